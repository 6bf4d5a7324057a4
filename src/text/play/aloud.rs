//! The words of rounds that are answered aloud, by buzzer or one team at a time; and of a picture
//! that is looked at closely.

use crate::game::RoundKind;
use crate::text::count;

pub const NOT_YET: &str = "Hands off: the buzzers open soon";
pub const NOT_YET_NOTE: &str = "Whoever buzzes now has to wait.";
pub const HOST_OPENS: &str = "The host opens";
pub const NOBODY: &str = "Nobody has it";
pub const NOBODY_NOTE: &str = "Here comes the answer.";
/// While the clock stands still by the host's hand.
pub const NOBODY_BUZZES: &str = "A buzz counts again when the clock runs.";
pub const BUZZ: &str = "Buzz!";
pub const BUZZ_NOTE: &str = "The first to buzz answers aloud.";
pub const HAS_THE_FLOOR: &str = "answers now";
pub const SAME_MOMENT: &str = "At the same moment";
pub const HOST_PICKS: &str = "The host picks one, or draws a lot.";
pub const LOCKED_OUT: &str = "locked out";
pub const TOO_EARLY: &str = "too early";
pub const PASS: &str = "Pass";
pub const BUZZERS: &str = "Buzzers";
pub const VERDICT: &str = "The host’s word";
pub const YOUR_TURN: &str = "Your turn";
pub const GET_READY: &str = "Right, wrong or pass: the next question is on at once.";
pub const TIME: &str = "Time!";
pub const ALL_PLAYED: &str = "All questions played";
pub const SAID_IN_TIME: &str = "Said in time? It still counts.";
pub const PASSED: &str = "Passed";
pub const ALL_RIGHT: &str = "Not one was missed.";
pub const PREVIOUS: &str = "Back";
pub const NEXT_MISSED: &str = "What was missed";
pub const ZOOM: &str = "Zoom";
pub const WHOLE: &str = "Whole picture";
pub const MOVE_HINT: &str = "Move it with the arrow keys, or drag it.";

/// What is left to look back at after a turn.
pub fn missed(missed: usize) -> String {
    format!("{} missed", count(missed, "question", "questions"))
}

/// Over a question that is looked back at.
pub fn missed_of(number: usize, of: usize) -> String {
    format!("Missed: {number} of {of}")
}

/// A letter and a name, said in one breath.
pub fn answers_now(name: &str) -> String {
    format!("{name} {HAS_THE_FLOOR}")
}

/// What a number of questions counts.
pub fn questions_word(count: u16) -> &'static str {
    if count == 1 { "question" } else { "questions" }
}

/// Over a round's title: which round it is, and its kind where that is not the usual one.
pub fn round_over(kind: &RoundKind, round: usize, rounds: usize) -> String {
    let over = super::round_of(round, rounds);
    match kind {
        RoundKind::Standard => over,
        RoundKind::Picture => format!("{over} · Pictures"),
        RoundKind::Buzzer { .. } => format!("{over} · Buzzers"),
        RoundKind::Lightning { .. } => format!("{over} · Lightning"),
        RoundKind::Board(_) => format!("{over} · Board"),
        RoundKind::FinalWager { .. } => format!("{over} · Final wager"),
    }
}
