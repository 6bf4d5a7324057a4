//! A final wager from its introduction to the podium.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::game::{RoundKind, TeamId};

use super::{SLOW, asked, of_kind, survives};
use crate::host::{Hand, next, phase, record, said, see_phase};
use crate::night::{Night, round, setup};

const TEAMS: [&str; 3] = ["The Bubble Traps", "Prime Movers", "Cold Agglutinins"];

/// One question for ten points, and a final wager.
pub fn night() -> Night {
    let rounds = vec![
        round("Before", SLOW, 1),
        of_kind(RoundKind::FinalWager { minimum: 30 }, "All or nothing", 1),
    ];
    let decks = vec![vec![asked(0, false)], vec![asked(1, false)]];
    Night::of(setup(&TEAMS, rounds), decks, Vec::new())
}

async fn to(app: &App, hand: Hand, phase: &str) -> Outcome {
    next(app, hand).await?;
    see_phase(app, phase).await
}

/// Writes what the teams wager; by keys from field to field.
async fn write(app: &App, hand: Hand, wagers: &[(u8, &str)]) -> Outcome {
    for (team, points) in wagers {
        match hand {
            Hand::Keyboard => type_wager(app, *team, points).await?,
            Hand::Mouse => app.fill(&format!("#wager-{team}"), points).await?,
        }
    }
    match hand {
        Hand::Keyboard => app.press("Enter").await,
        Hand::Mouse => app.click(".wager-form [type=submit]").await,
    }
}

async fn type_wager(app: &App, team: u8, points: &str) -> Outcome {
    crate::host::tab_to(app, &format!("#wager-{team}")).await?;
    app.press("Control+a").await?;
    app.write(points).await
}

async fn see_wagered(app: &App, teams: i32) -> Outcome {
    app.until(&format!("{teams} wagers"), async || {
        let js = "return document.querySelectorAll('.wager-seats [data-wagered]').length";
        Ok(app.script(js).await? == teams)
    })
    .await
}

/// The team that is large on the screen, what it wagered and what it has now.
async fn see_unveiled(app: &App, team: usize, wager: &str, total: &str) -> Outcome {
    app.until(&format!("{} to be shown", TEAMS[team]), async || {
        let js = "return [...document.querySelectorAll('.unveil-card, .console-said > [data-mark]')] \
                  .map((e) => e.innerText)";
        let lines: Vec<String> = serde_json::from_value(app.script(js).await?)?;
        let on_stage = app.script("return !!document.querySelector('.unveil')").await? == true;
        Ok(lines.iter().any(|line| {
            line.contains(TEAMS[team])
                && (!on_stage || line.contains(wager) && line.contains(total))
        }))
    })
    .await
}

/// The stops at which the teams are shown, one after the other, and who is to come then.
pub const UNVEILED: [(&str, &[usize]); 4] = [
    ("before the first", &[0, 1, 2]),
    ("the first", &[0, 2]),
    ("the second", &[0]),
    ("the third", &[]),
];

/// Who has been shown is seen by the room; nothing at all of those to come.
pub async fn see_only_the_shown(app: &App, to_come: &[usize]) -> Outcome {
    let seen = async |team: &usize| -> Outcome<bool> {
        let js = "return document.querySelector('.unveil')?.textContent ?? ''";
        let text = app.script(js).await?;
        Ok(text.as_str().unwrap_or_default().contains(TEAMS[*team]))
    };
    let shown: Vec<usize> = (0..TEAMS.len())
        .filter(|team| !to_come.contains(team))
        .collect();
    for team in &shown {
        app.until(&format!("{} to be seen", TEAMS[*team]), async || {
            seen(team).await
        })
        .await?;
    }
    for team in to_come {
        ensure(!seen(team).await?, || {
            format!("{} is on the screen already", TEAMS[*team])
        })?;
    }
    Ok(())
}

