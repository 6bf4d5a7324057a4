use std::rc::Rc;

use yew::prelude::*;

use crate::bank::Answer;
use crate::game::{Card, Millis, TeamId};
use crate::session::{Form, marks_so_far};
use crate::stage::{Asking, Floor, Moment, Reveal, Spurt, Unveil, View};
use crate::text::{board, game as words, play, stage as text};
use crate::ui::parts::{Sign, badge, icon, named, named_as};

use crate::ui::pages::play::desk::Shown;
use crate::ui::pages::play::flash::tally;
use crate::ui::pages::play::keying::Keying;
use crate::ui::pages::play::question::{clock, options, picture_of};
use crate::ui::pages::play::reveal::sign_of;
use crate::ui::pages::play::scene::Hands;

/// The question on the stage, its answer marked, with everything that belongs to it.
pub fn asked(
    shown: &Shown,
    view: &View,
    moment: Moment,
    asking: &Asking,
    floor: Option<&Floor>,
    hands: Hands<'_>,
) -> Html {
    let Some(card) = shown.game.current_card() else {
        return html! { <div class="console-question"></div> };
    };
    html! {
        <div class={classes!("console-question", with_picture(asking))}>
            <p class="console-stem" dir="auto">{ asking.stem.clone() }</p>
            { clock(&shown.scenery.clock, moment, floor) }
            { picture(asking, view, hands) }
            { choices(asking, card, Some(hands)) }
            { reasons(card) }
        </div>
    }
}

/// A team's turn in a lightning round: the question with its answer, or what has come of it.
pub fn flashed(shown: &Shown, view: &View, spurt: &Spurt, hands: Hands<'_>) -> Html {
    let title = html! {
        <p class="console-turn">{ badge(spurt.team) }{ named(view.name(spurt.team)) }{ tally(spurt) }</p>
    };
    if let Some(review) = &spurt.review {
        return html! {
            <>
                { title }
                <div class={classes!("console-question", with_picture(&review.asking))}>
                    <p class="console-stem" dir="auto">{ review.asking.stem.clone() }</p>
                    { picture(&review.asking, view, hands) }
                    <div class="console-choices">
                        <p class="console-answer" dir="auto">
                            { icon(Sign::Tick) }<span>{ play::solved(&review.asking.ask, &review.solution) }</span>
                        </p>
                    </div>
                    <div class="console-reasons">
                        <p dir="auto"><strong>{ play::WHY }</strong>{ " " }{ review.explanation.clone() }</p>
                    </div>
                </div>
            </>
        };
    }
    let moment = match spurt.timer {
        Some(timer) => Moment::Answering(Some(timer)),
        None => Moment::Closed {
            time_up: true,
            timed: true,
        },
    };
    html! {
        <>
            { title }
            { for spurt.asking.iter().map(|asking| asked(shown, view, moment, asking, None, hands)) }
        </>
    }
}

pub fn revealed(shown: &Shown, view: &View, reveal: &Reveal, hands: Hands<'_>) -> Html {
    let Some(card) = shown.game.current_card() else {
        return html! { <div class="console-question"></div> };
    };
    html! {
        <div class={classes!("console-question", with_picture(&reveal.asking))}>
            <p class="console-stem" dir="auto">
                { reveal.asking.stem.clone() }{ " " }
                <strong>{ play::fate(reveal.fate).unwrap_or_default() }</strong>
            </p>
            { picture(&reveal.asking, view, hands) }
            { choices(&reveal.asking, card, None) }
            { reasons(card) }
        </div>
    }
}

fn with_picture(asking: &Asking) -> Option<&'static str> {
    asking.picture.as_ref().map(|_| "has-picture")
}

fn picture(asking: &Asking, view: &View, hands: Hands<'_>) -> Html {
    html! {
        <div class="console-picture">{ picture_of(asking, view.look, Some(hands)) }</div>
    }
}

/// The options with the right ones marked, or the answer in words.
fn choices(asking: &Asking, card: &Card, hands: Option<Hands<'_>>) -> Html {
    let answer = &card.question.answer;
    let right = |place: u8| match answer {
        Answer::Choice { right, .. } => place == *right,
        Answer::Multiple { right, .. } => right.contains(&place),
        Answer::TrueFalse { right } => (place == 0) == *right,
        _ => false,
    };
    let recording = hands
        .and_then(|hands| Some((hands.recorder?, hands.keying)))
        .filter(|(recorder, _)| {
            matches!(
                recorder.form,
                Form::OneOf(_) | Form::TrueFalse | Form::AnyOf(_) | Form::Sequence(_)
            )
        });
    let told = matches!(
        answer,
        Answer::Number { .. } | Answer::Text { .. } | Answer::Order { .. }
    );
    html! {
        <div class="console-choices">
            <ol class="console-options" role="list">
                { for options(&asking.ask).unwrap_or_default().iter().zip(1_u8..).map(|(option, number)| {
                    let right = right(number - 1);
                    let picked = recording.is_some_and(|(recorder, _)| recorder.picks.contains(&(number - 1)));
                    let mark = right.then_some("right");
                    let inside = html! {
                        <>
                            <span class="token" data-shape={(number - 1).to_string()}>{ number }</span>
                            { named_as("option-text", option) }
                            if right {
                                <span class="console-right">{ icon(Sign::Tick) }{ play::RIGHT }</span>
                            }
                        </>
                    };
                    match recording {
                        Some((recorder, keying)) => {
                            let keying = keying.clone();
                            let pressed = matches!(recorder.form, Form::AnyOf(_)).then(|| picked.to_string());
                            html! {
                                <li key={number}>
                                    <button
                                        class="option" type="button"
                                        data-n={number.to_string()} data-known={mark}
                                        aria-keyshortcuts={number.to_string()} aria-pressed={pressed}
                                        onclick={move |_| keying.emit(Keying::Digit(number))}
                                    >
                                        { inside }
                                    </button>
                                </li>
                            }
                        }
                        None => html! {
                            <li key={number}>
                                <div class="option" data-n={number.to_string()} data-known={mark}>{ inside }</div>
                            </li>
                        },
                    }
                }) }
            </ol>
            if told {
                <p class="console-answer" dir="auto">
                    { icon(Sign::Tick) }<span>{ in_words(card) }</span>
                </p>
            }
        </div>
    }
}

