//! One question: asked, answered, told.

use crate::bank::{Decimal, Kind, Question};
use crate::practice::{Detail, Marked, Unready, Verdict};

use crate::text::bank;

// Answering

pub const TRUE: &str = "True";
pub const FALSE: &str = "False";
pub const YOUR_NUMBER: &str = "Your number";
pub const YOUR_WORDS: &str = "Your answer";
pub const TURN_SIGN: &str = "Plus or minus";

/// What there is to do, above the button that does it.
pub fn task(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "Pick one.",
        Kind::Multiple => "Pick all that apply.",
        Kind::TrueFalse => "True or false?",
        Kind::Number => "Comma or point, as you like.",
        Kind::Order => "Drag by the number, or use the arrows.",
        Kind::Text => "Spelling is forgiven.",
    }
}

/// `Move Pump head up`.
pub fn move_up(item: &str) -> String {
    format!("Move {item} up")
}

pub fn move_down(item: &str) -> String {
    format!("Move {item} down")
}

/// Told to a screen reader when an item has been moved.
pub fn moved(item: &str, place: usize, of: usize) -> String {
    format!("{item}: now {place} of {of}")
}

/// Beside an item that was put in order. Both count from 1.
pub fn belongs(place: usize, put: usize) -> String {
    if place == put {
        "Right".to_owned()
    } else {
        format!("is {}", ordinal(place))
    }
}

fn ordinal(n: usize) -> String {
    let ending = match n {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

pub const OPTION_RIGHT: &str = " Right.";
pub const OPTION_MISSED: &str = " Right, and you left it.";
pub const OPTION_MINE: &str = " Your answer, wrong.";

// The answer

pub const LIST_BREAK: &str = "; ";
pub const ORDER_BREAK: &str = " → ";
pub const SOURCES: &str = "Where to look it up";
pub const NEW_TAB: &str = " (opens a new tab)";

/// `1.34 mL of oxygen, give or take 0.02`; a year stands alone.
pub fn number(right: Decimal, unit: &str, within: Decimal) -> String {
    let mut words = right.to_string();
    if unit != "year" {
        words.push(' ');
        words.push_str(unit);
    }
    if within != Decimal::ZERO {
        words.push_str(&format!(", give or take {within}"));
    }
    words
}

// The picture

pub const PICTURE: &str = "The picture";
pub const ZOOM: &str = "Show it large";
pub const LARGER: &str = "Larger";
pub const SMALLER: &str = "Smaller";

// The question

pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";
pub const WHY: &str = "Why";
pub const LEAVE: &str = "Leave; it waits for you";
pub const BOOKMARK: &str = "Bookmark";
pub const FLAG: &str = "Flag, to come back to it";
pub const CHECK: &str = "Check";
pub const NEXT: &str = "Next";
pub const TO_THE_END: &str = "How did it go?";
pub const GIVE_UP: &str = "I don’t know";
pub const RIGHT: &str = "Right";
pub const RIGHT_WITH_SLIP: &str = "Right, nearly spelt";
pub const NEARLY: &str = "Close";
pub const WRONG: &str = "Not this time";
pub const GIVEN_UP: &str = "Now you know";
pub const HARD: &str = "Hard";
pub const WAS_HARD: &str = "That was hard";
pub const EASY: &str = "Easy";
pub const WAS_EASY: &str = "That was easy";
pub const WAS_RIGHT: &str = "I was right";
pub const PREVIOUS: &str = "Previous question";

/// `Monitoring · Medium`.
pub fn topic(question: &Question) -> String {
    format!(
        "{} · {}",
        bank::section(question.section),
        bank::difficulty(question.difficulty)
    )
}

/// `4 of 10`.
pub fn place(n: usize, of: usize) -> String {
    format!("{n} of {of}")
}

/// `12:05`, or `1:02:05` from an hour on.
pub fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// Why what stands there is no answer, and what would be one.
pub fn unready(why: Unready) -> &'static str {
    match why {
        Unready::NothingPicked => "Pick at least one first.",
        Unready::NothingTyped => "Type an answer first.",
        Unready::NotANumber => "Not a number: digits, with one comma or point.",
        Unready::TooFine => "Too many places: six after the point at most.",
        Unready::TooLarge => "Too large: a billion at most.",
        Unready::TooLong => "Too long: 80 characters at most.",
    }
}

/// What a screen reader says when the answer is told.
pub fn told(told: &Marked, solution: &str) -> String {
    let verdict = match (told.verdict, told.counts) {
        (Verdict::Right, _) => return format!("{RIGHT}."),
        (Verdict::Near, true) => RIGHT_WITH_SLIP,
        (Verdict::Near, false) => NEARLY,
        (Verdict::Wrong, _) => WRONG,
    };
    format!("{verdict}. {}: {solution}.", RIGHT_ANSWER)
}

const RIGHT_ANSWER: &str = "The right answer";

/// What there is to say of the parts of an answer, beyond what its marks show.
pub fn detail(detail: &Detail) -> Option<String> {
    match detail {
        Detail::Plain => None,
        Detail::Picks(each) => of_parts(each, "rightly picked or left"),
        Detail::Places(each) => of_parts(each, "in place"),
        Detail::Off { by, high } => {
            Some(format!("{by} too {}", if *high { "high" } else { "low" }))
        }
        Detail::TakenFor(form) => Some(format!("Taken for “{form}”: mind the spelling.")),
    }
}

fn of_parts(each: &[bool], words: &str) -> Option<String> {
    let right = each.iter().filter(|right| **right).count();
    (right < each.len()).then(|| format!("{right} of {} {words}", each.len()))
}

pub const REPORT: &str = "Report a problem";
pub const REPORTED: &str = "Copied. Paste it into a message to whoever looks after the questions; \
                            nothing has been sent.";
pub const REPORT_BY_HAND: &str =
    "This browser does not let the page copy. Copy the text below by hand; nothing has been sent.";

/// What is copied to report a problem.
pub fn problem(id: &str, stem: &str) -> String {
    format!("Prime Time, question {id}\n{stem}\n\nWhat is wrong: ")
}
