//! The words of practising.

use crate::bank::{Decimal, Kind, Question};
use crate::platform::StorageFault;
use crate::practice::{Detail, Marked, Mode, Nothing, Pace, Unready, Verdict};
use crate::session::Kept;

use super::{bank, count};

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

// The end of a run

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
