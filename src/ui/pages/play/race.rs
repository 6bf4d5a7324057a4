//! A round by buzzer: who has the floor, and who may still have it.

use yew::prelude::*;

use crate::game::{Millis, TeamId};
use crate::session::GameClock;
use crate::stage::{Floor, Moment, Seat, View};
use crate::text::play as text;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{Sign, badge, icon, named, named_as};

use super::keying::Keying;
use super::scene::Hands;
use super::strip::is_many;

/// A name so long stands in smaller type from the start.
const LENGTHY: usize = 20;

/// So many of a tie are named; more are letters alone.
const NAMED: usize = 3;

/// Across the screen under the question: shut, open, one team, or a tie. It is always as high, so
/// that nothing jumps when somebody buzzes.
pub fn floor_band(view: &View, floor: &Floor, moment: Moment, hands: Option<Hands<'_>>) -> Html {
    let (state, inside) = match floor.by.as_slice() {
        [] if floor.open && moment.timer().is_some_and(|timer| !timer.is_running()) => (
            "shut",
            html! { <><strong>{ text::PAUSED }</strong><small>{ text::NOBODY_BUZZES }</small></> },
        ),
        [] if floor.open => (
            "open",
            html! { <><strong>{ text::BUZZ }</strong><small>{ text::BUZZ_NOTE }</small></> },
        ),
        [] if matches!(moment, Moment::Closed { .. }) => (
            "over",
            html! { <><strong>{ text::NOBODY }</strong><small>{ text::NOBODY_NOTE }</small></> },
        ),
        [] => (
            "shut",
            html! { <><strong>{ text::NOT_YET }</strong><small>{ text::NOT_YET_NOTE }</small></> },
        ),
        [team] => (
            "taken",
            html! {
                <>
                    { badge(*team) }
                    <strong class={classes!("floor-name", (view.name(*team).chars().count() > LENGTHY).then_some("is-lengthy"))}>{ named(view.name(*team)) }</strong>
                    <small>{ text::HAS_THE_FLOOR }</small>
                </>
            },
        ),
        teams => (
            "tied",
            html! {
                <>
                    <p><strong>{ text::SAME_MOMENT }</strong><small>{ text::HOST_PICKS }</small></p>
                    <ul class="floor-tied" role="list">
                        { for teams.iter().map(|team| tied(view, *team, teams.len() > NAMED, hands)) }
                    </ul>
                </>
            },
        ),
    };
    let colour = match floor.by.as_slice() {
        [team] => Some(team.badge().colour.to_string()),
        _ => None,
    };
    html! {
        <div class="floor" key="floor" data-state={state} data-colour={colour} role="status">{ inside }</div>
    }
}

