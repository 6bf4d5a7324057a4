//! Buzzers by key and by game pad: paired in the dialog, raced, and pulled out.

use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Pace, Phase, RoundKind, RoundPlan, TeamId};
use serde_json::json;

use crate::host::{Hand, next, see_phase};
use crate::night::{Night, card, round, setup};

/// Pads that a test plugs in, presses and pulls out.
const PADS: &str = "
    window.pads = [null, null, null, null];
    navigator.getGamepads = () => window.pads;
    // A browser shows a pad when one of its buttons is pressed.
    window.plug = (index, down) => {
        const buttons = Array.from({ length: 4 }, (_, at) => ({ pressed: at === down, touched: at === down, value: Number(at === down) }));
        window.pads[index] = { index, id: 'Quiz buzzer (Vendor: 0000)', connected: true, mapping: '',
                               timestamp: performance.now(), axes: [], buttons };
        window.dispatchEvent(new Event('gamepadconnected'));
    };
    window.pull = (index) => {
        window.pads[index] = null;
        window.dispatchEvent(new Event('gamepaddisconnected'));
    };
    window.hold = (index, button, pressed) => {
        const pad = window.pads[index];
        pad.buttons[button] = { pressed, touched: pressed, value: Number(pressed) };
        pad.timestamp = performance.now();
    };
";

/// How many frames the page asks for while two are made.
const FRAMES: &str = "
    const [done] = arguments;
    const ask = window.requestAnimationFrame;
    let asked = 0;
    window.requestAnimationFrame = (call) => { asked += 1; return ask(call); };
    ask(() => ask(() => { window.requestAnimationFrame = ask; done(asked); }));
";

/// Three teams before a round of two questions by buzzer, with pads that a test can press.
pub async fn open(app: &App) -> Outcome {
    let source = json!({ "source": PADS });
    app.devtools("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    let pace = Pace::Timed {
        reading: 60,
        seconds: 600,
    };
    let plan = RoundPlan {
        kind: RoundKind::Buzzer { early_ms: 500 },
        ..round("Hands up", pace, 2)
    };
    let teams = ["The Bubble Traps", "Prime Movers", "Cold Agglutinins"];
    let cards = vec![card(Kind::Choice), card(Kind::Choice)];
    Night::of(setup(&teams, vec![plan]), vec![cards], Vec::new())
        .open(app)
        .await?;
    app.reload().await?;
    see_phase(app, "intro").await
}

pub async fn pair_all(app: &App) -> Outcome {
    app.press("/").await?;
    app.press("Z").await?;
    app.click_named("Pair all in turn").await?;
    app.see_text("The Bubble Traps, press your button.").await
}

/// Pressed until the page has looked at it, and let go.
async fn press_pad(app: &App, index: u8, button: u8) -> Outcome {
    for pressed in [true, false] {
        app.script(&format!("window.hold({index}, {button}, {pressed})"))
            .await?;
        // The page looks at pads once a frame.
        app.web()
            .execute_async(
                "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))",
                Vec::new(),
            )
            .await?;
    }
    Ok(())
}

/// Who has the floor, as it is kept.
pub async fn on_the_floor(app: &App) -> Outcome<Vec<TeamId>> {
    let journal = app.journal().await?;
    Ok(match journal.game().phase() {
        Phase::Race { race, .. } => race
            .taken()
            .into_iter()
            .flat_map(|taken| taken.by.iter().copied())
            .collect(),
        _ => Vec::new(),
    })
}

pub async fn to_the_race(app: &App) -> Outcome {
    next(app, Hand::Keyboard).await?;
    see_phase(app, "reading").await?;
    next(app, Hand::Keyboard).await?;
    see_phase(app, "open").await
}

pub async fn see_on_the_floor(app: &App, team: TeamId) -> Outcome {
    see_phase(app, "taken").await?;
    app.until("the team on the floor to be kept", async || {
        Ok(!on_the_floor(app).await?.is_empty())
    })
    .await?;
    let now = on_the_floor(app).await?;
    ensure(now == [team], || format!("{now:?} has the floor"))
}

