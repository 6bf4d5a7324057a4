use e2e::{App, Outcome, ensure, with_app};
use prime_time::text::practice::GIVE_UP;

use super::{choose, copied, listen_to_clipboard, played};
use crate::screens::show_both;

/// Width and height as a PNG itself says.
fn size(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| {
        let bytes = png.get(at..at + 4)?;
        Some(u32::from_be_bytes(bytes.try_into().ok()?))
    };
    png.starts_with(b"\x89PNG\r\n\x1a\n")
        .then_some((number(16)?, number(20)?))
}

/// Chooses one of a list.
async fn select(app: &App, css: &str, option: &str) -> Outcome {
    let js = "const list = document.querySelector(arguments[0]); \
              list.value = [...list.options].find((it) => it.text === arguments[1]).value; \
              list.dispatchEvent(new Event('change', { bubbles: true }))";
    app.see(css).await?;
    app.web()
        .execute(js, vec![css.into(), option.into()])
        .await?;
    Ok(())
}

#[tokio::test]
async fn a_night_is_shared_as_a_picture_of_each_shape_with_its_words() -> Outcome {
    with_app("press-share", async |app| {
        let mut night = played();
        app.put(night.device()).await?;
        app.go("#/history").await?;
        app.click(".past-game a[href^='#/press/share/']").await?;
        app.see(".press-canvas").await?;
        listen_to_clipboard(app).await?;
        show_both(app, "press-share").await?;
        let mut seen = Vec::new();
        for (shape, (width, height)) in [
            ("Wide", (1200, 630)),
            ("Square", (1080, 1080)),
            ("Tall", (1080, 1920)),
        ] {
            choose(app, shape).await?;
            app.see(&format!(
                ".press-canvas[width='{width}'][height='{height}']"
            ))
            .await?;
            app.click("#download").await?;
            app.see_text("The picture is among your downloads.").await?;
            let name = format!("prime-time-perfusion-week-{width}x{height}.png");
            let png = app.file(&name).await?;
            ensure(size(&png) == Some((width, height)), || {
                format!("{name} is {:?}", size(&png))
            })?;
            seen.push(png.len());
        }
        ensure(seen.iter().all(|bytes| *bytes > 10_000), || {
            format!("nothing much is drawn: {seen:?} bytes")
        })?;
        app.click("#copy-caption").await?;
        let caption = copied(app).await?;
        ensure(
            caption.contains("The Bubble Traps and Prime Movers")
                && caption.ends_with("#PerfusionWeek"),
            || caption.clone(),
        )?;
        app.click("#copy-alternative").await?;
        let alternative = copied(app).await?;
        ensure(
            alternative.contains("1st: The Bubble Traps and Prime Movers"),
            || alternative.clone(),
        )?;
        let label = app
            .script("return document.querySelector('.press-canvas').getAttribute('aria-label')")
            .await?;
        ensure(label == alternative, || format!("{label}"))?;

        // Below the podium nobody is told a rank.
        choose(app, "Dark").await?;
        select(app, "#team", "ACT Now").await?;
        app.click("#copy-alternative").await?;
        let team = copied(app).await?;
        ensure(team.contains("ACT Now") && !team.contains("6th"), || team)?;
        choose(app, "Wide").await?;
        app.click("#download").await?;
        let name = "prime-time-perfusion-week-act-now-1200x630.png";
        ensure(size(&app.file(name).await?) == Some((1200, 630)), || {
            name.to_owned()
        })?;
        show_both(app, "press-share-team").await
    })
    .await
}

#[tokio::test]
async fn practice_is_shared_once_there_is_some() -> Outcome {
    with_app("press-share-practice", async |app| {
        app.go("#/press/share/practice").await?;
        app.see_text("There is nothing to make a card of yet.")
            .await?;
        app.check().await?;
        app.go("#/practice/quick").await?;
        // Not known is an answer, to a question of any kind.
        let give_up = "[...document.querySelectorAll('.drill-foot button')] \
                       .find((it) => it.innerText.trim() === arguments[0]).click()";
        for _ in 0..2 {
            app.see(".drill-foot:not([data-mark]) button").await?;
            app.web().execute(give_up, vec![GIVE_UP.into()]).await?;
            app.see(".drill-foot[data-mark] #next").await?;
            app.press("Enter").await?;
        }
        app.go("#/press/share/practice").await?;
        app.see(".press-canvas").await?;
        let label = app
            .script("return document.querySelector('.press-canvas').getAttribute('aria-label')")
            .await?;
        ensure(format!("{label}").contains("1 day in a row"), || {
            format!("{label}")
        })?;
        app.check().await
    })
    .await
}
