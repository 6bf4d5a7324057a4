//! The stage shows what happens, when it happens, and not before.

use e2e::{App, Outcome, Wrong, ensure, ensure_none, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;
use serde_json::json;

use super::{night, open_stage, see_ticks};
use crate::host::{Hand, next, phase, see_phase};
use crate::night::{Night, SIX_TEAMS, card, round, setup};
use crate::screens::settled;

/// Plays a night to its end with both windows side by side: in every phase the stage follows, both
/// are open to everyone, and the reason is on the console at once, on the stage from the reveal on.
async fn follow(app: &App, mut night: Night) -> Outcome {
    night.open(app).await?;
    let windows = open_stage(app).await?;
    let reason = card(Kind::Choice).question.explanation;
    let begins = &reason[..20];
    loop {
        let now = phase(app).await?;
        if now == "answering" {
            let written = app.script("return document.querySelector('#entry') !== null");
            app.write("2").await?;
            if written.await? == true {
                app.press("Enter").await?;
            }
            app.see_text("1 of ").await?;
        }
        settled(app).await?;
        for scheme in ["dark", "light"] {
            let scheme_of = json!({ "name": "prefers-color-scheme", "value": scheme });
            let media = json!({ "features": [scheme_of] });
            app.devtools("Emulation.setEmulatedMedia", media).await?;
            ensure_none(&format!("the console, {now}, {scheme}"), &app.axe().await?)?;
        }
        let told = app.page().await?;
        windows.to_stage(app).await?;
        see_phase(app, &now).await?;
        if now == "answering" {
            see_ticks(app, 1).await?;
        }
        settled(app).await?;
        app.check()
            .await
            .map_err(|why| Wrong::new(format!("stage, {now}: {why}")))?;
        let page = app.page().await?;
        let asked = ["reading", "answering", "closed"].contains(&now.as_str());
        ensure(!asked || !page.contains(begins), || {
            format!("{now}: the reason is on the stage")
        })?;
        ensure(!asked || told.contains(begins), || {
            format!("{now}: the reason is not on the console")
        })?;
        ensure(now != "reveal" || page.contains(begins), || {
            "no reason at the reveal".to_owned()
        })?;
        windows.to_host(app).await?;
        if now == "finished" {
            return Ok(());
        }
        next(app, Hand::Keyboard).await?;
    }
}

#[tokio::test]
async fn the_stage_follows_a_timed_round_and_a_break_and_never_tells_the_reason_early() -> Outcome {
    with_app("stage-timed", async |app| {
        let pace = Pace::Timed {
            reading: 60,
            seconds: 600,
        };
        let mut rounds = vec![round("Warm-up", pace, 1), round("Finale", Pace::Host, 1)];
        rounds[0].break_minutes = Some(5);
        let cards = vec![vec![card(Kind::Choice)], vec![card(Kind::TrueFalse)]];
        follow(app, Night::of(setup(&SIX_TEAMS, rounds), cards, Vec::new())).await
    })
    .await
}

#[tokio::test]
async fn the_stage_follows_a_tie_break_to_the_podium_and_never_tells_the_reason_early() -> Outcome {
    with_app("stage-tied", async |app| {
        let rounds = vec![round("Finale", Pace::Host, 1)];
        let spare = vec![card(Kind::Number), card(Kind::Choice)];
        let mut night = Night::of(
            setup(&SIX_TEAMS, rounds),
            vec![vec![card(Kind::Choice)]],
            spare,
        );
        // At the end of the only question, with all teams level.
        night.steps(4);
        follow(app, night).await
    })
    .await
}

#[tokio::test]
async fn five_hundred_changes_in_a_burst_end_in_step_on_the_stage() -> Outcome {
    with_app("stage-burst", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        let windows = open_stage(app).await?;
        // Each is a key as a person presses it, only faster.
        let burst = "const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', \
                     { key, bubbles: true, cancelable: true })); \
                     for (let n = 0; n < 250; n += 1) { press('a'); press(String(1 + n % 4)); } \
                     for (let n = 0; n < 249; n += 1) press('u'); press('f'); press('2');";
        app.script(burst).await?;
        app.see_text("2 of 6 answered").await?;
        let answered = "return [...document.querySelectorAll('.chip[data-answered]')] \
                        .map((chip) => chip.innerText.trim()[0]).join('')";
        windows.to_stage(app).await?;
        app.until("the stage to be in step", async || {
            Ok(app.script(answered).await? == "AF")
        })
        .await?;
        app.check().await
    })
    .await
}
