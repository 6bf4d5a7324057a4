//! The page of the second window: it only listens, holds no game and writes nothing.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::game::Millis;
use crate::platform::{Channel, Platform};
use crate::session::GameClock;
use crate::stage::{Follower, Message, News, View, line_of};
use crate::text::stage as text;
use crate::ui::dom::{toggle_full_screen, use_awake};
use crate::ui::keys::Press;
use crate::ui::parts::{Sign, icon, use_fit};
use crate::ui::second_window::use_handed_screen;
use crate::ui::services::{Services, use_services};

use super::scene::{Scenery, head, phase_name, scene};

/// How often the stage asks for what is new, in milliseconds.
const ASK: u32 = 1_000;

#[derive(PartialEq, Properties)]
pub struct StagePageProps {
    /// The game's name on the shelf.
    pub id: AttrValue,
}

/// What the stage has come to.
#[derive(Clone, PartialEq)]
enum State {
    Waiting,
    Showing(Scenery),
    Closed,
    /// The browser has no line between windows.
    Deaf,
}

struct End {
    follower: Follower,
    clock: GameClock,
    view: Option<Rc<View>>,
    closed: bool,
    line: Option<Box<dyn Channel>>,
    /// Set while something is to be drawn: changes that come in a burst are drawn once.
    drawing: Option<Timeout>,
}

impl End {
    fn ask(&mut self) {
        let hello = self.follower.hello();
        self.send(&hello);
    }

    fn send(&self, message: &Message) {
        if let Some(line) = &self.line {
            line.send(&message.write());
        }
    }

    /// True if there is something else to be drawn.
    fn hear(&mut self, message: Message, platform: &Platform) -> bool {
        let now = self.clock.now();
        match self.follower.hear(message, platform.clock.ticks(), now) {
            News::Nothing => return false,
            News::Behind => {
                self.ask();
                return false;
            }
            News::Show(view, now) => {
                self.view = Some(Rc::new(*view));
                self.clock.jump(now);
            }
            News::Clock(now) => self.clock.jump(now),
            News::Close => self.closed = true,
        }
        true
    }

    fn state(&self) -> State {
        match &self.view {
            _ if self.closed => State::Closed,
            None => State::Waiting,
            Some(view) => State::Showing(Scenery {
                view: Rc::clone(view),
                clock: self.clock.clone(),
            }),
        }
    }
}

#[component]
pub fn StagePage(props: &StagePageProps) -> Html {
    let (state, alone) = use_end(&props.id);
    use_fit(match &state {
        State::Showing(scenery) => scenery.view.scene.race().map(|asking| asking.stem.clone()),
        State::Waiting | State::Closed | State::Deaf => None,
    });
    use_awake(state != State::Closed);
    use_handed_screen();
    match state {
        State::Showing(scenery) => html! {
            <div class="game is-stage" data-phase={phase_name(&scenery.view.scene)}>
                { head(&scenery.view) }
                { scene(&scenery, None) }
                { bar(alone) }
            </div>
        },
        State::Waiting => poster(
            text::WAITING_TITLE,
            if alone {
                text::NO_HOST_NOTE
            } else {
                text::WAITING_NOTE
            },
            alone,
        ),
        State::Closed => poster(text::CLOSED_TITLE, text::CLOSED_NOTE, false),
        State::Deaf => poster(text::BLOCKED_TITLE, text::NO_LINE_NOTE, false),
    }
}

fn poster(title: &'static str, note: &'static str, alone: bool) -> Html {
    html! {
        <div class="game is-stage" data-phase="waiting">
            <main class="game-main poster fit" id="main" tabindex="-1">
                <h1 class="poster-title is-lengthy">{ title }</h1>
                <p class="poster-note" role="status">{ note }</p>
            </main>
            { bar(alone) }
        </div>
    }
}

