//! The app starts, and what is there before it does.

use e2e::{Outcome, ensure, with_app};

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
async fn what_the_browser_keeps_is_there_after_the_tab_dies_and_after_a_restart() -> Outcome {
    with_app("restarts", async |app| {
        app.go("").await?;
        app.script("localStorage.setItem('harness', 'kept')")
            .await?;
        app.kill_tab().await?;
        app.go("").await?;
        let kept = app.script("return localStorage.getItem('harness')").await?;
        ensure(kept == "kept", || format!("after the tab died: {kept}"))?;
        app.restart().await?;
        app.go("").await?;
        let kept = app.script("return localStorage.getItem('harness')").await?;
        ensure(kept == "kept", || format!("after the restart: {kept}"))
    })
    .await
}