/// One of a tie: a button for the host.
fn tied(view: &View, team: TeamId, letter_only: bool, hands: Option<Hands<'_>>) -> Html {
    let class = if letter_only { "sr-only" } else { "" };
    let inside = html! { <>{ badge(team) }{ named_as(class, view.name(team)) }</> };
    match hands {
        Some(hands) => {
            let keying = hands.keying.clone();
            html! {
                <li key={team.0}>
                    <button
                        class="button" type="button"
                        aria-keyshortcuts={team.badge().letter.to_string()}
                        onclick={move |_: MouseEvent| keying.emit(Keying::Select(team))}
                    >
                        { inside }
                    </button>
                </li>
            }
        }
        None => html! { <li key={team.0}><span>{ inside }</span></li> },
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// May buzz.
    Free,
    HasFloor,
    /// Was wrong.
    Out,
    /// Buzzed too early.
    Early,
}

/// The teams, and who of them is locked out; for the host also the buttons for a verdict, and each
/// team's chip buzzes for it.
pub fn race_strip(
    view: &View,
    seats: &[Seat],
    floor: &Floor,
    clock: &GameClock,
    hands: Option<Hands<'_>>,
) -> Html {
    html! {
        <RaceStrip
            key="race" seats={seats.to_vec()} names={names(view, seats)} floor={floor.clone()}
            clock={clock.clone()} keying={hands.map(|hands| hands.keying.clone())}
        />
    }
}

fn names(view: &View, seats: &[Seat]) -> Vec<String> {
    let name = |seat: &Seat| view.name(seat.team).to_owned();
    seats.iter().map(name).collect()
}

#[derive(PartialEq, Properties)]
pub struct RaceStripProps {
    seats: Vec<Seat>,
    names: Vec<String>,
    floor: Floor,
    clock: GameClock,
    /// `None` on the stage.
    keying: Option<Callback<Keying>>,
}

#[component]
pub fn RaceStrip(props: &RaceStripProps) -> Html {
    let RaceStripProps {
        seats,
        names,
        floor,
        clock,
        keying,
    } = props;
    let early = use_until(clock, floor.early_until);
    let many = is_many(names.iter().map(String::as_str));
    let standing = |seat: &Seat| {
        if floor.by.contains(&seat.team) {
            Standing::HasFloor
        } else if seat.answered {
            Standing::Out
        } else if early && floor.early.contains(&seat.team) {
            Standing::Early
        } else {
            Standing::Free
        }
    };
    let host = keying.as_ref().map(|keying| {
        html! {
            <div class="strip-now fit" key="host">
                { verdict(keying, floor.by.len() == 1, None) }
            </div>
        }
    });
    html! {
        <section class={classes!("strip", many.then_some("is-many"), keying.is_some().then_some("has-entry"))} aria-label={text::BUZZERS}>
            { for host }
            <ul class={classes!("chips", (!many).then_some("fit"))} role="list">
                { for seats.iter().zip(names).map(|(seat, name)| chip(seat.team, name, standing(seat), many, keying.as_ref())) }
            </ul>
        </section>
    }
}

fn chip(
    team: TeamId,
    name: &str,
    standing: Standing,
    letter_only: bool,
    keying: Option<&Callback<Keying>>,
) -> Html {
    let long = has_long_word(name).then_some("");
    let (state, sign, word) = match standing {
        Standing::Free => ("free", None, ""),
        Standing::HasFloor => ("floor", Some(Sign::Play), text::HAS_THE_FLOOR),
        Standing::Out => ("out", Some(Sign::Cross), text::LOCKED_OUT),
        Standing::Early => ("early", Some(Sign::Warn), text::TOO_EARLY),
    };
    let inside = html! {
        <>
            { badge(team) }
            <span class={if letter_only { "sr-only" } else { "chip-name" }} dir="auto" data-long={long}>{ name.to_owned() }</span>
            <span class="chip-sign">{ for sign.map(icon) }</span>
            <span class="sr-only">{ if word.is_empty() { String::new() } else { format!(", {word}") } }</span>
        </>
    };
    match keying {
        Some(keying) => {
            let keying = keying.clone();
            html! {
                <li key={team.0}>
                    <button
                        class="chip is-buzzer" type="button" data-state={state} title={(!word.is_empty()).then_some(word)}
                        aria-keyshortcuts={team.badge().letter.to_string()} disabled={standing == Standing::Out}
                        onclick={move |_: MouseEvent| keying.emit(Keying::Select(team))}
                    >
                        { inside }
                    </button>
                </li>
            }
        }
        None => html! {
            <li key={team.0}><div class="chip is-buzzer" data-state={state}>{ inside }</div></li>
        },
    }
}

/// The host's word: right, wrong, and in a lightning round pass.
pub fn verdict(keying: &Callback<Keying>, open: bool, pass: Option<bool>) -> Html {
    let press = |what: Keying| {
        let keying = keying.clone();
        Callback::from(move |_: MouseEvent| keying.emit(what.clone()))
    };
    html! {
        <div class="judge is-big" role="group" aria-label={text::VERDICT}>
            <button class="button is-right" type="button" aria-keyshortcuts="1" disabled={!open} onclick={press(Keying::Judge(true))}>
                { icon(Sign::Tick) }{ text::RIGHT }<kbd>{ "1" }</kbd>
            </button>
            <button class="button is-wrong" type="button" aria-keyshortcuts="2" disabled={!open} onclick={press(Keying::Judge(false))}>
                { icon(Sign::Cross) }{ text::WRONG }<kbd>{ "2" }</kbd>
            </button>
            if let Some(may_pass) = pass {
                <button class="button" type="button" aria-keyshortcuts="3" disabled={!may_pass} onclick={press(Keying::Pass)}>
                    { icon(Sign::Skip) }{ text::PASS }<kbd>{ "3" }</kbd>
                </button>
            }
        </div>
    }
}

/// Whether a moment of game time is still to come, which is seen without a change of the game. What
/// has no end lasts.
#[hook]
pub fn use_until(clock: &GameClock, until: Option<Millis>) -> bool {
    let update = use_force_update();
    let left = until.map(|until| until - clock.now());
    {
        let clock = clock.clone();
        use_effect_with((until, clock), move |(until, clock)| {
            let left = until.map(|until| until - clock.now());
            let ends = left.filter(|left| *left > Millis::ZERO).map(|left| {
                let after = u32::try_from(left.0).unwrap_or(u32::MAX).saturating_add(20);
                gloo::timers::callback::Timeout::new(after, move || update.force_update())
            });
            move || drop(ends)
        });
    }
    left.is_none_or(|left| left > Millis::ZERO)
}
