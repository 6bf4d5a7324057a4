//! What the host's hands do to answers, by key or by button.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::game::{Cell, Command, Game, TeamId};
use crate::platform::web;
use crate::session::{Outcome, Recorder, digit_chosen, separator, team_chosen};
use crate::text::play as text;

use super::desk::{Message, Shown};

/// What is asked of the recorder.
#[derive(Clone, Debug, PartialEq)]
pub enum Keying {
    Select(TeamId),
    Digit(u8),
    Point,
    Write(String),
    Confirm,
    Erase,
    /// The host's word on an answer that was spoken.
    Judge(bool),
    Pass,
    /// A cell of a board.
    Pick(Cell),
    Wager(TeamId, u32),
    /// What the teams got for a round on paper.
    Tally(BTreeMap<TeamId, i32>),
}

/// What a key or a button stands for while answers are spoken.
pub fn aloud(shown: &Shown, keying: &Keying) -> Option<Command> {
    let game = &shown.game;
    match keying {
        Keying::Select(team) => team_chosen(game, *team, shown.scenery.clock.now()),
        Keying::Digit(digit) => digit_chosen(game, *digit),
        Keying::Judge(right) => Some(Command::Judge { right: *right }),
        Keying::Pass => Some(Command::Pass),
        Keying::Pick(cell) => Some(Command::PickCell { cell: *cell }),
        Keying::Wager(team, points) => Some(Command::Wager {
            team: *team,
            points: *points,
        }),
        Keying::Tally(points) => Some(Command::ScoreRound {
            points: points.clone(),
        }),
        _ => None,
    }
}

/// What follows from a key of the recorder: a command for the game, or nothing yet.
pub fn key_in(
    slot: &mut Option<Recorder>,
    game: &Game,
    keying: Keying,
    say: &Callback<Message>,
) -> Option<Command> {
    let recorder = slot.as_mut()?;
    let sign = || separator(web::platform().storage.as_ref());
    let outcome = match keying {
        Keying::Select(team) => {
            let here = game.phase().turn()?;
            if game.answers(here.contenders.as_ref(), team) {
                recorder.select(team);
            }
            Outcome::Typing
        }
        Keying::Digit(digit) => recorder.digit(digit),
        Keying::Point => recorder.point(sign()),
        Keying::Write(text) => {
            recorder.write(&text);
            Outcome::Typing
        }
        Keying::Confirm => recorder.confirm(sign()),
        Keying::Erase => recorder.erase(),
        // Spoken answers are not keyed in.
        Keying::Judge(_)
        | Keying::Pass
        | Keying::Pick(_)
        | Keying::Wager(..)
        | Keying::Tally(_) => Outcome::Typing,
    };
    let team = recorder.team;
    match outcome {
        Outcome::Typing => None,
        Outcome::Done(response) => Some(Command::RecordAnswer { team, response }),
        Outcome::TakeBack => game
            .phase()
            .turn()
            .is_some_and(|turn| turn.sheets.contains_key(&team))
            .then_some(Command::ClearAnswer { team }),
        Outcome::Wrong(fault) => {
            say.emit(Message {
                words: text::entry_fault(fault),
                bad: true,
            });
            None
        }
    }
}

/// After an answer the recorder turns to the next team without one. The game it looks at is the
/// one before, so the team that has just answered is left out by hand.
pub fn go_on_after(recorder: &mut Recorder, before: &Game, command: &Command) {
    if let Ok((after, _)) = crate::game::apply(before, command, crate::game::Millis::ZERO) {
        recorder.go_on(&after);
    }
}
