//! What answers are worth, as tables. `docs/rules.md` says the same in words.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "scoring/bonus.rs"]
mod bonus;
mod common;
#[path = "scoring/host.rs"]
mod host;
#[path = "scoring/tie_break.rs"]
mod tie_break;
#[path = "scoring/worth.rs"]
mod worth;

use std::collections::{BTreeMap, BTreeSet};

use Verdict::{Partly, Right, Wrong};
use common::{
    BY_ORDER, BY_TIME, NEGATIVE, Night, TIMED, card, decimal, names, plan_of, round, setup,
};
use prime_time::bank::Answer;
use prime_time::game::{
    Card, Command, Marking, Millis, Pace, Phase, Points, Refused, Response, Scoring, Sheet, Step,
    TeamId, Verdict,
};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|&text| text.to_owned()).collect()
}

fn multiple(right: &[u8]) -> Card {
    card(
        "multiple",
        Answer::Multiple {
            options: texts(&["a", "b", "c", "d", "e", "f"]),
            right: right.to_vec(),
        },
    )
}

/// Shown from the last item to the first.
fn order() -> Card {
    card(
        "order",
        Answer::Order {
            items: texts(&["first", "second", "third", "fourth"]),
        },
    )
}

fn number(right: &str, within: &str) -> Card {
    card(
        "number",
        Answer::Number {
            right: decimal(right),
            unit: "mmHg".into(),
            within: decimal(within),
        },
    )
}

fn choice() -> Card {
    card(
        "choice",
        Answer::Choice {
            options: texts(&["a", "b", "c"]),
            right: 0,
        },
    )
}

fn sheet(response: Response) -> Sheet {
    Sheet {
        response,
        locked_at: Millis::ZERO,
        left: None,
        overruled: None,
    }
}

/// A question without a clock, for accuracy, at which all with a sheet could answer.
fn marking(card: &Card, worth: u16, teams: usize) -> Marking<'_> {
    Marking {
        card,
        worth,
        scoring: Scoring::Accuracy,
        teams,
        allotted: None,
    }
}

/// Verdict and points of each sheet, the first being team 0's.
fn marks(marking: &Marking<'_>, sheets: Vec<Sheet>) -> Vec<(Verdict, i32)> {
    let sheets: BTreeMap<TeamId, Sheet> = (0..).map(TeamId).zip(sheets).collect();
    let marks = marking.marks(&sheets);
    marks
        .values()
        .map(|mark| (mark.verdict, mark.points))
        .collect()
}

fn one(marking: &Marking<'_>, response: Response) -> (Verdict, i32) {
    marks(marking, vec![sheet(response)])[0]
}

/// A night of one round of choice questions, for so many teams.
fn night(teams: usize, scoring: Scoring, questions: usize, tie_break: Vec<Card>) -> Night {
    let mut setup = setup(teams, vec![round(1, TIMED)]);
    setup.scoring = scoring;
    let cards = (0..questions)
        .map(|n| Card {
            question: common::question(&format!("q{n}"), choice().question.answer),
            shown: Vec::new(),
        })
        .collect();
    Night::new(plan_of(setup, cards, tie_break))
}

fn tie_breakers(sudden_death: usize) -> Vec<Card> {
    let deaths = (0..sudden_death).map(|_| choice());
    std::iter::once(number("1953", "0")).chain(deaths).collect()
}
