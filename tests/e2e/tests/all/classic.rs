//! A whole Classic game from the home page to its end.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::game::{Asked, Phase, Response, TeamId};

use crate::host::{Hand, phase, play, said, see_phase, tab_to};
use crate::night::SIX_TEAMS;

#[tokio::test]
async fn a_classic_game_with_a_tie_break_is_played_by_keyboard_alone() -> Outcome {
    with_app("classic-keyboard", async |app| {
        app.go("").await?;
        tab_to(app, "a[href='#/setup']").await?;
        app.press("Enter").await?;
        app.see(".setup").await?;
        tab_to(app, "#team-next").await?;
        for team in SIX_TEAMS {
            app.write(team).await?;
            app.press("Enter").await?;
        }
        tab_to(app, "[type=submit]").await?;
        app.press("Enter").await?;
        see_phase(app, "intro").await?;
        // The first two know everything and tie; the first wins the tie-break.
        let seen = play(app, Hand::Keyboard, |game, team, card| {
            let in_tie_break = game
                .phase()
                .turn()
                .is_some_and(|turn| matches!(turn.asked, Asked::InTieBreak { .. }));
            said(
                card,
                if in_tie_break {
                    team == TeamId(0)
                } else {
                    team < TeamId(2)
                },
            )
        })
        .await?;
        for wanted in [
            "reading",
            "closed",
            "reveal",
            "standings",
            "break",
            "tiebreak",
            "podium",
        ] {
            ensure(seen.iter().any(|phase| phase == wanted), || {
                format!("never came to {wanted}: {seen:?}")
            })?;
        }
        has_won(app, &[TeamId(0)]).await?;
        app.check().await
    })
    .await
}

#[tokio::test]
async fn a_classic_game_is_played_by_mouse_alone() -> Outcome {
    with_app("classic-mouse", async |app| {
        app.go("").await?;
        app.click("a[href='#/setup']").await?;
        for _ in 0..6 {
            app.click(".suggestion").await?;
        }
        app.click("[type=submit]").await?;
        see_phase(app, "intro").await?;
        // The third knows everything, the others now and then.
        play(app, Hand::Mouse, |game, team, card| {
            let knows = usize::from(team.0 + 2) * (game.played().len() + 1) % 7 < 3;
            match said(card, team == TeamId(2) || knows) {
                // Closest wins: nobody else may be as close.
                Response::Number(_) if team != TeamId(2) => said(card, false),
                said => said,
            }
        })
        .await?;
        ensure(phase(app).await? == "finished", || {
            "not finished".to_owned()
        })?;
        has_won(app, &[TeamId(2)]).await?;
        app.check().await
    })
    .await
}

/// The night that was kept is over and these are at its top; home and history know of it.
async fn has_won(app: &App, winners: &[TeamId]) -> Outcome {
    let journal = app.journal().await?;
    let game = journal.game();
    ensure(matches!(game.phase(), Phase::Finished), || {
        "not over on disk".to_owned()
    })?;
    let first: Vec<TeamId> = game
        .standings()
        .into_iter()
        .filter(|line| line.rank == Some(1))
        .map(|line| line.team)
        .collect();
    ensure(first == winners, || format!("{first:?} won"))?;
    let asked = game.plan().setup.questions();
    ensure(game.played().len() >= asked, || {
        format!("{} of {asked} questions", game.played().len())
    })?;
    app.go("#/history").await?;
    for winner in winners {
        let name = &game.team(*winner).expect("a team").name;
        app.see_text(name).await?;
    }
    Ok(())
}
