//! What digits stand for at a board: first a category, then a row of it.

use crate::game::{Board, Cell, Game, Phase, Step};

/// The category that was chosen and waits for a row, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aim(pub Option<u8>);

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aimed {
    At(Aim),
    Picked(Cell),
    /// There is no such category, or no such row.
    Beyond,
}

impl Aim {
    /// A digit was pressed; the first category and the first row are 1.
    pub fn digit(self, board: &Board, digit: u8) -> Aimed {
        let Some(place) = digit.checked_sub(1) else {
            return Aimed::Beyond;
        };
        match self.0 {
            None if usize::from(place) < board.categories.len() => Aimed::At(Self(Some(place))),
            Some(category) if usize::from(place) < board.values.len() => Aimed::Picked(Cell {
                category,
                row: place,
            }),
            _ => Aimed::Beyond,
        }
    }

    /// The next step was asked for while cells are left. Unasked it picks nothing for the team: the
    /// first time it aims at the lowest cell, the second time it takes it.
    pub fn next(self, game: &Game) -> Option<Aimed> {
        let Phase::Board { round } = game.phase() else {
            return None;
        };
        if game.next_step() != Some(Step::PickCell) {
            return None;
        }
        let offered = || game.cells_left(*round).first().map(|cell| cell.category);
        Some(match self.lowest(game) {
            Some(cell) => Aimed::Picked(cell),
            None => Aimed::At(Self(offered())),
        })
    }

    /// The lowest cell that is left in the category that was chosen.
    pub fn lowest(self, game: &Game) -> Option<Cell> {
        let Phase::Board { round } = game.phase() else {
            return None;
        };
        let left = game.cells_left(*round).into_iter();
        left.filter(|cell| Some(cell.category) == self.0).min()
    }
}

/// What was typed as a wager; a space or a mark may stand between thousands. `None` for what is no
/// number of points.
pub fn wager_typed(typed: &str) -> Option<u32> {
    let mark = |sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | '\'' | '’');
    let mut groups = typed.trim().split(mark);
    let mut digits = groups.next()?.to_owned();
    let most = digits.len();
    for group in groups {
        if group.len() != 3 || most > 3 {
            return None;
        }
        digits.push_str(group);
    }
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    (plain && digits.len() <= 9).then(|| digits.parse().ok())?
}
