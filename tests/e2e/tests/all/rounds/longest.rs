//! Words as long as they may be, in every kind of round, in the host's one window, on the stage and on
//! the console.

use e2e::{App, Outcome, PROJECTOR, ensure, ensure_none, with_app};
use prime_time::bank::{Kind, Section};
use prime_time::game::{
    Board, Card, Category, Cell, Command, Phase, RoundKind, RoundPlan, Step, TeamId,
};

use super::{PROJECTORS, of_kind, picture};
use crate::longest::{fits, longest, names, parts_fit};
use crate::night::{Night, setup};
use crate::stage::{Windows, open_stage};

/// As long as the title of a round may be.
const TITLE: &str = "The round of traces, curves and waves that nobody ever forge";

/// As long as the title of a category may be: words, and one long word.
const CATEGORIES: [&str; Board::MOST_CATEGORIES] = [
    "Catastrophic events and device failures!",
    "Anticoagulation, haemostasis and bleeds.",
    "Electroencephalographicthromboelastogram",
    "Support procedures with and without ECMO",
    "The profession and Perfusion Week itself",
    "Clinical management of special patients.",
];

/// A double wherever a test picks it.
const DOUBLE: Cell = Cell {
    category: 4,
    row: 3,
};

/// What is played, by whom, and what is to be answered.
struct Cast {
    teams: Vec<String>,
    kind: Kind,
}

impl Cast {
    fn card(&self, pictured: bool) -> Card {
        let mut card = longest(self.kind);
        card.question.picture = pictured.then(picture);
        card.question.section = Section::CatastrophicEvents;
        card
    }

    fn night(&self, rounds: Vec<RoundPlan>, decks: Vec<Vec<Card>>) -> Night {
        let teams: Vec<&str> = self.teams.iter().map(String::as_str).collect();
        Night::with_doubles(setup(&teams, rounds), decks, Vec::new(), &[DOUBLE])
    }

    /// Rounds of pictures, buzzers and lightning.
    fn spoken(&self) -> Night {
        let early = RoundKind::Buzzer { early_ms: 500 };
        let rounds = vec![
            of_kind(RoundKind::Picture, TITLE, 1),
            of_kind(early.clone(), TITLE, 1),
            of_kind(early, TITLE, 1),
            of_kind(RoundKind::Lightning { seconds: 120 }, TITLE, 2),
        ];
        let hands = (0..2 * self.teams.len()).map(|n| self.card(n % 2 == 0));
        let decks = vec![
            vec![self.card(true)],
            vec![self.card(true)],
            vec![self.card(false)],
            hands.collect(),
        ];
        self.night(rounds, decks)
    }

    fn board(&self) -> Night {
        let board = Board {
            categories: CATEGORIES
                .map(|title| Category::about(Section::History, title))
                .to_vec(),
            values: vec![200, 400, 600, 800, 1000],
            doubles: 1,
            early_ms: 500,
            minutes: None,
        };
        let cells = board.size();
        let cards = (0..cells).map(|n| self.card(n % 2 == 1)).collect();
        let rounds = vec![of_kind(RoundKind::Board(board), TITLE, cells)];
        self.night(rounds, vec![cards])
    }

    /// A warm-up, a break, and the final wager after it.
    fn wager(&self) -> Night {
        let mut warm_up = of_kind(RoundKind::Picture, TITLE, 1);
        warm_up.warm_up = true;
        warm_up.break_minutes = Some(60);
        let rounds = vec![
            warm_up,
            of_kind(RoundKind::FinalWager { minimum: 1000 }, TITLE, 1),
        ];
        self.night(rounds, vec![vec![self.card(true)], vec![self.card(false)]])
    }
}

/// Goes to the introduction of a round.
fn round(night: &mut Night, round: usize) -> &mut Night {
    let there = |night: &Night| matches!(night.game().phase(), Phase::RoundIntro { round: at } if *at == round);
    while !there(night) {
        night.steps(1);
    }
    night
}

/// Goes on until this is the next step.
fn before(night: &mut Night, step: Step) -> &mut Night {
    while night.game().next_step() != Some(step) {
        night.steps(1);
    }
    night
}

fn buzz(night: &mut Night, team: u8) -> &mut Night {
    let at = night.now();
    night.command(&Command::Buzz {
        team: TeamId(team),
        at,
    })
}

