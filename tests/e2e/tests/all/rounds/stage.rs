//! The stage and the console beside it, in every kind of round.

use e2e::{App, Outcome, Wrong, ensure, ensure_none, with_app};

use super::{asked, board, spoken, wager};
use crate::host::{Hand, next, phase, see_phase};
use crate::night::SIX_TEAMS;
use crate::screens::settled;
use crate::stage::{Windows, open_stage};

/// What a host judges by is in sight while somebody may buzz.
const READABLE: &str = "const bottom = (css) => document.querySelector(css)?.getBoundingClientRect().bottom; \
    return !bottom('.console-now > .floor') || bottom('.console-reasons') <= bottom('.console-now')";

/// Both windows are open to everyone; the reason is on the console while a question is on, and on
/// the stage after it at the earliest.
async fn look(app: &App, windows: &Windows, what: &str) -> Outcome {
    let reason = asked(0, false).question.explanation;
    let begins = &reason[..20];
    let now = phase(app).await?;
    let asks = ["reading", "answering", "closed", "open", "taken", "flash"];
    let asks = asks.contains(&now.as_str());
    settled(app).await?;
    ensure_none(&format!("the console, {what}"), &app.axe().await?)?;
    ensure(!asks || app.page().await?.contains(begins), || {
        format!("{what}: not on the console")
    })?;
    windows.to_stage(app).await?;
    see_phase(app, &now).await?;
    settled(app).await?;
    app.check()
        .await
        .map_err(|why| Wrong::new(format!("stage, {what}: {why}")))?;
    let page = app.page().await?;
    ensure(!asks || !page.contains(begins), || {
        format!("{what}: on the stage")
    })?;
    windows.to_host(app).await
}

#[tokio::test]
async fn the_stage_follows_pictures_buzzers_and_lightning_and_never_tells_the_reason_early()
-> Outcome {
    with_app("rounds-stage", async |app| {
        spoken::night(&SIX_TEAMS[..2]).open(app).await?;
        let windows = open_stage(app).await?;
        let mut met: Vec<String> = Vec::new();
        spoken::play(app, Hand::Keyboard, async |now| {
            if met.iter().any(|phase| phase == now) {
                return Ok(());
            }
            met.push(now.to_owned());
            if now == "looking back" {
                windows.to_stage(app).await?;
                app.see_text("Missed: 1 of 3").await?;
                windows.to_host(app).await?;
            }
            ensure(app.script(READABLE).await? == true, || {
                format!("{now}: the reason is out of sight on the console")
            })?;
            look(app, &windows, now).await
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_stage_follows_a_board_and_never_tells_the_reason_early() -> Outcome {
    with_app("board-stage", async |app| {
        board::night().open(app).await?;
        let windows = open_stage(app).await?;
        let app = &*app;
        board::play(app, Hand::Keyboard, async |what| {
            look(app, &windows, what).await
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_stage_follows_a_final_wager_and_never_tells_a_wager_early() -> Outcome {
    with_app("wager-stage", async |app| {
        wager::night().open(app).await?;
        let windows = open_stage(app).await?;
        let app = &*app;
        wager::play(app, Hand::Keyboard, async |what| {
            look(app, &windows, what).await?;
            let Some((_, to_come)) = wager::UNVEILED.iter().find(|(stop, _)| *stop == what) else {
                return Ok(());
            };
            windows.to_stage(app).await?;
            wager::see_only_the_shown(app, to_come).await?;
            windows.to_host(app).await
        })
        .await
    })
    .await
}

#[tokio::test]
async fn a_picture_is_zoomed_and_moved_by_keys_and_buttons_also_on_the_stage() -> Outcome {
    with_app("rounds-zoom", async |app| {
        spoken::night(&SIX_TEAMS[..2]).open(app).await?;
        let windows = open_stage(app).await?;
        next(app, Hand::Keyboard).await?;
        let zoom = async |wanted: &str| {
            windows.to_stage(app).await?;
            app.see(&format!(".picture[data-zoom='{wanted}']")).await?;
            let style =
                "return document.querySelector('.picture').style.getPropertyValue('--right')";
            let right = app.script(style).await?;
            windows.to_host(app).await?;
            Outcome::Ok(right)
        };
        app.press("Shift+Z").await?;
        app.click(".picture-do [aria-keyshortcuts='Shift+Z']")
            .await?;
        ensure(zoom("2").await? == "0.0%", || "moved".to_owned())?;
        app.press("ArrowRight").await?;
        app.until("the picture to move", async || {
            Ok(zoom("2").await? == "-6.0%")
        })
        .await?;
        app.press("Escape").await?;
        zoom("0").await?;
        // The next screen begins with the whole of it.
        app.press("Shift+Z").await?;
        next(app, Hand::Keyboard).await?;
        zoom("0").await?;
        Ok(())
    })
    .await
}
