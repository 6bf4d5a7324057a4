//! The words of a game in play.

use crate::bank::{Answer, Question};
use crate::game::{Closing, Refused, Response, Step, Verdict};

use super::setup::name_fault;

/// What the big button says.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::AskQuestion => "Next question",
        Step::StartClock => "Start the clock",
        Step::LockAnswers => "Lock answers",
        Step::DrawLot => "Draw a lot",
        Step::CallTeam => "Next team",
        Step::StartTurn => "Start the clock",
        Step::Pass => "Pass",
        Step::JudgeWrong => "Wrong, or no answer",
        Step::ShowBoard => "To the board",
        Step::PickCell => "Pick for the team",
        Step::TakeWagers => "Take the wagers",
        Step::CloseWagers => "Close the wagers",
        Step::Unveil => "Next team",
        Step::ShowSolution => "Show what is right",
        Step::Reveal => "Reveal the answer",
        Step::TakePoints => "Type the points",
        Step::ShowStandings => "Show standings",
        Step::IntroduceRound => "Next round",
        Step::StartBreak => "Start the break",
        Step::EndBreak => "End the break",
        Step::StartTieBreak => "Play the tie-break",
        Step::CrownWinners => "To the podium",
        Step::ShowPlace => "The next place",
        Step::ShowHighlights => "Moments of the night",
        Step::OpenCeremony => "To the awards",
        Step::AnnounceAward => "Next award",
        Step::PresentAward => "And it goes to …",
        Step::FinishGame => "Finish the night",
    }
}

pub fn closing(why: Closing) -> &'static str {
    match why {
        Closing::TimeUp => "Time is up",
        Closing::ByHost => "Answers locked",
    }
}

pub fn refused(why: &Refused) -> String {
    let words = match why {
        Refused::Name(fault) => return name_fault(*fault),
        Refused::NotNow => "That cannot be done at this point of the game.",
        Refused::NoSuchTeam => "There is no such team.",
        Refused::TeamRetired => "This team has left the game.",
        Refused::NotInTieBreak => "This team is not in the tie-break.",
        Refused::LockedOut => "This team has answered wrong already.",
        Refused::NoSuchCell => "This question is not on the board any more.",
        Refused::NoWager => "This team does not play this question.",
        Refused::WagerOutOfRange(bounds) => return super::board::out_of_bounds(*bounds),
        Refused::PointsOutOfRange(span) => return super::play::out_of_span(*span),
        Refused::OnPaper => {
            "This night is played on paper: the points are typed at the end of the round."
        }
        Refused::NotTied => "This team did not buzz at that moment.",
        Refused::AnswerDoesNotFit => "That is no answer to this question.",
        Refused::NothingRecorded => "Nothing is recorded for this team yet.",
        Refused::NoSuchQuestion => "There is no such question.",
        Refused::AlreadyVoid => "This question gives no points already.",
        Refused::NoFreshQuestion => {
            "No fresh question is left for this round: skip this one instead."
        }
        Refused::TooManyTeams => "The room is full: no more teams can join.",
        Refused::LastTeam => "The last team cannot leave: end the game instead.",
        Refused::ExtensionOutOfRange => {
            "The clock cannot be moved that way: add up to ten minutes, or undo."
        }
        Refused::AdjustmentOutOfRange => {
            "Give a number of points from 1 to 10000, below zero to take them off."
        }
        Refused::ReasonMissing => "Say why, in up to 120 characters: the room will ask.",
        Refused::BreakOutOfRange => "A break takes 1 to 60 minutes.",
        Refused::OwnAward(fault) => return super::ceremony::fault(*fault),
        Refused::NoSuchAward => "This award is not on the list any more.",
        Refused::TooManyAwards => "The list holds 40 awards of your own: take one out first.",
        Refused::NoSuchOrder => "That is no order of these awards.",
        Refused::Inconsistent(_) => {
            "The game contradicts itself, so the step was not taken. Nothing is lost: save the \
             game as a file and report it."
        }
    };
    words.to_owned()
}

pub fn verdict(verdict: Option<Verdict>) -> String {
    match verdict {
        None => "No answer".to_owned(),
        Some(Verdict::Right) => "Right".to_owned(),
        Some(Verdict::Partly { parts, of }) => format!("{parts} of {of}"),
        Some(Verdict::Wrong) => "Wrong".to_owned(),
    }
}

/// `+10`, `−5`, `0`.
pub fn points(points: i64) -> String {
    if points > 0 {
        format!("+{points}")
    } else {
        total(points)
    }
}

/// `12`, `−5`.
pub fn total(points: i64) -> String {
    if points < 0 {
        format!("−{}", points.unsigned_abs())
    } else {
        points.to_string()
    }
}

/// A team's answer as it was recorded. Options are counted from 1, as on the screen.
pub fn response(response: &Response, unit: &str) -> String {
    let place = |n: &u8| (n + 1).to_string();
    match response {
        Response::Choice(n) => place(n),
        Response::Multiple(ns) => ns.iter().map(place).collect::<Vec<_>>().join(", "),
        Response::Order(ns) => ns.iter().map(place).collect::<Vec<_>>().join(" "),
        Response::TrueFalse(true) => "True".to_owned(),
        Response::TrueFalse(false) => "False".to_owned(),
        Response::Number(number) => amount(&number.to_string(), unit),
        Response::Text(text) => text.clone(),
        Response::Judged(true) => "judged right".to_owned(),
        Response::Judged(false) => "judged wrong".to_owned(),
    }
}

/// A number with its unit; a year goes without.
pub fn amount(number: &str, unit: &str) -> String {
    match unit {
        "" | "year" => number.to_owned(),
        unit => format!("{number} {unit}"),
    }
}

/// The right answer in words.
pub fn solution(question: &Question) -> String {
    match &question.answer {
        Answer::Choice { options, right } => options
            .get(usize::from(*right))
            .cloned()
            .unwrap_or_default(),
        Answer::Multiple { options, right } => {
            let right: Vec<String> = right
                .iter()
                .filter_map(|place| options.get(usize::from(*place)).cloned())
                .collect();
            right.join("; ")
        }
        Answer::TrueFalse { right } => if *right { "True" } else { "False" }.to_owned(),
        Answer::Number { right, unit, .. } => amount(&right.to_string(), unit),
        Answer::Order { items } => items.join(" → "),
        Answer::Text { right, .. } => right.clone(),
    }
}

/// `1st`, `2nd`, `3rd`, `11th`.
pub fn ordinal(n: usize) -> String {
    let ending = match (n % 10, n % 100) {
        (1, r) if r != 11 => "st",
        (2, r) if r != 12 => "nd",
        (3, r) if r != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_know_the_teens() {
        let written = [1, 2, 3, 4, 11, 12, 13, 20].map(ordinal);
        assert_eq!(
            written,
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "20th"]
        );
    }
}
