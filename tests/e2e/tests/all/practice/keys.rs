//! Every kind of question by keyboard, and as a screen reader finds it.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::{Answer, Kind, Question};

use super::bench::{of_kind, open, option, right_places, right_words, told};

/// The key of an option.
fn key(question: &Question, place: u8) -> String {
    let digits = option(question, place);
    digits.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn every_kind_is_answered_by_keyboard() -> Outcome {
    with_app("by-keyboard", async |app| {
        let asked: Vec<_> = Kind::ALL.into_iter().map(of_kind).collect();
        open(app, &asked).await?;
        for question in &asked {
            app.see_text(&question.stem).await?;
            match &question.answer {
                Answer::Choice { .. } | Answer::TrueFalse { .. } => {
                    app.press(&key(question, right_places(question)[0])).await?;
                }
                Answer::Multiple { .. } => {
                    for place in right_places(question) {
                        app.press(&key(question, place)).await?;
                    }
                    app.press("Enter").await?;
                }
                Answer::Number { .. } | Answer::Text { .. } => {
                    focus(app, "#written").await?;
                    app.write(&right_words(question)).await?;
                    app.press("Enter").await?;
                }
                Answer::Order { items } => {
                    let last = items.len() - 1;
                    for n in 0..last {
                        focus(app, &format!("#up-{n}")).await?;
                        for _ in n..last {
                            app.press("ArrowUp").await?;
                        }
                        app.see_text(&format!("now {} of {}", n + 1, items.len()))
                            .await?;
                    }
                    focus(app, "#check").await?;
                    app.press("Enter").await?;
                }
            }
            told(app, "right").await?;
            // The focus is on what comes next.
            app.press("Enter").await?;
        }
        app.see_text("Full flow").await
    })
    .await
}

/// Goes there by Tab, as somebody without a mouse does.
async fn focus(app: &App, css: &str) -> Outcome {
    let js = format!("return document.activeElement?.matches(\"{css}\") ?? false");
    for _ in 0..60 {
        if app.script(&js).await? == true {
            return Ok(());
        }
        app.press("Tab").await?;
    }
    ensure(false, || format!("{css} is not reached by Tab"))
}

#[tokio::test]
async fn a_screen_reader_finds_the_question_its_answers_and_what_came_of_them() -> Outcome {
    with_app("heard", async |app| {
        for kind in Kind::ALL {
            let asked = of_kind(kind);
            open(app, &[asked]).await?;
            let heard = app.heard().await?;
            let mut wanted = vec![("heading", asked.stem.clone())];
            match &asked.answer {
                Answer::Choice { options, .. } | Answer::Multiple { options, .. } => {
                    let numbered = options.iter().rev().zip(1..);
                    wanted.extend(numbered.map(|(words, n)| ("button", format!("{n} {words}"))));
                }
                Answer::TrueFalse { .. } => wanted.push(("button", "1 True".to_owned())),
                Answer::Number { .. } => wanted.push(("textbox", "Your number".to_owned())),
                Answer::Text { .. } => wanted.push(("textbox", "Your answer".to_owned())),
                Answer::Order { items } => wanted.extend(
                    items
                        .iter()
                        .map(|item| ("button", format!("Move {item} up"))),
                ),
            }
            for (role, name) in wanted {
                let found = heard.iter().any(|(r, n)| r == role && same(n, &name));
                ensure(found, || {
                    format!("{kind:?}: no {role} {name:?} in {heard:#?}")
                })?;
            }
        }
        let asked = of_kind(Kind::TrueFalse);
        open(app, &[asked]).await?;
        app.press(&key(asked, 1 - right_places(asked)[0])).await?;
        told(app, "wrong").await?;
        let heard = app.heard().await?;
        for part in ["Not this time. The right answer:", "Your answer, wrong."] {
            let found = heard.iter().any(|(_, name)| name.contains(part));
            ensure(found, || format!("no {part:?} in {heard:#?}"))?;
        }
        Ok(())
    })
    .await
}

/// Spaces are laid differently in names that are put together from parts.
fn same(one: &str, other: &str) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<String>();
    words(one) == words(other)
}