/// The answer as the host reads it out; an order also by its numbers on the screen.
fn in_words(card: &Card) -> String {
    let solution = words::solution(&card.question);
    match &card.question.answer {
        Answer::Order { items } => {
            let places = (0..).take(items.len()).filter_map(|rank: u8| {
                let place = card.shown.iter().position(|shown| *shown == rank)?;
                Some((place + 1).to_string())
            });
            format!("{}: {solution}", places.collect::<Vec<_>>().join(" "))
        }
        Answer::Text { accept, .. } if !accept.is_empty() => {
            format!("{solution} ({})", accept.join(", "))
        }
        _ => solution,
    }
}

fn reasons(card: &Card) -> Html {
    html! {
        <div class="console-reasons">
            <p dir="auto"><strong>{ play::WHY }</strong>{ " " }{ card.question.explanation.clone() }</p>
            if let Some(note) = &card.question.host_note {
                <p class="console-host" dir="auto"><strong>{ text::NOTE }</strong>{ " " }{ note.clone() }</p>
            }
        </div>
    }
}

/// After a final wager: the teams in the order in which they are shown, those to come without a word
/// of what they said.
pub fn unveiled(view: &View, unveil: &Unveil) -> Html {
    let shown = unveil.shown.iter().map(|line| {
        let (state, sign) = sign_of(Some(line.verdict));
        html! {
            <li key={line.team.0} data-mark={state}>
                { badge(line.team) }
                { named(view.name(line.team)) }
                <span class="console-said-words">
                    { named(&board::said(&unveil.asking, line.said.as_ref())) }
                    { icon(sign) }
                    <span class="sr-only">{ board::verdict(line.verdict) }</span>
                    { words::points(i64::from(line.points)) }
                </span>
            </li>
        }
    });
    let to_come = unveil.to_come.iter().map(|team| {
        html! {
            <li key={team.0}>
                { badge(*team) }
                { named(view.name(*team)) }
                <span class="console-said-words">{ board::STILL_VEILED }</span>
            </li>
        }
    });
    html! {
        <div class="console-question">
            <p class="console-stem" dir="auto">{ unveil.asking.stem.clone() }</p>
            <ol class="console-said" role="list">{ for shown.chain(to_come) }</ol>
        </div>
    }
}

/// What each team that answers said, and what it is worth.
pub fn said(shown: &Shown, now: Millis) -> Html {
    let game = &shown.game;
    let played = game.played().last().map(Rc::clone);
    let (contenders, sheets) = match (game.phase().turn(), game.current_card(), &played) {
        (Some(turn), _, _) => (turn.contenders.as_ref(), Some(&turn.sheets)),
        (None, Some(_), Some(played)) => (played.contenders.as_ref(), Some(&played.sheets)),
        _ => (None, None),
    };
    let unit = match game.current_card().map(|card| &card.question.answer) {
        Some(Answer::Number { unit, .. }) => unit.as_str(),
        _ => "",
    };
    let marks = marks_so_far(game, now);
    let line = |team: TeamId, name: &str| {
        let response = sheets
            .and_then(|sheets| sheets.get(&team))
            .map(|sheet| &sheet.response);
        let mark = marks.get(&team);
        let (state, sign) = sign_of(mark.map(|mark| mark.verdict));
        html! {
            <li key={team.0} data-mark={state}>
                { badge(team) }
                { named(name) }
                <span class="console-said-words">
                    { named(&response.map(|said| words::response(said, unit)).unwrap_or_default()) }
                    if let Some(mark) = mark {
                        <>
                            { icon(sign) }
                            <span class="sr-only">{ words::verdict(Some(mark.verdict)) }</span>
                            { words::points(i64::from(mark.points)) }
                        </>
                    }
                </span>
            </li>
        }
    };
    html! {
        <section class="console-teams" tabindex="0" aria-labelledby="console-teams">
            <h2 id="console-teams">{ text::SAID }</h2>
            if shown.scenery.view.on_paper {
                <p class="console-note">{ text::SAID_ON_PAPER }</p>
            } else if sheets.is_some() {
                <ul class="console-said" role="list">
                    { for game.answering(contenders).map(|team| line(team.id, &team.name)) }
                </ul>
            } else {
                <p class="console-note">{ text::NOTHING_SAID }</p>
            }
        </section>
    }
}
