//! Whatever becomes of either window, the other goes on.

use e2e::{Outcome, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;
use serde_json::json;

use super::{night, open_stage, see_ticks};
use crate::host::see_phase;
use crate::night::{Night, SIX_TEAMS, card};

#[tokio::test]
async fn a_stage_that_is_reloaded_closed_or_killed_and_a_host_that_is_reloaded_go_on() -> Outcome {
    with_app("stage-lost", async |app| {
        let mut night = night(vec![card(Kind::Choice), card(Kind::TrueFalse)]);
        night.steps(1).open(app).await?;
        app.write("12").await?;
        let windows = open_stage(app).await?;

        windows.to_stage(app).await?;
        app.reload().await?;
        see_phase(app, "answering").await?;
        windows.to_host(app).await?;
        app.see(".console-line").await?;

        app.reload().await?;
        see_phase(app, "answering").await?;
        app.see(".console").await?;
        app.write("3").await?;
        app.see_text("3 of 6 answered").await?;
        windows.to_stage(app).await?;
        see_ticks(app, 3).await?;

        // Killed: it goes without a word, as when its browser hangs.
        let silence = "BroadcastChannel.prototype.postMessage = () => {}";
        app.script(silence).await?;
        windows.to_host(app).await?;
        app.see_text("The stage no longer answers").await?;
        app.check().await?;
        app.write("4").await?;
        app.see_text("4 of 6 answered").await?;
        windows.to_stage(app).await?;
        app.reload().await?;
        see_phase(app, "answering").await?;
        windows.to_host(app).await?;
        app.see(".console-line").await?;
        windows.to_stage(app).await?;
        app.web().close_window().await?;
        windows.to_host(app).await?;
        app.see_text("The stage has been closed").await?;
        app.click_named("Go on in this window").await?;
        app.see(".question").await?;
        app.see_text("4 of 6 answered").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_stage_without_its_host_says_so_and_follows_again_when_the_host_is_back() -> Outcome {
    with_app("stage-alone", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        let windows = open_stage(app).await?;
        app.go("#/").await?;
        windows.to_stage(app).await?;
        app.see_text("The host’s window no longer answers").await?;
        // What was on the projector stays there.
        see_phase(app, "answering").await?;
        app.check().await?;
        windows.to_host(app).await?;
        app.go(&night.route()).await?;
        app.see(".console").await?;
        app.write("1").await?;
        windows.to_stage(app).await?;
        see_ticks(app, 1).await?;
        app.until("the word that the host is gone to go", async || {
            Ok(!app.text().await?.contains("no longer answers"))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_time_is_up_although_the_host_s_window_is_covered_and_its_timers_stand_still() -> Outcome
{
    with_app("stage-covered", async |app| {
        let pace = Pace::Timed {
            reading: 2,
            seconds: 5,
        };
        let mut night = Night::short(pace, &SIX_TEAMS, vec![card(Kind::Choice)]);
        let source = json!({ "source": "window.setInterval = () => 0" });
        app.devtools("Page.enable", json!({})).await?;
        app.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        night.open(app).await?;
        let windows = open_stage(app).await?;
        windows.to_stage(app).await?;
        app.press("PageDown").await?;
        see_phase(app, "closed").await
    })
    .await
}