/// Plays both rounds; `see` is called at every stop of the final wager.
pub async fn play(
    app: &App,
    hand: Hand,
    mut see: impl AsyncFnMut(&'static str) -> Outcome,
) -> Outcome {
    to(app, hand, "reading").await?;
    to(app, hand, "answering").await?;
    record(app, hand, |team, card| said(card, team == TeamId(0))).await?;
    to(app, hand, "closed").await?;
    to(app, hand, "reveal").await?;
    to(app, hand, "standings").await?;
    to(app, hand, "intro").await?;
    see("introduced").await?;
    to(app, hand, "wagers").await?;
    app.see_text("Final wager").await?;
    see("the category").await?;

    // What may not be is told, and the rest is taken.
    write(app, hand, &[(0, "7"), (1, "31")]).await?;
    app.see_text("Wager 0 to 30 points.").await?;
    see_wagered(app, 1).await?;
    // The space bar takes along what is typed, and is the step where nothing is.
    match hand {
        Hand::Keyboard => {
            type_wager(app, 1, "25").await?;
            app.press("Space").await?;
        }
        Hand::Mouse => write(app, hand, &[(1, "25")]).await?,
    }
    see_wagered(app, 2).await?;
    see("two have wagered").await?;
    // Who has written nothing wagers nothing.
    match hand {
        Hand::Keyboard => {
            app.until("a field to have the focus", async || {
                let js = "return document.activeElement.matches('.wager-field')";
                Ok(app.script(js).await? == true)
            })
            .await?;
            app.press("Space").await?;
        }
        Hand::Mouse => app.click(".next").await?,
    }
    see_wagered(app, 3).await?;
    app.see_text("All wagers are in.").await?;
    see("all wagers are in").await?;
    to(app, hand, "reading").await?;
    see("read").await?;
    to(app, hand, "answering").await?;
    see("answered").await?;
    record(app, hand, |team, card| said(card, team != TeamId(0))).await?;
    to(app, hand, "closed").await?;
    see("closed").await?;

    to(app, hand, "unveil").await?;
    see(UNVEILED[0].0).await?;
    let shown = [(1, "25", "25"), (2, "0", "0"), (0, "7", "3")];
    for ((team, wager, total), (what, _)) in shown.into_iter().zip(&UNVEILED[1..]) {
        next(app, hand).await?;
        see_unveiled(app, team, wager, total).await?;
        see(what).await?;
    }
    to(app, hand, "reveal").await?;
    see("revealed").await?;
    loop {
        next(app, hand).await?;
        match phase(app).await?.as_str() {
            "finished" => return Ok(()),
            now @ ("standings" | "podium") => {
                see(if now == "podium" {
                    "podium"
                } else {
                    "standings"
                })
                .await?
            }
            _ => {}
        }
    }
}

async fn whole(app: &App, hand: Hand) -> Outcome {
    night().open(app).await?;
    play(app, hand, async |what| {
        match UNVEILED.iter().find(|(stop, _)| *stop == what) {
            Some((_, to_come)) => see_only_the_shown(app, to_come).await,
            None => Ok(()),
        }
    })
    .await?;
    let journal = app.journal().await?;
    let points = [0, 1, 2].map(|team| journal.game().points(TeamId(team)));
    ensure(points == [3, 25, 0], || format!("{points:?}"))?;
    app.check().await
}

#[tokio::test]
async fn a_final_wager_is_played_from_its_introduction_to_the_podium_by_keyboard_alone() -> Outcome
{
    with_app("wager-keyboard", async |app| {
        whole(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn a_final_wager_is_played_from_its_introduction_to_the_podium_by_mouse_alone() -> Outcome {
    with_app("wager-mouse", async |app| whole(app, Hand::Mouse).await).await
}

#[tokio::test]
async fn every_screen_of_a_final_wager_is_open_to_everyone_and_survives_a_reload() -> Outcome {
    with_app("wager-reload", async |app| {
        night().open(app).await?;
        let app = &*app;
        play(app, Hand::Keyboard, async |what| survives(app, what).await).await
    })
    .await
}
