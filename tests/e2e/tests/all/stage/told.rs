//! What goes over the line between the windows, word by word.

use std::collections::BTreeSet;

use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::bank::{Answer, Kind};
use prime_time::game::{Card, Pace};
use prime_time::stage::{Ask, Message, Moment, Scene, line_of};
use serde_json::Value;

use super::open_stage;
use crate::host::{Hand, keys, next, phase, said};
use crate::night::{Night, answer, dealt, question, round, setup};

/// Stands in everything that the room may not know before the reveal.
const SECRET: &str = "Zwischenfall";
/// The number that is right.
const NUMBER: &str = "731.25";

fn secret(kind: Kind) -> Card {
    let answer = match answer(kind) {
        Answer::Number { unit, within, .. } => Answer::Number {
            right: NUMBER.parse().expect("a number"),
            unit,
            within,
        },
        Answer::Text { .. } => Answer::Text {
            right: SECRET.to_owned(),
            accept: vec![SECRET.to_lowercase()],
        },
        other => other,
    };
    let mut question = question(
        &format!("{kind:?}").to_lowercase(),
        "What is asked?",
        answer,
    );
    question.explanation = format!("Because of a {SECRET}.");
    question.host_note = Some(format!("A {SECRET}, say."));
    question.references[0].title = SECRET.to_owned();
    dealt(question)
}

/// The names of all that an object holds, at any depth.
fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                into.insert(name.clone());
                names(member, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, into)),
        _ => {}
    }
}

/// Nothing in a message is named as only what is known afterwards is.
pub fn nothing_is_named_like_an_answer(words: &str) -> Outcome {
    let mut all = BTreeSet::new();
    names(&serde_json::from_str(words)?, &mut all);
    for name in [
        "right",
        "solution",
        "explanation",
        "sources",
        "guesses",
        "scores",
        "accept",
        "response",
        "said",
    ] {
        ensure(!all.contains(name), || format!("{name} is in {words}"))?;
    }
    Ok(())
}

/// From now on the host's window keeps what goes over the line of this game.
pub async fn tap(app: &App, night: &Night) -> Outcome {
    let line = line_of(night.route().trim_start_matches("#/play/"));
    app.script(&format!(
        "window.told = []; window.tap = new BroadcastChannel({line:?}); \
         window.tap.onmessage = (event) => window.told.push(event.data);"
    ))
    .await?;
    Ok(())
}

/// What has gone over it, as it was sent and as it is understood.
pub async fn told(app: &App) -> Outcome<Vec<(String, Message)>> {
    let told: Vec<String> = serde_json::from_value(app.script("return window.told").await?)?;
    let read = |words: String| match Message::read(&words) {
        Some(message) => Ok((words, message)),
        None => Err(Wrong::new(format!("no message: {words}"))),
    };
    told.into_iter().map(read).collect()
}

fn kind_of(ask: &Ask) -> Kind {
    match ask {
        Ask::OneOf(_) => Kind::Choice,
        Ask::AnyOf(_) => Kind::Multiple,
        Ask::TrueFalse => Kind::TrueFalse,
        Ask::Number { .. } => Kind::Number,
        Ask::InOrder(_) => Kind::Order,
        Ask::Text => Kind::Text,
    }
}

#[tokio::test]
async fn no_message_to_the_stage_holds_an_answer_of_any_kind_before_its_reveal() -> Outcome {
    with_app("stage-told", async |app| {
        let pace = Pace::Timed {
            reading: 60,
            seconds: 600,
        };
        let cards: Vec<Card> = Kind::ALL.into_iter().map(secret).collect();
        let rounds = vec![round("Warm-up", pace, cards.len())];
        let teams = ["The Bubble Traps", "Prime Movers"];
        let mut night = Night::of(setup(&teams, rounds), vec![cards.clone()], Vec::new());
        night.open(app).await?;
        tap(app, &night).await?;
        open_stage(app).await?;
        let mut cards = cards.iter();
        loop {
            let now = phase(app).await?;
            if now == "answering"
                && let Some(card) = cards.next()
            {
                if let Answer::Text { right, .. } = &card.question.answer {
                    app.fill("#entry", right).await?;
                    app.click(".entry [type=submit]").await?;
                } else {
                    app.write(&keys(&said(card, true))).await?;
                }
                app.see_text("1 of 2 answered").await?;
            }
            if now == "finished" {
                break;
            }
            next(app, Hand::Keyboard).await?;
        }
        let mut seen = BTreeSet::new();
        for (words, message) in &told(app).await? {
            let Message::Show { view, .. } = message else {
                ensure(!words.contains(SECRET), || words.clone())?;
                continue;
            };
            match &view.scene {
                Scene::Question {
                    moment,
                    asking,
                    seats,
                    ..
                } => {
                    nothing_is_named_like_an_answer(words)?;
                    ensure(!words.contains(SECRET) && !words.contains(NUMBER), || {
                        words.clone()
                    })?;
                    let moment = match moment {
                        Moment::Reading(_) => "reading",
                        Moment::Answering(_) if seats.iter().any(|seat| seat.answered) => {
                            "answered"
                        }
                        Moment::Answering(_) => "answering",
                        Moment::Closed { .. } => "closed",
                    };
                    seen.insert((format!("{:?}", kind_of(&asking.ask)), moment));
                }
                Scene::Reveal(reveal) => {
                    ensure(words.contains(SECRET), || format!("no reason in {words}"))?;
                    seen.insert((format!("{:?}", kind_of(&reveal.asking.ask)), "reveal"));
                }
                _ => {}
            }
        }
        for kind in Kind::ALL {
            for moment in ["reading", "answering", "answered", "closed", "reveal"] {
                ensure(seen.contains(&(format!("{kind:?}"), moment)), || {
                    format!("{kind:?}, {moment}: nothing was told; only {seen:?}")
                })?;
            }
        }
        Ok(())
    })
    .await
}
