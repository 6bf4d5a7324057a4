//! How long it takes from a press of a buzzer until the screen shows who has the floor, and so that all
//! others are locked out. `cargo xtask bench-buzzer` builds the app and calls this.

use std::fs;
use std::time::Duration;

use e2e::{App, Outcome, Wrong, with_app};
use prime_time::bank::{Bank, Filter, LastAsked};
use prime_time::buzzers::{Button, PadName, Pairing, Side};
use prime_time::game::{
    Pace, Plan, Points, RoundKind, RoundPlan, Scoring, Setup, StandingsShown, TeamId,
};
use prime_time::platform::memory::Device;
use prime_time::session::{Shelf, keep_pairing};
use serde_json::json;
use xtask::project;

const PRESSES: usize = 60;
const PATIENCE: Duration = Duration::from_secs(60);
/// Two frames at 60 Hz.
const WANTED_MS: f64 = 2000.0 / 60.0;
/// A key for each of the eight teams.
const KEYS: [char; 8] = ['Q', 'W', 'E', 'R', 'T', 'Y', 'I', 'O'];
const PAD: &str = "Quiz buzzer";
/// Longer than all presses take, so that it runs behind each of them.
const CLOCK: Pace = Pace::Timed {
    reading: 0,
    seconds: 600,
};

/// A pad that the benchmark presses.
const PADS: &str = "window.pads = [null]; navigator.getGamepads = () => window.pads;";
const PLUG: &str = "const buttons = Array.from({ length: 8 }, () => ({ pressed: false, touched: false, value: 0 })); \
    window.pads[0] = { index: 0, id: 'Quiz buzzer', connected: true, mapping: '', timestamp: performance.now(), axes: [], buttons }; \
    dispatchEvent(new Event('gamepadconnected'));";

/// Notes of each press how long it took from its own event until the page heard of it, until the team
/// was in the document, and until the frame with it was done: what is posted while a frame is made is
/// heard after it. It asks for no frame that the page would not have made: in a page that does, Chromium
/// lets fingers wait for the frames.
const WATCH: &str = "window.took = []; window.pressed = window.heard = 0; let state, frame = false; \
    for (const type of ['keydown', 'pointerdown']) \
      addEventListener(type, (event) => { \
        if (event.isTrusted) [window.pressed, window.heard] = [event.timeStamp, performance.now()]; }, true); \
    const { port1, port2 } = new MessageChannel(); \
    port1.onmessage = ({ data }) => { \
      frame = false; \
      if (data) took.push([...data.slice(1), performance.now()].map((at) => at - data[0])); }; \
    const ask = requestAnimationFrame.bind(window); \
    window.requestAnimationFrame = (call) => ask((at) => { \
      if (!frame) port2.postMessage(undefined); \
      frame = true; call(at); }); \
    new MutationObserver(() => { \
      const now = document.querySelector('.floor')?.dataset.state; \
      if (now === state) return; \
      state = now; \
      if (now !== 'taken') return; \
      const waits = [window.pressed, window.heard, performance.now()]; \
      if (frame) port2.postMessage(waits); else ask(() => port2.postMessage(waits)); \
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });";

/// Waits until so many presses have been seen, takes the last one back, and waits until the buzzers are
/// open again and the page is at rest: nobody can press within 300 ms of what they see.
const AGAIN: &str = "const [count, done] = arguments; \
    const open = () => document.querySelector('.floor')?.dataset.state === 'open'; \
    const undo = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'u', bubbles: true, cancelable: true })); \
    const wait = (holds, then) => holds() ? then() : setTimeout(wait, 10, holds, then); \
    wait(() => took.length === count, () => { undo(); wait(open, () => setTimeout(done, 300 + (count * 7) % 23)); });";

/// By what the teams press.
#[derive(Clone, Copy, Debug)]
enum Way {
    Keys,
    Pad,
    Halves,
}

#[tokio::main]
async fn main() -> Outcome {
    with_app("bench-buzzer", async |app| {
        let source = json!({ "source": PADS });
        app.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        let fingers = json!({ "enabled": true, "maxTouchPoints": 2 });
        app.devtools("Emulation.setTouchEmulationEnabled", fingers)
            .await?;
        app.web().set_script_timeout(PATIENCE).await?;
        println!(
            "from a press to the frame that shows who has the floor, {PRESSES} presses, {} teams, \
             {WANTED_MS:.1} ms wanted",
            KEYS.len()
        );
        for slow_down in [1.0, 4.0] {
            for (way, pace) in [
                (Way::Keys, Pace::Host),
                (Way::Pad, Pace::Host),
                (Way::Halves, Pace::Host),
                (Way::Halves, CLOCK),
            ] {
                begin(app, way, pace).await?;
                let rate = json!({ "rate": slow_down });
                app.devtools("Emulation.setCPUThrottlingRate", rate).await?;
                app.script(WATCH).await?;
                for press in 0..PRESSES {
                    way.press(app, press).await?;
                    app.web()
                        .execute_async(AGAIN, vec![json!(press + 1)])
                        .await?;
                    way.let_go(app, press).await?;
                }
                let took = app.script("return took").await?;
                let took: Vec<[f64; 3]> = serde_json::from_value(took)?;
                report(slow_down, way, pace, &took);
            }
        }
        Ok(())
    })
    .await
}

