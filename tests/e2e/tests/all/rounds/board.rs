//! A board from its introduction to the podium.

use e2e::{App, Outcome, ensure, with_app};
use prime_time::bank::Section;
use prime_time::game::{Board, Category, Cell, RoundKind, TeamId};

use super::{asked, of_kind, press, survives};
use crate::host::{Hand, next, see_phase};
use crate::night::{Night, setup};

const TEAMS: [&str; 3] = ["The Bubble Traps", "Prime Movers", "Cold Agglutinins"];
const CATEGORIES: [&str; 2] = ["Pumps", "Pioneers"];

/// Two categories of two values; the dearer one of the second is a double.
pub fn night() -> Night {
    let board = Board {
        categories: CATEGORIES
            .map(|title| Category::about(Section::History, title))
            .to_vec(),
        values: vec![10, 20],
        doubles: 1,
        early_ms: 500,
        minutes: None,
    };
    let double = Cell {
        category: 1,
        row: 1,
    };
    let rounds = vec![of_kind(RoundKind::Board(board), "The wall", 4)];
    let cards = (0..4).map(|n| asked(n, n == 1)).collect();
    Night::with_doubles(setup(&TEAMS, rounds), vec![cards], Vec::new(), &[double])
}

/// By two digits, or by a click on the value.
async fn pick(app: &App, hand: Hand, category: usize, row: usize) -> Outcome {
    match hand {
        Hand::Keyboard => {
            app.press(&(category + 1).to_string()).await?;
            app.see(".board-grid th.is-aimed").await?;
            app.press(&(row + 1).to_string()).await
        }
        Hand::Mouse => {
            let name = format!("{}, {} points", CATEGORIES[category], [10, 20][row]);
            app.click(&format!("button[aria-label='{name}']")).await
        }
    }
}

async fn see_control(app: &App, team: usize) -> Outcome {
    app.see_text(&format!("{}: pick a question", TEAMS[team]))
        .await
}

async fn see_gone(app: &App, cells: i32) -> Outcome {
    app.until(&format!("{cells} cells to be gone"), async || {
        let js = "return document.querySelectorAll('.board-cell.is-gone').length";
        Ok(app.script(js).await? == cells)
    })
    .await
}

/// The host reads, opens the buzzers, and a team buzzes.
async fn buzz(app: &App, hand: Hand, letter: &str) -> Outcome {
    press(app, hand, letter).await?;
    see_phase(app, "taken").await
}

async fn to(app: &App, hand: Hand, phase: &str) -> Outcome {
    next(app, hand).await?;
    see_phase(app, phase).await
}

async fn wager(app: &App, hand: Hand, points: &str) -> Outcome {
    app.see("#wager-1").await?;
    match hand {
        // The field has the focus.
        Hand::Keyboard => {
            app.press("Control+a").await?;
            app.write(points).await?;
            app.press("Enter").await
        }
        Hand::Mouse => {
            app.fill("#wager-1", points).await?;
            app.click(".wager-form [type=submit]").await
        }
    }
}

