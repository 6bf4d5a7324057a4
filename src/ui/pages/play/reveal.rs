use std::rc::Rc;

use yew::prelude::*;

use crate::bank::Answer;
use crate::game::{Card, CommandKind, Fate, Mark, Played, Response, Team, Verdict};
use crate::text::{bank as names, game as words, play as text};
use crate::ui::parts::{Sign, badge, icon, named_as};

use super::desk::Shown;
use super::question::{options, picture_view, stem};
use super::strip::is_many;

/// The answer, why it is right, and where that is written.
pub fn reveal(shown: &Shown) -> Html {
    let game = &shown.game;
    let Some((played, card)) = game.played().last().zip(game.current_card()) else {
        return html! { <main class="game-main reveal fit" id="main" tabindex="-1"></main> };
    };
    let question = &card.question;
    let sources = question.references.iter().take(2).map(|reference| {
        format!(
            "{} {}",
            names::reference(reference),
            names::address(reference)
        )
    });
    let picture = question.picture.as_ref();
    html! {
        <main class={classes!("game-main", "reveal", "fit", picture.map(|_| "has-picture"))} id="main" tabindex="-1">
            { stem(&question.stem, text::fate(played.fate).map(str::to_owned)) }
            if let Some(picture) = picture {
                { picture_view(picture) }
            }
            <div class="answer">{ solution(shown, played, card) }</div>
            <section class="why" aria-labelledby="why">
                <h2 id="why">{ text::WHY }</h2>
                <p dir="auto">{ question.explanation.clone() }</p>
                { for sources.enumerate().map(|(n, source)| html! {
                    <p class="source" key={n}>{ source }</p>
                }) }
            </section>
        </main>
    }
}

fn solution(shown: &Shown, played: &Played, card: &Card) -> Html {
    let right = |place: u8| match &card.question.answer {
        Answer::Choice { right, .. } => place == *right,
        Answer::Multiple { right, .. } => right.contains(&place),
        Answer::TrueFalse { right } => (place == 0) == *right,
        _ => false,
    };
    match &card.question.answer {
        Answer::Order { items } => {
            // In the right order, each with the number it had on the screen.
            let rows = items.iter().zip(0_u8..).map(|(item, rank)| {
                let place = card
                    .shown
                    .iter()
                    .position(|shown| *shown == rank)
                    .unwrap_or(0);
                (place + 1, item.clone())
            });
            html! {
                <ol class="options" role="list" data-count={items.len().to_string()}>
                    { for rows.map(|(number, item)| html! {
                        <li key={number}>
                            <div class="option" data-n={number.to_string()} data-mark="right">
                                <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
                                { named_as("option-text", &item) }
                            </div>
                        </li>
                    }) }
                </ol>
            }
        }
        Answer::Number { right, unit, .. } => {
            html! {
                <>
                    <p class="blank is-filled">
                        { icon(Sign::Tick) }{ right.to_string() }
                        <small>{ if unit == "year" { String::new() } else { unit.clone() } }</small>
                    </p>
                    { guesses(shown, played, card) }
                </>
            }
        }
        Answer::Text { right, .. } => html! {
            <>
                <p class="blank is-filled">{ icon(Sign::Tick) }{ right.clone() }<small></small></p>
                { guesses(shown, played, card) }
            </>
        },
        _ => {
            let options = options(card).unwrap_or_default();
            html! {
                <ol class="options" role="list" data-count={options.len().to_string()}>
                    { for options.into_iter().zip(0_u8..).map(|(option, place)| html! {
                        <li key={place}>
                            <div class="option" data-n={(place + 1).to_string()} data-mark={if right(place) { "right" } else { "wrong" }}>
                                <span class="token" data-shape={place.to_string()}>{ place + 1 }</span>
                                { named_as("option-text", &option) }
                                if right(place) {
                                    <span class="option-mark">{ icon(Sign::Tick) }{ text::RIGHT }</span>
                                }
                            </div>
                        </li>
                    }) }
                </ol>
            }
        }
    }
}

/// What the teams wrote, the nearest numbers first.
fn guesses(shown: &Shown, played: &Played, card: &Card) -> Html {
    let game = &shown.game;
    let mut said: Vec<_> = played
        .sheets
        .iter()
        .filter_map(|(id, sheet)| Some((game.team(*id)?, sheet)))
        .collect();
    if let Answer::Number { right, .. } = &card.question.answer {
        said.sort_by_key(|(_, sheet)| match &sheet.response {
            Response::Number(number) => (0, Some(number.distance(*right))),
            _ => (1, None),
        });
    }
    // As in the strip below: where names have no room, letters stand for them.
    let many = is_many(said.iter().map(|(team, _)| team.name.as_str()));
    let name = if many { "sr-only" } else { "guess-name" };
    html! {
        <ul class="guesses" role="list" aria-label={text::TEAMS_SAID}>
            { for said.into_iter().map(|(team, sheet)| {
                let right = played.marks.get(&team.id).is_some_and(|mark| mark.verdict == Verdict::Right);
                html! {
                    <li class="guess" key={team.id.0} data-mark={right.then_some("right")}>
                        { badge(team.id) }
                        { named_as(name, &team.name) }
                        { named_as("guess-said", &words::response(&sheet.response, card)) }
                    </li>
                }
            }) }
        </ul>
    }
}

/// What each team got for the question.
pub fn results_strip(shown: &Shown) -> Html {
    let game = &shown.game;
    let Some(played) = game.played().last().map(Rc::clone) else {
        return html! { <section class="strip" aria-label={text::POINTS_NOW}></section> };
    };
    let teams: Vec<_> = game.answering(played.contenders.as_ref()).collect();
    let many = is_many(teams.iter().map(|team| team.name.as_str()));
    let counts = played.fate == Fate::Scored && shown.may(CommandKind::Overrule);
    html! {
        <section class={classes!("strip", many.then_some("is-many"))} aria-label={text::POINTS_NOW}>
            <ul class="results" role="list">
                { for teams.into_iter().map(|team| result(team, &played, counts)) }
            </ul>
        </section>
    }
}

fn result(team: &Team, played: &Played, counts: bool) -> Html {
    let mark = played.marks.get(&team.id).filter(|_| counts);
    let (state, sign) = sign_of(mark);
    let points = i64::from(played.points(team.id));
    html! {
        <li class="result" key={team.id.0} data-mark={state}>
            { badge(team.id) }
            <span class="sr-only">{ text::said(&team.name, &words::verdict(mark)) }</span>
            <span class="result-points">{ icon(sign) }{ words::points(points) }</span>
        </li>
    }
}

fn sign_of(mark: Option<&Mark>) -> (&'static str, Sign) {
    match mark.map(|mark| mark.verdict) {
        Some(Verdict::Right) => ("right", Sign::Tick),
        Some(Verdict::Partly { .. }) => ("part", Sign::Half),
        Some(Verdict::Wrong) => ("wrong", Sign::Cross),
        None => ("none", Sign::Half),
    }
}
