//! The keys of a presenter, and of whoever has the projector's window in front.

use e2e::{Outcome, ensure, with_app};
use prime_time::bank::Kind;

use super::{night, open_stage, see_ticks};
use crate::host::{phase, see_phase};
use crate::night::card;

#[tokio::test]
async fn the_keys_of_the_stage_do_what_they_do_in_the_host_s_window() -> Outcome {
    with_app("stage-keys", async |app| {
        let mut night = night(vec![card(Kind::Choice), card(Kind::TrueFalse)]);
        night.open(app).await?;
        let windows = open_stage(app).await?;
        windows.to_stage(app).await?;
        app.press("PageDown").await?;
        see_phase(app, "answering").await?;
        app.write("3c2").await?;
        see_ticks(app, 2).await?;
        app.press("u").await?;
        see_ticks(app, 1).await?;
        app.press("PageUp").await?;
        see_ticks(app, 0).await?;
        app.press("Space").await?;
        see_phase(app, "closed").await?;
        windows.to_host(app).await?;
        see_phase(app, "closed").await?;
        app.press("PageUp").await?;
        see_phase(app, "answering").await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn two_presses_at_once_on_the_stage_take_one_step() -> Outcome {
    with_app("stage-double", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.open(app).await?;
        let windows = open_stage(app).await?;
        windows.to_stage(app).await?;
        let twice = "for (let n = 0; n < 2; n += 1) document.dispatchEvent(new KeyboardEvent('keydown', \
                     { key: 'PageDown', bubbles: true, cancelable: true }));";
        app.script(twice).await?;
        see_phase(app, "answering").await?;
        // A second step would have been on its way before this answer.
        app.write("1").await?;
        see_ticks(app, 1).await?;
        let now = phase(app).await?;
        ensure(now == "answering", || format!("the stage ran ahead to {now}"))
    })
    .await
}
