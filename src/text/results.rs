//! The results of a game as tables, and the page that hands them out.

use crate::game::{Asked, Fate, Game, Verdict};
use crate::results::{Book, Cell, Table, Tally, questions, sections, teams};

use super::{bank, game, home};

pub const TITLE: &str = "Results to take away";
pub const HINT: &str = "A game as tables: CSV, a workbook for Excel and others, or the whole log.";
pub const LEAD: &str = "Points, accuracy and time apart, by team, by question and by section. Accuracy is \
                        the share of right answers among those given; time is known where a clock ran.";
/// A link on other pages.
pub const LINK: &str = "Results";
pub const GAME: &str = "Game";
pub const NO_GAME: &str = "No game has been played on this device yet.";
pub const GONE: &str = "This game can no longer be read. Open Past games to see why.";
pub const CHOOSE: &str = "Choose a game above.";
pub const FILES: &str = "Files";
pub const WORKBOOK: &str = "Workbook (XLSX)";
pub const WORKBOOK_HINT: &str = "All tables in one file, a sheet each.";
pub const CSV_HINT: &str = "One table a file, for any program. Names that look like a formula begin with \
                            an apostrophe, so that nothing is carried out.";
pub const LOG: &str = "Whole log (JSON)";
pub const LOG_HINT: &str = "Every step of the game. It can be imported again under Past games.";
pub const MAKING: &str = "The workbook is being made…";

/// The file of a table.
pub fn csv_of(table: &str) -> String {
    format!("{table} (CSV)")
}

pub fn made(file: &str) -> String {
    format!("{file} is made.")
}

/// In the words of what failed.
pub fn not_made(why: &str) -> String {
    format!("The workbook could not be made: {why}. Try again, or take the CSV files.")
}

pub const OTHER_VERSION: &str = "The workbook could not be made: this page is of another version than \
                                 the part that makes it. Reload the page and try again.";

/// `prime-time-perfusion-week-2027-05-05-teams.csv`, from the name of the game's own file.
pub fn file_name(game_file: &str, what: &str, end: &str) -> String {
    let stem = game_file.strip_suffix(".json").unwrap_or(game_file);
    match what {
        "" => format!("{stem}.{end}"),
        what => format!("{stem}-{}.{end}", what.to_lowercase()),
    }
}

const TALLY: [&str; 7] = [
    "Asked",
    "Answered",
    "Right",
    "Partly right",
    "Accuracy",
    "Mean time (s)",
    "Points",
];

fn headings(before: &[&str], after: &[&str]) -> Vec<String> {
    let all = before.iter().chain(&TALLY).chain(after);
    all.map(|&it| it.to_owned()).collect()
}

fn tally(tally: &Tally) -> Vec<Cell> {
    vec![
        Cell::count(tally.asked),
        Cell::count(tally.answered),
        Cell::count(tally.right),
        Cell::count(tally.partly),
        Cell::share(tally.right, tally.answered),
        tally.mean().map_or(Cell::Blank, Cell::Seconds),
        Cell::Whole(tally.points),
    ]
}

fn row(before: Vec<Cell>, of: &Tally, after: Vec<Cell>) -> Vec<Cell> {
    before.into_iter().chain(tally(of)).chain(after).collect()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn rank(rank: Option<usize>) -> Cell {
    rank.map_or(Cell::Blank, Cell::count)
}

/// `R2 Q3` for the third question of the second round, `T1` for the first of a tie-break. Not `2.10`:
/// programs would make 2.1 of it.
pub fn number(asked: Asked) -> String {
    match asked {
        Asked::InRound { round, number } => format!("R{} Q{}", round + 1, number + 1),
        Asked::InTieBreak { number } => format!("T{}", number + 1),
    }
}

fn fate(fate: Fate, counts: bool) -> &'static str {
    match fate {
        Fate::Scored if counts => "Scored",
        Fate::Scored => "Without points",
        Fate::Skipped => "Skipped",
        Fate::Voided => "Voided",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "Right",
        Verdict::Partly { .. } => "Partly right",
        Verdict::Wrong => "Wrong",
    }
}

/// All tables of a game.
pub fn book(of: &Game) -> Book {
    let setup = &of.plan().setup;
    Book {
        title: home::event(&setup.event).to_owned(),
        tables: vec![
            team_table(of),
            question_table(of),
            section_table(of),
            answer_table(of),
        ],
    }
}

fn team_table(of: &Game) -> Table {
    let rows = teams(of).into_iter().map(|it| {
        let after = vec![
            Cell::Whole(it.tally.speed),
            Cell::Whole(it.tally.exact),
            Cell::Whole(it.adjusted),
            Cell::Whole(it.total),
        ];
        row(vec![rank(it.rank), text(it.name)], &it.tally, after)
    });
    Table {
        name: "Teams".to_owned(),
        headings: headings(
            &["Rank", "Team"],
            &[
                "Of these for speed",
                "Of these for exactness",
                "Adjusted",
                "Total",
            ],
        ),
        rows: rows.collect(),
    }
}

fn question_table(of: &Game) -> Table {
    let rows = questions(of).into_iter().map(|it| {
        let question = it.question;
        let before = vec![
            text(&number(it.asked)),
            text(&question.id.0),
            text(bank::section(question.section)),
            text(bank::difficulty(question.difficulty)),
            text(bank::kind(question.kind())),
            text(&question.stem),
            text(&game::solution(question)),
            text(fate(it.fate, it.counts)),
        ];
        row(before, &it.tally, vec![])
    });
    Table {
        name: "Questions".to_owned(),
        headings: headings(
            &[
                "No.",
                "Id",
                "Section",
                "Difficulty",
                "Kind",
                "Question",
                "Right answer",
                "Outcome",
            ],
            &[],
        ),
        rows: rows.collect(),
    }
}

fn section_table(of: &Game) -> Table {
    let rows = sections(of).into_iter().map(|it| {
        let before = vec![text(bank::section(it.section)), text(it.team)];
        row(before, &it.tally, vec![])
    });
    Table {
        name: "Sections".to_owned(),
        headings: headings(&["Section", "Team"], &[]),
        rows: rows.collect(),
    }
}

fn answer_table(of: &Game) -> Table {
    let mut rows = Vec::new();
    for question in questions(of) {
        for it in &question.answers {
            rows.push(vec![
                text(&number(question.asked)),
                text(it.team),
                it.response
                    .map_or(Cell::Blank, |it| text(&game::response(it, ""))),
                it.verdict.map_or(Cell::Blank, |it| text(verdict(it))),
                it.took.map_or(Cell::Blank, Cell::Seconds),
                Cell::Whole(it.points.into()),
                Cell::Whole(it.speed.into()),
                Cell::Whole(it.exact.into()),
            ]);
        }
    }
    let headings = [
        "No.",
        "Team",
        "Answer",
        "Verdict",
        "Time (s)",
        "Points",
        "Of these for speed",
        "Of these for exactness",
    ];
    Table {
        name: "Answers".to_owned(),
        headings: headings.map(str::to_owned).to_vec(),
        rows,
    }
}
