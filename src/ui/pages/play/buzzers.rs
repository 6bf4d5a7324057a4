//! The teams' buzzers while a game is played: every press goes the one way of a buzz.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::buzzers::{Button, Pairing, Reader, Side, sane};
use crate::game::{Millis, Phase, TeamId, apply};
use crate::platform::Pads;
use crate::platform::web::BrowserPads;
use crate::session::{Table, buzz};
use crate::text::buzzers as text;
use crate::ui::dom::use_frames;
use crate::ui::parts::{Sign, badge, icon, named};
use crate::ui::services::use_services;

use super::desk::{Deed, Desk, Message, Seat};
use super::race::use_until;

/// For so long the halves stay where they were once somebody has the floor: a finger that comes too
/// late must not press the host's buttons that lie below.
const TOO_LATE: Millis = Millis(500);

/// The buzzers of a game.
pub struct Buzzers {
    /// Teams whose buzzer was pulled out.
    pub lost: Vec<TeamId>,
    /// Whose half of the screen is whose, while it can be pressed.
    pub halves: Vec<(Side, TeamId)>,
    pub press: Callback<(Button, f64)>,
}

struct State {
    pairing: Rc<RefCell<Pairing>>,
    reader: Reader,
}

#[hook]
pub fn use_buzzers(seat: &Seat, desk: &Desk, dialog_open: bool) -> Buzzers {
    let services = use_services();
    let platform = services.platform;
    let state = {
        let pairing = Rc::clone(&services.pairing);
        use_mut_ref(move || State {
            pairing,
            reader: Reader::default(),
        })
    };
    let lost = use_state_eq(Vec::<TeamId>::new);
    let pads = use_state_eq(|| false);
    let latest = use_mut_ref(|| (desk.clone(), dialog_open));
    *latest.borrow_mut() = (desk.clone(), dialog_open);

    let pressed = {
        let (table, state, latest) = (Rc::clone(&seat.0), Rc::clone(&state), Rc::clone(&latest));
        use_callback((), move |(at, button): (u64, Button), ()| {
            let (desk, dialog_open) = latest.borrow().clone();
            let team = state.borrow().pairing.borrow().team(&button);
            let buzzed = team.filter(|_| !dialog_open).and_then(|team| {
                let table = table.borrow();
                let command = buzz(team, table.clock().at(at));
                // A team that may not buzz has done nothing that the host has to be told of.
                let does = apply(table.game(), &command, table.clock().now());
                does.is_ok_and(|(_, events)| !events.is_empty())
                    .then_some(command)
            });
            if let Some(command) = buzzed {
                desk.act.emit(match button {
                    // Read before a frame, all pads at once, and drawn in that frame.
                    Button::Pad { .. } => Deed::Command(command),
                    Button::Key(_) | Button::Half(_) => Deed::Buzz(command),
                });
            }
        })
    };
    let look = {
        let (state, clock) = (Rc::clone(&state), Rc::clone(&platform.clock));
        let (lost, latest, pressed) = (lost.clone(), Rc::clone(&latest), pressed.clone());
        let pads = pads.clone();
        use_callback((), move |(), ()| {
            let now = BrowserPads.now();
            pads.set(!now.is_empty());
            let news = state.borrow_mut().reader.look(&now, clock.ticks());
            if !news.gone.is_empty() || !news.came.is_empty() {
                let pairing = Rc::clone(&state.borrow().pairing);
                let pairing = pairing.borrow();
                let mut teams: Vec<TeamId> = lost.iter().copied().collect();
                for pad in &news.came {
                    teams.retain(|team| !pairing.on_pad(pad).any(|back| back == *team));
                }
                let gone = news.gone.iter().flat_map(|pad| pairing.on_pad(pad));
                let gone: Vec<TeamId> = gone.collect();
                let desk = latest.borrow().0.clone();
                if !gone.is_empty() {
                    desk.say.emit(Message {
                        words: text::UNPLUGGED.to_owned(),
                        bad: true,
                    });
                }
                teams.extend(gone);
                teams.sort_unstable();
                teams.dedup();
                lost.set(teams);
            }
            for press in news.pressed {
                pressed.emit(press);
            }
        })
    };
    {
        let look = look.clone();
        use_effect_with((), move |()| {
            look.emit(());
            let watching = BrowserPads.watch(Rc::new(move || look.emit(())));
            move || drop(watching)
        });
    }
    let racing = matches!(desk.shown.game.phase(), Phase::Race { .. });
    // Only for pads: a page that asks for every frame hears of a finger up to a frame later.
    use_frames(*pads && racing && !dialog_open, &look);
    {
        let (table, clock) = (Rc::clone(&seat.0), Rc::clone(&platform.clock));
        let (state, latest, pressed) = (Rc::clone(&state), Rc::clone(&latest), pressed.clone());
        use_effect_with((), move |()| {
            let keys = Rc::clone(&state);
            let listeners = listen(&keys, move |code, event, is_press| {
                let dialog_open = latest.borrow().1;
                let hears = !dialog_open && is_team_key(&table, &state, code);
                if hears {
                    // The host's keys are not heard below a team's.
                    event.prevent_default();
                    event.stop_propagation();
                    if is_press {
                        let at = sane(event.time_stamp(), 0, clock.ticks());
                        pressed.emit((at, Button::Key(code.to_owned())));
                    }
                }
            });
            move || drop(listeners)
        });
    }
    let press = {
        let clock = Rc::clone(&platform.clock);
        Callback::from(move |(button, stamp): (Button, f64)| {
            pressed.emit((sane(stamp, 0, clock.ticks()), button));
        })
    };
    let taken = match desk.shown.game.phase() {
        Phase::Race { race, .. } => race.taken(),
        _ => None,
    };
    let until = taken.map(|taken| taken.arrived + TOO_LATE);
    let open = use_until(&desk.shown.scenery.clock, until) && racing;
    let halves = Side::BOTH.into_iter().filter(|_| open).filter_map(|side| {
        let team = state.borrow().pairing.borrow().team(&Button::Half(side))?;
        desk.shown.game.team(team).map(|_| (side, team))
    });
    let halves = halves.collect();
    Buzzers {
        lost: (*lost).clone(),
        halves,
        press,
    }
}

