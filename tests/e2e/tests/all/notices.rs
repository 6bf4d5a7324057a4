//! The harness sees what it is there to see: a check that never fails checks nothing.

use e2e::{Outcome, ensure, with_app};

#[tokio::test]
async fn what_overflows_calls_abroad_or_shuts_people_out_is_noticed() -> Outcome {
    with_app("notices", async |app| {
        app.go("").await?;
        app.see("h1").await?;
        app.check().await?;

        app.script(
            "const wide = document.createElement('p'); wide.textContent = 'x'.repeat(400); \
             wide.style.setProperty('white-space', 'nowrap'); wide.id = 'wide'; \
             document.querySelector('main').append(wide)",
        )
        .await?;
        let found = app.overflow("").await?;
        ensure(found.iter().any(|f| f.starts_with("<p")), || {
            format!("{found:?}")
        })?;

        app.script(
            "const seen = document.createElement('img'); seen.src = 'data:,'; \
             document.querySelector('main').append(seen)",
        )
        .await?;
        let found = app.axe().await?;
        ensure(found.iter().any(|f| f.starts_with("image-alt")), || {
            format!("{found:?}")
        })?;

        app.script("fetch('http://127.0.0.1:9/abroad').catch(() => {})")
            .await?;
        let found = app.complaints().await?;
        ensure(
            found.iter().any(|f| f.contains("Content Security Policy")),
            || format!("{found:?}"),
        )?;

        // The policy stops what the page asks for; going there is not the page's to be stopped.
        app.web().goto("http://127.0.0.1:9/abroad").await.ok();
        let found = app.strays().await?;
        ensure(found.iter().any(|f| f.contains("abroad")), || {
            format!("{found:?}")
        })
    })
    .await
}
