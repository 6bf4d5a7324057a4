//! What a host does with a game in the browser, by keyboard or by mouse.

use e2e::{App, Outcome, ensure};
use prime_time::bank::Answer;
use prime_time::game::{Card, Game, Journal, Response, TeamId};
use prime_time::session::{Form, Recorder};
use prime_time::text;
use thirtyfour::prelude::Key;

/// With what the host plays.
#[derive(Clone, Copy, PartialEq)]
pub enum Hand {
    Keyboard,
    Mouse,
}

/// Where the game on the screen stands.
pub async fn phase(app: &App) -> Outcome<String> {
    let js = "return document.querySelector('.game')?.dataset.phase ?? ''";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

pub async fn see_phase(app: &App, wanted: &str) -> Outcome {
    app.until(&format!("the phase {wanted}"), async || {
        Ok(phase(app).await? == wanted)
    })
    .await
}

/// The one next step; waits until the screen shows what followed.
pub async fn next(app: &App, hand: Hand) -> Outcome {
    // The places of a podium and the teams after a final wager are one phase: on the screen one after
    // the other is unveiled, and on the console the log is longer. A board asks first.
    let shown = "const game = document.querySelector('.game'); \
                 const count = (css) => game?.querySelectorAll(css).length; \
                 return [game?.dataset.phase, count('.is-veiled, .step, .is-aimed'), count('.unveil-card, .unveil-before > li')].join(' ')";
    let before = app.script(shown).await?;
    match hand {
        Hand::Keyboard => app.press("Space").await?,
        Hand::Mouse => app.click(".next").await?,
    }
    app.until(&format!("the next step after {before}"), async || {
        Ok(app.script(shown).await? != before)
    })
    .await
}

/// Walks with Tab until the focus is on what the selector names.
pub async fn tab_to(app: &App, css: &str) -> Outcome {
    let there = format!("return document.activeElement?.matches({css:?}) ?? false");
    for _ in 0..150 {
        if app.script(&there).await? == true {
            return Ok(());
        }
        app.press("Tab").await?;
    }
    ensure(false, || format!("Tab never comes to {css}"))
}

/// Records an answer for every team without one: `answers` gives each team's. Fails if one is not
/// on disk as soon as it is on the screen, or if it took more keys or clicks than promised.
pub async fn record(app: &App, hand: Hand, answers: impl Fn(TeamId, &Card) -> Response) -> Outcome {
    let journal = app.journal().await?;
    let game = journal.game();
    let (Some(recorder), Some(card)) = (Recorder::new(game), game.current_card()) else {
        return ensure(false, || "no answers are taken".to_owned());
    };
    let turn = game.phase().turn().expect("a question");
    let waiting: Vec<TeamId> = game
        .answering(turn.contenders.as_ref())
        .map(|team| team.id)
        .filter(|team| !turn.sheets.contains_key(team))
        .collect();
    let wanted: Vec<(TeamId, Response)> = waiting
        .into_iter()
        .map(|team| (team, answers(team, card)))
        .collect();
    match hand {
        Hand::Keyboard => {
            let keys: String = wanted.iter().map(|(_, response)| keys(response)).collect();
            if matches!(recorder.form, Form::OneOf(_) | Form::TrueFalse) {
                ensure(keys.chars().count() <= 2 * wanted.len(), || {
                    format!("{keys:?} are too many keys")
                })?;
            }
            app.write(&keys).await?;
        }
        Hand::Mouse => {
            for (_, response) in &wanted {
                click(app, response).await?;
            }
        }
    }
    let all = game.answering(turn.contenders.as_ref()).count();
    app.see_text(&text::play::answered(all, all)).await?;
    let after = app.journal().await?;
    let sheets = &after.game().phase().turn().expect("a question").sheets;
    for (team, response) in wanted {
        let kept = sheets.get(&team).map(|sheet| &sheet.response);
        ensure(kept == Some(&response), || {
            format!(
                "{team:?} said {response:?} to {:?}; on disk is {kept:?}",
                card.question.id
            )
        })?;
    }
    Ok(())
}

/// What is typed for an answer. A text is judged by the host, as is most quickly done.
pub fn keys(response: &Response) -> String {
    let digit = |place: u8| char::from(b'1' + place);
    let enter = Key::Enter.value();
    match response {
        Response::Choice(place) => digit(*place).to_string(),
        Response::TrueFalse(yes) | Response::Judged(yes) => digit(u8::from(!yes)).to_string(),
        Response::Multiple(picks) => picks.iter().map(|p| digit(*p)).chain([enter]).collect(),
        Response::Order(places) => places.iter().map(|place| digit(*place)).collect(),
        Response::Number(number) => format!("{number}{enter}"),
        Response::Text(text) => format!("{text}{enter}"),
    }
}

async fn click(app: &App, response: &Response) -> Outcome {
    let option = async |place: u8| app.click(&format!(".option[data-n='{}']", place + 1)).await;
    match response {
        Response::Choice(place) => option(*place).await,
        Response::TrueFalse(yes) => option(u8::from(!yes)).await,
        Response::Judged(yes) => {
            let key = if *yes { "1" } else { "2" };
            app.click(&format!(".judge [aria-keyshortcuts='{key}']"))
                .await
        }
        Response::Multiple(picks) => {
            for place in picks {
                option(*place).await?;
            }
            app.click(".entry [type=submit]").await
        }
        Response::Order(places) => {
            for place in places {
                option(*place).await?;
            }
            Ok(())
        }
        Response::Number(number) => {
            app.fill("#entry", &number.to_string()).await?;
            app.click(".entry [type=submit]").await
        }
        Response::Text(text) => {
            app.fill("#entry", text).await?;
            app.click(".entry [type=submit]").await
        }
    }
}

/// The right answer, or one that is not.
pub fn said(card: &Card, right: bool) -> Response {
    let places = |count: usize| (0_u8..).take(count);
    match &card.question.answer {
        _ if card.question.judged => Response::Judged(right),
        Answer::Choice {
            options,
            right: place,
        } => {
            let wrong = places(options.len()).find(|other| other != place);
            Response::Choice(if right { *place } else { wrong.unwrap_or(0) })
        }
        Answer::Multiple {
            options,
            right: all,
        } => {
            let chosen = places(options.len()).filter(|place| all.contains(place) == right);
            Response::Multiple(chosen.collect())
        }
        Answer::TrueFalse { right: yes } => Response::TrueFalse(*yes == right),
        Answer::Number { right: number, .. } if right => Response::Number(*number),
        Answer::Number { .. } => Response::Number("9999".parse().expect("a number")),
        Answer::Order { items } => {
            let mut order: Vec<u8> = places(items.len())
                .filter_map(|rank| card.shown.iter().position(|item| *item == rank))
                .filter_map(|place| u8::try_from(place).ok())
                .collect();
            if !right {
                order.rotate_left(1);
            }
            Response::Order(order)
        }
        Answer::Text { .. } => Response::Judged(right),
    }
}

/// From where the game stands to its end, with these answers. `Finished` is left on the screen;
/// gives every phase that was seen.
pub async fn play(
    app: &App,
    hand: Hand,
    answers: impl Fn(&Game, TeamId, &Card) -> Response,
) -> Outcome<Vec<String>> {
    let mut seen = Vec::new();
    loop {
        let now = phase(app).await?;
        if !seen.contains(&now) {
            seen.push(now.clone());
        }
        match now.as_str() {
            "finished" => return Ok(seen),
            "answering" => {
                let journal: Journal = app.journal().await?;
                record(app, hand, |team, card| answers(journal.game(), team, card)).await?;
            }
            _ => {}
        }
        next(app, hand).await?;
    }
}
