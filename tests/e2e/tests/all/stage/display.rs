//! A second display: the stage goes there and fills it.

use e2e::{App, Outcome, with_app_on};
use prime_time::bank::Kind;
use serde_json::json;

use super::{night, open_as_it_is};
use crate::host::see_phase;
use crate::night::card;

/// The laptop, and the projector to the right of it.
const DISPLAYS: &[&str] = &["--screen-info={0,0 1280x720}{1280,0 1920x1080}"];

async fn allow_displays(app: &App, setting: &str) -> Outcome {
    let origin = app.url().split('/').take(3).collect::<Vec<_>>().join("/");
    let wanted = json!({
        "permission": { "name": "window-management" }, "setting": setting, "origin": origin,
    });
    app.devtools("Browser.setPermission", wanted).await?;
    Ok(())
}

#[tokio::test]
async fn the_stage_goes_to_the_second_display_and_fills_it_at_the_host_s_next_key() -> Outcome {
    with_app_on("stage-display", DISPLAYS, async |app| {
        allow_displays(app, "granted").await?;
        night(vec![card(Kind::Choice)]).open(app).await?;
        let windows = open_as_it_is(app).await?;
        windows.to_stage(app).await?;
        app.until("the stage on the projector", async || {
            let place = "return [screenX, screenY, outerWidth, outerHeight].join()";
            Ok(app.script(place).await? == "1280,0,1920,1080")
        })
        .await?;
        windows.to_host(app).await?;
        app.press("Space").await?;
        windows.to_stage(app).await?;
        see_phase(app, "answering").await?;
        app.until("the stage in full screen", async || {
            Ok(app
                .script("return document.fullscreenElement !== null")
                .await?
                == true)
        })
        .await?;
        app.check().await?;
        windows.to_host(app).await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_host_who_does_not_tell_the_displays_has_the_stage_where_it_opened() -> Outcome {
    with_app_on("stage-undisplayed", DISPLAYS, async |app| {
        allow_displays(app, "denied").await?;
        night(vec![card(Kind::Choice)]).open(app).await?;
        let windows = open_as_it_is(app).await?;
        app.press("Space").await?;
        see_phase(app, "answering").await?;
        app.check().await?;
        windows.to_stage(app).await?;
        see_phase(app, "answering").await?;
        app.until("the stage as it opened", async || {
            let place = "return screenX < 1280 && document.fullscreenElement === null";
            Ok(app.script(place).await? == true)
        })
        .await?;
        app.check().await
    })
    .await
}
