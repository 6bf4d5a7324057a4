//! Keying in what teams answered, with as few keys as can be: a digit records for the team that is
//! selected and goes on to the next one without an answer.

use std::collections::BTreeSet;

use crate::bank::{Answer, Decimal, DecimalError, Separator, typed_number};
use crate::game::{Asked, Game, LONGEST_TEXT, Phase, Response, TeamId};

/// How answers to the question on the screen are keyed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One digit.
    OneOf(u8),
    /// 1 is true, 2 is false.
    TrueFalse,
    /// 1 is right, 2 is wrong, by the host's word.
    Judge,
    /// Digits switch options on and off; Enter records.
    AnyOf(u8),
    /// All digits, in order.
    Sequence(u8),
    /// A number; Enter records.
    Number,
    /// A text; Enter records. With nothing typed, 1 and 2 judge.
    Text,
}

/// What is being keyed in, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorder {
    /// Which question this is for.
    asked: Asked,
    card: usize,
    pub form: Form,
    pub team: TeamId,
    /// Switched on, for [`Form::AnyOf`].
    pub picks: BTreeSet<u8>,
    /// Typed, for a number, a text or a sequence.
    pub written: String,
}

/// What came of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Goes on.
    Typing,
    /// To be recorded for the selected team.
    Done(Response),
    /// Nothing typed and something recorded: to be taken back.
    TakeBack,
    /// Cannot be an answer, and why.
    Wrong(Fault),
}

/// Why what was typed is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NotThisMany(u8),
    Twice(u8),
    Unfinished(u8),
    NothingPicked,
    NothingTyped,
    NotANumber,
    TooFine,
    TooLarge,
    TooLong,
}

impl Recorder {
    /// A fresh one for the question on the screen, at the first team without an answer. `None`
    /// while no answers are taken.
    pub fn new(game: &Game) -> Option<Self> {
        let turn = match game.phase() {
            // In a round by buzzer the host judges who has the floor, and nothing is keyed in.
            Phase::Closed { turn, .. } if game.is_by_buzzer(turn.asked) => return None,
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. }
                if game.is_on_paper(turn.asked) =>
            {
                return None;
            }
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. } => turn,
            _ => return None,
        };
        let card = game.card(turn.asked, turn.card)?;
        let form = if game.is_judged(turn.asked, card) {
            Form::Judge
        } else {
            let few = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
            match &card.question.answer {
                Answer::Choice { options, .. } => Form::OneOf(few(options.len())),
                Answer::Multiple { options, .. } => Form::AnyOf(few(options.len())),
                Answer::TrueFalse { .. } => Form::TrueFalse,
                Answer::Number { .. } => Form::Number,
                Answer::Order { items } => Form::Sequence(few(items.len())),
                Answer::Text { .. } => Form::Text,
            }
        };
        let mut recorder = Self {
            asked: turn.asked,
            card: turn.card,
            form,
            team: TeamId(0),
            picks: BTreeSet::new(),
            written: String::new(),
        };
        let last = game.teams().len().checked_sub(1)?;
        recorder.team = TeamId(u8::try_from(last).ok()?);
        recorder.go_on(game);
        Some(recorder)
    }

    /// This one while its question is on the screen; a fresh one when that has changed.
    pub fn kept(self, game: &Game) -> Option<Self> {
        let same = match game.phase() {
            Phase::Answering { turn, .. } | Phase::Closed { turn, .. } => {
                (turn.asked, turn.card) == (self.asked, self.card)
                    && game.answers(turn.contenders.as_ref(), self.team)
            }
            _ => false,
        };
        if same { Some(self) } else { Self::new(game) }
    }

    /// Turns to a team; what was typed for another is dropped.
    pub fn select(&mut self, team: TeamId) {
        if team != self.team {
            self.team = team;
            self.clear();
        }
    }

    pub fn clear(&mut self) {
        self.picks.clear();
        self.written.clear();
    }

    /// On to the next team that answers and has not yet; to the next at all if all have.
    pub fn go_on(&mut self, game: &Game) {
        self.clear();
        let Some(turn) = game.phase().turn() else {
            return;
        };
        let teams: Vec<TeamId> = game
            .answering(turn.contenders.as_ref())
            .map(|t| t.id)
            .collect();
        let here = self.team;
        let after = teams.iter().filter(|team| **team > here);
        let before = teams.iter().filter(|team| **team <= here);
        let next = after
            .chain(before)
            .find(|team| !turn.sheets.contains_key(team));
        if let Some(team) = next.or(teams.first()) {
            self.team = *team;
        }
    }

    pub fn digit(&mut self, digit: u8) -> Outcome {
        match self.form {
            Form::OneOf(count) => match place(digit, count) {
                Ok(place) => Outcome::Done(Response::Choice(place)),
                Err(fault) => Outcome::Wrong(fault),
            },
            Form::TrueFalse => match place(digit, 2) {
                Ok(place) => Outcome::Done(Response::TrueFalse(place == 0)),
                Err(fault) => Outcome::Wrong(fault),
            },
            Form::Judge => judge(digit),
            Form::Text if self.written.is_empty() => judge(digit),
            Form::AnyOf(count) => match place(digit, count) {
                Ok(place) => {
                    if !self.picks.remove(&place) {
                        self.picks.insert(place);
                    }
                    Outcome::Typing
                }
                Err(fault) => Outcome::Wrong(fault),
            },
            Form::Sequence(count) => {
                self.written.push(char::from(b'0' + digit % 10));
                match sequence(&self.written, count) {
                    Ok(order) => Outcome::Done(Response::Order(order)),
                    Err(Fault::Unfinished(_)) => Outcome::Typing,
                    Err(fault) => {
                        self.written.pop();
                        Outcome::Wrong(fault)
                    }
                }
            }
            Form::Number | Form::Text => {
                self.written.push(char::from(b'0' + digit % 10));
                Outcome::Typing
            }
        }
    }

    /// The key between whole and tenths, whichever of the two it is.
    pub fn point(&mut self, separator: Separator) -> Outcome {
        if self.form == Form::Number {
            self.written.push(match separator {
                Separator::Either => '.',
                Separator::Comma => ',',
            });
        }
        Outcome::Typing
    }

    /// What is in the field now.
    pub fn write(&mut self, text: &str) {
        text.clone_into(&mut self.written);
    }

    pub fn confirm(&self, separator: Separator) -> Outcome {
        let done = match self.form {
            Form::AnyOf(_) if self.picks.is_empty() => Err(Fault::NothingPicked),
            Form::AnyOf(_) => Ok(Response::Multiple(self.picks.clone())),
            Form::Number => number(&self.written, separator).map(Response::Number),
            Form::Text => match self.written.trim() {
                "" => Err(Fault::NothingTyped),
                text if text.chars().count() > LONGEST_TEXT => Err(Fault::TooLong),
                text => Ok(Response::Text(text.to_owned())),
            },
            Form::Sequence(count) => sequence(&self.written, count).map(Response::Order),
            Form::OneOf(_) | Form::TrueFalse | Form::Judge => return Outcome::Typing,
        };
        done.map_or_else(Outcome::Wrong, Outcome::Done)
    }

    pub fn erase(&mut self) -> Outcome {
        if self.written.pop().is_some() {
            return Outcome::Typing;
        }
        if self.picks.is_empty() {
            return Outcome::TakeBack;
        }
        self.picks.clear();
        Outcome::Typing
    }
}

