use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::board::Pick;
use super::phase::Asked;
use super::team::TeamId;

/// The most that is ever wagered, whatever a team has.
pub const MOST_WAGER: u32 = 1_000_000;

/// A question that is about to be asked, while those that play it wager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Wagering {
    pub asked: Asked,
    /// Its place in its deck.
    pub card: usize,
    /// On a board: the cell, and who picked it.
    pub pick: Option<Pick>,
    /// Who wagers; `None` is all that play.
    pub of: Option<BTreeSet<TeamId>>,
    pub wagers: BTreeMap<TeamId, u32>,
}

/// What a team may wager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub least: u32,
    pub most: u32,
}

impl Bounds {
    pub fn admit(self, points: u32) -> bool {
        (self.least..=self.most).contains(&points)
    }
}
