//! The host's keys: what each means at the moment it is pressed.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::game::{Command, CommandKind};
use crate::session::Aim;
use crate::stage::View;
use crate::ui::keys::{Key, Press};

use super::aim::{next, shot};
use super::desk::{Deed, Desk};
use super::keying::{Keying, aloud};
use super::look::{Glance, looked};
use super::panels::Panel;

/// What keys act on.
#[derive(Clone)]
pub struct Held {
    pub desk: Desk,
    /// As the audience sees it.
    pub view: Rc<View>,
    pub dialog_open: bool,
    pub recording: bool,
    pub keying: Callback<Keying>,
    pub on_glance: Callback<Glance>,
    pub aim: Aim,
    pub on_aim: Callback<Aim>,
    pub open: Callback<Option<Panel>>,
    pub stage: Callback<()>,
}

/// Keys work anywhere on the page, but in a field they type, in a dialog they are the dialog's,
/// and whoever walks with Tab presses the button that has the focus.
#[hook]
pub fn use_keys(held: Held) {
    let walking = use_mut_ref(|| false);
    let latest = use_mut_ref(|| held.clone());
    *latest.borrow_mut() = held;
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let pointer = {
            let walking = Rc::clone(&walking);
            EventListener::new(&document(), "pointerdown", move |_| {
                *walking.borrow_mut() = false
            })
        };
        let keys = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if event.key() == "Tab" {
                *walking.borrow_mut() = true;
            }
            let held = latest.borrow().clone();
            if held.dialog_open || event.default_prevented() {
                return;
            }
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok());
            let on = |selector: &str| {
                target
                    .as_ref()
                    .is_some_and(|target| target.matches(selector).unwrap_or(false))
            };
            if on(".wager-field") && event.key() == " " {
                // In a number a blank means nothing: it is the step, which takes along what is typed.
                if let Some(form) = target.as_ref().and_then(form_typed_in) {
                    event.prevent_default();
                    if !event.repeat()
                        && let Err(error) = form.request_submit()
                    {
                        web_sys::console::error_1(&error);
                    }
                    return;
                }
            } else if on("input, textarea, select") && event.key() != "PageDown" {
                // A presenter's button has nothing to do with typing.
                return;
            }
            let key = event.key();
            let press = Press {
                key: &key,
                shift: event.shift_key(),
                chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
                repeat: event.repeat(),
            };
            let presses_focus = matches!(key.as_str(), " " | "Enter")
                && *walking.borrow()
                && on("button, a, summary");
            if presses_focus {
                return;
            }
            if event.repeat() && matches!(key.as_str(), " " | "PageDown" | "Enter") {
                // Held down, a button that has the focus must not run ahead either.
                event.prevent_default();
                return;
            }
            let meaning = press.meaning();
            if meaning == Some(Key::Stage) {
                event.prevent_default();
                held.stage.emit(());
            } else if meaning == Some(Key::Mute) {
                event.prevent_default();
                held.desk.sound.toggle.emit(());
            } else if let Some(meaning) = meaning
                && mean(meaning, &held)
            {
                event.prevent_default();
            }
        });
        move || drop((pointer, keys))
    });
}

/// Does what a key means; false if it means nothing now.
fn mean(key: Key, held: &Held) -> bool {
    let Held {
        desk,
        recording,
        keying,
        open,
        ..
    } = held;
    let shown = &desk.shown;
    let look = |glance: Glance| {
        let sees = looked(&held.view, held.view.look, glance).is_some();
        if sees {
            held.on_glance.emit(glance);
        }
        sees
    };
    let key_in = |key: Keying| {
        let means = *recording || aloud(shown, &key).is_some();
        if means {
            keying.emit(key);
        }
        means
    };
    let command = |command: Command| {
        desk.act.emit(Deed::Command(command));
        true
    };
    if let Some(shot) = shot(shown, held.aim, key) {
        return shot.command(&held.on_aim).is_none_or(command);
    }
    match key {
        Key::NextStep => next(shown, held.aim, &held.on_aim).is_none_or(command),
        Key::PauseOrResume if shown.may(CommandKind::Pause) => command(Command::Pause),
        Key::PauseOrResume if shown.may(CommandKind::Resume) => command(Command::Resume),
        Key::PauseOrResume => false,
        Key::Undo => {
            desk.act.emit(Deed::Undo);
            true
        }
        Key::Redo => {
            desk.act.emit(Deed::Redo);
            true
        }
        Key::MoreTime if shown.may(CommandKind::ExtendClock) => {
            command(Command::ExtendClock { seconds: 15 })
        }
        Key::LessTime if shown.may(CommandKind::ExtendClock) => {
            command(Command::ExtendClock { seconds: -15 })
        }
        Key::MoreTime | Key::LessTime => false,
        Key::Help => {
            open.emit(Some(Panel::Keys));
            true
        }
        Key::Menu => {
            open.emit(Some(Panel::Menu));
            true
        }
        Key::Stage | Key::Mute => false,
        Key::Team(team) if shown.may(CommandKind::Overrule) => {
            open.emit(Some(Panel::Overrule(Some(team))));
            true
        }
        Key::Zoom => look(Glance::Closer),
        Key::Whole => look(Glance::Whole),
        Key::Arrow(right, down) => look(Glance::Arrow(right, down)),
        Key::Team(team) => key_in(Keying::Select(team)),
        Key::Digit(digit) => key_in(Keying::Digit(digit)),
        Key::Point => key_in(Keying::Point),
        Key::Confirm => key_in(Keying::Confirm),
        Key::Erase => key_in(Keying::Erase),
    }
}

/// The form of a field, if anything is typed in one of its fields.
fn form_typed_in(field: &Element) -> Option<HtmlFormElement> {
    let form = field.closest("form").ok().flatten()?;
    let fields = form.query_selector_all("input").ok()?;
    let is_typed_in = |field: &HtmlInputElement| !field.value().trim().is_empty();
    (0..fields.length())
        .filter_map(|n| fields.item(n)?.dyn_into::<HtmlInputElement>().ok())
        .any(|field| is_typed_in(&field))
        .then(|| form.unchecked_into())
}
