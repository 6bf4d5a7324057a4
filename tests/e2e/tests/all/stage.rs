//! Two real windows: the host's, and the stage that follows it.

use e2e::{App, Outcome, PROJECTOR, ensure, ensure_none, with_app};
use prime_time::bank::Kind;
use prime_time::game::{Command, Pace, TeamId};
use thirtyfour::WindowHandle;

use crate::host::{Hand, keys, next, phase, said, see_phase};
use crate::longest::{PROJECTORS, fits, longest_night, names};
use crate::night::{Night, SIX_TEAMS, card, round, setup};
use crate::screens::settled;

/// Nothing but its lists scrolls on a laptop of either shape.
const CONSOLES: [(u32, u32); 2] = [(1280, 720), (1024, 768)];

/// The two windows of a game.
pub struct Windows {
    pub host: WindowHandle,
    pub stage: WindowHandle,
}

impl Windows {
    pub async fn to_host(&self, app: &App) -> Outcome {
        Ok(app.web().switch_to_window(self.host.clone()).await?)
    }

    pub async fn to_stage(&self, app: &App) -> Outcome {
        Ok(app.web().switch_to_window(self.stage.clone()).await?)
    }
}

/// Opens the stage as the host does, and leaves the host's window at hand.
pub async fn open_stage(app: &App) -> Outcome<Windows> {
    let host = app.web().window().await?;
    let before = app.web().windows().await?;
    app.press("*").await?;
    let mut opened = None;
    for _ in 0..100 {
        let windows = app.web().windows().await?;
        opened = windows.into_iter().find(|window| !before.contains(window));
        if opened.is_some() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let Some(stage) = opened else {
        return Err(e2e::Wrong::new("no second window was opened"));
    };
    let windows = Windows { host, stage };
    windows.to_stage(app).await?;
    app.size(PROJECTOR).await?;
    app.see(".game.is-stage:not([data-phase=waiting])").await?;
    windows.to_host(app).await?;
    app.see(".console").await?;
    Ok(windows)
}

/// So many teams are shown to have answered.
async fn see_ticks(app: &App, wanted: i32) -> Outcome {
    app.until(&format!("{wanted} ticks on the stage"), async || {
        let js = "return document.querySelectorAll('.chip[data-answered]').length";
        Ok(app.script(js).await? == wanted)
    })
    .await
}

fn night(cards: Vec<prime_time::game::Card>) -> Night {
    Night::short(Pace::Host, &SIX_TEAMS, cards)
}

/// Plays a night to its end with both windows side by side: in every phase the stage follows, both
/// are open to everyone, and the reason is on the console at once, on the stage from the reveal on.
async fn follow(app: &App, mut night: Night) -> Outcome {
    night.open(app).await?;
    let windows = open_stage(app).await?;
    let reason = card(Kind::Choice).question.explanation;
    let begins = &reason[..20];
    loop {
        let now = phase(app).await?;
        if now == "answering" {
            let written = app.script("return document.querySelector('#entry') !== null");
            app.write("2").await?;
            if written.await? == true {
                app.press("Enter").await?;
            }
            app.see_text("1 of ").await?;
        }
        settled(app).await?;
        ensure_none(&format!("the console, {now}"), &app.axe().await?)?;
        let told = app.page().await?;
        windows.to_stage(app).await?;
        see_phase(app, &now).await?;
        if now == "answering" {
            see_ticks(app, 1).await?;
        }
        settled(app).await?;
        app.check()
            .await
            .map_err(|why| e2e::Wrong::new(format!("stage, {now}: {why}")))?;
        let page = app.page().await?;
        let asked = ["reading", "answering", "closed"].contains(&now.as_str());
        ensure(!asked || !page.contains(begins), || {
            format!("{now}: the reason is on the stage")
        })?;
        ensure(!asked || told.contains(begins), || {
            format!("{now}: the reason is not on the console")
        })?;
        ensure(now != "reveal" || page.contains(begins), || {
            "no reason at the reveal".to_owned()
        })?;
        windows.to_host(app).await?;
        if now == "finished" {
            return Ok(());
        }
        next(app, Hand::Keyboard).await?;
    }
}

#[tokio::test]
async fn the_stage_follows_a_timed_round_and_a_break_and_never_tells_the_reason_early() -> Outcome {
    with_app("stage-timed", async |app| {
        let pace = Pace::Timed {
            reading: 60,
            seconds: 600,
        };
        let mut rounds = vec![round("Warm-up", pace, 1), round("Finale", Pace::Host, 1)];
        rounds[0].break_minutes = Some(5);
        let cards = vec![vec![card(Kind::Choice)], vec![card(Kind::TrueFalse)]];
        follow(app, Night::of(setup(&SIX_TEAMS, rounds), cards, Vec::new())).await
    })
    .await
}

#[tokio::test]
async fn the_stage_follows_a_tie_break_to_the_podium_and_never_tells_the_reason_early() -> Outcome {
    with_app("stage-tied", async |app| {
        let rounds = vec![round("Finale", Pace::Host, 1)];
        let spare = vec![card(Kind::Number), card(Kind::Choice)];
        let mut night = Night::of(
            setup(&SIX_TEAMS, rounds),
            vec![vec![card(Kind::Choice)]],
            spare,
        );
        // At the end of the only question, with all teams level.
        night.steps(4);
        follow(app, night).await
    })
    .await
}

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
async fn one_window_becomes_two_and_one_again_in_mid_question() -> Outcome {
    with_app("stage-switch", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        app.write("12").await?;
        let windows = open_stage(app).await?;
        app.write("3").await?;
        app.see_text("3 of 6 answered").await?;
        app.press("*").await?;
        app.see(".question .options button").await?;
        app.see_text("3 of 6 answered").await?;
        app.until("the second window to be closed", async || {
            Ok(!app.web().windows().await?.contains(&windows.stage))
        })
        .await?;
        app.write("412").await?;
        app.see_text("6 of 6 answered").await?;
        next(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn five_hundred_changes_in_a_burst_end_in_step_on_the_stage() -> Outcome {
    with_app("stage-burst", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        let windows = open_stage(app).await?;
        // Each is a key as a person presses it, only faster.
        let burst = "const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', \
                     { key, bubbles: true, cancelable: true })); \
                     for (let n = 0; n < 250; n += 1) { press('a'); press(String(1 + n % 4)); } \
                     for (let n = 0; n < 249; n += 1) press('u'); press('f'); press('2');";
        app.script(burst).await?;
        app.see_text("2 of 6 answered").await?;
        let answered = "return [...document.querySelectorAll('.chip[data-answered]')] \
                        .map((chip) => chip.innerText.trim()[0]).join('')";
        windows.to_stage(app).await?;
        app.until("the stage to be in step", async || {
            Ok(app.script(answered).await? == "AF")
        })
        .await?;
        app.check().await
    })
    .await
}

/// Not a test: it prints how long the stage takes to follow. Figures stand in docs/benchmarks.md.
#[tokio::test]
#[ignore = "a benchmark"]
async fn how_soon_the_stage_follows() -> Outcome {
    with_app("stage-latency", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        let windows = open_stage(app).await?;
        let watch = "window.seen = 0; new MutationObserver(() => \
                     requestAnimationFrame(() => { window.seen = performance.timeOrigin + performance.now(); })) \
                     .observe(document.querySelector('.chips'), { subtree: true, attributes: true, childList: true })";
        windows.to_stage(app).await?;
        app.script(watch).await?;
        let mut all = Vec::new();
        for n in 0..60 {
            windows.to_host(app).await?;
            let key = if n % 2 == 0 { "1" } else { "u" };
            let press = format!(
                "window.pressed = performance.timeOrigin + performance.now(); \
                 document.dispatchEvent(new KeyboardEvent('keydown', {{ key: {key:?}, bubbles: true, cancelable: true }})); \
                 return window.pressed"
            );
            let pressed = app.script(&press).await?.as_f64().unwrap_or_default();
            windows.to_stage(app).await?;
            app.until("the stage to change", async || {
                Ok(app.script("return window.seen").await?.as_f64().unwrap_or_default() > pressed)
            })
            .await?;
            let seen = app.script("return window.seen").await?.as_f64().unwrap_or_default();
            all.push(seen - pressed);
        }
        all.sort_by(f64::total_cmp);
        println!(
            "from the key to the frame on the stage: median {:.0} ms, 95 % {:.0} ms, worst {:.0} ms",
            all[30], all[56], all[59]
        );
        Ok(())
    })
    .await
}

/// The longest words on the stage, at three sizes.
#[tokio::test]
async fn the_longest_words_fit_the_stage_on_every_projector() -> Outcome {
    with_app("stage-longest", async |app| {
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
            for size in CONSOLES {
                app.size(size).await?;
                settled(app).await?;
                let bars = app.overflow(".game-top *, .host-bar, .host-bar *").await?;
                wrong.extend(
                    bars.into_iter()
                        .map(|what| format!("console {size:?}, {now}: {what}")),
                );
            }
            app.size(PROJECTOR).await?;
            windows.to_stage(app).await?;
            see_phase(app, &now).await?;
            if let Err(why) = fits(app, &format!("stage, {now}"), &PROJECTORS).await {
                wrong.push(why.to_string());
            }
            windows.to_host(app).await?;
            if now == "finished" {
                return ensure_none("does not fit", &wrong);
            }
            next(app, Hand::Keyboard).await?;
        }
    })
    .await
}

#[tokio::test]
async fn a_host_goes_back_to_any_step_by_pressing_it() -> Outcome {
    with_app("stage-steps", async |app| {
        let cards = vec![card(Kind::Choice), card(Kind::TrueFalse)];
        let mut night = night(cards);
        night.steps(1);
        for team in 0..3 {
            let response = said(&card(Kind::Choice), true);
            night.command(&Command::RecordAnswer {
                team: TeamId(team),
                response,
            });
        }
        night.steps(3).open(app).await?;
        see_phase(app, "answering").await?;
        let windows = open_stage(app).await?;
        let second = "Go back to just after the answer of Prime Movers";
        app.click(&format!("[aria-label='{second}']")).await?;
        app.see_text("2 of 6 answered").await?;
        app.see_text("Undone: 4 steps").await?;
        windows.to_stage(app).await?;
        see_ticks(app, 2).await
    })
    .await
}

#[tokio::test]
async fn a_blocked_second_window_is_told_of_with_a_link_that_opens_it() -> Outcome {
    with_app("stage-blocked", async |app| {
        let mut night = night(vec![card(Kind::Choice)]);
        night.steps(1).open(app).await?;
        app.script("window.open = () => null").await?;
        app.press("*").await?;
        app.see_text("The browser kept the stage shut").await?;
        app.check().await?;
        let before = app.web().windows().await?.len();
        app.click("dialog a").await?;
        app.until("a second window", async || {
            Ok(app.web().windows().await?.len() > before)
        })
        .await?;
        app.see(".console").await?;
        Ok(())
    })
    .await
}
