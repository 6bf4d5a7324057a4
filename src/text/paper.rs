//! The words of what is printed for a night, and of the page where it is chosen.

use crate::bank::Decimal;
use crate::game::{RoundKind, RoundPlan};
use crate::honours::{Paper, one_line};
use crate::paper::{Blank, Heading, Key, Label, Part};
use crate::platform::StorageFault;
use crate::stage::{Ask, Asking, Solution};

use super::{count, form, game, play, setup};

// On paper

/// At the head of every page.
pub fn event(event: &str) -> String {
    one_line(super::home::event(event))
}

/// `Round 2 of 4: Warm-up`.
pub fn heading(heading: Heading<'_>, rounds: usize) -> String {
    match heading {
        Heading::Round { round, plan } => round_title(round, rounds, plan),
        Heading::Spare => "Spare questions".to_owned(),
        Heading::TieBreak => "Tie-breakers".to_owned(),
    }
}

pub fn round_title(round: usize, rounds: usize, plan: &RoundPlan) -> String {
    format!(
        "{}: {}",
        play::round_of(round, rounds),
        one_line(&plan.title)
    )
}

/// Under a heading: `Standard · 10 questions · the clock · 10 points`.
pub fn facts(heading: Heading<'_>, rounds: usize) -> String {
    match heading {
        Heading::Round { round, plan } => {
            let questions = count(usize::from(plan.questions), "question", "questions");
            let each = match plan.kind {
                RoundKind::Lightning { .. } => " a team",
                _ => "",
            };
            let manner = form::manner(plan, round + 1 == rounds);
            format!(
                "{} · {questions}{each} · {manner}",
                setup::kind(&plan.kind).0
            )
        }
        Heading::Spare => {
            "Each takes the place of a question of its round, in this order, when you \
                           replace one."
                .to_owned()
        }
        Heading::TieBreak => "Only if teams share the first place. Where answers are written, any \
                              sheet has room on its back."
            .to_owned(),
    }
}

/// Which question it is.
pub fn label(label: &Label<'_>) -> String {
    match label {
        Label::Number(number) => (number + 1).to_string(),
        Label::OfTeam { team, number } => {
            let team = team.map_or("Whoever comes late", |team| &team.name);
            format!("{team} · {}", number + 1)
        }
        Label::Cell { category, value } => format!("{} · {value}", one_line(category)),
        Label::Spare {
            round,
            category: None,
        } => format!("Round {}", round + 1),
        Label::Spare {
            round,
            category: Some(category),
        } => format!("Round {} · {}", round + 1, one_line(category)),
        Label::Closest => "Closest number".to_owned(),
        Label::SuddenDeath(number) => format!("Sudden death · {number}"),
    }
}

/// Under a question: how it is answered, where the options do not say it.
pub fn task(asking: &Asking) -> Option<String> {
    play::stem_hint(asking).or_else(|| match &asking.ask {
        Ask::Number { unit, .. } if unit.is_empty() => Some("A number".to_owned()),
        Ask::Number { unit, .. } if unit == "year" => Some("A year".to_owned()),
        Ask::Number { unit, .. } => Some(format!("A number, in {unit}")),
        Ask::Text => Some("In a word or a name".to_owned()),
        _ => None,
    })
}

/// What is offered, in the order of the screen; its numbers count from 1.
pub fn options(ask: &Ask) -> Vec<&str> {
    match ask {
        Ask::OneOf(all) | Ask::AnyOf(all) | Ask::InOrder(all) => {
            all.iter().map(String::as_str).collect()
        }
        Ask::TrueFalse => vec![play::TRUE, play::FALSE],
        Ask::Number { .. } | Ask::Text => Vec::new(),
    }
}

pub const ANSWER: &str = "Answer:";

/// What is right, with the numbers of the screen: `3 · 1953`, `2 → 1 → 3`.
pub fn answer(asking: &Asking, key: &Key<'_>) -> String {
    let numbers = |places: &[u8], between: &str| {
        let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
        numbers.join(between)
    };
    let words = play::solved(&asking.ask, &key.solution);
    match (&key.solution, &asking.ask) {
        (Solution::Places(_), Ask::TrueFalse) => words,
        (Solution::Places(places), _) => format!("{} · {words}", numbers(places, ", ")),
        (Solution::Order(order), _) => format!("{}: {words}", numbers(order, " → ")),
        (Solution::Number(_), Ask::Number { unit, within }) if *within != Decimal::ZERO => {
            let within = game::amount(&within.to_string(), unit);
            format!("{words}; within {within} is exact")
        }
        _ => words,
    }
}

