use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Answer, Decimal, Question};

/// An answer as it was given, by a team or by a learner. Positions count from 0.
///
/// In a game they are places on the screen; in practice, where options are shuffled, they are places
/// in the question as it is written, so that an answer means the same without the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    Choice(u8),
    Multiple(BTreeSet<u8>),
    TrueFalse(bool),
    Number(Decimal),
    /// The items, in the order in which they were put.
    Order(Vec<u8>),
    Text(String),
    /// Somebody heard it and says whether it is right.
    Judged(bool),
}

/// The longest written answer that is kept, in characters.
pub const LONGEST_TEXT: usize = 80;

impl Response {
    /// Whether this can be an answer to the question at all. A judged question takes the host's
    /// word only; a text question takes it as well as a text.
    pub fn fits(&self, question: &Question, judged: bool) -> bool {
        if judged {
            return matches!(self, Self::Judged(_));
        }
        match (self, &question.answer) {
            (Self::Choice(place), Answer::Choice { options, .. }) => {
                usize::from(*place) < options.len()
            }
            (Self::Multiple(places), Answer::Multiple { options, .. }) => {
                !places.is_empty()
                    && places
                        .iter()
                        .all(|&place| usize::from(place) < options.len())
            }
            (Self::Order(places), Answer::Order { items }) => {
                let mut sorted = places.clone();
                sorted.sort_unstable();
                sorted.len() == items.len()
                    && sorted
                        .iter()
                        .enumerate()
                        .all(|(i, &place)| i == usize::from(place))
            }
            (Self::Text(text), Answer::Text { .. }) => {
                !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT
            }
            (Self::TrueFalse(_), Answer::TrueFalse { .. })
            | (Self::Number(_), Answer::Number { .. })
            | (Self::Judged(_), Answer::Text { .. }) => true,
            _ => false,
        }
    }
}
