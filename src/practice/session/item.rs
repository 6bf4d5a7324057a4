use crate::bank::{QuestionId, Response};

use super::super::card::Rating;

/// One question of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub question: QuestionId,
    /// Which option or item, as the question is written, stands at each place of the screen.
    /// Empty for the kinds without any.
    pub shown: Vec<u8>,
    pub given: Option<Given>,
    pub flagged: bool,
    /// Time spent on it so far, in milliseconds.
    pub spent: u64,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub response: Response,
    /// Whether it counted as right.
    pub right: bool,
    pub rating: Rating,
}

/// Who leaves a question lying for longer is doing something else, in milliseconds.
const LONGEST: u64 = 10 * 60 * 1000;

impl Item {
    pub(super) fn spend(&mut self, millis: u64) {
        self.spent = self.spent.saturating_add(millis).min(LONGEST);
    }
}