/// Other answers that count.
pub fn also(key: &Key<'_>) -> Option<String> {
    (!key.accept.is_empty()).then(|| format!("Right too: {}", key.accept.join("; ")))
}

/// What a right answer is worth, and what else only the host may know of it.
pub fn worth(key: &Key<'_>) -> Option<String> {
    let points = key
        .worth
        .map(|points| count(usize::from(points), "point", "points"));
    match (points, key.double) {
        (Some(points), true) => Some(format!("{points} · double")),
        (None, true) => Some("double".to_owned()),
        (points, false) => points,
    }
}

pub fn note(text: &str) -> String {
    format!("For you: {text}")
}

pub const POINTS: &str = "Points";
pub const WAGER: &str = "Wager";
pub const WAGER_HINT: &str = "Write it before you hear the question.";
pub const REPLACED: &str = "In place of no.";

/// Beside the boxes of a question.
pub fn blank_hint(blank: &Blank) -> &str {
    match blank {
        Blank::AnyOf(_) => "all that apply",
        Blank::InOrder(_) => "numbers in order",
        Blank::Aloud => "answered aloud",
        Blank::Number { unit } if unit != "year" => unit,
        Blank::OneOf(_) | Blank::TrueFalse | Blank::Number { .. } | Blank::Line => "",
    }
}

/// How many boxes there are, and what stands in each; nothing where there is a line instead.
pub fn boxes(blank: &Blank) -> Vec<(String, &'static str)> {
    let numbered = |n: usize| (1..=n).map(|n| (n.to_string(), "")).collect();
    match blank {
        Blank::OneOf(n) | Blank::AnyOf(n) => numbered(*n),
        Blank::TrueFalse => vec![("1".to_owned(), play::TRUE), ("2".to_owned(), play::FALSE)],
        Blank::InOrder(n) => vec![(String::new(), ""); *n],
        Blank::Number { .. } | Blank::Line | Blank::Aloud => Vec::new(),
    }
}

// On the page

pub const TITLE: &str = "Paper for the night";
pub const LEAD: &str = "The host’s script, the questions to hand out, answer sheets and name tents, \
                        for a game on this device. To get a PDF, choose “Save as PDF” where the \
                        browser asks for a printer.";
pub const SECRET: &str = "The pages hold the questions of the night, and the script their answers: \
                          look at them where nobody who plays can see your screen.";
pub const GAME_PART: &str = "The game";
pub const GAME: &str = "Print for";
pub const NO_GAME: &str = "There is no game on this device yet.";
pub const HOW_TO: &str = "A game has all its questions as soon as it is begun: set the night up, \
                          start it, and come here while its first round waits. It goes on where you \
                          left it.";
pub const SET_UP: &str = "Set up a night";
pub const UNREADABLE: &str = "This game cannot be read on this device. Choose another, or look for it \
                              under past games.";
pub const WHAT_PART: &str = "What to print";
pub const HOW_PART: &str = "How";
pub const SIZE: &str = "Print";
pub const PAPER: &str = "Paper";
pub const SHOW: &str = "Show the pages here";
pub const PREVIEW: &str = "Pages";
pub const NOTHING: &str = "Tick what to print.";
pub const PRINT: &str = "Print";

/// A part, and what it is good for.
pub fn part(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Script => (
            "Host’s script",
            "Every question with its answer, why it is right, your notes and the source; spare \
             questions and tie-breakers at the end.",
        ),
        Part::Questions => (
            "Questions without answers",
            "A round a page: to read out, or for whoever cannot see the screen.",
        ),
        Part::Answers => (
            "Answer sheets",
            "One for each team and round, with the boxes that its questions need.",
        ),
        Part::Tents => (
            "Name tents",
            "One a team, with its colour, shape and letter: fold it in the middle.",
        ),
    }
}

pub fn size(large: bool) -> &'static str {
    if large { "Large, 18 points" } else { "Normal" }
}

pub fn paper(paper: Paper) -> &'static str {
    super::certificates::paper(paper)
}

/// Rounds that have no answer sheet.
pub fn spoken(titles: &[String]) -> String {
    let rounds = super::list(titles);
    format!("No sheets for {rounds}: there the answers are said.")
}

pub fn sheets(n: usize) -> String {
    count(n, "answer sheet", "answer sheets")
}

pub fn not_kept(why: StorageFault) -> String {
    format!(
        "You can print, but what you choose here is not kept for the next time: {}.",
        super::certificates::cause(why)
    )
}

/// What a screen reader calls a name tent.
pub fn tent_of(team: &str) -> String {
    format!("Name tent: {team}")
}