/// Plays the whole board; `see` is called at every stop, with what is to be seen there.
pub async fn play(
    app: &App,
    hand: Hand,
    mut see: impl AsyncFnMut(&'static str) -> Outcome,
) -> Outcome {
    see_phase(app, "intro").await?;
    see("introduced").await?;
    to(app, hand, "board").await?;
    see_control(app, 0).await?;
    see_gone(app, 0).await?;
    see("whole").await?;

    // A wrong answer lets the others in, and who is right is in control.
    pick(app, hand, 0, 0).await?;
    see_phase(app, "reading").await?;
    app.see_text("Pumps · 10").await?;
    see("read").await?;
    to(app, hand, "open").await?;
    see("open").await?;
    buzz(app, hand, "A").await?;
    see("taken").await?;
    press(app, hand, "2").await?;
    see_phase(app, "open").await?;
    app.see(".chip[data-state=out]").await?;
    see("open again").await?;
    buzz(app, hand, "B").await?;
    press(app, hand, "1").await?;
    see_phase(app, "reveal").await?;
    see("revealed").await?;
    to(app, hand, "board").await?;
    see_control(app, 1).await?;
    see_gone(app, 1).await?;
    see("begun").await?;

    // What is gone stays gone.
    if hand == Hand::Keyboard {
        app.write("11").await?;
        app.see_text("This question is not on the board any more.")
            .await?;
        see_phase(app, "board").await?;
        // The category waits for another row until it is let go.
        app.see(".board-grid th.is-aimed").await?;
        app.press("Escape").await?;
        app.see_no(".board-grid th.is-aimed").await?;
    }

    // A double: the team in control plays alone for what it wagers.
    pick(app, hand, 1, 1).await?;
    see_phase(app, "wagers").await?;
    app.see_text("Pioneers · double").await?;
    see("wagered on").await?;
    wager(app, hand, "21").await?;
    app.see_text("Wager 5 to 20 points.").await?;
    wager(app, hand, "15").await?;
    app.see_text("wagered").await?;
    see("wagered").await?;
    to(app, hand, "taken").await?;
    app.see_text("Pioneers · double for 15").await?;
    see("alone").await?;
    press(app, hand, "2").await?;
    see_phase(app, "closed").await?;
    to(app, hand, "reveal").await?;
    to(app, hand, "board").await?;
    see_control(app, 1).await?;
    see_gone(app, 2).await?;

    // Nobody knows: control stays.
    pick(app, hand, 0, 1).await?;
    see_phase(app, "reading").await?;
    see("read, a picture").await?;
    to(app, hand, "open").await?;
    to(app, hand, "closed").await?;
    see("closed").await?;
    to(app, hand, "reveal").await?;
    to(app, hand, "board").await?;
    see_control(app, 1).await?;
    see_gone(app, 3).await?;

    // The next step asks first, and then takes the last one that is left.
    match hand {
        Hand::Keyboard => app.press("Space").await?,
        Hand::Mouse => app.click(".next").await?,
    }
    app.see(".board-grid th.is-aimed").await?;
    to(app, hand, "reading").await?;
    app.see_text("Pioneers · 10").await?;
    to(app, hand, "open").await?;
    buzz(app, hand, "C").await?;
    press(app, hand, "1").await?;
    see_phase(app, "reveal").await?;
    to(app, hand, "standings").await?;
    see("standings").await?;
    loop {
        next(app, hand).await?;
        match crate::host::phase(app).await?.as_str() {
            "finished" => return Ok(()),
            "podium" => see("podium").await?,
            _ => {}
        }
    }
}

async fn whole(app: &App, hand: Hand) -> Outcome {
    night().open(app).await?;
    play(app, hand, async |_| Ok(())).await?;
    let journal = app.journal().await?;
    let game = journal.game();
    let points = [0, 1, 2].map(|team| game.points(TeamId(team)));
    // Ten for the first question, fifteen lost on the double; ten for the last.
    ensure(points == [0, -5, 10], || format!("{points:?}"))?;
    ensure(game.cells_left(0).is_empty(), || {
        format!("left over: {:?}", game.cells_left(0))
    })?;
    app.check().await
}

#[tokio::test]
async fn a_board_is_played_from_its_introduction_to_the_podium_by_keyboard_alone() -> Outcome {
    with_app("board-keyboard", async |app| {
        whole(app, Hand::Keyboard).await
    })
    .await
}

#[tokio::test]
async fn a_board_is_played_from_its_introduction_to_the_podium_by_mouse_alone() -> Outcome {
    with_app("board-mouse", async |app| whole(app, Hand::Mouse).await).await
}

#[tokio::test]
async fn every_screen_of_a_board_is_open_to_everyone_and_survives_a_reload() -> Outcome {
    with_app("board-reload", async |app| {
        night().open(app).await?;
        let app = &*app;
        play(app, Hand::Keyboard, async |what| survives(app, what).await).await
    })
    .await
}
