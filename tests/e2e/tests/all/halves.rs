//! A touch screen between two teams, of which each presses its half.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::game::TeamId;
use serde_json::{Value, json};

use crate::buzzers::{on_the_floor, open, pair_all, see_on_the_floor, to_the_race};
use crate::host::{phase, see_phase};

const LEFT: &str = ".half[data-side=left]";
const RIGHT: &str = ".half[data-side=right]";

/// Two teams have a half each, the third has a key, and the buzzers are open.
async fn race(app: &App) -> Outcome {
    let fingers = json!({ "enabled": true, "maxTouchPoints": 2 });
    app.devtools("Emulation.setTouchEmulationEnabled", fingers)
        .await?;
    open(app).await?;
    pair_all(app).await?;
    app.tap(".pairing-halves > .button:first-child").await?;
    app.see_text("Prime Movers, press your button.").await?;
    // Each half is one team's.
    app.tap(".pairing-halves > .button:first-child").await?;
    app.see_text("is The Bubble Traps’s already").await?;
    app.tap(".pairing-halves > .button:last-child").await?;
    app.see_text("Cold Agglutinins, press your button.").await?;
    app.press("x").await?;
    app.see_text("Press any buzzer to see whose it is.").await?;
    app.check().await?;
    app.press("Escape").await?;
    app.see_no("dialog[open]").await?;
    to_the_race(app).await?;
    app.see(LEFT).await?;
    app.see(RIGHT).await?;
    app.check().await
}

/// Where the middle of an element is.
async fn middle(app: &App, css: &str) -> Outcome<Value> {
    app.script(&format!(
        "const b = document.querySelector('{css}').getBoundingClientRect(); \
         return {{ x: b.left + b.width / 2, y: b.top + b.height / 2 }}"
    ))
    .await
}

/// Presses the halves one after the other, each with a time of its own, as a browser brings the fingers
/// of one moment. Times are milliseconds ago.
async fn press_late(app: &App, presses: &[(&str, u32)]) -> Outcome {
    let js = "const now = performance.now(); \
              for (const [css, ago] of arguments[0]) { \
                const event = new PointerEvent('pointerdown', { bubbles: true, cancelable: true, pointerType: 'touch' }); \
                Object.defineProperty(event, 'timeStamp', { value: now - ago }); \
                document.querySelector(css).dispatchEvent(event); \
              }";
    app.web().execute(js, vec![json!(presses)]).await?;
    Ok(())
}

#[tokio::test]
async fn halves_are_paired_and_raced_by_touch_and_stand_in_nobodys_way_after_it() -> Outcome {
    with_app("halves", async |app| {
        race(app).await?;
        app.tap(RIGHT).await?;
        see_on_the_floor(app, TeamId(1)).await?;
        app.see_no(".half").await?;
        // Nothing lies over the host's buttons any more.
        app.tap(".judge .is-wrong").await?;
        see_phase(app, "open").await?;
        app.tap(RIGHT).await?;
        app.tap(LEFT).await?;
        see_on_the_floor(app, TeamId(0)).await?;
        app.see_no(".half").await?;
        app.tap(".judge .is-wrong").await?;
        see_phase(app, "open").await?;
        // The third team has its key as well.
        app.press("x").await?;
        see_on_the_floor(app, TeamId(2)).await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn two_fingers_at_the_same_moment_are_a_tie_that_the_host_breaks() -> Outcome {
    with_app("halves-tie", async |app| {
        race(app).await?;
        let fingers = [middle(app, LEFT).await?, middle(app, RIGHT).await?];
        let down = json!({ "type": "touchStart", "touchPoints": fingers });
        app.devtools("Input.dispatchTouchEvent", down).await?;
        see_phase(app, "tied").await?;
        let up = json!({ "type": "touchEnd", "touchPoints": [] });
        app.devtools("Input.dispatchTouchEvent", up).await?;
        let tied = on_the_floor(app).await?;
        ensure(tied == [TeamId(0), TeamId(1)], || format!("{tied:?}"))?;
        app.see_no(".half").await?;
        app.check().await?;
        app.press("B").await?;
        see_on_the_floor(app, TeamId(1)).await
    })
    .await
}

#[tokio::test]
async fn fingers_of_one_moment_are_ordered_by_their_times_whichever_is_heard_first() -> Outcome {
    with_app("halves-order", async |app| {
        race(app).await?;
        for (presses, first) in [
            ([(LEFT, 0), (RIGHT, 5)], TeamId(1)),
            ([(LEFT, 5), (RIGHT, 0)], TeamId(0)),
        ] {
            // A machine that is very busy hears the second finger so late that the first holds.
            for _ in 0..20 {
                press_late(app, &presses).await?;
                see_phase(app, "taken").await?;
                if on_the_floor(app).await? == [first] {
                    break;
                }
                app.press("u").await?;
                see_phase(app, "open").await?;
            }
            see_on_the_floor(app, first).await?;
            app.press("u").await?;
            app.until("the buzzers to be open again", async || {
                if phase(app).await? == "taken" {
                    app.press("u").await?;
                }
                Ok(phase(app).await? == "open")
            })
            .await?;
        }
        Ok(())
    })
    .await
}