fn all(night: &Night) -> Vec<TeamId> {
    night.game().teams().iter().map(|team| team.id).collect()
}

fn pick(night: &mut Night, category: u8, row: u8) -> &mut Night {
    let cell = Cell { category, row };
    before(night, Step::PickCell).command(&Command::PickCell { cell })
}

/// Every team has as many points as a host can give at once.
fn rich(night: &mut Night) -> &mut Night {
    for team in all(night) {
        night.command(&Command::AdjustScore {
            team,
            by: 10_000,
            reason: "For the looks of it".to_owned(),
        });
    }
    night
}

/// Every team wagers most of its many points.
fn wagers(night: &mut Night) -> &mut Night {
    before(rich(night), Step::CloseWagers);
    for team in all(night) {
        let points = 9_999;
        night.command(&Command::Wager { team, points });
    }
    night
}

type Moves = fn(&mut Night);

/// Where the rounds of pictures, buzzers and lightning are looked at.
fn spoken() -> Vec<(&'static str, Moves)> {
    vec![
        ("a picture, read", |night| {
            round(night, 0).steps(1);
        }),
        ("a picture, answered", |night| {
            round(night, 0).steps(2);
        }),
        ("buzzers, shut", |night| {
            round(night, 1).steps(1);
        }),
        ("buzzers, open", |night| {
            round(night, 2).steps(2);
        }),
        ("buzzers, taken", |night| {
            round(night, 1).steps(2);
            buzz(night, 1);
        }),
        ("buzzers, taken, no picture", |night| {
            round(night, 2).steps(2);
            buzz(night, 0);
        }),
        ("buzzers, tied", |night| {
            round(night, 2).steps(2);
            for team in all(night) {
                buzz(night, team.0);
            }
        }),
        ("lightning, introduced", |night| {
            round(night, 3);
        }),
        ("lightning, ready", |night| {
            round(night, 3).steps(1);
        }),
        ("lightning, picture", |night| {
            round(night, 3).steps(2);
        }),
        ("lightning, no picture", |night| {
            round(night, 3).steps(2).command(&Command::Pass);
        }),
        ("lightning, over", |night| {
            round(night, 3)
                .steps(2)
                .command(&Command::Pass)
                .command(&Command::Pass);
        }),
    ]
}

/// Where a board is looked at.
fn board() -> Vec<(&'static str, Moves)> {
    vec![
        ("a board, introduced", |_| ()),
        ("a board, whole", |night| {
            before(night, Step::PickCell);
        }),
        ("a board, begun", |night| {
            pick(night, 0, 4);
            pick(night, 3, 2);
            before(rich(night), Step::PickCell);
        }),
        ("a cell, read", |night| {
            pick(night, 2, 1);
        }),
        ("a cell, open", |night| {
            pick(night, 2, 0).steps(1);
        }),
        ("a cell, taken", |night| {
            pick(night, 2, 1).steps(1);
            buzz(night, 1);
        }),
        ("a cell, tied", |night| {
            pick(night, 2, 0).steps(1);
            for team in all(night) {
                buzz(night, team.0);
            }
        }),
        ("a cell, closed", |night| {
            pick(night, 2, 0).steps(2);
        }),
        ("a cell, revealed", |night| {
            pick(night, 2, 1).steps(1);
            buzz(night, 1).command(&Command::Judge { right: true });
        }),
        ("a double, wagered on", |night| {
            pick(night, 4, 3);
        }),
        ("a double, played", |night| {
            pick(night, 4, 3).steps(2);
        }),
    ]
}

/// Where a warm-up, a break and a final wager are looked at.
fn wager() -> Vec<(&'static str, Moves)> {
    vec![
        ("a warm-up, introduced", |_| ()),
        ("a warm-up, answered", |night| {
            night.steps(2);
        }),
        ("a warm-up, revealed", |night| {
            night.steps(4);
        }),
        ("a break", |night| {
            before(night, Step::EndBreak);
        }),
        ("a final wager, introduced", |night| {
            round(night, 1);
        }),
        ("a final wager, its category", |night| {
            before(night, Step::CloseWagers);
        }),
        ("a final wager, all in", |night| {
            wagers(night);
        }),
        ("a final wager, read", |night| {
            wagers(night).steps(1);
        }),
        ("a final wager, answered", |night| {
            wagers(night).steps(2);
        }),
        ("a final wager, closed", |night| {
            wagers(night).steps(3);
        }),
        ("a final wager, nobody shown", |night| {
            wagers(night);
            before(night, Step::Unveil);
        }),
        ("a final wager, one shown", |night| {
            wagers(night);
            before(night, Step::Unveil).steps(1);
        }),
        ("a final wager, all shown", |night| {
            wagers(night);
            before(night, Step::ShowSolution);
        }),
        ("a final wager, revealed", |night| {
            wagers(night);
            before(night, Step::ShowSolution).steps(1);
        }),
    ]
}

