//! The words for boards and wagers.

use crate::bank::{Difficulty, TooFew};
use crate::game::{Board, Bounds, Category, RoundKind, RoundPlan, SetupFault, Verdict};
use crate::stage::{Stake, Unveiled};

use super::bank::{criterion, difficulty, section as section_name};
use super::count;

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
            "{questions} questions of a board that has {cells}: ask for fewer, or add categories \
             or values."
        ),
        F::NotOneQuestion { questions, .. } => {
            format!("{questions} questions: a final wager has 1.")
        }
        F::MinimumOutOfRange { points, .. } => format!(
            "{points} points to wager for a team without points: choose 1 to {}.",
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

pub const WAGERS: &str = "Wagers";
pub const WAGERED: &str = "has wagered";
pub const THINKING: &str = "is thinking";

/// Over the board: who picks.
pub fn picks(team: Option<&str>) -> String {
    team.map_or_else(
        || "The board".to_owned(),
        |team| format!("{team}: pick a question"),
    )
}

/// What a question is about that is played for a wager.
pub fn stake(stake: Option<&Stake>) -> String {
    match stake {
        None => String::new(),
        Some(Stake::Cell { category, value }) => format!("{category} · {value}"),
        Some(Stake::Double { category, .. }) => format!("Double · {category}"),
        Some(Stake::Final { section }) => section_name(*section).to_owned(),
    }
}

/// What a team wagered, and what became of it.
pub fn unveiled(line: &Unveiled) -> String {
    let verdict = match line.verdict {
        Verdict::Right => "Right",
        Verdict::Partly { .. } => "Partly right",
        Verdict::Wrong => "Wrong",
    };
    format!(
        "{verdict} · wagered {} · {} · now {}",
        points(line.wager),
        super::game::points(i64::from(line.points)),
        super::game::total(line.total)
    )
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
