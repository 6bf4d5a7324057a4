use yew::prelude::*;

use crate::game::Verdict;
use crate::stage::{Reveal, Score, Solution, View};
use crate::text::{bank as names, game as words, play as text};
use crate::ui::parts::{Sign, badge, icon, named_as};

use super::question::{options, picture_of, stem};
use super::scene::Hands;
use super::strip::is_many;

/// The answer, why it is right, and where that is written.
///
/// `hint` stands over it where it is looked back at.
pub fn reveal(view: &View, shown: &Reveal, hint: Option<String>, hands: Option<Hands<'_>>) -> Html {
    let asking = &shown.asking;
    let sources = shown.sources.iter().map(|reference| {
        format!(
            "{} {}",
            names::reference(reference),
            names::address(reference)
        )
    });
    let class = classes!(
        "game-main",
        "reveal",
        "fit",
        asking.picture.as_ref().map(|_| "has-picture"),
        (view.look.zoom > 0).then_some("is-zoomed"),
    );
    let fate = text::fate(shown.fate).map(str::to_owned);
    html! {
        <main {class} id="main" tabindex="-1">
            { stem(&asking.stem, fate.or(hint)) }
            { picture_of(asking, view.look, hands) }
            <div class="answer">{ solution(view, shown) }</div>
            <section class="why" aria-labelledby="why">
                <h2 id="why">{ text::WHY }</h2>
                <p dir="auto">{ shown.explanation.clone() }</p>
                { for sources.enumerate().map(|(n, source)| html! {
                    <p class="source" key={n}>{ source }</p>
                }) }
            </section>
        </main>
    }
}

fn solution(view: &View, shown: &Reveal) -> Html {
    let ask = &shown.asking.ask;
    let options = options(ask).unwrap_or_default();
    match &shown.solution {
        Solution::Order(places) => {
            // In the right order, each with the number it had on the screen.
            let rows = places
                .iter()
                .filter_map(|place| Some((place + 1, options.get(usize::from(*place))?)));
            html! {
                <ol class="options" role="list" data-count={options.len().to_string()}>
                    { for rows.map(|(number, item)| html! {
                        <li key={number}>
                            <div class="option" data-n={number.to_string()} data-mark="right">
                                <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
                                { named_as("option-text", item) }
                            </div>
                        </li>
                    }) }
                </ol>
            }
        }
        Solution::Number(right) => {
            let unit = ask.unit();
            html! {
                <>
                    <p class="blank is-filled">
                        { icon(Sign::Tick) }{ right.to_string() }
                        <small>{ if unit == "year" { String::new() } else { unit.to_owned() } }</small>
                    </p>
                    { guesses(view, shown) }
                </>
            }
        }
        Solution::Text(right) => html! {
            <>
                <p class="blank is-filled">{ icon(Sign::Tick) }{ right.clone() }<small></small></p>
                { guesses(view, shown) }
            </>
        },
        Solution::Places(places) => html! {
            <ol class="options" role="list" data-count={options.len().to_string()}>
                { for options.into_iter().zip(0_u8..).map(|(option, place)| {
                    let right = places.contains(&place);
                    html! {
                        <li key={place}>
                            <div class="option" data-n={(place + 1).to_string()} data-mark={if right { "right" } else { "wrong" }}>
                                <span class="token" data-shape={place.to_string()}>{ place + 1 }</span>
                                { named_as("option-text", &option) }
                                if right {
                                    <span class="option-mark">{ icon(Sign::Tick) }{ text::RIGHT }</span>
                                }
                            </div>
                        </li>
                    }
                }) }
            </ol>
        },
    }
}

/// What the teams wrote, the nearest numbers first.
fn guesses(view: &View, shown: &Reveal) -> Html {
    // As in the strip below: where names have no room, letters stand for them.
    let many = is_many(shown.guesses.iter().map(|guess| view.name(guess.team)));
    let name = if many { "sr-only" } else { "guess-name" };
    let unit = shown.asking.ask.unit();
    html! {
        <ul class="guesses" role="list" aria-label={text::TEAMS_SAID}>
            { for shown.guesses.iter().map(|guess| html! {
                <li class="guess" key={guess.team.0} data-mark={guess.right.then_some("right")}>
                    { badge(guess.team) }
                    { named_as(name, view.name(guess.team)) }
                    { named_as("guess-said", &words::response(&guess.said, unit)) }
                </li>
            }) }
        </ul>
    }
}

/// What each team got for the question.
pub fn results_strip(view: &View, shown: &Reveal) -> Html {
    let many = is_many(shown.scores.iter().map(|score| view.name(score.team)));
    html! {
        <section class={classes!("strip", many.then_some("is-many"))} aria-label={text::POINTS_NOW}>
            <ul class={classes!("results", many.then_some("fit"))} role="list">
                { for shown.scores.iter().map(|score| result(view.name(score.team), *score, view.is_warm_up())) }
            </ul>
        </section>
    }
}

/// A warm-up tells who was right, and no points.
fn result(name: &str, score: Score, warm_up: bool) -> Html {
    let (state, sign) = sign_of(score.verdict);
    html! {
        <li class="result" key={score.team.0} data-mark={state}>
            { badge(score.team) }
            <span class="sr-only">{ text::said(name, &words::verdict(score.verdict)) }</span>
            <span class="result-points">
                { icon(sign) }{ if warm_up { String::new() } else { words::points(i64::from(score.points)) } }
            </span>
        </li>
    }
}

pub fn sign_of(verdict: Option<Verdict>) -> (&'static str, Sign) {
    match verdict {
        Some(Verdict::Right) => ("right", Sign::Tick),
        Some(Verdict::Partly { .. }) => ("part", Sign::Half),
        Some(Verdict::Wrong) => ("wrong", Sign::Cross),
        None => ("none", Sign::Half),
    }
}
