use std::collections::BTreeSet;

use serde::Serialize;

use super::Game;
use crate::game::phase::Asked;
use crate::game::team::TeamId;

/// A tie-break from its beginning. There is another if all who were in it have left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct TieBreak {
    /// The teams that were tied at the top then.
    pub(super) contenders: BTreeSet<TeamId>,
    /// How many questions had been played then.
    pub(super) after: usize,
}

impl Game {
    /// The teams still in the tie-break; empty outside one.
    pub fn in_tie_break(&self) -> BTreeSet<TeamId> {
        let Some(tie_break) = &self.tie_break else {
            return BTreeSet::new();
        };
        let still = match self.played.get(tie_break.after..).and_then(<[_]>::last) {
            Some(last) => last.survivors(),
            None => tie_break.contenders.clone(),
        };
        still
            .into_iter()
            .filter(|&team| self.answers(None, team))
            .collect()
    }

    /// How many questions of the tie-break a team survived: parts teams with equal points.
    pub(in crate::game) fn tie_break_depth(&self, team: TeamId) -> usize {
        self.played
            .iter()
            .filter(|played| {
                matches!(played.asked, Asked::InTieBreak { .. })
                    && played.survivors().contains(&team)
            })
            .count()
    }

    /// The card of the tie-break that comes next.
    pub(in crate::game) fn next_tie_break_card(&self) -> Option<usize> {
        let asked = self
            .played
            .iter()
            .filter(|played| matches!(played.asked, Asked::InTieBreak { .. }))
            .count();
        (asked < self.plan.tie_break.cards.len()).then_some(asked)
    }
}
