//! A night on paper: set up, played by keys alone, its points typed after each round.

use e2e::{App, Outcome, PHONE, PROJECTOR, ensure, with_app};
use prime_time::game::{Setup, TeamId};
use prime_time::text::{form, play as words};

use super::{SLOW, asked};
use crate::host::{Hand, next, see_phase, tab_to};
use crate::night::{Night, round, setup};
use crate::screens::check_both;

const TEAMS: [&str; 3] = ["The Bubble Traps", "Prime Movers", "Cold Agglutinins"];

fn night() -> Night {
    let rounds = vec![round("Veins", SLOW, 1), round("Arteries", SLOW, 1)];
    let decks = vec![vec![asked(0, false)], vec![asked(1, false)]];
    let setup = Setup {
        on_paper: true,
        ..setup(&TEAMS, rounds)
    };
    Night::of(setup, decks, Vec::new())
}

async fn to(app: &App, phase: &str) -> Outcome {
    next(app, Hand::Keyboard).await?;
    see_phase(app, phase).await
}

/// Types from field to field, and records.
async fn type_points(app: &App, points: [&str; 3]) -> Outcome {
    for (team, points) in points.iter().enumerate() {
        tab_to(app, &format!("#points-{team}")).await?;
        app.press("Control+a").await?;
        app.write(points).await?;
    }
    app.press("Enter").await
}

async fn ensure_points(app: &App, wanted: [i64; 3]) -> Outcome {
    let journal = app.journal().await?;
    let found = [0, 1, 2].map(|team| journal.game().points(TeamId(team)));
    ensure(found == wanted, || {
        format!("{found:?} instead of {wanted:?}")
    })
}

/// A round's one question, to the points that are typed for it.
async fn question(app: &App) -> Outcome {
    to(app, "reading").await?;
    to(app, "answering").await?;
    app.see_text(words::WRITE_ON_PAPER).await?;
    app.write("1").await?;
    to(app, "closed").await?;
    to(app, "reveal").await?;
    to(app, "tally").await
}

#[tokio::test]
async fn a_night_on_paper_is_set_up_and_played_by_keyboard_and_its_points_survive_a_reload()
-> Outcome {
    with_app("on-paper", async |app| {
        app.go("#/setup").await?;
        for team in TEAMS {
            app.fill("#team-next", team).await?;
            app.press("Enter").await?;
        }
        for name in [form::ANSWERS, form::ON_PAPER] {
            let js = "const it = [...document.querySelectorAll('summary, .pick')] \
                      .find((e) => e.innerText.trim().startsWith(arguments[0])); \
                      it.scrollIntoView({ block: 'center' }); it.click()";
            app.web().execute(js, vec![name.into()]).await?;
        }
        app.see_text(form::ON_PAPER_HINT).await?;
        check_both(app, "set-up on paper").await?;
        app.click("[type=submit]").await?;
        app.see(".game").await?;
        app.see_text(words::WRITE_ON_PAPER).await?;
        let journal = app.journal().await?;
        ensure(journal.game().plan().setup.on_paper, || {
            "the game is not on paper".to_owned()
        })?;

        night().open(app).await?;
        question(app).await?;
        ensure_points(app, [0, 0, 0]).await?;
        for size in [PHONE, PROJECTOR] {
            app.size(size).await?;
            app.picture(&format!("on-paper-{}", size.0)).await?;
        }
        check_both(app, "points of a round").await?;
        type_points(app, ["11", "x", ""]).await?;
        app.see_text("The questions of this round give 0 to 10.")
            .await?;
        app.see_text("That is no whole number: type digits, such as 40.")
            .await?;
        app.see_text("No points yet: type 0 for none.").await?;
        app.check().await?;
        ensure_points(app, [0, 0, 0]).await?;
        type_points(app, ["10", "5", "0"]).await?;
        app.see_text(words::ALL_TYPED).await?;
        ensure_points(app, [10, 5, 0]).await?;
        app.reload().await?;
        see_phase(app, "tally").await?;
        app.see_text(words::ALL_TYPED).await?;
        // Typed anew, it replaces.
        type_points(app, ["5", "5", "10"]).await?;
        app.see_text(words::ALL_TYPED).await?;
        ensure_points(app, [5, 5, 10]).await?;
        to(app, "standings").await?;
        to(app, "intro").await?;
        question(app).await?;
        // What is typed counts although somebody goes on without a word, and with fields that hold none.
        for (team, points) in ["10", "x"].iter().enumerate() {
            app.fill(&format!("#points-{team}"), points).await?;
        }
        app.press("PageDown").await?;
        see_phase(app, "standings").await?;
        ensure_points(app, [15, 5, 10]).await?;
        to(app, "podium").await?;
        next(app, Hand::Keyboard).await?;
        next(app, Hand::Keyboard).await?;
        app.see_text(TEAMS[0]).await?;
        app.check().await
    })
    .await
}
