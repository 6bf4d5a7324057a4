//! How long it takes from a key in the host's window until the stage has painted what it did.
//! `cargo xtask bench-stage` builds the app and calls this.

use std::time::Duration;

use e2e::{App, Outcome, PROJECTOR, Wrong, with_app};
use serde_json::json;

const TEAMS: usize = 8;
const PRESSES: usize = 200;
const PATIENCE: Duration = Duration::from_secs(300);
/// A room takes what follows sooner for the same moment.
const WANTED_MS: f64 = 100.0;

/// In the stage: says when another time on the clock was painted.
const WATCH: &str = "const line = new BroadcastChannel('bench'); \
    const painted = () => line.postMessage(performance.timeOrigin + performance.now()); \
    new MutationObserver(() => requestAnimationFrame(() => setTimeout(painted))) \
      .observe(document.querySelector('.clock-time'), { subtree: true, characterData: true, childList: true });";

/// In the host's window: gives time and takes it again, not in step with the frames. The clock stands
/// still meanwhile, so nothing else changes it.
const PRESS: &str = "const [presses, done] = arguments; const line = new BroadcastChannel('bench'); \
    const now = () => performance.timeOrigin + performance.now(); const times = []; let pressed; \
    const press = () => { pressed = now(); document.dispatchEvent(new KeyboardEvent('keydown', \
      { key: times.length % 2 ? '-' : '+', bubbles: true, cancelable: true })); }; \
    line.onmessage = ({ data }) => { times.push(data - pressed); \
      if (times.length === presses) { line.close(); done(times); } \
      else setTimeout(press, 20 + (times.length * 7) % 23); }; \
    press();";

#[tokio::main]
async fn main() -> Outcome {
    with_app("bench-stage", async |app| {
        begin(app).await?;
        let host = app.web().window().await?;
        app.press("*").await?;
        app.see(".console-line").await?;
        let windows = app.web().windows().await?;
        let stage = windows.into_iter().find(|window| *window != host);
        let stage = stage.ok_or_else(|| Wrong::new("no second window was opened"))?;
        app.web().switch_to_window(stage.clone()).await?;
        app.size(PROJECTOR).await?;
        app.script(WATCH).await?;
        app.web().set_script_timeout(PATIENCE).await?;
        println!(
            "from a key of the host's to the frame on the stage, {PRESSES} presses, {TEAMS} teams"
        );
        for slow_down in [1.0, 4.0] {
            for window in [&stage, &host] {
                app.web().switch_to_window(window.clone()).await?;
                app.devtools(
                    "Emulation.setCPUThrottlingRate",
                    json!({ "rate": slow_down }),
                )
                .await?;
            }
            let times = app.web().execute_async(PRESS, vec![json!(PRESSES)]).await?;
            report(slow_down, serde_json::from_value(times.json().clone())?);
        }
        Ok(())
    })
    .await
}

/// A night with the questions of the bank, at its first question.
async fn begin(app: &App) -> Outcome {
    app.go("#/setup").await?;
    for team in 1..=TEAMS {
        app.fill("#team-next", &format!("Team {team}")).await?;
        app.press("Enter").await?;
    }
    app.click("[type=submit]").await?;
    app.see(".game").await?;
    app.press("Space").await?;
    app.see(".game[data-phase=reading]").await?;
    app.press("Space").await?;
    app.see(".game[data-phase=answering]").await?;
    app.press("p").await?;
    app.see(".clock[data-state=paused]").await?;
    Ok(())
}

fn report(slow_down: f64, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() - 1) * share / 100).copied();
    let [median, most, worst] = [50, 95, 100].map(|share| at(share).unwrap_or(f64::NAN));
    println!(
        "processor slowed {slow_down} times: median {median:.0} ms, 95 % within {most:.0} ms, worst \
         {worst:.0} ms ({WANTED_MS:.0} wanted)"
    );
}