#[tokio::test]
async fn keys_are_paired_refused_where_they_are_the_hosts_and_the_first_to_press_has_the_floor()
-> Outcome {
    with_app("buzzers-keys", async |app| {
        open(app).await?;
        pair_all(app).await?;
        app.press("q").await?;
        app.see_text("Prime Movers, press your button.").await?;
        // A key of another team, one of the host's, and the step.
        app.press("q").await?;
        app.see_text("Key Q is The Bubble Traps’s already").await?;
        app.press("a").await?;
        app.see_text("Key A is a key of the host’s").await?;
        app.press("Space").await?;
        app.see_text("Key Space is a key of the host’s").await?;
        app.press("x").await?;
        app.press("l").await?;
        app.see_text("Press any buzzer to see whose it is.").await?;
        app.check().await?;
        app.press("Escape").await?;
        app.see_no("dialog[open]").await?;

        to_the_race(app).await?;
        // Before the page has drawn the first of them there is the second.
        let both = "for (const code of ['KeyL', 'KeyQ']) { \
                        document.dispatchEvent(new KeyboardEvent('keydown', \
                            { code, key: code.at(-1).toLowerCase(), bubbles: true, cancelable: true })); \
                        const then = performance.now() + 5; \
                        while (performance.now() < then); \
                    }";
        app.script(both).await?;
        see_on_the_floor(app, TeamId(2)).await?;
        app.check().await?;
        // Wrong: that team is out, and the others may.
        app.press("2").await?;
        see_phase(app, "open").await?;
        app.press("l").await?;
        app.press("x").await?;
        see_on_the_floor(app, TeamId(1)).await
    })
    .await
}

/// While a page asks for every frame, Chromium hands it a finger only with the next one.
#[tokio::test]
async fn a_race_asks_for_every_frame_only_while_there_is_a_pad_to_be_read() -> Outcome {
    with_app("buzzers-frames", async |app| {
        open(app).await?;
        to_the_race(app).await?;
        let frames = async || {
            let asked = app.web().execute_async(FRAMES, Vec::new()).await?;
            Ok::<_, Wrong>(asked.json().as_u64())
        };
        app.until("the page to stand still", async || {
            Ok(frames().await? == Some(0))
        })
        .await?;
        app.script("window.plug(2, 1)").await?;
        app.until("the pad to be read in every frame", async || {
            Ok(frames().await? == Some(2))
        })
        .await?;
        app.script("window.pull(2)").await?;
        app.until("the page to stand still again", async || {
            Ok(frames().await? == Some(0))
        })
        .await
    })
    .await
}

#[tokio::test]
async fn pads_are_paired_and_raced_and_one_that_is_pulled_out_is_told_and_done_without() -> Outcome
{
    with_app("buzzers-pads", async |app| {
        open(app).await?;
        pair_all(app).await?;
        app.script("window.plug(0); window.plug(1)").await?;
        press_pad(app, 0, 1).await?;
        app.see_text("Prime Movers, press your button.").await?;
        press_pad(app, 1, 1).await?;
        app.see_text("Cold Agglutinins, press your button.").await?;
        // Two buttons of one pad may be two teams'.
        press_pad(app, 1, 3).await?;
        app.see_text("Quiz buzzer 2, button 4").await?;
        app.press("Escape").await?;
        app.see_no("dialog[open]").await?;

        // They stay paired.
        app.reload().await?;
        app.see(".game").await?;
        to_the_race(app).await?;
        app.script("window.plug(0); window.plug(1, 3)").await?;
        see_on_the_floor(app, TeamId(2)).await?;
        app.press("2").await?;
        see_phase(app, "open").await?;

        app.script("window.pull(1)").await?;
        app.see_text("A buzzer was unplugged").await?;
        app.see_text("Unplugged:").await?;
        app.check().await?;
        // By hand.
        app.press("B").await?;
        see_on_the_floor(app, TeamId(1)).await?;
        app.script("window.plug(1)").await?;
        app.until("the notice to go", async || {
            Ok(!app.text().await?.contains("Unplugged:"))
        })
        .await
    })
    .await
}
