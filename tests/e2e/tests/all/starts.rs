//! The app starts, and what is there before it does.

use std::time::Duration;

use e2e::{App, Outcome, ensure, with_app};

/// Chromium writes local storage to disk two to five seconds late (measured, version 156).
const WRITTEN: Duration = Duration::from_secs(8);

#[tokio::test]
async fn the_app_starts_below_a_folder_and_the_page_is_quiet_private_and_open_to_everyone()
-> Outcome {
    with_app("starts", async |app| {
        app.go("").await?;
        app.see("h1").await?;
        app.picture("starts").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn the_page_says_what_it_is_before_the_app_is_there_and_when_it_never_comes() -> Outcome {
    with_app("never-starts", async |app| {
        let block = serde_json::json!({ "urls": ["*.wasm"] });
        app.devtools("Network.enable", serde_json::json!({}))
            .await?;
        app.devtools("Network.setBlockedURLs", block).await?;
        app.web().goto(app.url()).await?;
        app.see_text("could not start").await?;
        app.picture("never-starts").await?;
        let found = app.axe().await?;
        ensure(found.is_empty(), || found.join("\n"))
    })
    .await
}

#[tokio::test]
async fn what_the_browser_keeps_is_there_after_the_tab_dies_a_restart_and_a_loss_of_power()
-> Outcome {
    with_app("restarts", async |app| {
        app.go("").await?;
        app.script("localStorage.setItem('harness', 'kept')")
            .await?;
        app.kill_tab().await?;
        still_kept(app, "the tab died").await?;
        app.restart().await?;
        still_kept(app, "a restart").await?;
        tokio::time::sleep(WRITTEN).await;
        app.kill_browser().await?;
        still_kept(app, "a loss of power").await
    })
    .await
}

async fn still_kept(app: &App, after: &str) -> Outcome {
    app.go("").await?;
    let kept = app.script("return localStorage.getItem('harness')").await?;
    ensure(kept == "kept", || format!("after {after}: {kept}"))
}
