//! Each screen is open to everyone, on the smallest telephone and with text twice as large, and
//! never scrolls sideways.

use e2e::{App, Outcome, PHONE, PROJECTOR, Wrong, ensure_none, with_app};
use prime_time::bank::Kind;

use super::bench::{explained, of_kind, open, whole, with_picture};
use crate::screens::settled;

pub const SIDEWAYS: &str = "return [document.documentElement, ...document.querySelectorAll('.drill, \
                        .drill-read, .drill-answer, .dialog')] \
                        .filter((e) => e.scrollWidth > e.clientWidth + 1) \
                        .map((e) => `${e.tagName} ${e.className} ${e.scrollWidth} > ${e.clientWidth}`)";

pub async fn check(app: &App, screen: &str) -> Outcome {
    for (size, text) in [(PHONE, "100%"), (PHONE, "200%"), (PROJECTOR, "100%")] {
        let what = |why: Wrong| Wrong::new(format!("{screen}, {size:?}, {text}: {why}"));
        app.size(size).await?;
        let large = format!(
            "document.documentElement.style.setProperty('font-size', '{text}', 'important')"
        );
        app.script(&large).await?;
        settled(app).await?;
        app.check().await.map_err(what)?;
        let sideways = serde_json::from_value::<Vec<String>>(app.script(SIDEWAYS).await?)?;
        ensure_none("scrolls sideways", &sideways).map_err(what)?;
    }
    app.script("document.documentElement.style.removeProperty('font-size')")
        .await?;
    app.size(PHONE).await
}

#[tokio::test]
async fn the_pages_of_practice_are_open_to_everyone() -> Outcome {
    with_app("practice-pages", async |app| {
        app.be_a_phone().await?;
        for (page, there) in [
            ("", ".ways"),
            ("/topic", ".ways"),
            ("/exam", ".choices"),
            ("/missed", ".empty"),
            ("/bookmarked", ".empty"),
            ("/run", ".empty"),
        ] {
            app.go(&format!("#/practice{page}")).await?;
            app.see(there).await?;
            check(app, page).await?;
        }
        app.go("#/practice/exam").await?;
        app.see(".choices").await?;
        app.click(".start-bar .button").await?;
        app.see(".drill-clock").await?;
        check(app, "a question of an exam").await?;
        app.click(".drill-count").await?;
        app.see(".cells").await?;
        check(app, "the overview").await?;
        app.click(".dialog-foot .is-danger").await?;
        app.click(".dialog-foot .is-danger").await?;
        app.see(".misses").await?;
        check(app, "the report").await
    })
    .await
}

#[tokio::test]
async fn the_pages_around_practice_are_open_to_everyone() -> Outcome {
    with_app("around-practice", async |app| {
        app.be_a_phone().await?;
        for (page, there) in [
            ("", ".home"),
            ("#/settings", "#restore"),
            ("#/packs", ".drop"),
            ("#/about", ".prose"),
        ] {
            app.go(page).await?;
            app.see(there).await?;
            check(app, page).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_kind_of_question_is_open_to_everyone_before_and_after_its_answer() -> Outcome {
    with_app("practice-kinds", async |app| {
        let mut asked: Vec<_> = Kind::ALL.into_iter().map(of_kind).collect();
        asked.push(with_picture());
        open(app, &asked).await?;
        for question in asked {
            app.see_text(&question.stem).await?;
            whole(app).await?;
            let name = format!("{:?}", question.kind());
            check(app, &name).await?;
            let give_up = "[...document.querySelectorAll('.drill-foot button')] \
                           .find((b) => b.innerText.includes('know')).click()";
            app.script(give_up).await?;
            app.see("#next").await?;
            explained(app).await?;
            check(app, &format!("{name}, answered")).await?;
            app.click("#next").await?;
        }
        app.see(".ending").await?;
        check(app, "the end").await
    })
    .await
}