fn place(digit: u8, count: u8) -> Result<u8, Fault> {
    if (1..=count).contains(&digit) {
        Ok(digit - 1)
    } else {
        Err(Fault::NotThisMany(count))
    }
}

fn judge(digit: u8) -> Outcome {
    match place(digit, 2) {
        Ok(place) => Outcome::Done(Response::Judged(place == 0)),
        Err(fault) => Outcome::Wrong(fault),
    }
}

fn sequence(written: &str, count: u8) -> Result<Vec<u8>, Fault> {
    let mut order = Vec::new();
    for c in written
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '-' | '.'))
    {
        let digit = c
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok())
            .ok_or(Fault::NotThisMany(count))?;
        let place = place(digit, count)?;
        if order.contains(&place) {
            return Err(Fault::Twice(digit));
        }
        order.push(place);
    }
    if order.len() == usize::from(count) {
        Ok(order)
    } else {
        Err(Fault::Unfinished(count))
    }
}

fn number(written: &str, separator: Separator) -> Result<Decimal, Fault> {
    match typed_number(written, separator) {
        Ok(number) => number.ok_or(Fault::NothingTyped),
        Err(DecimalError::NotANumber) => Err(Fault::NotANumber),
        Err(DecimalError::TooFine) => Err(Fault::TooFine),
        Err(DecimalError::TooLarge) => Err(Fault::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sequence_takes_each_digit_once() {
        assert_eq!(sequence("3 1 2", 3), Ok(vec![2, 0, 1]));
        assert_eq!(sequence("31", 3), Err(Fault::Unfinished(3)));
        assert_eq!(sequence("311", 3), Err(Fault::Twice(1)));
        assert_eq!(sequence("4", 3), Err(Fault::NotThisMany(3)));
    }
}
