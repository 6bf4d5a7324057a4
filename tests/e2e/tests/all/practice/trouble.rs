//! A reload, the way back, a full device: nothing is lost.

use e2e::{Outcome, with_app};
use prime_time::bank::Kind;

use super::bench::{of_kind, open, option, right_places, told, with_due};
use crate::storage::{EMPTY, FILL};

#[tokio::test]
async fn a_reload_and_the_way_back_in_mid_question_lose_nothing() -> Outcome {
    with_app("mid-question", async |app| {
        let (first, second) = (of_kind(Kind::Choice), of_kind(Kind::TrueFalse));
        open(app, &[first, second]).await?;
        app.reload().await?;
        app.see_text(&first.stem).await?;
        app.tap(&option(first, right_places(first)[0])).await?;
        told(app, "right").await?;
        app.reload().await?;
        told(app, "right").await?;
        app.see_text(&first.explanation).await?;
        app.tap(".pill[aria-label='That was hard']").await?;
        app.see(".pill[aria-pressed='true']").await?;
        app.tap("#next").await?;
        app.see_text(&second.stem).await?;

        app.go("#/practice").await?;
        app.tap("a[href='#/practice/run']").await?;
        app.see_text(&second.stem).await?;
        app.web().back().await?;
        app.see_text("Question 2 of 2").await?;
        app.tap("a[href='#/practice/run']").await?;
        app.see_text(&second.stem).await?;
        app.tap(&option(second, right_places(second)[0])).await?;
        told(app, "right").await?;
        app.tap("#next").await?;
        app.see_text("of 2 right").await?;
        app.reload().await?;
        app.see_text("Nothing is under way").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_device_that_fills_up_during_a_review_is_told_of_and_written_to_when_there_is_room()
-> Outcome {
    with_app("review-full", async |app| {
        app.put(&with_due(3)?).await?;
        app.be_a_phone().await?;
        app.go("#/practice/review").await?;
        app.see(".option").await?;
        app.script(FILL).await?;
        app.tap(".option").await?;
        app.see("#next").await?;
        app.see_text("isn’t being saved").await?;
        app.check().await?;
        app.script(EMPTY).await?;
        app.tap("#next").await?;
        app.see(".option:not([aria-disabled])").await?;
        app.tap(".option").await?;
        app.see("#next").await?;
        app.see_no(".drill .notice").await?;
        app.go("#/practice").await?;
        app.see_text("1 due today").await
    })
    .await
}
