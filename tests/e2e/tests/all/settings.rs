//! What somebody prefers counts at once, stays, and is there before the first paint.

use e2e::{App, Outcome, ensure, with_app};
use serde_json::{Value, json};

use crate::practice::bench::with_due;

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
            .script(
                "return document.querySelectorAll(\
                 'section:not([aria-labelledby=sounds]) input:checked').length",
            )
            .await?;
        ensure(chosen == 6, || format!("{chosen} are chosen"))?;
        app.click_named("As the system").await?;
        shows(app, json!([null, "largest", "reduced"])).await?;
        app.size((360, 640)).await?;
        app.script("location.hash = '#/'").await?;
        app.see(".home-main:focus").await?;
        let down = app.script("return scrollY").await?;
        ensure(down == 0, || format!("home begins {down} pixels down"))
    })
    .await
}

#[tokio::test]
async fn how_sure_somebody_wants_to_be_and_how_much_is_new_count_at_once_and_stay() -> Outcome {
    with_app("learning", async |app| {
        app.put(&with_due(3)?).await?;
        app.be_a_phone().await?;
        app.go("#/settings").await?;
        app.see_text("comes up again after 30 days. 3 questions are due today")
            .await?;
        app.script("document.querySelector('#retention').focus()")
            .await?;
        app.press_all(&["End"]).await?;
        app.see_text("97 %").await?;
        let surer = app.text_of("#retention-effect").await?;
        ensure(!surer.contains("after 30 days"), || surer.clone())?;
        app.press_all(&["Home", "ArrowRight"]).await?;
        app.see_text("81 %").await?;
        app.click_named("5").await?;
        app.see_text("5 more may come today").await?;
        app.check().await?;
        app.reload().await?;
        app.see_text("81 %").await?;
        app.see_text("5 more may come today").await?;
        app.click_named("None").await?;
        app.see_text("0 more may come today").await?;
        // Nothing but what is due.
        app.go("#/practice/review").await?;
        app.see_text("1 of 3").await
    })
    .await
}
