use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::game::{Cell, Command, CommandKind, Game, Phase, TeamId};
use crate::platform::web;
use crate::session::{Aim, Keeping, Outcome, Recorder, digit_chosen, separator, team_chosen};
use crate::stage::View;
use crate::text::{keeping, play as text};
use crate::ui::dom::use_awake;
use crate::ui::keys::{Key, Press};
use crate::ui::parts::{Sign, icon, use_fit};
use crate::ui::services::use_services;

use super::aim::{shot, use_aim};
use super::buzzers::{halves, lost_buzzers, use_buzzers};
use super::console::{ConsoleProps, console, steps};
use super::desk::{Deed, Desk, Message, Seat, Shown, use_desk};
use super::host_bar::host_bar;
use super::look::{Glance, looked, use_look};
use super::panels::{Panel, PanelsProps, panel};
use super::scene::{Hands, head, phase_name, scene};
use super::second::use_second_window;

#[derive(PartialEq, Properties)]
pub struct GameScreenProps {
    pub table: Seat,
    pub on_lost: Callback<()>,
}

/// What is asked of the recorder.
#[derive(Clone, Debug, PartialEq)]
pub enum Keying {
    Select(TeamId),
    Digit(u8),
    Point,
    Write(String),
    Confirm,
    Erase,
    /// The host's word on an answer that was spoken.
    Judge(bool),
    Pass,
    /// A cell of a board.
    Pick(Cell),
    Wager(TeamId, u32),
}

#[component]
pub fn GameScreen(props: &GameScreenProps) -> Html {
    let desk = use_desk(&props.table, &props.on_lost);
    let services = use_services();
    let open_panel = use_state_eq(|| None::<Panel>);
    let recorder = use_mut_ref(|| None::<Recorder>);
    let redraw = use_force_update();

    // The recorder follows the game: a new question is a new recorder.
    let current = {
        let mut slot = recorder.borrow_mut();
        let kept = match slot.take() {
            Some(before) => before.kept(&desk.shown.game),
            None => Recorder::new(&desk.shown.game),
        };
        slot.clone_from(&kept);
        kept
    };

    let keying = {
        let (recorder, act, say, shown) = (
            Rc::clone(&recorder),
            desk.act.clone(),
            desk.say.clone(),
            desk.shown.clone(),
        );
        Callback::from(move |keying: Keying| {
            if let Some(command) = aloud(&shown, &keying) {
                act.emit(Deed::Command(command));
                return;
            }
            let deed = key_in(&mut recorder.borrow_mut(), &shown.game, keying, &say);
            if let Some(command) = deed {
                let recording = matches!(command, Command::RecordAnswer { .. });
                act.emit(Deed::Command(command.clone()));
                if recording && let Some(recorder) = recorder.borrow_mut().as_mut() {
                    go_on_after(recorder, &shown.game, &command);
                }
            }
            redraw.force_update();
        })
    };
    let open = {
        let open_panel = open_panel.clone();
        Callback::from(move |which: Option<Panel>| open_panel.set(which))
    };
    let id = AttrValue::from(props.table.0.borrow().id().to_owned());
    let (scenery, on_glance) = use_look(&desk.shown);
    let (aim, on_aim) = use_aim(&desk.shown);
    let (on_stage, second) = use_second_window(&id, &scenery, &desk.look, &open);
    use_keys(Held {
        desk: desk.clone(),
        view: Rc::clone(&scenery.view),
        dialog_open: open_panel.is_some(),
        recording: current.is_some(),
        keying: keying.clone(),
        on_glance: on_glance.clone(),
        aim,
        on_aim,
        open: open.clone(),
        stage: second.toggle.clone(),
    });
    let buzzers = use_buzzers(&props.table, &desk, open_panel.is_some());
    use_fit();
    use_awake(!matches!(desk.shown.game.phase(), Phase::Finished));

    let save = {
        let table = props.table.clone();
        let files = Rc::clone(&services.platform.files);
        Callback::from(move |()| {
            let table = table.0.borrow();
            let name = format!("prime-time-{}.json", table.id());
            files.offer(&name, crate::save::FILE_MIME, &table.export());
        })
    };
    let on_save = {
        let save = save.clone();
        Callback::from(move |_: MouseEvent| save.emit(()))
    };
    let back = {
        let act = desk.act.clone();
        Callback::from(move |steps: usize| act.emit(Deed::UndoAll(steps)))
    };
    let all_steps = use_state_eq(|| false);
    let all = {
        let all_steps = all_steps.clone();
        Callback::from(move |()| all_steps.set(true))
    };
    let shown = &desk.shown;
    let view = &scenery.view;
    let hands = Hands {
        recorder: current.as_ref(),
        keying: &keying,
        aim,
        on_glance: &on_glance,
    };
    html! {
        <>
            <div class={classes!("game", on_stage.then_some("is-console"))} data-phase={phase_name(&view.scene)}>
                { head(view) }
                if let Keeping::InMemory(fault) = shown.keeping {
                    <div class="notice" role="status">
                        { icon(Sign::Warn) }
                        <p><strong>{ text::NOT_SAVED }</strong>{ " " }{ keeping::in_memory(fault) }</p>
                        <button class="button" type="button" onclick={on_save}>
                            { icon(Sign::File) }{ keeping::SAVE_AS_FILE }
                        </button>
                    </div>
                }
                if !buzzers.lost.is_empty() {
                    { lost_buzzers(&buzzers.lost, &desk) }
                }
                if on_stage {
                    { console(ConsoleProps {
                        shown,
                        scenery: &scenery,
                        hands,
                        connection: second.connection,
                        steps: steps(props.table.0.borrow().journal(), *all_steps),
                        back: &back,
                        all: &all,
                        open: &second.open,
                        close: &second.toggle,
                    }) }
                } else {
                    { scene(&scenery, Some(hands)) }
                }
                { host_bar(shown, &desk.act, &open, &second.toggle, on_stage, &desk.sound) }
            </div>
            <div class="overlays">
                if !on_stage && !buzzers.halves.is_empty() {
                    { halves(&buzzers, &desk) }
                }
                if let Some(which) = *open_panel {
                    { panel(PanelsProps {
                        game: id.clone(),
                        possible: second.possible,
                        shown: shown.clone(),
                        which,
                        act: desk.act.clone(),
                        open: open.clone(),
                        save: save.clone(),
                    }) }
                }
                if let Some(message) = &desk.message {
                    <p class="toast" role={if message.bad { "alert" } else { "status" }}>
                        { icon(if message.bad { Sign::Warn } else { Sign::Undo }) }
                        { message.words.clone() }
                    </p>
                }
            </div>
        </>
    }
}

