//! Exams: any order, flags, one clock, and a report.

use e2e::{App, Outcome, ensure, with_app};

use super::bench::whole;

/// Puts the page's clock under the test's hand.
const CLOCK: &str = "const now = performance.now.bind(performance); window.skipped = 0; \
                     performance.now = () => now() + window.skipped";

pub async fn begin(app: &App) -> Outcome {
    app.be_a_phone().await?;
    app.go("#/practice/exam").await?;
    app.see_text("no clock").await?;
    app.click_named("72 seconds a question").await?;
    app.script(CLOCK).await?;
    app.tap(".start-bar .button").await?;
    app.see(".drill-clock").await?;
    app.see_text("1 of 25").await
}

/// Answers whatever is asked with what comes to hand.
pub async fn answer(app: &App) -> Outcome {
    whole(app).await?;
    let options = app
        .script("return document.querySelectorAll('.option').length")
        .await?;
    let field = app
        .script("return document.querySelector('#written') !== null")
        .await?;
    if options != 0 {
        app.tap(".option").await?;
        app.see(".option[aria-pressed='true']").await?;
    } else if field == true {
        app.tap("#written").await?;
        app.write("7").await?;
    } else {
        app.tap(".order .button:not([aria-disabled])").await?;
    }
    Ok(())
}

pub async fn seconds(app: &App) -> Outcome<u64> {
    let clock = app.text_of(".drill-clock").await?;
    let parts = clock.trim().split(':').filter_map(|part| part.parse().ok());
    Ok(parts.fold(0, |sum: u64, part: u64| sum * 60 + part))
}

#[tokio::test]
async fn an_exam_tells_nothing_goes_anywhere_and_asks_before_it_takes_open_questions() -> Outcome {
    with_app("exam", async |app| {
        begin(app).await?;
        answer(app).await?;
        app.see_no(".verdict").await?;
        app.see_no("[data-mark]").await?;
        app.tap(".is-toggle[aria-label^='Flag']").await?;
        app.see(".is-toggle[aria-pressed='true']").await?;
        app.tap("#next").await?;
        app.see_text("2 of 25").await?;
        answer(app).await?;
        app.tap(".drill-count").await?;
        app.see_text("2 answered, 1 flagged, 23 open").await?;
        app.check().await?;
        app.tap(".cells > li:nth-child(1) > .cell").await?;
        app.see_text("1 of 25").await?;
        app.see(".is-toggle[aria-pressed='true']").await?;
        app.tap(".drill-count").await?;
        app.tap(".dialog-foot .is-danger").await?;
        app.see_text("23 questions are still open").await?;
        app.tap(".dialog-foot .is-danger").await?;
        app.see_text("of 25 right").await?;
        app.see_text("Section by section").await?;
        app.see_text("Anatomy and physiology").await?;
        app.see(".misses > li").await?;
        app.tap(".misses > li:nth-child(1) summary").await?;
        app.see(".misses details[open] .sources").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn an_exam_that_is_left_comes_back_with_the_time_it_had() -> Outcome {
    with_app("exam-left", async |app| {
        begin(app).await?;
        answer(app).await?;
        app.script("window.skipped = 5 * 60_000").await?;
        app.until("five minutes to be gone", async || {
            Ok(seconds(app).await? <= 25 * 60)
        })
        .await?;
        let left = seconds(app).await?;
        app.reload().await?;
        app.see(".drill-clock").await?;
        whole(app).await?;
        let after = seconds(app).await?;
        ensure(after.abs_diff(left) <= 2, || {
            format!("{left} s became {after} s")
        })?;
        let answered = "return document.querySelector(\".option[aria-pressed='true'], #written\") \
                        !== null || document.querySelector('.order') !== null";
        ensure(app.script(answered).await? == true, || {
            "the answer is gone".to_owned()
        })?;
        app.go("#/practice").await?;
        app.tap("a[href='#/practice/sitting']").await?;
        app.see(".drill-clock").await?;
        let back = seconds(app).await?;
        ensure(back.abs_diff(left) <= 4, || {
            format!("{left} s became {back} s")
        })
    })
    .await
}

#[tokio::test]
async fn when_the_time_is_up_the_exam_is_over_and_what_was_answered_counts() -> Outcome {
    with_app("exam-time", async |app| {
        begin(app).await?;
        answer(app).await?;
        app.script("window.skipped = 31 * 60_000").await?;
        app.see_text("The time was up").await?;
        app.see_text("of 25 right").await?;
        app.check().await?;
        app.tap("a[href='#/practice']").await?;
        app.see(".ways").await?;
        app.see_no("a[href='#/practice/sitting']").await
    })
    .await
}

#[tokio::test]
async fn who_has_asked_for_twice_the_time_is_offered_no_clock_that_gives_less() -> Outcome {
    with_app("exam-doubled", async |app| {
        app.go("#/settings").await?;
        app.click("#double-time").await?;
        app.go("#/practice/exam").await?;
        app.see_text("no clock").await?;
        app.click_named("Double time").await?;
        app.see_text("60 minutes").await?;
        let text = app.text().await?;
        ensure(!text.contains("72 seconds"), || text.clone())
    })
    .await
}
