mod spelling;
mod text;

use std::collections::BTreeSet;

use crate::bank::{Answer, Bank, Decimal, Question, Response};

/// Whether an answer is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Wrong,
    /// Not quite. A text with one slip of the finger counts as right all the same; a number close
    /// by does not (see [`Marked::counts`]).
    Near,
    Right,
}

/// What marking found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub verdict: Verdict,
    /// Whether it counts as right.
    pub counts: bool,
    pub detail: Detail,
}

/// What there is to say of the parts of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// No more than the verdict.
    Plain,
    /// For each option as the question is written: whether it was dealt with rightly, that is
    /// picked if it applies and left if not.
    Picks(Vec<bool>),
    /// For each item as the learner put it, first to last: whether it belongs there.
    Places(Vec<bool>),
    /// How far off the number is, and whether it is too high.
    Off { by: Decimal, high: bool },
    /// The accepted form that the text was taken for, as the question writes it.
    TakenFor(String),
}

/// How many tolerances away a number is still called near.
const NEAR: usize = 3;

/// Marks an answer. Positions in it are those of the question as it is written, not as it was
/// shuffled for the screen. An answer of another kind than the question is wrong. The bank is asked
/// only whether what looks like a slip of the finger is another answer.
pub fn mark(question: &Question, response: &Response, bank: &Bank) -> Marked {
    match (response, &question.answer) {
        (Response::Judged(right), _) => plainly(*right),
        (Response::Choice(said), Answer::Choice { right, .. }) => plainly(said == right),
        (Response::TrueFalse(said), Answer::TrueFalse { right }) => plainly(said == right),
        (Response::Multiple(said), Answer::Multiple { options, right }) => {
            picks(said, options.len(), right)
        }
        (Response::Order(said), Answer::Order { items }) => places(said, items.len()),
        (Response::Number(said), Answer::Number { right, within, .. }) => {
            number(*said, *right, *within)
        }
        (Response::Text(said), Answer::Text { right, accept }) => {
            text::mark(said, right, accept, bank)
        }
        _ => plainly(false),
    }
}

fn plainly(right: bool) -> Marked {
    whole(right, Detail::Plain)
}

fn whole(right: bool, detail: Detail) -> Marked {
    let verdict = if right {
        Verdict::Right
    } else {
        Verdict::Wrong
    };
    Marked {
        verdict,
        counts: right,
        detail,
    }
}

fn picks(said: &BTreeSet<u8>, options: usize, right: &[u8]) -> Marked {
    let applies: BTreeSet<u8> = right.iter().copied().collect();
    let each = (0..options)
        .filter_map(|place| u8::try_from(place).ok())
        .map(|place| said.contains(&place) == applies.contains(&place))
        .collect();
    whole(*said == applies, Detail::Picks(each))
}

fn places(said: &[u8], items: usize) -> Marked {
    let each: Vec<bool> = said
        .iter()
        .enumerate()
        .map(|(place, &item)| usize::from(item) == place)
        .collect();
    let right = each.len() == items && each.iter().all(|&right| right);
    whole(right, Detail::Places(each))
}

fn number(said: Decimal, right: Decimal, within: Decimal) -> Marked {
    let by = said.distance(right);
    let detail = if by == Decimal::ZERO {
        Detail::Plain
    } else {
        Detail::Off {
            by,
            high: said > right,
        }
    };
    if by <= within {
        return whole(true, detail);
    }
    let mut beyond = by;
    for _ in 1..NEAR {
        // Takes the tolerance off until nothing is left, so that no product can be too large.
        if beyond <= within {
            break;
        }
        beyond = beyond.distance(within);
    }
    Marked {
        verdict: if beyond < by && beyond <= within {
            Verdict::Near
        } else {
            Verdict::Wrong
        },
        counts: false,
        detail,
    }
}

#[cfg(test)]
mod tests;