type Play = (fn(&Cast) -> Night, fn() -> Vec<(&'static str, Moves)>);

const SPOKEN: Play = (Cast::spoken, spoken);
const BOARD: Play = (Cast::board, board);
const WAGER: Play = (Cast::wager, wager);

/// Each stop of a play, with many teams and a question to choose from, and with two teams and one to
/// write to.
async fn walk(
    app: &App,
    (night, stops): Play,
    mut look: impl AsyncFnMut(&mut Night, &str) -> Outcome,
) -> Outcome {
    let mut wrong = Vec::new();
    for (kind, count) in [(Kind::Choice, 20), (Kind::Number, 2)] {
        let cast = Cast {
            teams: names().into_iter().take(count).collect(),
            kind,
        };
        for (name, moves) in stops() {
            let mut night = night(&cast);
            moves(&mut night);
            let what = format!("{name} with {count} teams");
            if let Err(why) = look(&mut night, &what).await {
                app.picture(&format!("{} {what}", app.name())).await?;
                wrong.push(why.to_string());
            }
        }
    }
    ensure_none("does not fit", &wrong)
}

async fn one_window(name: &str, play: Play) -> Outcome {
    with_app(name, async |app| {
        let app = &*app;
        walk(app, play, async |night: &mut Night, what: &str| {
            night.open(app).await?;
            fits(app, what, &PROJECTORS).await
        })
        .await
    })
    .await
}

/// Nothing but the lists of a console scrolls.
const FIXED: &str =
    ".game-top *, .host-bar, .host-bar *, .strip, .strip *, .console-line, .console-now > h1";

async fn two_windows(name: &str, play: Play) -> Outcome {
    with_app(name, async |app| {
        let app = &*app;
        let mut windows: Option<(Windows, String)> = None;
        walk(app, play, async |night: &mut Night, what: &str| {
            if let Some((windows, _)) = &windows {
                windows.to_host(app).await?;
            }
            app.size(PROJECTOR).await?;
            night.open(app).await?;
            if windows.is_none() {
                windows = Some((open_stage(app).await?, night.route()));
            }
            let Some((windows, route)) = &windows else {
                return Ok(());
            };
            ensure(*route == night.route(), || "another game".to_owned())?;
            app.see(".console").await?;
            parts_fit(app, &format!("console, {what}"), &PROJECTORS, FIXED).await?;
            // Loaded anew it can only show what the host shows now.
            windows.to_stage(app).await?;
            app.reload().await?;
            app.see(".game.is-stage:not([data-phase=waiting])").await?;
            fits(app, &format!("stage, {what}"), &PROJECTORS).await
        })
        .await
    })
    .await
}

#[tokio::test]
async fn the_longest_pictures_buzzers_and_lightning_fit_every_projector() -> Outcome {
    one_window("rounds-longest", SPOKEN).await
}

#[tokio::test]
async fn the_longest_board_fits_every_projector() -> Outcome {
    one_window("board-longest", BOARD).await
}

#[tokio::test]
async fn the_longest_warm_up_break_and_final_wager_fit_every_projector() -> Outcome {
    one_window("wager-longest", WAGER).await
}

#[tokio::test]
async fn the_longest_pictures_buzzers_and_lightning_fit_the_stage_and_the_console() -> Outcome {
    two_windows("rounds-longest-stage", SPOKEN).await
}

#[tokio::test]
async fn the_longest_board_fits_the_stage_and_the_console() -> Outcome {
    two_windows("board-longest-stage", BOARD).await
}

#[tokio::test]
async fn the_longest_warm_up_break_and_final_wager_fit_the_stage_and_the_console() -> Outcome {
    two_windows("wager-longest-stage", WAGER).await
}
