use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::game::board::Pick;
use crate::game::phase::{Asked, Sheet};
use crate::game::score::{Mark, Verdict};
use crate::game::team::TeamId;
use crate::game::time::Millis;

/// A question that was played to its reveal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Played {
    pub asked: Asked,
    /// Its place in its deck.
    pub card: usize,
    pub contenders: Option<BTreeSet<TeamId>>,
    pub sheets: BTreeMap<TeamId, Sheet>,
    pub allotted: Option<Millis>,
    pub fate: Fate,
    /// On a board: its cell.
    pub pick: Option<Pick>,
    pub wagers: BTreeMap<TeamId, u32>,
    /// Whose answer and wager the room has not seen yet.
    pub veiled: BTreeSet<TeamId>,
    /// As marked; what counts is [`Played::points`].
    pub marks: BTreeMap<TeamId, Mark>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Scored,
    Skipped,
    Voided,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    pub team: TeamId,
    pub by: i32,
    pub reason: String,
}

impl Played {
    /// What the question gives a team: nothing if it was skipped or voided, nothing before its wager
    /// is shown, and nothing in a tie-break, which settles the rank and not the score.
    pub fn points(&self, team: TeamId) -> i32 {
        match (self.fate, self.asked) {
            (Fate::Scored, Asked::InRound { .. }) if !self.veiled.contains(&team) => {
                self.marks.get(&team).map_or(0, |mark| mark.points)
            }
            _ => 0,
        }
    }

    /// In a tie-break: who is still in it. A question that nobody or everybody got right, or that
    /// does not count, parts nobody.
    pub(super) fn survivors(&self) -> BTreeSet<TeamId> {
        let contenders = self.contenders.clone().unwrap_or_default();
        let right: BTreeSet<TeamId> = contenders
            .iter()
            .copied()
            .filter(|team| {
                self.fate == Fate::Scored
                    && self
                        .marks
                        .get(team)
                        .is_some_and(|m| m.verdict == Verdict::Right)
            })
            .collect();
        if right.is_empty() { contenders } else { right }
    }
}
