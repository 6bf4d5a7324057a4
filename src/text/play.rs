//! The words on the page of the game.
mod aloud;
mod highlight;
mod keys;
mod menu;
mod question;
mod tally;
mod undo;

use crate::game::{Fate, Game, Phase, Step};
use crate::stage::Reached;

pub use aloud::*;
pub use highlight::*;
pub use keys::*;
pub use menu::*;
pub use question::*;
pub use tally::*;
pub use undo::*;

pub const CLOCK: &str = "Clock";
pub const READ_FIRST: &str = "Read first";
pub const LOW_LEVEL: &str = "Low level";
pub const PAUSED: &str = "Paused";
pub const TIME_UP: &str = "Time up";
pub const LOCKED: &str = "Locked";
pub const SECONDS: &str = "seconds";
pub const MINUTES: &str = "minutes";
pub const NO_CLOCK: &str = "The host closes";
pub const WHY: &str = "Why";
pub const RIGHT: &str = "Right";
pub const WRONG: &str = "Wrong";
pub const HOST: &str = "Host";
pub const CORRECTIONS: &str = "Corrections";
pub const MORE: &str = "More";
pub const PAUSE: &str = "Pause";
pub const RESUME: &str = "Resume";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";
pub const MENU: &str = "Menu";
pub const SOUND: &str = "Sound";
pub const MUTED: &str = "Muted";
pub const MUTE: &str = "Mute";
pub const KEYS: &str = "Keys";
pub const ANSWERS: &str = "Answers";
pub const ANSWERED: &str = ", answered";
pub const RECORD: &str = "Record";
pub const BREAK: &str = "Break";
pub const TIE_BREAK: &str = "Tie-breaker";
pub const BREAK_NOTE: &str = "Recirculate: stretch, drink, find the others.";
pub const BREAK_OVER: &str = "The break is over: find your seats.";
pub const TIE_BREAK_NOTE: &str =
    "One number. The closest wins; if they tie again, the next right answer does.";
pub const TEAMS_SAID: &str = "What the teams said";
pub const POINTS_NOW: &str = "Points for this question";
pub const PROGRESS: &str = "Progress of the night";
pub const FINISHED_NOTE: &str = "The night is over. It is kept under past games.";
pub const HOME: &str = "Home";
pub const PAST_GAMES: &str = "Past games";
pub const USE_HERE: &str = "Use it here";
pub const ELSEWHERE_TITLE: &str = "This game is open in another tab";
pub const ELSEWHERE_NOTE: &str = "Only one tab at a time can run it, so that nothing is lost. Go \
                                  back to the other tab, or take the game over here.";
pub const MISSING_TITLE: &str = "This game is not on this device";
pub const MISSING_NOTE: &str = "It may have been deleted, or it was played in another browser. \
                                Past games lists what is here.";
pub const DAMAGED_TITLE: &str = "This game cannot be read";
pub const OPENING: &str = "Fetching the game";
pub const NOT_SAVED: &str = "This game isn’t being saved.";
pub const ALSO: &str = "And also";

/// `Round 2 of 4`.
pub fn round_of(round: usize, rounds: usize) -> String {
    format!("Round {} of {rounds}", round + 1)
}

/// The big button, a little plainer where the place in the night says more.
pub fn next_step(game: &Game, step: Step) -> String {
    match (step, game.phase()) {
        (Step::AskQuestion, Phase::RoundIntro { .. }) => "First question".to_owned(),
        (Step::AskQuestion, Phase::TieBreakIntro) => "Ask the tie-breaker".to_owned(),
        (Step::StartClock, Phase::Race { .. }) => "Open the buzzers".to_owned(),
        (Step::LockAnswers, Phase::Race { .. }) => "Nobody knows".to_owned(),
        (Step::IntroduceRound, _) => "Next round".to_owned(),
        _ => super::game::step(step).to_owned(),
    }
}

/// Over the standings.
pub fn standings_title(reached: Reached) -> String {
    match reached {
        Reached::Nothing => "Standings".to_owned(),
        Reached::Question { round, number } => {
            format!("After question {} of round {}", number + 1, round + 1)
        }
        Reached::Round(round) => format!("After round {}", round + 1),
        Reached::End => "Final standings".to_owned(),
    }
}

/// Over the tie-break.
pub fn tie_title(teams: usize, points: i64) -> String {
    let points = super::game::total(points);
    let number = match teams {
        2 => "Two".to_owned(),
        3 => "Three".to_owned(),
        4 => "Four".to_owned(),
        n => n.to_string(),
    };
    format!("{number} teams share first place with {points} points")
}

/// What a question became that gives no points.
pub fn fate(fate: Fate) -> Option<&'static str> {
    match fate {
        Fate::Scored => None,
        Fate::Skipped => Some("Skipped: no points"),
        Fate::Voided => Some("Void: no points"),
    }
}

/// `240 points`.
pub fn total_points(points: i64) -> String {
    format!(
        "{} {}",
        super::game::total(points),
        if points == 1 { "point" } else { "points" }
    )
}

/// A team's line in the list of answers.
pub fn said(name: &str, verdict: &str) -> String {
    format!("{name}: {verdict}, ")
}

pub const BREAK_PAUSED: &str = "Break, clock paused";
pub const BACK_SOON: &str = "Back in a moment";
pub const FINISHED_TITLE: &str = "That was Prime Time";

/// Under a break's countdown.
pub fn next_round_title(title: &str) -> String {
    format!("Next: {title}")
}

pub const TRUE: &str = "True";
pub const FALSE: &str = "False";
pub const TIED: &str = ", tied";
pub const GAINED: &str = "gained ";
pub const POINTS_WORD: &str = " points";
pub const PODIUM: &str = "The podium";
