//! The log in words: every step of the host's, and the way back to it.

use yew::prelude::*;

use crate::game::{Author, Event, Game, Journal};
use crate::text::{play, stage as text};

/// So many are shown until all are asked for: late at night there are hundreds, and the stage waits
/// for this page to be drawn.
const LATEST: usize = 60;

/// The steps that are listed, the last one first, and at the end the beginning of the night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    list: Vec<Step>,
    /// How many there are, the beginning among them.
    total: usize,
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    words: String,
    /// A question was asked: what follows belongs to it.
    asks: bool,
    /// How many steps were taken since.
    since: usize,
}

pub fn steps(journal: &Journal, all: bool) -> Steps {
    let game = journal.game();
    let beginning = Some((text::BEGINNING.to_owned(), false));
    let taken = || {
        let entries = journal.entries().iter().rev();
        entries.filter(|entry| entry.by == Author::Host)
    };
    let total = taken().count() + 1;
    let list = taken()
        .map(|entry| {
            let event = entry.events.first();
            event.map(|event| deed(event, game)).unwrap_or_default()
        })
        .chain(beginning)
        .enumerate()
        .map(|(since, (words, asks))| Step { words, asks, since })
        .take(if all { total } else { LATEST })
        .collect();
    Steps { list, total }
}

/// In words, and whether a question was asked.
fn deed(event: &Event, game: &Game) -> (String, bool) {
    let card = match event {
        Event::QuestionAsked { asked, card, .. } => Some(*asked).zip(game.card(*asked, *card)),
        _ => None,
    };
    match card {
        Some((asked, card)) => (text::asking(asked, &card.question.stem), true),
        None => (play::deed(event, game), false),
    }
}

pub fn view(steps: &Steps, back: &Callback<usize>, all: &Callback<()>) -> Html {
    let earlier = steps.total - steps.list.len();
    let all = all.clone();
    html! {
        <section class="console-log" aria-labelledby="console-log">
            <h2 id="console-log">{ text::LOG }</h2>
            <p class="console-note" id="console-hint">{ text::LOG_HINT }</p>
            <ol class="console-steps" role="list" aria-describedby="console-hint">
                { for steps.list.iter().map(|step| {
                    let count = steps.total - step.since;
                    let since = step.since;
                    let back = back.clone();
                    let now = since == 0;
                    html! {
                        <li key={count}>
                            <button
                                class={classes!("step", step.asks.then_some("is-question"))} type="button" disabled={now}
                                aria-label={(!now).then(|| text::back_to(&step.words))}
                                onclick={move |_| back.emit(since)}
                            >
                                <span>{ step.words.clone() }</span>
                                <small>{ if now { text::NOW } else { "" } }</small>
                            </button>
                        </li>
                    }
                }) }
                <li key="earlier" hidden={earlier == 0}>
                    <button class="step is-earlier" type="button" onclick={move |_| all.emit(())}>
                        { text::earlier(earlier) }
                    </button>
                </li>
            </ol>
        </section>
    }
}
