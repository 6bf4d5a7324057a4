//! What somebody prefers counts at once, stays, and is there before the first paint.

use e2e::{App, Outcome, ensure, with_app};
use serde_json::{Value, json};

async fn root(app: &App) -> Outcome<Value> {
    app.script(
        "const { theme, text, motion } = document.documentElement.dataset; \
         return [theme ?? null, text ?? null, motion ?? null]",
    )
    .await
}

async fn shows(app: &App, wanted: Value) -> Outcome {
    app.until(&format!("the root to say {wanted}"), async || {
        Ok(root(app).await? == wanted)
    })
    .await
}

#[tokio::test]
async fn a_preference_counts_at_once_and_after_a_reload_before_any_program_is_there() -> Outcome {
    with_app("settings", async |app| {
        app.go("#/settings").await?;
        shows(app, json!([null, null, null])).await?;
        for size in [(360, 640), e2e::PROJECTOR] {
            app.size(size).await?;
            app.check().await?;
        }
        for words in ["Dark", "Largest", "Less motion"] {
            app.click_named(words).await?;
        }
        shows(app, json!(["dark", "largest", "reduced"])).await?;
        for size in [(360, 640), e2e::PROJECTOR] {
            app.size(size).await?;
            app.check().await?;
            app.picture(&format!("settings-{}", size.0)).await?;
        }

        app.devtools("Network.enable", json!({})).await?;
        app.devtools("Network.setBypassServiceWorker", json!({ "bypass": true }))
            .await?;
        app.devtools("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] }))
            .await?;
        app.web().goto("about:blank").await?;
        app.web().goto(app.url()).await?;
        shows(app, json!(["dark", "largest", "reduced"])).await?;
        app.devtools("Network.setBlockedURLs", json!({ "urls": [] }))
            .await?;
        app.go("#/settings").await?;
        let chosen = app
            .script("return document.querySelectorAll('input:checked').length")
            .await?;
        ensure(chosen == 5, || format!("{chosen} are chosen"))?;
        app.click_named("As the system").await?;
        shows(app, json!([null, "largest", "reduced"])).await
    })
    .await
}
