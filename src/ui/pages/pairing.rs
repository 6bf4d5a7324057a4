//! The dialog in which each team's button is learned: "team 3, press your button".

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::buzzers::{Button, Clash, Pairing, Reader, Side};
use crate::game::TeamId;
use crate::platform::Pads;
use crate::platform::web::BrowserPads;
use crate::session::keep_pairing;
use crate::text::buzzers as text;
use crate::ui::dom::use_frames;
use crate::ui::keys::Press;
use crate::ui::parts::{Dialog, Sign, badge, icon, named};
use crate::ui::services::use_services;

#[derive(PartialEq, Properties)]
pub struct PairingDialogProps {
    /// Those that play, with their names.
    pub teams: Vec<(TeamId, String)>,
    pub on_close: Callback<()>,
}

#[derive(Clone, PartialEq)]
struct State {
    pairing: Pairing,
    /// Whose button is pressed next.
    learning: Option<TeamId>,
    /// Whose button was pressed last.
    lit: Option<TeamId>,
    word: String,
}

#[component]
pub fn PairingDialog(props: &PairingDialogProps) -> Html {
    let services = use_services();
    let platform = services.platform;
    let state = {
        let pairing = Rc::clone(&services.pairing);
        use_state_eq(move || State {
            pairing: pairing.borrow().clone(),
            learning: None,
            lit: None,
            word: String::new(),
        })
    };
    let reader = use_mut_ref(Reader::default);
    let set = {
        let (state, storage) = (state.clone(), Rc::clone(&platform.storage));
        let pairing = services.pairing;
        Callback::from(move |mut next: State| {
            pairing.borrow_mut().clone_from(&next.pairing);
            if next.pairing != state.pairing
                && let Err(fault) = keep_pairing(storage.as_ref(), &next.pairing)
            {
                next.word = text::not_kept(fault).to_owned();
            }
            state.set(next);
        })
    };
    let name = {
        let teams = props.teams.clone();
        move |team: TeamId| {
            let named = teams.iter().find(|(id, _)| *id == team);
            named.map_or_else(|| text::another(team), |(_, name)| name.clone())
        }
    };
    // A button was pressed; for a key, whether the host needs it.
    let pressed = {
        let (state, set, teams) = (state.clone(), set.clone(), props.teams.clone());
        Callback::from(move |(button, hosts): (Button, bool)| {
            let mut next = (*state).clone();
            let Some(team) = next.learning else {
                next.lit = next.pairing.team(&button);
                set.emit(next);
                return;
            };
            let learned = if hosts {
                Err(Clash::Hosts)
            } else {
                next.pairing.learn(button.clone(), team)
            };
            next.lit = learned.is_ok().then_some(team);
            next.word = match learned {
                Ok(()) => {
                    next.learning = after(&teams, team, &next.pairing);
                    text::learned(&name(team), &button)
                }
                Err(Clash::Hosts) => text::hosts(&button),
                Err(Clash::Theirs(other)) => text::theirs(&button, &name(other)),
            };
            set.emit(next);
        })
    };
    use_button_keys(&state, &props.teams, &pressed, &set);
    let look = {
        let pressed = pressed.clone();
        let clock = Rc::clone(&platform.clock);
        Callback::from(move |()| {
            let news = reader.borrow_mut().look(&BrowserPads.now(), clock.ticks());
            for (_, button) in news.pressed {
                pressed.emit((button, false));
            }
        })
    };
    use_frames(true, &look);

    let learn = |team: Option<TeamId>| {
        let (state, set) = (state.clone(), set.clone());
        Callback::from(move |_: MouseEvent| {
            set.emit(State {
                learning: team,
                lit: None,
                word: String::new(),
                ..(*state).clone()
            });
        })
    };
    let forget = |team: TeamId| {
        let (state, set) = (state.clone(), set.clone());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*state).clone();
            next.pairing.forget(team);
            next.learning = None;
            set.emit(next);
        })
    };
    let first = props.teams.first().map(|(team, _)| *team);
    html! {
        <Dialog title={text::TITLE} on_close={props.on_close.clone()}>
            <div class="pairing">
                <p class="hint">{ text::HOW }</p>
                <button class="button is-primary" type="button" onclick={learn(first)}>{ text::ALL_IN_TURN }</button>
                <p class="pairing-word" role="status">
                    { match state.learning {
                        Some(team) => html! { <strong>{ text::press_yours(props.teams.iter().find(|(id, _)| *id == team).map_or("", |(_, name)| name.as_str())) }</strong> },
                        None => html! { <span>{ text::TRY_OUT }</span> },
                    } }
                    { " " }<span>{ state.word.clone() }</span>
                </p>
                <ul class="pairing-teams" role="list">
                    { for props.teams.iter().map(|(team, name)| {
                        let buttons: Vec<String> = state.pairing.of(*team).map(text::button).collect();
                        let learning = state.learning == Some(*team);
                        html! {
                            <li key={team.0} data-lit={(state.lit == Some(*team)).then_some("")}>
                                { badge(*team) }
                                <span class="pairing-name">
                                    { named(name) }
                                    <small>{ if buttons.is_empty() { text::NO_BUTTON.to_owned() } else { buttons.join(", ") } }</small>
                                </span>
                                <button
                                    class="button" type="button" aria-pressed={learning.to_string()} aria-label={text::learn_for(name)}
                                    onclick={learn((!learning).then_some(*team))}
                                >
                                    { if learning { text::STOP } else { text::LEARN } }
                                </button>
                                <button
                                    class="button is-quiet is-square" type="button" disabled={buttons.is_empty()} aria-label={text::forget_for(name)}
                                    onclick={forget(*team)}
                                >
                                    { icon(Sign::Bin) }
                                </button>
                            </li>
                        }
                    }) }
                </ul>
                <div class="pairing-halves" role="group" aria-label={text::HALVES}>
                    { for Side::BOTH.into_iter().map(|side| {
                        let pressed = pressed.clone();
                        html! {
                            <button class="button" type="button" key={text::side(side)} onpointerdown={move |_: PointerEvent| pressed.emit((Button::Half(side), false))}>
                                { text::half(side) }
                            </button>
                        }
                    }) }
                </div>
            </div>
        </Dialog>
    }
}