/// A question whose buzzers are open.
async fn begin(app: &App, way: Way, pace: Pace) -> Outcome {
    let text = fs::read_to_string(project::dist().join("bank.json"))?;
    let bank: Bank = serde_json::from_str(&text)?;
    let round = RoundPlan {
        title: "Hands up".to_owned(),
        filter: Filter::default(),
        questions: 1,
        pace,
        points: Points::Flat(10),
        judged: false,
        break_minutes: None,
        kind: RoundKind::Buzzer { early_ms: 0 },
        warm_up: false,
    };
    let setup = Setup {
        event: "Perfusion Week".to_owned(),
        teams: (1..=KEYS.len()).map(|n| format!("Team {n}")).collect(),
        rounds: vec![round],
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AfterRound,
        seed: None,
        on_paper: false,
    };
    let plan = Plan::draw(setup, &bank, &LastAsked::new(), 7)
        .map_err(|why| Wrong::new(format!("{why:?}")))?;
    let device = Device::default();
    keep_pairing(&*device.platform().storage, &way.pairing())
        .map_err(|why| Wrong::new(format!("{why:?}")))?;
    let mut table = Shelf::new(device.platform()).begin(plan);
    let route = format!("#/play/{}", table.id());
    table.leave();
    let rate = json!({ "rate": 1.0 });
    app.devtools("Emulation.setCPUThrottlingRate", rate).await?;
    app.put(&device).await?;
    app.go(&route).await?;
    app.see(".game[data-phase=intro]").await?;
    app.press("Space").await?;
    app.see(".game[data-phase=reading]").await?;
    app.press("Space").await?;
    app.see(".game[data-phase=open]").await?;
    if matches!(way, Way::Pad) {
        app.script(PLUG).await?;
    }
    Ok(())
}

impl Way {
    fn pairing(self) -> Pairing {
        let buttons: Vec<Button> = match self {
            Self::Keys => KEYS.map(|key| Button::Key(format!("Key{key}"))).to_vec(),
            Self::Pad => (0..8)
                .map(|button| {
                    let pad = PadName {
                        id: PAD.to_owned(),
                        nth: 0,
                    };
                    Button::Pad { pad, button }
                })
                .collect(),
            Self::Halves => Side::BOTH.map(Button::Half).to_vec(),
        };
        let mut pairing = Pairing::default();
        for (button, team) in buttons.into_iter().zip(0..) {
            pairing
                .learn(button, TeamId(team))
                .expect("a button of its own");
        }
        pairing
    }

    /// As the device does it: keys and fingers come in through the browser. A pad has no event; it
    /// says itself when it was pressed, and not in step with the frames.
    async fn press(self, app: &App, press: usize) -> Outcome {
        match self {
            Self::Keys => key(app, "rawKeyDown", press).await,
            Self::Pad => {
                let button = press % 8;
                app.script(&format!(
                    "const pad = pads[0]; \
                     window.heard = window.pressed = pad.timestamp = performance.now(); \
                     pad.buttons[{button}] = {{ pressed: true, touched: true, value: 1 }};"
                ))
                .await?;
                Ok(())
            }
            Self::Halves => {
                let size = app.script("return [innerWidth, innerHeight]").await?;
                let (width, height): (f64, f64) = serde_json::from_value(size)?;
                let x = width * if press.is_multiple_of(2) { 0.25 } else { 0.75 };
                let point = json!({ "x": x, "y": height / 2.0 });
                let down = json!({ "type": "touchStart", "touchPoints": [point] });
                app.devtools("Input.dispatchTouchEvent", down).await?;
                Ok(())
            }
        }
    }

    async fn let_go(self, app: &App, press: usize) -> Outcome {
        match self {
            Self::Keys => key(app, "keyUp", press).await,
            Self::Pad => {
                let button = press % 8;
                app.script(&format!(
                    "pads[0].buttons[{button}] = {{ pressed: false, touched: false, value: 0 }};"
                ))
                .await?;
                Ok(())
            }
            Self::Halves => {
                let up = json!({ "type": "touchEnd", "touchPoints": [] });
                app.devtools("Input.dispatchTouchEvent", up).await?;
                Ok(())
            }
        }
    }
}

async fn key(app: &App, kind: &str, press: usize) -> Outcome {
    let key = KEYS[press % KEYS.len()];
    let event = json!({
        "type": kind, "code": format!("Key{key}"), "key": key.to_ascii_lowercase().to_string(),
        "windowsVirtualKeyCode": u32::from(key),
    });
    app.devtools("Input.dispatchKeyEvent", event).await?;
    Ok(())
}

fn report(slow_down: f64, way: Way, pace: Pace, took: &[[f64; 3]]) {
    let share = |part: usize, share: usize| {
        let mut times: Vec<f64> = took.iter().map(|parts| parts[part]).collect();
        times.sort_by(f64::total_cmp);
        let at = times.get((times.len().max(1) - 1) * share / 100).copied();
        at.unwrap_or(f64::NAN)
    };
    let within = took.iter().filter(|parts| parts[2] < WANTED_MS).count();
    let clock = if pace == CLOCK {
        ", the clock running"
    } else {
        ""
    };
    println!(
        "{way:?}{clock}, processor slowed {slow_down} times: median {:.1} ms (heard after {:.1}, in the document \
         after {:.1}), 95 % within {:.1} ms, worst {:.1} ms, {within} of {} within what is wanted",
        share(2, 50),
        share(0, 50),
        share(1, 50),
        share(2, 95),
        share(2, 100),
        took.len()
    );
}
