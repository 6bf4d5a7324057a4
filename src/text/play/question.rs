//! What stands on the stage around a question, and how it is answered.

use crate::game::{Pace, Points, RoundKind, Scoring, SpeedBy};
use crate::session::{Fault, Form};
use crate::stage::{Ask, Asking, Place, Solution};
use crate::text::count;
use crate::text::game::amount;

use super::{TIE_BREAK, round_of};

/// Over the question: where in the night it is.
pub fn place(place: &Place) -> String {
    match place {
        Place::Between => String::new(),
        Place::Round { round, rounds } => round_of(*round, *rounds),
        Place::Turn {
            round,
            rounds,
            title,
            ..
        }
        | Place::Question {
            round,
            rounds,
            title,
            ..
        } => format!("{} · {title}", round_of(*round, *rounds)),
        Place::TieBreak { .. } => TIE_BREAK.to_owned(),
    }
}

/// Over the question: which one it is, and what it is worth.
pub fn question_of(place: &Place) -> String {
    match place {
        Place::Between | Place::Round { .. } => String::new(),
        Place::Turn { turn, turns, .. } => format!("Team {} of {turns}", turn + 1),
        Place::Question {
            number, of, worth, ..
        } => {
            let worth = worth.map_or_else(
                || WARM_UP_NO_POINTS.to_owned(),
                |worth| count(usize::from(worth), "point", "points"),
            );
            format!("Question {} of {of} · {worth}", number + 1)
        }
        Place::TieBreak { number: 0 } => "Closest number".to_owned(),
        Place::TieBreak { .. } => "Sudden death".to_owned(),
    }
}

pub const WARM_UP: &str = "Warm-up";
pub const WARM_UP_NO_POINTS: &str = "Warm-up: no points";
pub const WARM_UP_RULE: &str = "Nobody gets or loses anything yet: find your voice.";

/// The facts of a round's introduction: a number and what it counts. A warm-up gives no points.
pub fn round_facts(
    kind: &RoundKind,
    questions: u16,
    pace: Pace,
    points: Option<Points>,
) -> Vec<(String, &'static str)> {
    let lightning = matches!(kind, RoundKind::Lightning { .. });
    let mut facts = vec![(
        questions.to_string(),
        match (lightning, questions) {
            (true, 1) => "question a team",
            (true, _) => "questions a team",
            (false, 1) => "question",
            (false, _) => "questions",
        },
    )];
    match (kind, pace) {
        (RoundKind::Board(board), _) => {
            facts.push((board.categories.len().to_string(), "categories"));
            facts.push((super::super::board::values(board), "points"));
            facts.extend(board.minutes.map(|minutes| {
                let unit = if minutes == 1 { "minute" } else { "minutes" };
                (minutes.to_string(), unit)
            }));
            return facts;
        }
        (RoundKind::FinalWager { .. }, _) => {
            facts.push(("?".to_owned(), "points: your wager"));
            return facts;
        }
        (RoundKind::Lightning { seconds }, _) => {
            facts.push((seconds.to_string(), "seconds a team"))
        }
        (RoundKind::Buzzer { .. }, Pace::Timed { seconds, .. }) => {
            facts.push((seconds.to_string(), "seconds to buzz"));
        }
        (_, Pace::Timed { seconds, .. }) => facts.push((seconds.to_string(), "seconds each")),
        (_, Pace::Host) => {}
    }
    let Some(points) = points else {
        facts.push((WARM_UP.to_owned(), "no points"));
        return facts;
    };
    facts.push(match points {
        Points::Flat(points) => (points.to_string(), "points each"),
        Points::ByDifficulty { easy, medium, hard } => (
            format!("{easy} · {medium} · {hard}"),
            "points: easy, medium, hard",
        ),
    });
    facts
}

/// How points are given, for the room. Where answers are spoken nobody can be faster in writing.
pub fn round_rule(kind: &RoundKind, scoring: Scoring, warm_up: bool) -> String {
    let spoken = match scoring {
        Scoring::Negative { percent } => format!("A wrong one costs {percent} % of it."),
        _ => "A wrong one costs nothing.".to_owned(),
    };
    match kind {
        RoundKind::Buzzer { .. } => format!(
            "The first to buzz answers aloud. A right answer scores; after a wrong one the others \
             may buzz. {spoken}"
        ),
        RoundKind::Board(_) => format!(
            "Who is in control picks; the first to buzz answers aloud, and who is right picks \
             next. {spoken}"
        ),
        RoundKind::FinalWager { .. } => {
            "Write your wager when you have seen the category. Right wins it; wrong, or no answer, \
             loses it."
                .to_owned()
        }
        RoundKind::Lightning { .. } => format!(
            "One team at a time, as many as you can: answer aloud or say “pass”. A right answer \
             scores. {spoken}"
        ),
        _ if warm_up => WARM_UP_RULE.to_owned(),
        _ => scoring_rule(scoring),
    }
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
pub fn stem_hint(asking: &Asking) -> Option<String> {
    if asking.judged {
        return Some("Answers aloud: the host judges".to_owned());
    }
    match &asking.ask {
        Ask::AnyOf(_) => {
            Some("All that apply: each right one counts, each wrong one takes one away".to_owned())
        }
        Ask::InOrder(items) => Some(format!("Write the {} numbers in order", items.len())),
        _ => None,
    }
}

/// Under the blank of a number or a text.
pub fn blank_rule(ask: &Ask, tie_break: bool, wagered: bool, teams: usize) -> String {
    match ask {
        Ask::Number { within, unit } if wagered => {
            if *within == crate::bank::Decimal::ZERO {
                "It has to be exact: each team plays for itself.".to_owned()
            } else {
                format!(
                    "Within {} is right: each team plays for itself.",
                    amount(&within.to_string(), unit)
                )
            }
        }
        Ask::Number { .. } if tie_break => "Closest wins.".to_owned(),
        Ask::Number { within, unit } => {
            let exact = if *within == crate::bank::Decimal::ZERO {
                "Exact earns half as much again.".to_owned()
            } else {
                format!(
                    "Within {} counts as exact and earns half as much again.",
                    amount(&within.to_string(), unit)
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
pub fn blank_unit(ask: &Ask) -> &str {
    match ask {
        Ask::Number { unit, .. } => unit,
        _ => "in a word or a name",
    }
}

/// What is right, in words.
pub fn solved(ask: &Ask, solution: &Solution) -> String {
    let places = |places: &[u8], between: &str| {
        let options: Vec<&str> = match ask {
            Ask::OneOf(options) | Ask::AnyOf(options) | Ask::InOrder(options) => {
                options.iter().map(String::as_str).collect()
            }
            Ask::TrueFalse => vec![super::TRUE, super::FALSE],
            Ask::Number { .. } | Ask::Text => Vec::new(),
        };
        let found = places
            .iter()
            .filter_map(|place| options.get(usize::from(*place)));
        found.copied().collect::<Vec<_>>().join(between)
    };
    match solution {
        Solution::Places(right) => places(right, "; "),
        Solution::Order(order) => places(order, " → "),
        Solution::Number(right) => amount(&right.to_string(), ask.unit()),
        Solution::Text(right) => right.clone(),
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
