//! Rounds that are played otherwise than in writing, and what their tests share.

mod board;
mod longest;
mod paper;
mod setup;
mod spoken;
mod stage;
mod told;
mod wager;

use e2e::{App, Outcome, Wrong, ensure};
use prime_time::bank::{Kind, Picture};
use prime_time::game::{Card, Pace, RoundKind, RoundPlan};

use crate::host::{Hand, phase, see_phase};
use crate::night::{answer, dealt, question, round};
use crate::screens::settled;

/// Long enough that no clock runs out under a slow machine.
pub const SLOW: Pace = Pace::Timed {
    reading: 60,
    seconds: 600,
};
/// 4:3 as well: many a meeting room still has one.
pub const PROJECTORS: [(u32, u32); 4] = [(1280, 720), (1366, 768), (1024, 768), (1920, 1080)];

pub fn picture() -> Picture {
    Picture {
        file: "arterial-trace-1.svg".to_owned(),
        alt: "A trace of pressure over time".to_owned(),
    }
}

pub fn asked(n: usize, pictured: bool) -> Card {
    let stem = format!("What is known of success number {n} with a heart-lung machine?");
    let mut question = question(&format!("q{n}"), &stem, answer(Kind::Choice));
    question.picture = pictured.then(picture);
    question.host_note = Some("Not to be read aloud.".to_owned());
    dealt(question)
}

pub fn of_kind(kind: RoundKind, title: &str, questions: usize) -> RoundPlan {
    RoundPlan {
        kind,
        ..round(title, SLOW, questions)
    }
}

/// Presses a key, or the button that it stands for.
pub async fn press(app: &App, hand: Hand, key: &str) -> Outcome {
    match hand {
        Hand::Keyboard => app.press(key).await,
        Hand::Mouse => {
            app.click(&format!("[aria-keyshortcuts='{key}']:enabled"))
                .await
        }
    }
}

/// The same, and waits until the page shows what followed.
pub async fn act(app: &App, hand: Hand, key: &str) -> Outcome {
    let shown = "return document.querySelector('.game').innerText.replace(/\\d+\\s+seconds/g, '')";
    let before = app.script(shown).await?;
    press(app, hand, key).await?;
    app.until(&format!("what follows from {key}"), async || {
        Ok(app.script(shown).await? != before)
    })
    .await
}

/// Fails unless the screen is open to everyone, and the same after a reload. The clock runs again
/// then, if one did.
pub async fn survives(app: &App, what: &str) -> Outcome {
    settled(app).await?;
    app.check()
        .await
        .map_err(|why| Wrong::new(format!("{what}: {why}")))?;
    let now = phase(app).await?;
    let shown = "const read = (css) => [...document.querySelectorAll(css)].map((e) => e.innerText).join(); \
                 return ['.game-main h1', '.game-head', '.floor', '.tally', '.board-grid', '.strip', \
                 '.wager-seats', '.unveil'].map(read).join('|')";
    let before = app.script(shown).await?;
    let kept = app.journal().await?;
    app.reload().await?;
    see_phase(app, &now).await?;
    // A page that comes back says that its clock stands, and nothing else may differ.
    let paused = "return !!document.querySelector('.clock[data-state=paused]')";
    if app.script(paused).await? == true && now != "taken" {
        app.press("p").await?;
        app.see_no("[data-state=paused]").await?;
    }
    let after = app.script(shown).await?;
    ensure(before == after, || {
        format!("{what}: {before} became {after}")
    })?;
    let again = app.journal().await?;
    ensure(kept.game().played() == again.game().played(), || {
        format!("{what}: something that was played is lost")
    })?;
    Ok(())
}
