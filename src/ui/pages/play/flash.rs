//! A lightning round: whose turn it is, its questions, and what came of them.

use yew::prelude::*;

use crate::game::TeamId;
use crate::session::GameClock;
use crate::stage::{Asking, Spurt, View};
use crate::text::{game as words, play as text};
use crate::ui::parts::{ClockUse, ReservoirClock, Sign, badge, icon, named};

use super::look::Glance;
use super::question::{answer_spoken, picture_of, stem};
use super::race::verdict;
use super::reveal::reveal;
use super::scene::{Hands, Scenery};

/// The screen of a turn, whatever it has come to.
pub fn turn(scenery: &Scenery, spurt: &Spurt, hands: Option<Hands<'_>>) -> Html {
    let view = &scenery.view;
    let main = match (&spurt.asking, &spurt.review, spurt.over) {
        (Some(asking), _, _) => flash(&scenery.clock, view, spurt, asking, hands),
        (None, Some(review), _) => reveal(view, review, Some(looking_back(view, spurt)), hands),
        (None, None, true) => result(view, spurt),
        (None, None, false) => ready(view, spurt),
    };
    html! {
        <>
            { main }
            if let Some(hands) = hands {
                { turn_strip(view, spurt, hands) }
            } else {
                <div class="strip is-none"></div>
            }
        </>
    }
}

/// For the host: the verdict while a question is on, then the way through what was missed.
pub fn turn_strip(view: &View, spurt: &Spurt, hands: Hands<'_>) -> Html {
    let turn = |on: bool| {
        let on_glance = hands.on_glance.clone();
        Callback::from(move |_: MouseEvent| on_glance.emit(Glance::Turn { on }))
    };
    let (at, of) = (view.look.review, spurt.missed());
    let inside = if spurt.asking.is_some() || !spurt.over {
        let may_pass = spurt.timer.is_some();
        verdict(hands.keying, spurt.asking.is_some(), Some(may_pass))
    } else {
        html! {
            <div class="judge is-big" role="group" aria-label={text::NEXT_MISSED}>
                <button class="button" type="button" aria-keyshortcuts="ArrowLeft" disabled={at == 0} onclick={turn(false)}>
                    { icon(Sign::Back) }{ text::PREVIOUS }<kbd>{ "←" }</kbd>
                </button>
                <button class="button" type="button" aria-keyshortcuts="ArrowRight" disabled={at >= of} onclick={turn(true)}>
                    { text::NEXT_MISSED }<kbd>{ "→" }</kbd>
                </button>
            </div>
        }
    };
    html! {
        <section class="strip" key="turn" aria-label={text::VERDICT}>
            <div class="strip-now fit">
                { badge(spurt.team) }
                { named(view.name(spurt.team)) }
                <div class="entry">{ inside }</div>
            </div>
        </section>
    }
}

fn ready(view: &View, spurt: &Spurt) -> Html {
    let name = view.name(spurt.team);
    let facts = [
        (spurt.seconds, text::SECONDS),
        (spurt.questions, text::questions_word(spurt.questions)),
    ];
    html! {
        <main class="game-main poster is-turn fit" id="main" tabindex="-1" data-colour={colour(spurt.team)}>
            <p class="poster-over">{ text::YOUR_TURN }</p>
            <h1 class="turn-name">{ badge(spurt.team) }{ named(name) }</h1>
            <dl class="facts">
                { for facts.into_iter().map(|(number, what)| html! {
                    <div key={what}><dt>{ what }</dt><dd>{ number }</dd></div>
                }) }
            </dl>
            <p class="poster-note">{ text::GET_READY }</p>
        </main>
    }
}

fn flash(
    clock: &GameClock,
    view: &View,
    spurt: &Spurt,
    asking: &Asking,
    hands: Option<Hands<'_>>,
) -> Html {
    let (timer, used_for) = match spurt.timer {
        Some(timer) => (Some(timer), ClockUse::Answering),
        None => (None, ClockUse::TimeUp),
    };
    let hint = spurt.over.then(|| text::SAID_IN_TIME.to_owned());
    let class = classes!(
        "game-main",
        "question",
        "is-flash",
        "fit",
        asking.picture.as_ref().map(|_| "has-picture"),
        (view.look.zoom > 0).then_some("is-zoomed"),
    );
    html! {
        <main {class} id="main" tabindex="-1">
            <div class="turn-band" data-colour={colour(spurt.team)}>
                { badge(spurt.team) }
                { named(view.name(spurt.team)) }
                { tally(spurt) }
            </div>
            { stem(&asking.stem, hint) }
            { picture_of(asking, view.look, hands) }
            <div class="answer">{ answer_spoken(&asking.ask) }</div>
            <ReservoirClock key="clock" clock={clock.clone()} {timer} {used_for} />
        </main>
    }
}

/// Right, wrong, passed: so many of each.
pub fn tally(spurt: &Spurt) -> Html {
    let count = |call: Option<bool>| spurt.calls.iter().filter(|c| **c == call).count();
    let rows = [
        ("right", Sign::Tick, count(Some(true)), text::RIGHT),
        ("wrong", Sign::Cross, count(Some(false)), text::WRONG),
        ("none", Sign::Skip, count(None), text::PASSED),
    ];
    html! {
        <ul class="tally" role="list">
            { for rows.into_iter().map(|(mark, sign, count, word)| html! {
                <li key={mark} data-mark={mark}>
                    { icon(sign) }<strong>{ count }</strong>{ " " }<span>{ word }</span>
                </li>
            }) }
        </ul>
    }
}

fn result(view: &View, spurt: &Spurt) -> Html {
    let played = spurt.calls.len() >= usize::from(spurt.questions);
    let missed = spurt.missed();
    html! {
        <main class="game-main poster is-turn fit" id="main" tabindex="-1" data-colour={colour(spurt.team)}>
            <p class="poster-over">{ if played { text::ALL_PLAYED } else { text::TIME } }</p>
            <h1 class="turn-name">{ badge(spurt.team) }{ named(view.name(spurt.team)) }</h1>
            <p class="turn-points">{ words::points(spurt.points) }<small>{ text::POINTS_WORD }</small></p>
            { tally(spurt) }
            <p class="poster-note">
                { if missed == 0 && !spurt.calls.is_empty() { text::ALL_RIGHT.to_owned() } else { text::missed(missed) } }
            </p>
        </main>
    }
}

fn looking_back(view: &View, spurt: &Spurt) -> String {
    let name = view.name(spurt.team);
    let number = text::missed_of(view.look.review, spurt.missed());
    format!("{name} · {number}")
}

fn colour(team: TeamId) -> String {
    team.badge().colour.to_string()
}
