//! The words of practising.

mod ending;
mod question;

use crate::platform::StorageFault;
use crate::practice::{Mode, Nothing, Pace};
use crate::session::Kept;

use super::count;

pub use ending::*;
pub use question::*;

// The overview of an exam

pub const OVERVIEW: &str = "Overview";
pub const FINISH: &str = "Hand in";
pub const FINISH_ANYWAY: &str = "Hand in all the same";
pub const TO_OPEN: &str = "To the next open one";

/// `12 answered, 2 flagged, 11 open`.
pub fn overview(answered: usize, flagged: usize, open: usize) -> String {
    format!("{answered} answered, {flagged} flagged, {open} open")
}

pub fn cell(place: usize, answered: bool, flagged: bool) -> String {
    let state = if answered { "answered" } else { "open" };
    let flag = if flagged { ", flagged" } else { "" };
    format!("Question {place}, {state}{flag}")
}

pub fn still_open(open: usize) -> String {
    format!(
        "{} still open and will count as wrong.",
        count(open, "question is", "questions are")
    )
}

// Ways to practise

pub const TITLE: &str = "Practice";
pub const QUICK: &str = "Quick ten";
pub const QUICK_COUNT: &str = "Ten questions";
pub const QUICK_HINT: &str = "mixed, some five minutes";
pub const REVIEW: &str = "Review";
pub const TOPIC: &str = "By topic";
pub const TOPIC_HINT: &str = "Your sections, and how they stand";
pub const EXAM: &str = "Exam";
pub const EXAM_HINT: &str = "25, 50 or 100, told at the end";
pub const MISSED: &str = "Missed";
pub const BOOKMARKED: &str = "Bookmarked";
pub const PROGRESS: &str = "Progress";
pub const BACK: &str = "Back";

pub fn mode(mode: &Mode) -> &'static str {
    match mode {
        Mode::Quick => QUICK,
        Mode::Review => REVIEW,
        Mode::Topic(_) => TOPIC,
        Mode::Exam { .. } => EXAM,
        Mode::Missed => MISSED,
        Mode::Bookmarked => BOOKMARKED,
    }
}

pub fn review_hint(due: usize, new: usize) -> String {
    match (due, new) {
        (0, 0) => "The reservoir is full: nothing is due today".to_owned(),
        (0, new) => format!("Nothing due; {new} new for today"),
        (due, 0) => format!("{due} due today"),
        (due, new) => format!("{due} due today, then {new} new"),
    }
}

pub fn missed_hint(missed: usize) -> String {
    match missed {
        0 => "None: nothing to look at again".to_owned(),
        n => format!("{n} to look at again"),
    }
}

pub fn bookmarked_hint(bookmarked: usize) -> String {
    match bookmarked {
        0 => "Mark a question to find it here".to_owned(),
        n => count(n, "question kept", "questions kept"),
    }
}

/// On the way back to a run that was left.
pub fn go_on(at: &Mode) -> String {
    format!("Go on: {}", mode(at))
}

pub fn whereabouts(place: usize, of: usize) -> String {
    format!("Question {place} of {of}")
}

// By topic

pub const LEVEL: &str = "Level";
pub const ANY_LEVEL: &str = "Any level";

/// `64 % known, 12 of 80 seen`.
pub fn standing(mastery: f64, seen: usize, of: usize) -> String {
    match (seen, of) {
        (_, 0) => "No questions at this level".to_owned(),
        (0, of) => format!("{of} to discover"),
        (seen, of) => format!("{:.0} % known, {seen} of {of} seen", mastery * 100.0),
    }
}

// Exam

pub const EXAM_RULES: &str = "Spread evenly over the eleven sections. Nothing is told before the \
                              end; flag what you want to come back to. Leave and the clock waits.";
pub const HOW_LONG: &str = "How many";
pub const CLOCK: &str = "The clock";
pub const BEGIN: &str = "Begin";

pub const QUESTIONS: &str = " questions";

pub fn questions(n: u8) -> String {
    count(usize::from(n), "question", "questions")
}

/// The whole time, from milliseconds.
pub fn minutes(allotted: Option<u64>) -> String {
    allotted.map_or_else(
        || "no clock".to_owned(),
        |millis| format!("{} minutes", millis / 60_000),
    )
}

pub fn pace(pace: Pace) -> &'static str {
    match pace {
        Pace::Timed => "72 seconds a question",
        Pace::Doubled => "Double time",
        Pace::Untimed => "Untimed",
    }
}

// The way into a run

pub const LOADING: &str = "Priming the circuit…";
pub const NO_BANK: &str = "The questions have not arrived. Check the connection, then try again.";
pub const TRY_AGAIN: &str = "Try again";

/// Why there is nothing to ask, as a heading and what to do instead.
pub fn nothing(why: Nothing) -> (&'static str, &'static str) {
    match why {
        Nothing::InTheBank => (
            "No questions here",
            "No question of the bank is of this kind. Choose another topic or level.",
        ),
        Nothing::IsDue => (
            "The reservoir is full",
            "Nothing is due today. Come back tomorrow, or let in something new with Quick ten.",
        ),
        Nothing::IsMissed => (
            "Nothing missed",
            "What you get wrong waits here. Nothing does at the moment.",
        ),
        Nothing::IsBookmarked => (
            "No bookmarks yet",
            "Press the ribbon beside a question to keep it here.",
        ),
    }
}

pub const EXAM_WAITS: &str = "An exam is waiting";
pub const EXAM_WAITS_HINT: &str =
    "Its clock stands where you left it. Beginning another gives it up.";
pub const EXAM_GO_ON: &str = "Go on with the exam";

/// As a heading and what to do instead.
pub const NO_RUN: (&str, &str) = (
    "Nothing is under way",
    "That run is over, and every answer is kept. Begin another one.",
);

// Keeping

/// Why what is done now would be gone after a reload, and what helps.
pub fn unkept(kept: Kept) -> &'static str {
    match kept {
        Kept::OnDisk => "",
        Kept::InMemory(StorageFault::Full) => {
            "This isn’t being saved: the device has no room left for this page. Go on; each answer \
             tries again. Deleting past games makes room."
        }
        Kept::InMemory(StorageFault::Denied) => {
            "This isn’t being saved: the browser keeps nothing for this page (a private window?). \
             You can go on, but a reload begins anew."
        }
        Kept::Newer { .. } => {
            "This isn’t being saved: a newer version of the program has written here. Reload the \
             page to get it."
        }
    }
}
pub const OPEN_OVERVIEW: &str = ", open the overview";
pub const TIME_LEFT: &str = "Time left";
pub const UNTIMED: &str = "Untimed";
