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
        Key::Digit(digit) => Some(Shot::of(aim.digit(board, digit))),
        Key::Erase | Key::Whole => Some(Shot::Aim(Aim::default())),
        _ => None,
    }
}

/// What the next step is, whatever asks for it: at a board the first time none, but a question back.
pub fn next(shown: &Shown, aim: Aim, on_aim: &Callback<Aim>) -> Option<Command> {
    match aim.next(&shown.game) {
        Some(aimed) => Shot::of(aimed).command(on_aim),
        None => shown.game.next_step().map(Command::Take),
    }
}

impl Shot {
    fn of(aimed: Aimed) -> Self {
        match aimed {
            Aimed::At(aim) => Self::Aim(aim),
            Aimed::Picked(cell) => Self::Pick(cell),
            Aimed::Beyond => Self::Aim(Aim::default()),
        }
    }

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
