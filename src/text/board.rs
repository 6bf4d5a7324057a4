//! The words for boards and wagers.

use crate::bank::{Difficulty, TooFew};
use crate::game::{
    Board, Bounds, Category, Cell, Response, RoundKind, RoundPlan, SetupFault, Verdict,
};
use crate::stage::{Ask, Asking, Stake};

use super::bank::{criterion, difficulty, section as section_name};
use super::count;
use super::game::response;
use super::setup::amount;

/// What is wrong with a board or a final wager at set-up.
pub fn fault(fault: &SetupFault) -> String {
    use SetupFault as F;
    let nth = |category: &usize| category + 1;
    match fault {
        F::CategoriesOutOfRange { count, .. } => format!(
            "{count} categories: a board has 1 to {}.",
            Board::MOST_CATEGORIES
        ),
        F::CategoryBlank { category, .. } => {
            format!("Category {} has no title: give it one.", nth(category))
        }
        F::CategoryTooLong { category, .. } => format!(
            "The title of category {} is longer than {} characters: shorten it.",
            nth(category),
            Category::LONGEST_TITLE
        ),
        F::CategoryTwice { category, .. } => format!(
            "Category {} has the title of another: name it otherwise.",
            nth(category)
        ),
        F::ValuesOutOfRange { count, .. } => {
            format!("{count} values: a board has 1 to {}.", Board::MOST_VALUES)
        }
        F::DoublesOutOfRange { doubles, .. } => format!(
            "{doubles} doubles: choose 0 to {}, and fewer than the board has questions.",
            Board::MOST_DOUBLES
        ),
        F::MoreThanCells {
            questions, cells, ..
        } => format!(
            "{} of a board that has {cells}: ask for fewer, or add categories \
             or values.",
            amount(*questions, "questions")
        ),
        F::MinutesOutOfRange { minutes, .. } => format!(
            "{}: choose 1 to {}, or no limit.",
            amount((*minutes).into(), "minutes for a board"),
            Board::MOST_MINUTES
        ),
        F::NotOneQuestion { questions, .. } => {
            format!("{}: a final wager has 1.", amount(*questions, "questions"))
        }
        F::MinimumOutOfRange { points, .. } => format!(
            "{}: choose 1 to {}.",
            amount(*points, "points to wager for a team without points"),
            RoundKind::MOST_MINIMUM
        ),
        _ => "The values of the board do not rise: let each be higher than the one before."
            .to_owned(),
    }
}

/// The refusal of a bank with too few questions for a category of a board.
pub fn too_few(
    few: &TooFew,
    round: Option<&RoundPlan>,
    category: usize,
    level: Difficulty,
) -> String {
    let title = round.map_or("", |round| round.title.as_str());
    let board = round.and_then(|round| match &round.kind {
        RoundKind::Board(board) => board.categories.get(category),
        _ => None,
    });
    let head = format!(
        "“{title}” asks for {} in the category “{}” that {} {}, and there {} {}.",
        count(few.wanted, "question", "questions"),
        board.map_or("", |category| category.title.as_str()),
        if few.wanted == 1 { "is" } else { "are" },
        difficulty(level).to_lowercase(),
        if few.found == 1 { "is" } else { "are" },
        few.found,
    );
    match few.narrowest {
        Some(narrow) => format!(
            "{head} The choice of {} is the narrow one: without it there would be {}. Widen it, \
             or choose another category.",
            criterion(narrow),
            few.without_it
        ),
        None => format!("{head} Choose another category, or fewer values."),
    }
}

pub const BOARD: &str = "The board";
pub const BOARD_OVER: &str = "The board is over";
pub const PICKS: &str = ": pick a question";
/// Of the category that is marked on the board.
pub fn take_aimed(value: u16) -> String {
    format!("Take the {value}")
}

/// What the next step would take.
pub fn aimed(board: &Board, cell: Cell) -> String {
    let title = board.categories.get(usize::from(cell.category));
    title.map_or_else(String::new, |category| {
        format!("{}?", self::cell(&category.title, board.value(cell)))
    })
}

