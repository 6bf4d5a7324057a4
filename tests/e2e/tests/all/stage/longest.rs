//! The longest words, on the stage and on the console.

use e2e::{App, Outcome, PROJECTOR, ensure_none, with_app};
use prime_time::bank::Kind;

use super::{Windows, open_stage};
use crate::host::{Hand, keys, next, phase, said, see_phase};
use crate::longest::{PROJECTORS, fits, longest_night, names};
use crate::screens::settled;

/// Nothing but its lists scrolls on a laptop of either shape.
const CONSOLES: [(u32, u32); 2] = [(1280, 720), (1024, 768)];

/// Lists scroll down, and nothing scrolls sideways.
const SIDEWAYS: &str = "return [...document.querySelectorAll('.console > section')] \
    .filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => `${it.className} scrolls sideways`)";

/// Plays the longest night, and looks at both windows in every phase.
async fn walk(app: &App, look: impl AsyncFn(&Windows, &str) -> Outcome<Vec<String>>) -> Outcome {
    let (mut night, cards) = longest_night(&names(), &[Kind::Choice, Kind::Number]);
    night.open(app).await?;
    let windows = open_stage(app).await?;
    let mut wrong = Vec::new();
    let mut cards = cards.into_iter();
    loop {
        let now = phase(app).await?;
        if now == "answering"
            && let Some(card) = cards.next()
        {
            let all = keys(&said(&card, true)).repeat(20);
            app.write(&all).await?;
            app.see_text("20 of 20 answered").await?;
        }
        wrong.extend(look(&windows, &now).await?);
        if now == "finished" {
            return ensure_none("does not fit", &wrong);
        }
        next(app, Hand::Keyboard).await?;
    }
}

#[tokio::test]
async fn the_longest_words_fit_the_stage_on_every_projector() -> Outcome {
    with_app("stage-longest", async |app| {
        let app = &*app;
        walk(app, async |windows: &Windows, now: &str| {
            windows.to_stage(app).await?;
            see_phase(app, now).await?;
            let fits = fits(app, &format!("stage, {now}"), &PROJECTORS).await;
            windows.to_host(app).await?;
            Ok(fits.err().map(|why| why.to_string()).into_iter().collect())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_longest_words_fit_the_bars_of_the_console() -> Outcome {
    with_app("stage-longest-console", async |app| {
        let app = &*app;
        walk(app, async |_: &Windows, now: &str| {
            let mut wrong = Vec::new();
            // A clock that stands has one word more.
            let pauses = ["reading", "answering"].contains(&now);
            if pauses {
                app.press("p").await?;
                app.see(".clock[data-state=paused]").await?;
            }
            for size in CONSOLES {
                app.size(size).await?;
                settled(app).await?;
                let bars = app.overflow(".game-top *, .host-bar, .host-bar *").await?;
                let sideways: Vec<String> = serde_json::from_value(app.script(SIDEWAYS).await?)?;
                let where_to = bars
                    .into_iter()
                    .chain(sideways)
                    .map(|what| format!("{size:?}, {now}: {what}"));
                wrong.extend(where_to);
            }
            app.size(PROJECTOR).await?;
            if pauses {
                app.press("p").await?;
                app.see_no(".clock[data-state=paused]").await?;
            }
            Ok(wrong)
        })
        .await
    })
    .await
}
