//! The screen stays awake during a game, in one window and in two.

use e2e::{App, Outcome, with_app};
use prime_time::bank::Kind;
use serde_json::json;

use super::{night, open_stage};
use crate::host::{Hand, next, see_phase};
use crate::night::card;

/// Counts the locks that are held, as a browser gives and takes them.
const COUNT: &str = "window.held = new Set(); \
    Object.defineProperty(Navigator.prototype, 'wakeLock', { configurable: true, value: { \
      request: async () => { const lock = {}; window.held.add(lock); \
        return { release: async () => window.held.delete(lock) }; } } });";
/// The page is put away: the browser lets go of every lock.
const HIDE: &str = "Object.defineProperty(document, 'hidden', { configurable: true, value: true }); \
    window.held.clear(); document.dispatchEvent(new Event('visibilitychange'));";
const SHOW: &str = "Object.defineProperty(document, 'hidden', { configurable: true, value: false }); \
    document.dispatchEvent(new Event('visibilitychange'));";

async fn before_each_page(app: &App, script: &str) -> Outcome {
    let source = json!({ "source": script });
    app.devtools("Page.enable", json!({})).await?;
    app.devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    Ok(())
}

/// At least one lock is held, or none.
async fn see_awake(app: &App, awake: bool) -> Outcome {
    app.until(&format!("the screen kept awake: {awake}"), async || {
        Ok(app.script("return window.held.size > 0").await? == awake)
    })
    .await
}

async fn see_retaken(app: &App) -> Outcome {
    see_awake(app, true).await?;
    app.script(HIDE).await?;
    see_awake(app, false).await?;
    app.script(SHOW).await?;
    see_awake(app, true).await
}

#[tokio::test]
async fn the_screen_is_kept_awake_in_one_window_and_in_two_until_the_end() -> Outcome {
    with_app("stage-awake", async |app| {
        before_each_page(app, COUNT).await?;
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        see_retaken(app).await?;

        let windows = open_stage(app).await?;
        see_retaken(app).await?;
        windows.to_stage(app).await?;
        before_each_page(app, COUNT).await?;
        app.reload().await?;
        see_phase(app, "answering").await?;
        see_retaken(app).await?;

        windows.to_host(app).await?;
        while crate::host::phase(app).await? != "finished" {
            next(app, Hand::Keyboard).await?;
        }
        see_awake(app, false).await
    })
    .await
}

#[tokio::test]
async fn without_a_wake_lock_nothing_is_missing_but_that() -> Outcome {
    with_app("stage-asleep", async |app| {
        before_each_page(app, "delete Navigator.prototype.wakeLock").await?;
        let mut night = night(vec![card(Kind::Choice)]);
        night.open(app).await?;
        open_stage(app).await?;
        next(app, Hand::Keyboard).await?;
        app.check().await
    })
    .await
}
