//! An answer while it is being given: what has been picked, typed or put in order so far.

use std::collections::BTreeSet;

use crate::bank::{Answer, Decimal, DecimalError, LONGEST_TEXT, Response, Separator, typed_number};

/// Positions are those of the question as it is written, whatever the order on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    Choice(Option<u8>),
    Multiple(BTreeSet<u8>),
    TrueFalse(Option<bool>),
    /// As it was typed.
    Number(String),
    Order(Vec<u8>),
    Text(String),
}

/// Why a draft is no answer yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unready {
    NothingPicked,
    NothingTyped,
    NotANumber,
    TooFine,
    TooLarge,
    TooLong,
}

impl Draft {
    /// Nothing answered yet. `shown` is the order on the screen of what can be put in order.
    pub fn new(answer: &Answer, shown: &[u8]) -> Self {
        match answer {
            Answer::Choice { .. } => Self::Choice(None),
            Answer::Multiple { .. } => Self::Multiple(BTreeSet::new()),
            Answer::TrueFalse { .. } => Self::TrueFalse(None),
            Answer::Number { .. } => Self::Number(String::new()),
            Answer::Order { .. } => Self::Order(shown.to_vec()),
            Answer::Text { .. } => Self::Text(String::new()),
        }
    }

    /// The draft that gave a response. One that does not belong to the question leaves it open.
    pub fn of(answer: &Answer, shown: &[u8], response: &Response) -> Self {
        match (answer, response) {
            (Answer::Choice { .. }, Response::Choice(place)) => Self::Choice(Some(*place)),
            (Answer::Multiple { .. }, Response::Multiple(places)) => Self::Multiple(places.clone()),
            (Answer::TrueFalse { .. }, Response::TrueFalse(said)) => Self::TrueFalse(Some(*said)),
            (Answer::Number { .. }, Response::Number(number)) => Self::Number(number.to_string()),
            (Answer::Order { .. }, Response::Order(places)) => Self::Order(places.clone()),
            (Answer::Text { .. }, Response::Text(text)) => Self::Text(text.clone()),
            _ => Self::new(answer, shown),
        }
    }

    /// With an option pressed: it takes the place of another one, or is added to or taken from
    /// those that apply. Of true and false, true stands first.
    #[must_use]
    pub fn picked(&self, place: u8) -> Self {
        match self {
            Self::Choice(_) => Self::Choice(Some(place)),
            Self::TrueFalse(_) => Self::TrueFalse(Some(place == 0)),
            Self::Multiple(places) => {
                let mut places = places.clone();
                if !places.remove(&place) {
                    places.insert(place);
                }
                Self::Multiple(places)
            }
            other => other.clone(),
        }
    }

    /// With a text typed in place of the one before.
    #[must_use]
    pub fn typed(&self, text: String) -> Self {
        match self {
            Self::Number(_) => Self::Number(text),
            Self::Text(_) => Self::Text(text),
            other => other.clone(),
        }
    }

    /// With the item at one place put to another, those between moving up.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Self {
        match self {
            Self::Order(items) if from < items.len() && to < items.len() => {
                let mut items = items.clone();
                let item = items.remove(from);
                items.insert(to, item);
                Self::Order(items)
            }
            other => other.clone(),
        }
    }

    /// Whether an option is picked.
    pub fn has(&self, place: u8) -> bool {
        match self {
            Self::Choice(picked) => *picked == Some(place),
            Self::TrueFalse(said) => said.is_some_and(|said| said == (place == 0)),
            Self::Multiple(places) => places.contains(&place),
            _ => false,
        }
    }

    /// Whether a single press is the whole answer.
    pub fn is_one_press(&self) -> bool {
        matches!(self, Self::Choice(_) | Self::TrueFalse(_))
    }

    /// The answer, if it is one.
    pub fn response(&self, separator: Separator) -> Result<Response, Unready> {
        Ok(match self {
            Self::Choice(place) => Response::Choice(place.ok_or(Unready::NothingPicked)?),
            Self::TrueFalse(said) => Response::TrueFalse(said.ok_or(Unready::NothingPicked)?),
            Self::Multiple(places) if places.is_empty() => return Err(Unready::NothingPicked),
            Self::Multiple(places) => Response::Multiple(places.clone()),
            Self::Order(items) => Response::Order(items.clone()),
            Self::Number(text) => Response::Number(number(text, separator)?),
            Self::Text(text) => match text.trim() {
                "" => return Err(Unready::NothingTyped),
                text if text.chars().count() > LONGEST_TEXT => return Err(Unready::TooLong),
                text => Response::Text(text.to_owned()),
            },
        })
    }
}

fn number(written: &str, separator: Separator) -> Result<Decimal, Unready> {
    match typed_number(written, separator) {
        Ok(number) => number.ok_or(Unready::NothingTyped),
        Err(DecimalError::NotANumber) => Err(Unready::NotANumber),
        Err(DecimalError::TooFine) => Err(Unready::TooFine),
        Err(DecimalError::TooLarge) => Err(Unready::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_that_is_moved_lets_the_others_close_up() {
        let draft = Draft::Order(vec![0, 1, 2, 3]);
        assert_eq!(draft.moved(0, 2), Draft::Order(vec![1, 2, 0, 3]));
        assert_eq!(draft.moved(3, 0), Draft::Order(vec![3, 0, 1, 2]));
        assert_eq!(draft.moved(3, 4), draft);
    }

    #[test]
    fn a_press_chooses_one_or_adds_one_that_applies_or_takes_it_back() {
        let one = Draft::Choice(Some(1)).picked(2);
        assert_eq!(one, Draft::Choice(Some(2)));
        let any = Draft::Multiple(BTreeSet::new()).picked(2).picked(0);
        assert_eq!(any, Draft::Multiple([0, 2].into()));
        assert_eq!(any.picked(2), Draft::Multiple([0].into()));
        assert_eq!(
            Draft::TrueFalse(None).picked(1),
            Draft::TrueFalse(Some(false))
        );
    }

    #[test]
    fn a_draft_is_an_answer_only_when_something_is_answered() {
        let response = |draft: &Draft| draft.response(Separator::Either);
        assert_eq!(response(&Draft::Choice(None)), Err(Unready::NothingPicked));
        assert_eq!(
            response(&Draft::Multiple(BTreeSet::new())),
            Err(Unready::NothingPicked)
        );
        assert_eq!(
            response(&Draft::Text(" ".into())),
            Err(Unready::NothingTyped)
        );
        let number = |text: &str| response(&Draft::Number(text.into()));
        assert_eq!(number(" "), Err(Unready::NothingTyped));
        assert_eq!(number("about 5"), Err(Unready::NotANumber));
        assert_eq!(number("1.2345678"), Err(Unready::TooFine));
        assert_eq!(number("1,234,567,890"), Err(Unready::TooLarge));
        assert_eq!(
            response(&Draft::Text("x".repeat(81))),
            Err(Unready::TooLong)
        );
        assert_eq!(
            response(&Draft::Text(" Gibbon ".into())),
            Ok(Response::Text("Gibbon".into()))
        );
    }
}
