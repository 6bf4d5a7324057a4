use serde::{Deserialize, Serialize};

use crate::bank::{Difficulty, Filter, Section};

use super::team::TeamId;

/// A board of questions, and how it is played. Of its cells, as many are played as the round has
/// questions, or fewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// 1 to [`Board::MOST_CATEGORIES`].
    pub categories: Vec<Category>,
    /// What the questions of a category are worth, from row to row: 1 to [`Board::MOST_VALUES`]
    /// values of 1 to 1000 points, each higher than the one before.
    pub values: Vec<u16>,
    /// How many cells are doubles, where the team in control wagers and plays alone: 0 to
    /// [`Board::MOST_DOUBLES`], and fewer than there are cells.
    pub doubles: u8,
    /// Who buzzes before the buzzers are open is locked out for so many milliseconds, 0 to
    /// [`RoundKind::LONGEST_LOCK`](super::RoundKind::LONGEST_LOCK), once they are.
    pub early_ms: u16,
    /// After so many minutes the board is left with what is still on it, 1 to
    /// [`Board::MOST_MINUTES`]. Without them it is played to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u8>,
}

/// A column of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// 1 to [`Category::LONGEST_TITLE`] characters; no two of a board are the same.
    pub title: String,
    /// What it is drawn from. Where it asks for nothing, what the round asks for holds.
    pub filter: Filter,
}

/// A place on the board. Categories and rows count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    pub category: u8,
    pub row: u8,
}

/// A cell that was picked, and the team that was in control then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pick {
    pub cell: Cell,
    pub by: TeamId,
}

impl Category {
    pub const LONGEST_TITLE: usize = 40;

    /// Of one section and nothing else.
    pub fn about(section: Section, title: &str) -> Self {
        Self {
            title: title.to_owned(),
            filter: Filter {
                sections: vec![section],
                ..Filter::default()
            },
        }
    }

    fn drawn_from(&self, round: &Filter) -> Filter {
        fn first<T: Clone>(own: &[T], other: &[T]) -> Vec<T> {
            if own.is_empty() { other } else { own }.to_vec()
        }
        let own = &self.filter;
        Filter {
            packs: first(&own.packs, &round.packs),
            sections: first(&own.sections, &round.sections),
            difficulties: first(&own.difficulties, &round.difficulties),
            kinds: first(&own.kinds, &round.kinds),
            pictured: own.pictured || round.pictured,
        }
    }
}

impl Board {
    pub const MOST_CATEGORIES: usize = 6;
    pub const MOST_VALUES: usize = 5;
    pub const MOST_DOUBLES: u8 = 2;
    pub const MOST_MINUTES: u8 = 60;
    /// The least that a team wagers on a double, if the board has as high a value.
    pub const LEAST_WAGER: u32 = 5;

    pub fn size(&self) -> usize {
        self.categories.len() * self.values.len()
    }

    pub fn has(&self, cell: Cell) -> bool {
        usize::from(cell.category) < self.categories.len()
            && usize::from(cell.row) < self.values.len()
    }

    /// All cells, the lowest row first.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        let categories = 0..u8::try_from(self.categories.len()).unwrap_or(u8::MAX);
        let rows = 0..u8::try_from(self.values.len()).unwrap_or(u8::MAX);
        rows.flat_map(move |row| {
            let categories = categories.clone();
            categories.map(move |category| Cell { category, row })
        })
    }

    pub fn value(&self, cell: Cell) -> u16 {
        let value = self.values.get(usize::from(cell.row));
        value.copied().unwrap_or(0)
    }

    pub(super) fn highest(&self) -> u16 {
        self.values.iter().copied().max().unwrap_or(0)
    }

    /// The place of a cell's question in the deck.
    pub(super) fn card(&self, cell: Cell) -> usize {
        usize::from(cell.category) * self.values.len() + usize::from(cell.row)
    }

    /// How hard the questions of a row are: the rows share out what the category admits, the easy
    /// ones first. `None` for what is not on the board.
    pub fn difficulty(&self, round: &Filter, cell: Cell) -> Option<Difficulty> {
        let category = self.categories.get(usize::from(cell.category))?;
        let wanted = category.drawn_from(round).difficulties;
        let admitted: Vec<Difficulty> = Difficulty::ALL
            .into_iter()
            .filter(|level| wanted.is_empty() || wanted.contains(level))
            .collect();
        let rows = self.values.len().max(1);
        let level = usize::from(cell.row) * admitted.len() / rows;
        admitted.get(level).copied()
    }

    /// What the question of a cell is drawn from.
    pub fn drawn_from(&self, round: &Filter, cell: Cell) -> Option<Filter> {
        let category = self.categories.get(usize::from(cell.category))?;
        Some(Filter {
            difficulties: vec![self.difficulty(round, cell)?],
            ..category.drawn_from(round)
        })
    }
}
