//! The words on the page of the game.

use crate::bank::{Answer, Question};
use crate::game::{
    Asked, CommandKind, Event, Fate, Game, Pace, Phase, Points, RoundPlan, Scoring, SpeedBy, Step,
    TeamId,
};
use crate::session::{Fault, Form};

use super::count;
use super::game::{ordinal, points};

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

/// Over the question: which one it is, and what it is worth.
pub fn question_of(asked: Asked, game: &Game, worth: u16) -> String {
    match asked {
        Asked::InRound { round, number } => {
            let planned = game
                .plan()
                .setup
                .rounds
                .get(round)
                .map_or(0, |r| r.questions);
            format!(
                "Question {} of {planned} · {}",
                number + 1,
                count(usize::from(worth), "point", "points")
            )
        }
        Asked::InTieBreak { number: 0 } => "Closest number".to_owned(),
        Asked::InTieBreak { .. } => "Sudden death".to_owned(),
    }
}

/// The facts of a round's introduction: a number and what it counts.
pub fn round_facts(round: &RoundPlan) -> Vec<(String, &'static str)> {
    let mut facts = vec![(
        round.questions.to_string(),
        if round.questions == 1 {
            "question"
        } else {
            "questions"
        },
    )];
    if let Pace::Timed { seconds, .. } = round.pace {
        facts.push((seconds.to_string(), "seconds each"));
    }
    facts.push(match round.points {
        Points::Flat(points) => (points.to_string(), "points each"),
        Points::ByDifficulty { easy, medium, hard } => (
            format!("{easy} · {medium} · {hard}"),
            "points: easy, medium, hard",
        ),
    });
    facts
}

/// How points are given, for the room.
pub fn scoring_rule(scoring: Scoring) -> String {
    match scoring {
        Scoring::Accuracy => "A right answer scores. A wrong one costs nothing.".to_owned(),
        Scoring::Speed {
            by: SpeedBy::Order,
            most_percent,
        } => format!(
            "A right answer scores. The first to lock gets {most_percent} % more, the others less \
             by their place."
        ),
        Scoring::Speed {
            by: SpeedBy::Time,
            most_percent,
        } => format!(
            "A right answer scores, and up to {most_percent} % more for the time that is left."
        ),
        Scoring::Negative { percent } => format!(
            "A right answer scores. A wrong one costs {percent} % of it; no answer costs nothing."
        ),
    }
}

/// Under the stem: what to do, where the options do not say it.
pub fn stem_hint(question: &Question, judged: bool) -> Option<String> {
    if judged {
        return Some("Answers aloud: the host judges".to_owned());
    }
    match &question.answer {
        Answer::Multiple { .. } => {
            Some("All that apply: each right one counts, each wrong one takes one away".to_owned())
        }
        Answer::Order { items } => Some(format!("Write the {} numbers in order", items.len())),
        _ => None,
    }
}

/// Under the blank of a number or a text.
pub fn blank_rule(question: &Question, asked: Asked, teams: usize) -> String {
    match &question.answer {
        Answer::Number { .. } if matches!(asked, Asked::InTieBreak { .. }) => {
            "Closest wins.".to_owned()
        }
        Answer::Number { within, unit, .. } => {
            let exact = if *within == crate::bank::Decimal::ZERO {
                "Exact earns half as much again.".to_owned()
            } else {
                format!(
                    "Within {} counts as exact and earns half as much again.",
                    super::game::amount(&within.to_string(), unit)
                )
            };
            if teams < 2 {
                format!("With one team it has to be exact. {exact}")
            } else {
                format!("Closest wins. {exact}")
            }
        }
        _ => "Capitals, accents and hyphens don’t matter.".to_owned(),
    }
}

/// What stands under the question mark: the unit, or that a name is asked.
pub fn blank_unit(question: &Question) -> &str {
    match &question.answer {
        Answer::Number { unit, .. } => unit,
        _ => "in a word or a name",
    }
}

/// The big button, a little plainer where the place in the night says more.
pub fn next_step(game: &Game, step: Step) -> String {
    match (step, game.phase()) {
        (Step::AskQuestion, Phase::RoundIntro { .. }) => "First question".to_owned(),
        (Step::AskQuestion, Phase::TieBreakIntro) => "Ask the tie-breaker".to_owned(),
        (Step::IntroduceRound, _) => "Next round".to_owned(),
        _ => super::game::step(step).to_owned(),
    }
}

/// Beside the big button: how many have answered.
pub fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

/// How to key in an answer, for the selected team.
pub fn entry_hint(form: Form) -> String {
    match form {
        Form::OneOf(n) => format!("Answer: 1 to {n}"),
        Form::TrueFalse => "1 true, 2 false".to_owned(),
        Form::Judge => "1 right, 2 wrong".to_owned(),
        Form::AnyOf(n) => format!("1 to {n}, then Enter"),
        Form::Sequence(_) => "Order, as numbers".to_owned(),
        Form::Number => "Number".to_owned(),
        Form::Text => "Answer".to_owned(),
    }
}

