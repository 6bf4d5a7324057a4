//! The host's end of the line to the stage.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use gloo::utils::{document, window};
use web_sys::{KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;

use crate::platform::Channel;
use crate::stage::{Caller, Connection, Message, Seen, line_of};
use crate::ui::keys::{Key, Press};
use crate::ui::services::use_services;

use super::scene::Scenery;

/// How often the host looks whether a stage has fallen silent, in milliseconds.
const LOOK: u32 = 500;

/// What a host knows of the stage.
#[derive(Clone, PartialEq)]
pub struct Line {
    pub connection: Connection,
    /// Whether this browser has such a line at all.
    pub possible: bool,
    pub close: Callback<()>,
}

struct End {
    caller: Caller,
    /// What stages were told last.
    told: Scenery,
    /// What this window shows, and its keys act on. It may be drawn a moment before stages are told.
    drawn: Scenery,
    line: Option<Box<dyn Channel>>,
}

impl End {
    /// Whether a stage that shows this has before it what this window shows.
    fn is_in_step(&self, seen: Seen) -> bool {
        self.caller.shows(seen) && self.told == self.drawn
    }

    fn send(&self, message: Option<&Message>) {
        if let (Some(line), Some(message)) = (&self.line, message) {
            line.send(&message.write());
        }
    }
}

/// Tells every stage of this game what is to be seen, as soon as it is. The clock is looked at with each
/// question of a stage: so the time is up in time although the stage covers this window.
#[hook]
pub fn use_line(game: &str, scenery: &Scenery, look: &Callback<()>) -> Line {
    let services = use_services();
    let connection = use_state_eq(Connection::default);
    let possible = use_state_eq(|| true);
    let end = {
        let (services, scenery) = (services.clone(), scenery.clone());
        use_mut_ref(move || End {
            caller: Caller::new(services.platform.entropy.draw(), (*scenery.view).clone()),
            told: scenery.clone(),
            drawn: scenery,
            line: None,
        })
    };
    end.borrow_mut().drawn = scenery.clone();
    {
        let end = Rc::clone(&end);
        let connection = connection.clone();
        let possible = possible.clone();
        let (device, channels) = (services.platform.clone(), services.channels.clone());
        let look = look.clone();
        use_effect_with(game.to_owned(), move |game| {
            let hear = {
                let (end, connection, device) =
                    (Rc::clone(&end), connection.clone(), device.clone());
                Rc::new(move |text: String| {
                    let Some(message) = Message::read(&text) else {
                        return;
                    };
                    look.emit(());
                    {
                        let mut end = end.borrow_mut();
                        let now = end.told.clock.now();
                        let answer = end.caller.hear(&message, device.clock.ticks(), now);
                        end.send(answer.as_ref());
                        connection.set(end.caller.connection());
                    }
                    if let Message::Pressed { key, shift, seen } = &message {
                        let in_step = end.borrow().is_in_step(*seen);
                        press_here(key, *shift, in_step);
                    }
                })
            };
            let line = channels.open(&line_of(game), hear);
            possible.set(line.is_some());
            end.borrow_mut().line = line;
            let look = {
                let end = Rc::clone(&end);
                Interval::new(LOOK, move || {
                    let mut end = end.borrow_mut();
                    end.caller.tick(device.clock.ticks());
                    connection.set(end.caller.connection());
                })
            };
            let hide = {
                let end = Rc::clone(&end);
                EventListener::new(&window(), "pagehide", move |_| leave(&end))
            };
            move || {
                drop((look, hide));
                leave(&end);
                end.borrow_mut().line = None;
            }
        });
    }
    {
        let end = Rc::clone(&end);
        use_effect_with(scenery.clone(), move |scenery| {
            let mut end = end.borrow_mut();
            end.told = scenery.clone();
            let now = scenery.clock.now();
            let message = end.caller.show((*scenery.view).clone(), now);
            end.send(message.as_ref());
        });
    }
    let close = {
        let connection = connection.clone();
        use_callback((), move |(), ()| {
            let mut end = end.borrow_mut();
            let message = end.caller.close();
            end.send(Some(&message));
            connection.set(end.caller.connection());
        })
    };
    Line {
        connection: *connection,
        possible: *possible,
        close,
    }
}

/// A key of the stage does what it does here. The next step is taken only by somebody who sees
/// what it follows.
fn press_here(key: &str, shift: bool, in_step: bool) {
    let press = Press {
        key,
        shift,
        ..Press::default()
    };
    if !in_step && press.meaning() == Some(Key::NextStep) {
        return;
    }
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_shift_key(shift);
    how.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how);
    if let Err(error) = event.and_then(|event| document().dispatch_event(&event)) {
        web_sys::console::error_1(&error);
    }
}

fn leave(end: &RefCell<End>) {
    let end = end.borrow();
    end.send(Some(&end.caller.leave()));
}
