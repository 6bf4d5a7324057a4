//! Every kind of question by thumb, and the way to the first one.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::{Answer, Kind};

use crate::screens::settled;

use super::bench::{
    of_kind, open, option, right_places, right_words, told, with_due, with_picture,
};

#[tokio::test]
async fn the_first_question_is_one_tap_away_from_home() -> Outcome {
    with_app("quick-ten", async |app| {
        app.be_a_phone().await?;
        app.go("").await?;
        app.tap("a[href='#/practice/quick']").await?;
        app.see(".drill .stem").await?;
        app.see_text("1 of 10").await?;
        app.check().await
    })
    .await
}

/// Where an element is on the screen.
async fn place(app: &App, css: &str) -> Outcome<String> {
    let js = format!(
        "const b = document.querySelector(\"{css}\").getBoundingClientRect(); \
         return `${{b.left}},${{b.top}},${{b.width}},${{b.height}}`"
    );
    Ok(app.script(&js).await?.as_str().unwrap_or("").to_owned())
}

#[tokio::test]
async fn what_was_tapped_stays_under_the_thumb_and_is_marked_there() -> Outcome {
    with_app("stays", async |app| {
        let asked = of_kind(Kind::Choice);
        open(app, &[asked]).await?;
        let right = option(asked, right_places(asked)[0]);
        let wrong = if right.contains("'1'") {
            ".option[data-n='2']"
        } else {
            ".option[data-n='1']"
        };
        let before = (place(app, wrong).await?, place(app, &right).await?);
        app.tap(wrong).await?;
        told(app, "wrong").await?;
        settled(app).await?;
        let after = (place(app, wrong).await?, place(app, &right).await?);
        ensure(before == after, || format!("{before:?} moved to {after:?}"))?;
        app.see(&format!("{wrong}[data-mark='mine']")).await?;
        app.see(&format!("{right}[data-mark='right']")).await?;
        app.see_text(&asked.explanation).await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn every_kind_is_answered_by_thumb() -> Outcome {
    with_app("by-thumb", async |app| {
        let asked: Vec<_> = Kind::ALL.into_iter().map(of_kind).collect();
        open(app, &asked).await?;
        for question in &asked {
            app.see_text(&question.stem).await?;
            match &question.answer {
                Answer::Choice { .. } | Answer::TrueFalse { .. } => {
                    app.tap(&option(question, right_places(question)[0]))
                        .await?;
                }
                Answer::Multiple { .. } => {
                    for place in right_places(question) {
                        app.tap(&option(question, place)).await?;
                    }
                    app.tap("#check").await?;
                }
                Answer::Number { .. } | Answer::Text { .. } => {
                    app.tap("#written").await?;
                    app.write(&right_words(question)).await?;
                    app.tap("#check").await?;
                }
                Answer::Order { items } => {
                    // From the last to the first, so each is dragged above the others in turn.
                    for n in 1..items.len() {
                        app.drag(
                            &format!(".order > li:nth-child({}) > .handle", n + 1),
                            ".order > li:nth-child(1) > .handle",
                        )
                        .await?;
                    }
                    app.tap("#check").await?;
                }
            }
            told(app, "right").await?;
            app.tap(".pill[aria-label='That was easy']").await?;
            app.see(".pill[aria-pressed='true']").await?;
            app.tap("#next").await?;
        }
        app.see_text("Full flow").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn items_are_put_in_order_by_buttons_too_and_said_where_they_are() -> Outcome {
    with_app("by-buttons", async |app| {
        let asked = of_kind(Kind::Order);
        open(app, &[asked]).await?;
        let Answer::Order { items } = &asked.answer else {
            return Ok(());
        };
        let last = items.len() - 1;
        for n in 0..last {
            // The right first one lies last: up it goes.
            for _ in n..last {
                app.tap(&format!("#up-{n}")).await?;
            }
            app.see_text(&format!("now {} of {}", n + 1, items.len()))
                .await?;
        }
        app.tap("#check").await?;
        told(app, "right").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_picture_is_shown_large_and_put_away() -> Outcome {
    with_app("zoom", async |app| {
        let asked = with_picture();
        open(app, &[asked]).await?;
        app.tap(".thumb").await?;
        app.see("dialog .zoom").await?;
        app.check().await?;
        app.tap("dialog .drill-say .button").await?;
        app.see(".zoom[data-size='2']").await?;
        app.tap("dialog .dialog-head .button").await?;
        app.see_no("dialog").await?;
        app.see_text(&asked.stem).await
    })
    .await
}

#[tokio::test]
async fn a_slip_of_the_finger_is_forgiven_and_said_and_who_does_not_know_may_say_so() -> Outcome {
    with_app("near", async |app| {
        let asked = of_kind(Kind::Text);
        let number = of_kind(Kind::Number);
        open(app, &[asked, number]).await?;
        app.tap(".pill").await?;
        told(app, "near").await?;
        app.see_text("Now you know").await?;
        app.see_text(&right_words(asked)).await?;
        app.tap("#next").await?;
        app.see_text(&number.stem).await?;
        // Twice in the same place would be a double tap.
        app.tap("#written").await?;
        app.tap("#check").await?;
        app.see_text("Type an answer first").await?;
        app.tap("#written").await?;
        app.write("what").await?;
        app.tap("#check").await?;
        app.see_text("Not a number").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_problem_is_copied_and_nothing_is_sent() -> Outcome {
    with_app("problem", async |app| {
        let asked = of_kind(Kind::TrueFalse);
        open(app, &[asked]).await?;
        app.tap(".option").await?;
        app.see("#next").await?;
        app.script("navigator.clipboard.writeText = async (text) => { window.copied = text }")
            .await?;
        app.click(".problem .button").await?;
        app.see_text("nothing has been sent").await?;
        let copied = app.script("return window.copied").await?;
        let copied = copied.as_str().unwrap_or("");
        ensure(
            copied.contains(&asked.id.0) && copied.contains(&asked.stem),
            || copied.to_owned(),
        )?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_review_takes_what_is_due_and_there_is_less_afterwards() -> Outcome {
    with_app("review", async |app| {
        app.put(&with_due(3)?).await?;
        app.be_a_phone().await?;
        app.go("#/practice").await?;
        app.see_text("3 due today").await?;
        app.tap("a[href='#/practice/review']").await?;
        app.see(".option").await?;
        app.tap(".option").await?;
        app.see("#next").await?;
        app.web().back().await?;
        app.see_text("2 due today").await?;
        app.see_text("Go on: Review").await?;
        app.check().await
    })
    .await
}
