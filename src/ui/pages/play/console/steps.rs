//! The log in words: every step of the host's, and the way back to it.

use yew::prelude::*;

use crate::game::{Author, Event, Game, Journal};
use crate::text::{play, stage as text};

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub words: String,
    /// A question was asked: what follows belongs to it.
    pub asks: bool,
    /// How many steps were taken since.
    pub since: usize,
}

/// All steps, the last one first, and at the end the beginning of the night.
pub fn steps(journal: &Journal) -> Vec<Step> {
    let game = journal.game();
    let beginning = Some((text::BEGINNING.to_owned(), false));
    journal
        .entries()
        .iter()
        .rev()
        .filter(|entry| entry.by == Author::Host)
        .map(|entry| {
            let event = entry.events.first();
            event.map(|event| deed(event, game)).unwrap_or_default()
        })
        .chain(beginning)
        .enumerate()
        .map(|(since, (words, asks))| Step { words, asks, since })
        .collect()
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

pub fn view(steps: &[Step], back: &Callback<usize>) -> Html {
    html! {
        <section class="console-log" aria-labelledby="console-log">
            <h2 id="console-log">{ text::LOG }</h2>
            <p class="console-note" id="console-hint">{ text::LOG_HINT }</p>
            <ol class="console-steps" role="list" aria-describedby="console-hint">
                { for steps.iter().map(|step| {
                    let count = steps.len() - step.since;
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
            </ol>
        </section>
    }
}