/// The next team after one that has no button yet.
fn after(teams: &[(TeamId, String)], team: TeamId, pairing: &Pairing) -> Option<TeamId> {
    let later = teams.iter().skip_while(|(id, _)| *id != team).skip(1);
    later
        .map(|(id, _)| *id)
        .find(|id| pairing.of(*id).next().is_none())
}

/// Keys, before the dialog has them. While a button is learned each is one; Escape ends that.
#[hook]
fn use_button_keys(
    state: &UseStateHandle<State>,
    teams: &[(TeamId, String)],
    pressed: &Callback<(Button, bool)>,
    set: &Callback<State>,
) {
    let held = (state.clone(), teams.to_vec(), pressed.clone(), set.clone());
    let latest = use_mut_ref(|| held.clone());
    *latest.borrow_mut() = held;
    use_effect_with((), move |()| {
        let first = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        let keys = EventListener::new_with_options(&document(), "keydown", first, move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let (state, teams, pressed, set) = latest.borrow().clone();
            let button = Button::Key(event.code());
            let Some(team) = state.learning else {
                if !event.repeat() {
                    pressed.emit((button, false));
                }
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            if event.repeat() {
                return;
            }
            let key = event.key();
            if key == "Escape" {
                let learning = None;
                set.emit(State {
                    learning,
                    ..(*state).clone()
                });
                return;
            }
            let press = Press {
                key: &key,
                shift: event.shift_key(),
                chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
                repeat: false,
            };
            let plays = |other: TeamId| teams.iter().any(|(id, _)| *id == other);
            pressed.emit((button, press.is_the_hosts(team, plays)));
        });
        move || drop(keys)
    });
}