/// Under the scene, in the place of the host's bar; gone in full screen unless it has to say
/// something.
fn bar(alone: bool) -> Html {
    html! {
        <footer class={classes!("stage-bar", alone.then_some("is-alone"))}>
            <p class="stage-word" role="status">
                if alone {
                    <>{ icon(Sign::Warn) }{ text::HOST_GONE }</>
                }
            </p>
            <p class="stage-hint">{ text::MOVE_HINT }</p>
            // Pressed with a mouse it does not take the focus: the space bar stays the next step.
            <button
                class="tool" type="button" aria-keyshortcuts="F11"
                onmousedown={|event: MouseEvent| event.prevent_default()}
                onclick={|_| toggle_full_screen()}
            >
                { icon(Sign::Screen) }<span>{ text::FULL_SCREEN }</span><kbd>{ "F11" }</kbd>
            </button>
        </footer>
    }
}

/// The stage's end of the line: what is to be seen, and whether the host has fallen silent.
#[hook]
fn use_end(game: &AttrValue) -> (State, bool) {
    let Services {
        platform, channels, ..
    } = use_services();
    let state = use_state_eq(|| State::Waiting);
    let alone = use_state_eq(|| false);
    {
        let (state, alone) = (state.clone(), alone.clone());
        use_effect_with(game.clone(), move |game| {
            let end = Rc::new(RefCell::new(End {
                follower: Follower::new(platform.entropy.draw(), platform.clock.ticks()),
                clock: GameClock::new(Rc::clone(&platform.clock), Millis::ZERO),
                view: None,
                closed: false,
                line: None,
                drawing: None,
            }));
            let hear = {
                let (end, platform) = (Rc::clone(&end), platform.clone());
                let (state, alone) = (state.clone(), alone.clone());
                Rc::new(move |text: String| {
                    let Some(message) = Message::read(&text) else {
                        return;
                    };
                    let draws = end.borrow_mut().hear(message, &platform);
                    alone.set(end.borrow().follower.is_alone(platform.clock.ticks()));
                    if draws && end.borrow().drawing.is_none() {
                        let draw = {
                            let (end, state) = (Rc::clone(&end), state.clone());
                            move || {
                                let mut end = end.borrow_mut();
                                end.drawing = None;
                                state.set(end.state());
                                if end.closed {
                                    // A window that was not opened by another stays.
                                    window().close().ok();
                                }
                            }
                        };
                        end.borrow_mut().drawing = Some(Timeout::new(0, draw));
                    }
                })
            };
            let line = channels.open(&line_of(game), hear);
            if line.is_none() {
                state.set(State::Deaf);
            }
            end.borrow_mut().line = line;
            end.borrow_mut().ask();
            let asking = {
                let end = Rc::clone(&end);
                Interval::new(ASK, move || {
                    let mut end = end.borrow_mut();
                    if !end.follower.is_closed() {
                        end.ask();
                        alone.set(end.follower.is_alone(platform.clock.ticks()));
                    }
                })
            };
            let keys = hand_on_keys(&end);
            let hide = {
                let end = Rc::clone(&end);
                EventListener::new(&window(), "pagehide", move |_| {
                    let end = end.borrow();
                    end.send(&end.follower.leave());
                })
            };
            move || {
                drop((asking, keys, hide));
                let mut end = end.borrow_mut();
                end.send(&end.follower.leave());
                end.line = None;
                end.drawing = None;
            }
        });
    }
    ((*state).clone(), *alone)
}

/// What is pressed here, on the projector's window, is for the host's.
fn hand_on_keys(end: &Rc<RefCell<End>>) -> EventListener {
    let end = Rc::clone(end);
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let key = event.key();
        let on_button = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .is_some_and(|target| target.matches("button").unwrap_or(false));
        if on_button && matches!(key.as_str(), " " | "Enter") {
            return;
        }
        let press = Press {
            key: &key,
            shift: event.shift_key(),
            chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
            repeat: event.repeat(),
        };
        if press.meaning().is_some() {
            event.prevent_default();
            let end = end.borrow();
            if let Some(message) = end.follower.press(&key, press.shift) {
                end.send(&message);
            }
        }
    })
}
