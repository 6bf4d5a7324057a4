//! The app starts, and what is there before it does.

use std::time::Duration;

use e2e::{App, Outcome, PHONE, PROJECTOR, ensure, with_app};
use serde_json::json;

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
        let block = json!({ "urls": ["*.wasm"] });
        app.devtools("Network.enable", json!({})).await?;
        app.devtools("Network.setBlockedURLs", block).await?;
        app.web().goto(app.url()).await?;
        app.see_text("Start a trivia night").await?;
        app.click("a[href='#/practice/quick']").await?;
        app.see_text("could not start").await?;
        app.picture("never-starts").await?;
        let found = app.axe().await?;
        ensure(found.is_empty(), || found.join("\n"))
    })
    .await
}

/// Where everything of the home page stands.
const PLACES: &str = "return ['.eyebrow', '.wordmark', '.lead', '.home-do > a', '.home-art', '.home-foot'] \
     .map((css) => [...document.querySelectorAll(css)].filter((e) => e.checkVisibility()) \
     .map((e) => [css, e.innerText ?? '', JSON.stringify(e.getBoundingClientRect())]))";

#[tokio::test]
async fn home_is_painted_with_working_links_before_any_program_and_nothing_moves_when_one_comes()
-> Outcome {
    with_app("shell", async |app| {
        app.devtools("Network.enable", json!({})).await?;
        for size in [PROJECTOR, PHONE] {
            app.size(size).await?;
            block(app, &["*.wasm"]).await?;
            app.web().goto("about:blank").await?;
            app.web().goto(app.url()).await?;
            app.see_text("Start a trivia night").await?;
            let before = app.script(PLACES).await?;
            app.picture(&format!("shell-{}", size.0)).await?;
            block(app, &[]).await?;
            // The page as it came is home until another was looked at.
            app.go("#/about").await?;
            app.see(".prose").await?;
            app.script("location.hash = ''").await?;
            app.see(".wordmark").await?;
            let after = app.script(PLACES).await?;
            ensure(before == after, || format!("{before}\nbecame\n{after}"))?;
        }
        // Pressed before any program is there, a link leads where it says.
        block(app, &["*prime-time-*.wasm"]).await?;
        app.web().goto("about:blank").await?;
        app.web().goto(app.url()).await?;
        app.click("a[href='#/setup']").await?;
        app.see("#team-next").await?;
        block(app, &[]).await
    })
    .await
}

async fn block(app: &App, addresses: &[&str]) -> Outcome {
    // What is kept on the device could not be blocked.
    app.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
        .await?;
    let blocked = json!({ "urls": addresses });
    app.devtools("Network.setBlockedURLs", blocked)
        .await
        .map(drop)
}

#[tokio::test]
async fn one_program_gives_way_to_the_other_and_back_by_links_and_by_the_browsers_buttons()
-> Outcome {
    with_app("programs", async |app| {
        app.go("").await?;
        app.script("window.same = true").await?;
        app.click("a[href='#/history']").await?;
        app.see(".empty").await?;
        at_main(app).await?;
        app.click_named("Back").await?;
        app.see(".wordmark").await?;
        at_main(app).await?;
        app.click("a[href='#/about']").await?;
        app.see(".prose").await?;
        for (step, css) in [
            ("back", ".wordmark"),
            ("back", ".empty"),
            ("back", ".wordmark"),
            ("forward", ".empty"),
        ] {
            app.script(&format!("history.{step}()")).await?;
            app.see(css).await?;
        }
        let same = app
            .script("return window.same && document.querySelectorAll('#app').length")
            .await?;
        ensure(same == 1, || format!("the page was loaded anew: {same}"))?;
        app.check().await
    })
    .await
}

/// A screen reader is where the page begins.
async fn at_main(app: &App) -> Outcome {
    app.until("the focus to be on the page", async || {
        Ok(app.script("return document.activeElement.id").await? == "main")
    })
    .await
}

#[tokio::test]
async fn a_page_whose_program_does_not_come_says_so_and_the_one_before_stays() -> Outcome {
    with_app("no-host", async |app| {
        app.go("").await?;
        app.devtools("Network.enable", json!({})).await?;
        block(app, &["*host-*.wasm"]).await?;
        app.click("a[href='#/setup']").await?;
        app.see_text("could not start").await?;
        app.see(".wordmark").await?;
        let found = app.axe().await?;
        ensure(found.is_empty(), || found.join("\n"))?;
        block(app, &[]).await?;
        app.script("history.back()").await?;
        app.see_no("#cannot-start").await?;
        app.click("a[href='#/setup']").await?;
        app.see("#team-next").await.map(drop)
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