pub fn entry_fault(fault: Fault) -> String {
    match fault {
        Fault::NotThisMany(n) => format!("There are {n} to choose from: type 1 to {n}."),
        Fault::Twice(n) => format!("{n} stands there already: each number goes in once."),
        Fault::Unfinished(n) => format!("All {n} numbers belong into the order."),
        Fault::NothingPicked => "Pick at least one first.".to_owned(),
        Fault::NothingTyped => "Type the answer first.".to_owned(),
        Fault::NotANumber => "That is no number: use digits and at most one point.".to_owned(),
        Fault::TooFine => "At most six digits can stand after the point.".to_owned(),
        Fault::TooLarge => "That is beyond a thousand million: check the digits.".to_owned(),
        Fault::TooLong => "That is too long: 80 characters are kept.".to_owned(),
    }
}

/// Over the standings.
pub fn standings_title(game: &Game) -> String {
    let last = game
        .played()
        .iter()
        .rev()
        .find_map(|played| match played.asked {
            Asked::InRound { round, number } => Some((round, number)),
            Asked::InTieBreak { .. } => None,
        });
    let rounds = game.plan().setup.rounds.len();
    match last {
        _ if game.was_cut_short() => "Final standings".to_owned(),
        Some((round, number)) => {
            let planned = game
                .plan()
                .setup
                .rounds
                .get(round)
                .map_or(0, |r| usize::from(r.questions));
            match (number + 1 == planned, round + 1 == rounds) {
                (true, true) => "Final standings".to_owned(),
                (true, false) => format!("After round {}", round + 1),
                (false, _) => format!("After question {} of round {}", number + 1, round + 1),
            }
        }
        None => "Standings".to_owned(),
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

pub fn place(rank: usize) -> String {
    ordinal(rank)
}

/// `240 points`.
pub fn total_points(points: i64) -> String {
    format!(
        "{} {}",
        super::game::total(points),
        if points == 1 { "point" } else { "points" }
    )
}

/// A few words on what was undone or done again.
pub fn deed(event: &Event, game: &Game) -> String {
    let name = |team: &TeamId| {
        game.team(*team)
            .map_or_else(String::new, |team| team.name.clone())
    };
    match event {
        Event::AnswerRecorded { team, .. } => format!("the answer of {}", name(team)),
        Event::AnswerCleared { team } => format!("taking back the answer of {}", name(team)),
        Event::AnswersRevealed { .. } => "the reveal".to_owned(),
        Event::AnswerOverruled { team, .. } => format!("the ruling on {}", name(team)),
        Event::QuestionVoided { .. } => "voiding a question".to_owned(),
        Event::QuestionSkipped => "skipping the question".to_owned(),
        Event::QuestionReplaced { .. } => "replacing the question".to_owned(),
        Event::ScoreAdjusted { team, by, .. } => {
            format!("{} for {}", points(i64::from(*by)), name(team))
        }
        Event::TeamRenamed { .. } => "renaming a team".to_owned(),
        Event::TeamAdded { .. } => "adding a team".to_owned(),
        Event::TeamRetired { .. } => "retiring a team".to_owned(),
        Event::ClockPaused => "the pause".to_owned(),
        Event::ClockResumed => "going on after the pause".to_owned(),
        Event::ClockExtended { seconds } => format!("{} seconds", points(i64::from(*seconds))),
        Event::AnswersLocked | Event::TimeExpired => "locking the answers".to_owned(),
        Event::AnswersOpened { .. } => "starting the clock".to_owned(),
        Event::QuestionAsked { .. } => "asking the question".to_owned(),
        Event::StandingsShown => "showing the standings".to_owned(),
        Event::RoundIntroduced { .. } => "beginning the round".to_owned(),
        Event::BreakStarted { .. } => "the break".to_owned(),
        Event::BreakEnded => "ending the break".to_owned(),
        Event::TieBreakStarted { .. } => "the tie-break".to_owned(),
        Event::WinnersCrowned => "going to the podium".to_owned(),
        Event::GameFinished => "finishing the night".to_owned(),
        Event::GameCutShort => "ending the game".to_owned(),
    }
}

pub fn undone(deed: &str) -> String {
    format!("Undone: {deed}")
}

pub fn redone(deed: &str) -> String {
    format!("Done again: {deed}")
}

pub const NOTHING_TO_UNDO: &str = "There is nothing to undo.";
pub const NOTHING_TO_REDO: &str = "There is nothing to do again.";

/// An item of the menu: its name, a word on what it does, and its key while the menu is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MenuItem {
    pub name: &'static str,
    pub note: &'static str,
    pub key: &'static str,
}

const fn item(name: &'static str, note: &'static str, key: &'static str) -> MenuItem {
    MenuItem { name, note, key }
}

/// What the menu says of a command that it offers.
pub fn menu_item(kind: CommandKind) -> MenuItem {
    match kind {
        CommandKind::VoidQuestion => item("Void a question", "Its points go back", "V"),
        CommandKind::SkipQuestion => item("Skip it", "Shows the answer, no points", "S"),
        CommandKind::ReplaceQuestion => item("Replace it", "A fresh one for this round", "R"),
        CommandKind::Overrule => item("Overrule an answer", "After the reveal", "O"),
        CommandKind::AdjustScore => item("Adjust a score", "With a reason", "A"),
        CommandKind::RenameTeam => item("Rename a team", "Its points stay", "N"),
        CommandKind::AddTeam => item("Add a team", "Starts from zero", "T"),
        CommandKind::RetireTeam => item("Retire a team", "Keeps its points", "L"),
        CommandKind::TakeBreak => item("Take a break", "With a countdown", "B"),
        CommandKind::EndGame => item("End the game now", "To the final standings", "E"),
        _ => item("", "", ""),
    }
}

/// The sections of the menu.
pub const MENU_TITLE: &str = "More for the host";
pub const THIS_QUESTION: &str = "This question";
pub const TEAMS_AND_SCORES: &str = "Teams and scores";
pub const THE_NIGHT: &str = "The night";
pub const FULL_SCREEN: MenuItem = item("Full screen", "Also F11", "F");
pub const SAVE_COPY: MenuItem = item("Save a copy as a file", "The whole game", "C");
pub const GO_HOME: MenuItem = item("Leave the game", "It waits on the home page", "H");
pub const CANCEL: &str = "Cancel";
pub const TEAM: &str = "Team";
pub const NEW_NAME: &str = "New name";
pub const POINTS_TO_ADD: &str = "Points to add (− takes away)";
pub const REASON: &str = "Reason (shown in the log)";
pub const MINUTES_LABEL: &str = "Minutes";
pub const END_TITLE: &str = "End the game now?";
pub const END_KEEP: &str = "Keep playing";
pub const END_DO: &str = "End the game";
pub const VOID_DO: &str = "Void it";
pub const ADJUST_DO: &str = "Adjust the score";
pub const NOT_POINTS: &str = "Give a whole number of points, such as 5 or -5.";
pub const NOT_MINUTES: &str = "Give whole minutes from 1 to 60.";

pub fn end_note(left: usize) -> String {
    format!(
        "{} left. The standings as they are become final; you can still undo this.",
        if left == 1 {
            "1 question is".to_owned()
        } else {
            format!("{left} questions are")
        }
    )
}

/// A question in the list of those that can be voided.
pub fn played_line(asked: Asked, stem: &str) -> String {
    match asked {
        Asked::InRound { round, number } => format!("{}.{} {stem}", round + 1, number + 1),
        Asked::InTieBreak { number } => format!("T{} {stem}", number + 1),
    }
}

/// A team's line in the list of answers.
pub fn said(name: &str, verdict: &str) -> String {
    format!("{name}: {verdict}, ")
}

/// What is done, and with which keys.
pub type KeyRow = (&'static str, &'static [&'static str]);

/// The keys, in sections.
pub const KEY_TABLE: [(&str, &[KeyRow]); 3] = [
    (
        "The game",
        &[
            ("Next step", &["Space", "PgDn"]),
            ("Pause, go on", &["P"]),
            ("15 seconds more", &["+"]),
            ("15 seconds less", &["−"]),
            ("Undo", &["U"]),
            ("Redo", &["Shift", "U"]),
        ],
    ),
    (
        "Answers",
        &[
            ("Choose a team", &["A to Z"]),
            ("Record an option", &["1 to 6"]),
            ("True or right; false or wrong", &["1", "2"]),
            ("Record what is typed", &["Enter"]),
            ("Take the answer back", &["Backspace"]),
            ("After the reveal: overrule", &["A to Z", "1", "2"]),
        ],
    ),
    (
        "Everything else",
        &[
            ("Menu", &["/"]),
            ("In the menu: the letter of the item", &["S", "V", "…"]),
            ("This list", &["?"]),
            ("Close", &["Esc"]),
            ("Full screen", &["F11"]),
        ],
    ),
];

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
pub const RENAME_DO: &str = "Rename";
pub const ADD_DO: &str = "Add the team";
pub const RETIRE_DO: &str = "Retire the team";
pub const BREAK_DO: &str = "Start the break";
pub const WHICH_QUESTION: &str = "Which question";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_items_of_the_menu_share_a_key() {
        use CommandKind as Kind;
        let kinds = [
            Kind::VoidQuestion,
            Kind::SkipQuestion,
            Kind::ReplaceQuestion,
            Kind::Overrule,
            Kind::AdjustScore,
            Kind::RenameTeam,
            Kind::AddTeam,
            Kind::RetireTeam,
            Kind::TakeBreak,
            Kind::EndGame,
        ];
        let mut items = kinds.map(menu_item).to_vec();
        items.extend([FULL_SCREEN, SAVE_COPY, GO_HOME]);
        let keys: BTreeSet<_> = items.iter().map(|item| item.key).collect();
        assert_eq!(keys.len(), items.len());
    }
}
