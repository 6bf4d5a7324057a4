//! The end of a run.

use crate::practice::Mode;
use crate::text::count;

pub const DONE: &str = "Done";
pub const TEN_MORE: &str = "Ten more";
pub const PRACTISE_MISSES: &str = "Practise the misses";
pub const BY_SECTION: &str = "Section by section";

pub fn review_now(due: usize) -> String {
    format!("Review {due} due")
}

/// What a result is called: flow, from none to full.
pub fn ending(right: usize, of: usize) -> &'static str {
    match (right * 100).checked_div(of) {
        None => "Clamped off early",
        Some(100) => "Full flow",
        Some(80..) => "Flowing well",
        Some(60..) => "Good return",
        Some(40..) => "The level is rising",
        Some(_) => "Priming takes a while",
    }
}

/// After the number of right answers.
pub fn of_right(of: usize) -> String {
    format!("of {of} right")
}

pub fn right_of(right: usize, of: usize) -> String {
    format!("{right} of {of}")
}

/// What comes next, in a sentence or two.
pub fn ending_note(mode: &Mode, due: usize, time_up: bool) -> String {
    let clock = if time_up { "The time was up. " } else { "" };
    let next = match due {
        0 => "Nothing more is due today; what you missed comes back tomorrow.".to_owned(),
        due => format!(
            "{} due today.",
            count(due, "question is still", "questions are still")
        ),
    };
    let marks = if mode.is_exam() {
        "Every miss is explained below. "
    } else {
        ""
    };
    format!("{clock}{marks}{next}")
}

pub fn misses(n: usize) -> String {
    match n {
        0 => "Nothing missed".to_owned(),
        n => format!("{n} to look at again"),
    }
}

pub fn you_said(said: Option<&str>) -> String {
    said.map_or_else(|| "Left open".to_owned(), |said| format!("You: {said}"))
}