/// Whether a key is a team's now: only in a race, and a team that is in the game.
fn is_team_key(table: &RefCell<Table>, state: &RefCell<State>, code: &str) -> bool {
    // While a press is carried out the table is in use, and no other key can come.
    let Ok(table) = table.try_borrow() else {
        return false;
    };
    let team = state
        .borrow()
        .pairing
        .borrow()
        .team(&Button::Key(code.to_owned()));
    matches!(table.game().phase(), Phase::Race { .. })
        && team.is_some_and(|team| table.game().team(team).is_some())
}

/// Hears keys before anybody else does. `hear` is told whether a key goes down anew.
fn listen(
    state: &Rc<RefCell<State>>,
    hear: impl Fn(&str, &KeyboardEvent, bool) + 'static,
) -> [EventListener; 3] {
    let first = EventListenerOptions {
        phase: gloo::events::EventListenerPhase::Capture,
        passive: false,
    };
    let down = {
        let state = Rc::clone(state);
        EventListener::new_with_options(&document(), "keydown", first, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let typing = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .is_some_and(|it| it.matches("input, textarea, select").unwrap_or(false));
            let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
            if !typing && !chord {
                let code = event.code();
                let is_press = state.borrow_mut().reader.key_down(&code, event.repeat());
                hear(&code, event, is_press);
            }
        })
    };
    let up = {
        let state = Rc::clone(state);
        EventListener::new_with_options(&document(), "keyup", first, move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                state.borrow_mut().reader.key_up(&event.code());
            }
        })
    };
    let away = {
        let state = Rc::clone(state);
        EventListener::new(&window(), "blur", move |_| {
            state.borrow_mut().reader.release()
        })
    };
    [down, up, away]
}

/// Says whose buzzer is gone, and that the round goes on without it.
pub fn lost_buzzers(lost: &[TeamId], desk: &Desk) -> Html {
    let game = &desk.shown.game;
    html! {
        <div class="notice" role="status" key="lost-buzzers">
            { icon(Sign::Warn) }
            <p>
                <strong>{ text::LOST }</strong>
                { for lost.iter().filter_map(|team| game.team(*team)).map(|team| html! {
                    <span key={team.id.0}>{ " " }{ badge(team.id) }{ " " }{ named(&team.name) }</span>
                }) }
                { " " }{ text::LOST_HINT }
            </p>
        </div>
    }
}

/// A touch screen between two teams: each presses its half.
pub fn halves(buzzers: &Buzzers, desk: &Desk) -> Html {
    let game = &desk.shown.game;
    html! {
        <div class="halves">
            { for buzzers.halves.iter().map(|(side, team)| {
                let side = *side;
                let press = {
                    let press = buzzers.press.clone();
                    move |event: &Event| press.emit((Button::Half(side), event.time_stamp()))
                };
                let chosen = press.clone();
                let name = game.team(*team).map_or("", |team| team.name.as_str());
                html! {
                    <button
                        key={format!("{side:?}")} class="half" type="button" data-side={text::side(side)}
                        onpointerdown={move |event: PointerEvent| press(&event)}
                        // Of a finger it only says that it was lifted; without one it is a key's, or a
                        // screen reader's.
                        onclick={move |event: MouseEvent| if event.detail() == 0 { chosen(&event) }}
                    >
                        <span>{ badge(*team) }{ " " }{ named(name) }</span>
                    </button>
                }
            }) }
        </div>
    }
}
