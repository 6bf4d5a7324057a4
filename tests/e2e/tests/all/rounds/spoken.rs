//! Nights of pictures, buzzers and lightning: by keyboard alone, by mouse alone and through reloads.

use e2e::{App, Outcome, Wrong, ensure, with_app};
use prime_time::game::{RoundKind, TeamId};

use super::{act, asked, of_kind, survives};
use crate::host::{Hand, next, phase, record, said};
use crate::night::{Night, SIX_TEAMS, setup};
use crate::screens::settled;

/// A warm-up with a picture, then a round of each kind, for two teams.
pub fn night(teams: &[&str]) -> Night {
    let mut warm_up = of_kind(RoundKind::Picture, "Look here", 1);
    warm_up.warm_up = true;
    let rounds = vec![
        warm_up,
        of_kind(RoundKind::Picture, "Traces", 1),
        of_kind(RoundKind::Buzzer { early_ms: 500 }, "Hands up", 2),
        of_kind(RoundKind::Lightning { seconds: 120 }, "Flash", 3),
    ];
    let cards = |count: usize, pictured| (0..count).map(|n| asked(n, pictured)).collect();
    let decks = vec![
        cards(1, true),
        cards(1, true),
        cards(2, false),
        cards(3 * teams.len(), false),
    ];
    Night::of(setup(teams, rounds), decks, vec![asked(0, false)])
}

/// Plays to the end: of two teams the first is right, and the second wrong; every phase that was
/// seen.
pub async fn play(
    app: &App,
    hand: Hand,
    mut see: impl AsyncFnMut(&str) -> Outcome,
) -> Outcome<Vec<String>> {
    let mut seen: Vec<String> = Vec::new();
    let mut buzzes = 0;
    loop {
        let now = phase(app).await?;
        if seen.last() != Some(&now) {
            seen.push(now.clone());
        }
        see(&now).await?;
        match now.as_str() {
            "finished" => return Ok(seen),
            "answering" => {
                record(app, hand, |team, card| said(card, team == TeamId(0))).await?;
                next(app, hand).await?;
            }
            // Both questions: the second team is wrong, then the first is right.
            "open" => {
                act(app, hand, if buzzes % 2 == 0 { "B" } else { "A" }).await?;
                buzzes += 1;
            }
            "taken" => act(app, hand, if buzzes % 2 == 1 { "2" } else { "1" }).await?,
            "flash" => {
                let first = app
                    .text_of(".turn-band, .console-turn")
                    .await?
                    .contains(SIX_TEAMS[0]);
                act(app, hand, if first { "1" } else { "3" }).await?;
            }
            "result" => {
                if app
                    .script(
                        "return !!document.querySelector('[aria-keyshortcuts=ArrowRight]:enabled')",
                    )
                    .await?
                    == true
                {
                    act(app, hand, "ArrowRight").await?;
                    // The screen counts them; the console tells what is on the stage.
                    app.see_text("issed").await?;
                    see("looking back").await?;
                }
                next(app, hand).await?;
            }
            _ => next(app, hand).await?,
        }
    }
}

async fn whole_night(app: &App, hand: Hand) -> Outcome {
    night(&SIX_TEAMS[..2]).open(app).await?;
    let seen = play(app, hand, async |_| Ok(())).await?;
    for wanted in [
        "reading",
        "answering",
        "open",
        "taken",
        "ready",
        "flash",
        "result",
        "podium",
    ] {
        ensure(seen.iter().any(|phase| phase == wanted), || {
            format!("never came to {wanted}: {seen:?}")
        })?;
    }
    let journal = app.journal().await?;
    let game = journal.game();
    let points = [0, 1].map(|team| game.points(TeamId(team)));
    // Nothing for the warm-up; one picture, two buzzes, three in a flash.
    ensure(points == [60, 0], || format!("{points:?}"))?;
    app.check().await
}

#[tokio::test]
async fn pictures_buzzers_and_lightning_are_played_by_keyboard_alone() -> Outcome {
    with_app("rounds-keyboard", async |app| {
        whole_night(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn pictures_buzzers_and_lightning_are_played_by_mouse_alone() -> Outcome {
    with_app("rounds-mouse", async |app| {
        whole_night(app, Hand::Mouse).await
    })
    .await
}

#[tokio::test]
async fn every_screen_of_these_rounds_is_open_to_everyone_and_survives_a_reload() -> Outcome {
    with_app("rounds-reload", async |app| {
        night(&SIX_TEAMS[..2]).open(app).await?;
        let mut met: Vec<String> = Vec::new();
        play(app, Hand::Keyboard, async |now| {
            if met.iter().any(|phase| phase == now) {
                return Ok(());
            }
            met.push(now.to_owned());
            if now != "looking back" {
                return survives(app, now).await;
            }
            settled(app).await?;
            app.check()
                .await
                .map_err(|why| Wrong::new(format!("{now}: {why}")))
        })
        .await?;
        ensure(met.len() > 11, || format!("{met:?}"))
    })
    .await
}