/// What a key or a button stands for while answers are spoken.
fn aloud(shown: &Shown, keying: &Keying) -> Option<Command> {
    let game = &shown.game;
    match keying {
        Keying::Select(team) => team_chosen(game, *team, shown.scenery.clock.now()),
        Keying::Digit(digit) => digit_chosen(game, *digit),
        Keying::Judge(right) => Some(Command::Judge { right: *right }),
        Keying::Pass => Some(Command::Pass),
        Keying::Pick(cell) => Some(Command::PickCell { cell: *cell }),
        Keying::Wager(team, points) => Some(Command::Wager {
            team: *team,
            points: *points,
        }),
        _ => None,
    }
}

/// What follows from a key of the recorder: a command for the game, or nothing yet.
fn key_in(
    slot: &mut Option<Recorder>,
    game: &Game,
    keying: Keying,
    say: &Callback<Message>,
) -> Option<Command> {
    let recorder = slot.as_mut()?;
    let sign = || separator(web::platform().storage.as_ref());
    let outcome = match keying {
        Keying::Select(team) => {
            let here = game.phase().turn()?;
            if game.answers(here.contenders.as_ref(), team) {
                recorder.select(team);
            }
            Outcome::Typing
        }
        Keying::Digit(digit) => recorder.digit(digit),
        Keying::Point => recorder.point(sign()),
        Keying::Write(text) => {
            recorder.write(&text);
            Outcome::Typing
        }
        Keying::Confirm => recorder.confirm(sign()),
        Keying::Erase => recorder.erase(),
        // Spoken answers are not keyed in.
        Keying::Judge(_) | Keying::Pass | Keying::Pick(_) | Keying::Wager(..) => Outcome::Typing,
    };
    let team = recorder.team;
    match outcome {
        Outcome::Typing => None,
        Outcome::Done(response) => Some(Command::RecordAnswer { team, response }),
        Outcome::TakeBack => game
            .phase()
            .turn()
            .is_some_and(|turn| turn.sheets.contains_key(&team))
            .then_some(Command::ClearAnswer { team }),
        Outcome::Wrong(fault) => {
            say.emit(Message {
                words: text::entry_fault(fault),
                bad: true,
            });
            None
        }
    }
}

/// After an answer the recorder turns to the next team without one. The game it looks at is the
/// one before, so the team that has just answered is left out by hand.
fn go_on_after(recorder: &mut Recorder, before: &Game, command: &Command) {
    if let Ok((after, _)) = crate::game::apply(before, command, crate::game::Millis::ZERO) {
        recorder.go_on(&after);
    }
}

/// What keys act on.
#[derive(Clone)]
struct Held {
    desk: Desk,
    /// As the audience sees it.
    view: Rc<View>,
    dialog_open: bool,
    recording: bool,
    keying: Callback<Keying>,
    on_glance: Callback<Glance>,
    aim: Aim,
    on_aim: Callback<Aim>,
    open: Callback<Option<Panel>>,
    stage: Callback<()>,
}

/// Keys work anywhere on the page, but in a field they type, in a dialog they are the dialog's,
/// and whoever walks with Tab presses the button that has the focus.
#[hook]
fn use_keys(held: Held) {
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
            if on("input, textarea, select") {
                // A presenter's button has nothing to do with typing.
                if event.key() != "PageDown" {
                    return;
                }
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
        Key::NextStep => match shown.game.next_step() {
            Some(step) => command(Command::Take(step)),
            None => true,
        },
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
