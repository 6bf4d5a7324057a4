//! A game comes back from a reload, and from a tab that died, where it was.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Kind;
use prime_time::game::Pace;
use serde::Deserialize;

use crate::host::{Hand, next, phase, see_phase};
use crate::night::{Night, SIX_TEAMS, card, round, setup};

/// What must be the same afterwards.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Shown {
    phase: String,
    title: String,
    head: String,
    status: String,
}

/// What is on the clock, in seconds, and how it stands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Clock {
    left: Option<f64>,
    state: Option<String>,
}

async fn shown(app: &App) -> Outcome<Shown> {
    let js = "const text = (css) => document.querySelector(css)?.innerText ?? ''; \
              return { phase: document.querySelector('.game').dataset.phase, \
              title: text('.game-main h1'), head: text('.game-head'), status: text('.host-status') }";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

async fn clock(app: &App) -> Outcome<Clock> {
    let js = "const time = document.querySelector('.clock-time, .clock-big'); \
              const state = document.querySelector('.clock')?.dataset.state ?? null; \
              if (!time || ['up', 'locked'].includes(state)) return { left: null, state }; \
              const parts = time.firstChild.textContent.trim().split(':').map(Number); \
              return { left: parts.reduce((sum, part) => sum * 60 + part, 0), state }";
    Ok(serde_json::from_value(app.script(js).await?)?)
}

/// After `again`, whatever it is, the same page is there, its clock paused with as much left.
async fn same_after(app: &mut App, again: impl AsyncFnOnce(&mut App) -> Outcome) -> Outcome {
    let (before, clock_before) = (shown(app).await?, clock(app).await?);
    again(app).await?;
    app.see(".game[data-phase]").await?;
    let (after, clock_after) = (shown(app).await?, clock(app).await?);
    ensure(before == after, || format!("{before:?} became {after:?}"))?;
    let ran = clock_before.left.is_some();
    let apart = clock_before.left.unwrap_or(0.0) - clock_after.left.unwrap_or(0.0);
    ensure(apart.abs() <= 1.0, || {
        format!("{clock_before:?} became {clock_after:?}")
    })?;
    ensure(
        !ran || clock_after.state.as_deref() == Some("paused"),
        || format!("{clock_after:?} is not paused in {}", after.phase),
    )
}

async fn reload(app: &mut App) -> Outcome {
    app.reload().await
}

/// Lets the clock run on until it shows less than now.
async fn run_on(app: &App) -> Outcome {
    if clock(app).await?.state.as_deref() == Some("paused") {
        app.press("p").await?;
    }
    app.until("the clock to run", async || {
        Ok(clock(app).await?.state.as_deref() != Some("paused"))
    })
    .await?;
    let from = clock(app).await?.left;
    app.until("a second to pass", async || {
        Ok(clock(app).await?.left < from)
    })
    .await
}

fn two_rounds() -> Night {
    let mut rounds = vec![
        round(
            "Warm-up",
            Pace::Timed {
                reading: 20,
                seconds: 25,
            },
            1,
        ),
        round("Finale", Pace::Host, 1),
    ];
    rounds[0].break_minutes = Some(5);
    Night::of(
        setup(&SIX_TEAMS, rounds),
        vec![vec![card(Kind::Choice)], vec![card(Kind::Text)]],
        vec![card(Kind::Number)],
    )
}

#[tokio::test]
async fn a_reload_in_any_phase_comes_back_to_it_with_the_clock_paused() -> Outcome {
    with_app("reload", async |app| {
        two_rounds().open(app).await?;
        let mut seen = Vec::new();
        loop {
            let now = phase(app).await?;
            seen.push(now.clone());
            same_after(app, reload).await?;
            if clock(app).await?.left.is_some() {
                run_on(app).await?;
                same_after(app, reload).await?;
                // And once more, paused already.
                same_after(app, reload).await?;
            }
            if now == "answering" {
                let tied = seen.iter().any(|phase| phase == "tiebreak");
                // Two at the most are in the tie-break; its numbers want Enter.
                app.write(if tied { "1\u{E007}2\u{E007}" } else { "11" })
                    .await?;
                app.see_text("2 of ").await?;
                same_after(app, reload).await?;
            }
            if now == "finished" {
                break;
            }
            next(app, Hand::Keyboard).await?;
        }
        let whole = [
            "intro",
            "reading",
            "answering",
            "closed",
            "reveal",
            "standings",
            "break",
            "intro",
            "answering",
            "closed",
            "reveal",
            "standings",
            "tiebreak",
            "answering",
            "closed",
            "reveal",
        ];
        ensure(seen.starts_with(&whole.map(str::to_owned)), || {
            format!("{seen:?}")
        })?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_tab_that_dies_while_the_clock_runs_loses_at_most_two_seconds() -> Outcome {
    with_app("tab-dies", async |app| {
        let mut night = two_rounds();
        night.steps(1);
        night.open(app).await?;
        see_phase(app, "reading").await?;
        next(app, Hand::Keyboard).await?;
        see_phase(app, "answering").await?;
        app.write("12").await?;
        app.see_text("2 of 6 answered").await?;
        run_on(app).await?;
        let (before, clock_before) = (shown(app).await?, clock(app).await?);
        app.kill_tab().await?;
        app.go("").await?;
        app.click(".resume button").await?;
        app.see(".game").await?;
        if phase(app).await?.is_empty() {
            // The dead tab's hold on the game is still fresh.
            app.click_named("Use it here").await?;
        }
        see_phase(app, "answering").await?;
        let (after, clock_after) = (shown(app).await?, clock(app).await?);
        ensure(before == after, || format!("{before:?} became {after:?}"))?;
        ensure(clock_after.state.as_deref() == Some("paused"), || {
            format!("{clock_after:?}")
        })?;
        let apart = clock_before.left.unwrap_or(0.0) - clock_after.left.unwrap_or(-9.0);
        ensure(apart.abs() <= 2.0, || {
            format!("{clock_before:?} became {clock_after:?}")
        })?;
        run_on(app).await
    })
    .await
}
