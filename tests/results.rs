//! The results of a game as tables: true to the game, the same in every file, and harmless.
//!
//! `PRIME_TIME_WRITE=1 cargo nextest run --test results` writes the files in `tests/results` anew: look
//! at what changed.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "common/moves.rs"]
mod moves;

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;

use common::{Night, TIMED, answer, card, cases, plan_of, round, setup};
use prime_time::bank::{Kind, Section};
use prime_time::game::{Command, Game, Phase, RoundKind, TeamId};
use prime_time::results::{Book, Cell, csv, questions, sections, teams};
use prime_time::text::results::book;
use prime_time::workshop::workbook;

/// Three teams whose names are harder than they look, and four questions; the last of them nobody knew.
fn hostile() -> Night {
    let cards = (0..4).map(|n| {
        let mut card = card(&format!("q{n}"), answer(Kind::Choice, n));
        card.question.section = [Section::History, Section::Monitoring][n % 2];
        card
    });
    let mut setup = setup(3, vec![round(1, TIMED)]);
    let long = "W".repeat(40);
    setup.teams = ["=HYPERLINK(\"x\")", "<b>Ann</b>, \u{202e}👩‍⚕️", &long]
        .map(str::to_owned)
        .into();
    let mut night = Night::new(plan_of(setup, cards.collect(), vec![]));
    for answers in ["rrw", "rw-", "rrr", "www"] {
        night.ask(answers);
    }
    night.command(&Command::AdjustScore {
        team: TeamId(2),
        by: -3,
        reason: "=1+1".to_owned(),
    });
    night
}

#[test]
fn the_tables_of_a_night_are_those_that_they_were() {
    let book = book(hostile().game());
    for table in &book.tables {
        let file = format!("{}.csv", table.name.to_lowercase());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/results");
        let path = path.join(&file);
        let text = csv(table);
        if std::env::var_os("PRIME_TIME_WRITE").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == text,
            "{file} is not what comes out now: write it anew with PRIME_TIME_WRITE=1"
        );
    }
}

/// Every cell of a workbook against the table that it was made from.
fn is_the_same(book: &Book) {
    let mut read = Xlsx::new(Cursor::new(workbook(book).unwrap())).unwrap();
    let names: Vec<String> = book.tables.iter().map(|it| it.name.clone()).collect();
    assert_eq!(read.sheet_names(), names);
    for table in &book.tables {
        let sheet = read.worksheet_range(&table.name).unwrap();
        let at = |row: usize, column: usize| -> Data {
            let place = (u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
            sheet.get_value(place).cloned().unwrap_or_default()
        };
        for (column, heading) in table.headings.iter().enumerate() {
            assert_eq!(at(0, column), Data::String(heading.clone()));
        }
        for (row, cells) in table.rows.iter().enumerate() {
            assert_eq!(cells.len(), table.headings.len(), "{}", table.name);
            for (column, cell) in cells.iter().enumerate() {
                let wanted = match cell {
                    Cell::Blank => Data::Empty,
                    Cell::Text(text) => Data::String(text.clone()),
                    number => Data::Float(number.number().unwrap().parse().unwrap()),
                };
                assert_eq!(at(row + 1, column), wanted, "{} {row} {column}", table.name);
            }
        }
        let formulas = read.worksheet_formula(&table.name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, it)| it.is_empty()));
    }
}

#[test]
fn the_workbook_of_a_night_has_every_table_cell_by_cell() {
    is_the_same(&book(hostile().game()));
}

fn adds_up(game: &Game) {
    let of_teams = teams(game);
    assert_eq!(of_teams.len(), game.teams().len());
    // What is typed for a round on paper is of no question and no section.
    let mut all_typed = 0;
    for (team, line) in of_teams.iter().zip(game.standings()) {
        assert_eq!(team.total, game.points(line.team));
        assert_eq!(team.rank, line.rank);
        assert_eq!(team.total, team.tally.points + team.adjusted);
        let by_section = sections(game).into_iter().filter(|it| it.team == team.name);
        let points: i64 = by_section.map(|it| it.tally.points).sum();
        let typed = game.typed(line.team);
        assert_eq!(points + typed, team.tally.points);
        all_typed += typed;
        let tally = team.tally;
        assert!(tally.right + tally.partly <= tally.asked);
        assert!(tally.answered <= tally.asked && tally.timed <= tally.answered as u64);
    }
    let all: i64 = questions(game).iter().map(|it| it.tally.points).sum();
    let here: i64 = of_teams.iter().map(|it| it.tally.points).sum();
    assert_eq!(all + all_typed, here);
    for question in questions(game) {
        let points: i64 = question.answers.iter().map(|it| i64::from(it.points)).sum();
        assert!(question.answers.len() >= question.tally.answered);
        assert_eq!(points, question.tally.points);
    }
}

/// It has no answer, and its points changed all the same.
#[test]
fn a_wager_that_was_lost_in_silence_stands_among_the_answers() {
    let mut last = round(1, TIMED);
    last.kind = RoundKind::FinalWager { minimum: 50 };
    let mut night = Night::new(common::plan(setup(2, vec![last])));
    night.next_until(|phase| matches!(phase, Phase::Wagering(_)));
    night.command(&Command::Wager {
        team: TeamId(1),
        points: 25,
    });
    night.next_until(|phase| matches!(phase, Phase::Finished));
    adds_up(night.game());
    let all = questions(night.game());
    let told = all[0].answers.iter().map(|it| (it.response, it.points));
    assert_eq!(told.collect::<Vec<_>>(), [(None, -25)]);
}

#[test]
fn points_accuracy_and_time_are_apart() {
    let night = hostile();
    adds_up(night.game());
    let first = &teams(night.game())[0];
    assert_eq!(first.tally.points, 30);
    // Each of the four was answered after a second.
    assert_eq!((first.tally.asked, first.tally.right), (4, 3));
    assert_eq!(first.tally.mean(), Some(1000));
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_numbers_of_any_game_add_up(setup in moves::setups(), moves in moves::moves(60)) {
        let night = moves::play(&setup, &moves, |_| {});
        adds_up(night.game());
        is_the_same(&book(night.game()));
    }
}