pub const GONE: &str = "gone";
pub const TIME_LEFT: &str = "Time left for the board";
pub const TOTALS: &str = "Points of the teams";
pub const WAGERED: &str = "wagered";
pub const CHANGE: &str = "Change";
pub const RECORD_WAGERS: &str = "Record";
pub const ALL_IN: &str = "All wagers are in.";
pub const UNVEIL: &str = "From the last place to the first";
pub const SAID: &str = "Answer";
pub const VERDICT: &str = "Verdict";
pub const WAGER: &str = "Wager";
pub const CHANGE_OF: &str = "Points";
pub const NOW: &str = "Now";
pub const NO_ANSWER: &str = "No answer";
pub const STILL_VEILED: &str = "to come";

/// The name of a place on the board.
pub fn cell(category: &str, value: u16) -> String {
    format!("{category}, {}", points(u32::from(value)))
}

/// `100 to 500`.
pub fn values(board: &Board) -> String {
    match board.values.as_slice() {
        [one] => one.to_string(),
        [first, .., last] => format!("{first} to {last}"),
        [] => String::new(),
    }
}

/// Over the title of what is wagered on.
pub fn stake_over(stake: Option<&Stake>) -> &'static str {
    match stake {
        Some(Stake::Double { .. }) => "Double",
        Some(Stake::Final { .. }) => "Final wager",
        Some(Stake::Cell { .. }) | None => "Wagers",
    }
}

/// What a question is about that is played for a wager.
pub fn stake_title(stake: Option<&Stake>) -> String {
    match stake {
        Some(Stake::Cell { category, .. } | Stake::Double { category, .. }) => category.clone(),
        Some(Stake::Final { section }) => section_name(*section).to_owned(),
        None => String::new(),
    }
}

/// Over the question: what it is about, and what it is played for.
pub fn stake_line(stake: &Stake) -> String {
    match stake {
        Stake::Cell { category, value } => format!("{category} · {value}"),
        Stake::Double {
            category,
            wager: Some(wager),
            ..
        } => format!("{category} · double for {wager}"),
        Stake::Double { category, .. } => format!("{category} · double"),
        Stake::Final { section } => format!("Final wager · {}", section_name(*section)),
    }
}

/// `5 to 300`.
pub fn bounds(bounds: Bounds) -> String {
    format!("{} to {}", bounds.least, bounds.most)
}

/// The name of the field for a team's wager.
pub fn wager_of(team: &str) -> String {
    format!("Wager of {team}")
}

/// What a team said, in words: options by what they say.
pub fn said(asking: &Asking, said: Option<&Response>) -> String {
    let option = |options: &[String], place: &u8| {
        let option = options.get(usize::from(*place)).cloned();
        option.unwrap_or_default()
    };
    match (said, &asking.ask) {
        (None, _) => NO_ANSWER.to_owned(),
        (Some(Response::Choice(place)), Ask::OneOf(options)) => option(options, place),
        (Some(Response::Multiple(places)), Ask::AnyOf(options)) => {
            let said: Vec<String> = places.iter().map(|place| option(options, place)).collect();
            said.join("; ")
        }
        (Some(Response::Order(places)), Ask::InOrder(items)) => {
            let said: Vec<String> = places.iter().map(|place| option(items, place)).collect();
            said.join(" → ")
        }
        (Some(other), ask) => response(other, ask.unit()),
    }
}

pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Right => "Right".to_owned(),
        Verdict::Partly { parts, of } => format!("{parts} of {of}"),
        Verdict::Wrong => "Wrong".to_owned(),
    }
}

pub fn to_come(teams: usize) -> String {
    match teams {
        0 => "All teams have been shown.".to_owned(),
        n => format!("{} to come", count(n, "team", "teams")),
    }
}

/// `Wager 5 to 300 points.`
pub fn out_of_bounds(bounds: Bounds) -> String {
    let Bounds { least, most } = bounds;
    if least == most {
        format!("This team wagers {}.", points(most))
    } else {
        format!("Wager {least} to {}.", points(most))
    }
}

fn points(points: u32) -> String {
    if points == 1 {
        "1 point".to_owned()
    } else {
        format!("{points} points")
    }
}
