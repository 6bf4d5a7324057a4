//! What a telephone does to somebody who practises: no network, another app in front, the page
//! thrown out of memory, a new version in mid-exam.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::session::Study;
use serde_json::json;

use super::bench::{of_kind, open, option, right_places, told, with_due};
use super::exam::{answer, begin, seconds};
use crate::offline::{a_new_version_waits, version, visit};

/// Another app comes to the front, or goes again.
async fn put_away(app: &App, away: bool) -> Outcome {
    let js = format!(
        "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {away} }}); \
         document.dispatchEvent(new Event('visibilitychange'))"
    );
    app.script(&js).await.map(drop)
}

async fn answers(app: &App) -> Outcome<u32> {
    let device = app.kept().await?;
    Ok(Study::open(device.platform()).learner().whole().answers)
}

#[tokio::test]
async fn after_one_visit_practice_starts_reloads_and_goes_on_without_a_network() -> Outcome {
    with_app("practice-offline", async |app| {
        visit(app).await?;
        app.unplug();
        app.restart().await?;
        app.be_a_phone().await?;
        app.go("").await?;
        app.tap("a[href='#/practice/quick']").await?;
        app.see_text("1 of 10").await?;
        let stem = app.text_of(".stem").await?;
        app.reload().await?;
        app.see_text(&stem).await?;
        answer_or_give_up(app).await?;
        app.see("#next").await?;
        app.reload().await?;
        app.see("#next").await?;
        app.tap("#next").await?;
        app.see_text("2 of 10").await?;
        ensure(answers(app).await? == 1, || {
            "not just one answer".to_owned()
        })?;
        for page in [
            "#/progress",
            "#/practice/exam",
            "#/practice/topic",
            "#/settings",
        ] {
            app.go(page).await?;
            app.see("h1").await?;
        }
        app.check().await
    })
    .await
}

/// Whatever is asked: "I don't know" stands below it.
async fn answer_or_give_up(app: &App) -> Outcome {
    let js = "[...document.querySelectorAll('.drill-foot button')] \
              .find((b) => b.innerText.includes('know')).click()";
    app.script(js).await.map(drop)
}

#[tokio::test]
async fn while_another_app_is_in_front_the_exams_clock_stands_and_a_page_thrown_out_comes_back()
-> Outcome {
    with_app("switched", async |app| {
        begin(app).await?;
        answer(app).await?;
        let before = seconds(app).await?;
        put_away(app, true).await?;
        app.script("window.skipped += 10 * 60_000").await?;
        put_away(app, false).await?;
        let after = seconds(app).await?;
        ensure(before.abs_diff(after) <= 5, || {
            format!("{before} s became {after} s")
        })?;

        // The system needs the room: the page is gone without a word.
        put_away(app, true).await?;
        app.web().goto("about:blank").await?;
        app.go("#/practice/sitting").await?;
        app.see(".drill-clock").await?;
        let back = seconds(app).await?;
        ensure(before.abs_diff(back) <= 8, || {
            format!("{before} s became {back} s")
        })?;
        app.tap(".drill-count").await?;
        app.see_text("1 answered").await
    })
    .await
}

#[tokio::test]
async fn in_mid_question_the_task_switcher_loses_nothing_that_was_answered() -> Outcome {
    with_app("switched-run", async |app| {
        let (first, second) = (of_kind(Kind::Choice), of_kind(Kind::TrueFalse));
        open(app, &[first, second]).await?;
        app.tap(&option(first, right_places(first)[0])).await?;
        told(app, "right").await?;
        put_away(app, true).await?;
        app.kill_tab().await?;
        app.be_a_phone().await?;
        app.go("#/practice/run").await?;
        told(app, "right").await?;
        app.tap("#next").await?;
        app.see_text(&second.stem).await?;
        ensure(answers(app).await? == 1, || {
            "not just one answer".to_owned()
        })
    })
    .await
}

#[tokio::test]
async fn a_journey_over_the_date_line_takes_nothing_back_and_brings_nothing_up_twice() -> Outcome {
    with_app("journey", async |app| {
        app.put(&with_due(3)?).await?;
        app.be_a_phone().await?;
        for (zone, due) in [
            ("Pacific/Auckland", "3 due today"),
            ("Pacific/Honolulu", "2 due today"),
            ("Europe/London", "1 due today"),
        ] {
            app.devtools(
                "Emulation.setTimezoneOverride",
                json!({ "timezoneId": zone }),
            )
            .await?;
            app.go("#/practice").await?;
            app.see_text(due).await?;
            app.tap("a[href='#/practice/review']").await?;
            app.see(".option:not([aria-disabled])").await?;
            // Rightly: what was wrong comes up on the next day, and that has begun further west.
            app.tap(".option").await?;
            told(app, "right").await?;
            app.tap("#next").await?;
        }
        app.go("#/progress").await?;
        app.see(".progress-facts").await?;
        ensure(answers(app).await? == 6, || "an answer is lost".to_owned())
    })
    .await
}

#[tokio::test]
async fn a_new_version_waits_until_the_exam_is_over_and_loses_none_of_it() -> Outcome {
    with_app("exam-update", async |app| {
        let site = app.serve_own_copy()?;
        visit(app).await?;
        begin(app).await?;
        answer(app).await?;
        a_new_version_waits(app, &site, "second").await?;
        app.see_no("#update").await?;
        app.reload().await?;
        app.see(".drill-clock").await?;
        app.see_no("#update").await?;
        ensure(version(app).await?.is_null(), || {
            "the new version broke in".to_owned()
        })?;

        // The exam waits; the new version goes on with it.
        app.script("location.hash = '#/practice'").await?;
        app.see(".ways").await?;
        app.see_no("#update").await?;
        app.script("location.hash = '#/progress'").await?;
        app.tap("#update-now").await?;
        app.until("the new version", async || {
            Ok(version(app).await? == "second")
        })
        .await?;
        app.go("#/practice/sitting").await?;
        app.tap(".drill-count").await?;
        app.see_text("1 answered").await?;
        app.tap(".dialog-foot .is-danger").await?;
        app.tap(".dialog-foot .is-danger").await?;
        app.see_text("of 25 right").await?;
        ensure(answers(app).await? == 1, || {
            "not just one answer".to_owned()
        })
    })
    .await
}
