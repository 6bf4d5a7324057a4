//! Digits at a board: a category, then a row of it.

use yew::prelude::*;

use crate::game::{Cell, Command, Phase};
use crate::session::{Aim, Aimed};
use crate::ui::keys::Key;

use super::desk::Shown;

/// What a key comes to at a board.
pub enum Shot {
    Aim(Aim),
    Pick(Cell),
}

/// The category that waits for a row; it waits as long as this board is on.
#[hook]
pub fn use_aim(shown: &Shown) -> (Aim, Callback<Aim>) {
    let held = use_state_eq(|| (0, Aim::default()));
    let board = matches!(shown.game.phase(), Phase::Board { .. });
    let played = shown.game.played().len();
    let aim = match *held {
        (then, aim) if board && then == played => aim,
        _ => Aim::default(),
    };
    let change = Callback::from(move |aim: Aim| held.set((played, aim)));
    (aim, change)
}

/// `None` for a key that means nothing in particular there.
pub fn shot(shown: &Shown, aim: Aim, key: Key) -> Option<Shot> {
    let game = &shown.game;
    let Phase::Board { round } = game.phase() else {
        return None;
    };
    let board = game.board(*round)?;
    match key {
        Key::Digit(digit) => Some(match aim.digit(board, digit) {
            Aimed::At(aim) => Shot::Aim(aim),
            Aimed::Picked(cell) => Shot::Pick(cell),
            Aimed::Beyond => Shot::Aim(Aim::default()),
        }),
        Key::Erase | Key::Whole => Some(Shot::Aim(Aim::default())),
        Key::NextStep => aim.lowest(game).map(Shot::Pick),
        _ => None,
    }
}

impl Shot {
    /// What is to be done about it; a new aim is nobody's step.
    pub fn command(self, on_aim: &Callback<Aim>) -> Option<Command> {
        match self {
            Self::Aim(aim) => {
                on_aim.emit(aim);
                None
            }
            Self::Pick(cell) => Some(Command::PickCell { cell }),
        }
    }
}
