//! What the teams got for the rounds on paper.

use std::collections::BTreeMap;

use super::{Fate, Game};
use crate::game::event::Inconsistent;
use crate::game::phase::{Asked, Phase};
use crate::game::score::{Span, span};
use crate::game::team::TeamId;

impl Game {
    /// Whether a question is answered on paper. A tie-break never is: its few answers are recorded.
    pub fn is_on_paper(&self, asked: Asked) -> bool {
        self.plan.setup.on_paper && matches!(asked, Asked::InRound { .. })
    }

    /// What was typed for a round: nothing yet, or nothing for a team, is no points. `None` for a round
    /// for which it was not asked.
    pub fn tally(&self, round: usize) -> Option<&BTreeMap<TeamId, i32>> {
        self.tallies.get(&round)
    }

    /// What was typed for a team, for all rounds on paper.
    pub fn typed(&self, team: TeamId) -> i64 {
        let typed = self.tallies.values().filter_map(|points| points.get(&team));
        typed.copied().map(i64::from).sum()
    }

    /// What a team can get for a round on paper, by its questions that count.
    pub fn span_of(&self, round: usize) -> Span {
        let questions = self.played.iter().filter(|played| {
            played.fate == Fate::Scored && played.asked.is_in(round) && self.counts(played.asked)
        });
        let spans = questions.filter_map(|played| {
            let card = self.card(played.asked, played.card)?;
            let worth = self.worth(played.asked, card);
            Some(span(card, worth, self.scoring_of(played.asked)))
        });
        spans.fold(Span { least: 0, most: 0 }, |all, one| Span {
            least: all.least + one.least,
            most: all.most + one.most,
        })
    }

    /// The round on paper that is over, or was cut short, and whose points were not asked for.
    pub(in crate::game) fn to_score(&self) -> Option<usize> {
        let over = self.next_in_round().is_none() || self.cut_short;
        let open = self.plan.setup.on_paper && over && !self.tallies.contains_key(&self.round);
        (open && self.span_of(self.round).most > 0).then_some(self.round)
    }

    pub(super) fn points_opened(&mut self, round: usize) -> Result<(), Inconsistent> {
        if self.to_score() != Some(round)
            || !matches!(self.phase, Phase::Revealed | Phase::Standings)
        {
            return Err(Inconsistent);
        }
        self.tallies.insert(round, BTreeMap::new());
        self.phase = Phase::Scoring { round };
        Ok(())
    }

    pub(super) fn round_scored(
        &mut self,
        points: &BTreeMap<TeamId, i32>,
    ) -> Result<(), Inconsistent> {
        self.knows_all(points.keys())?;
        let Phase::Scoring { round } = self.phase else {
            return Err(Inconsistent);
        };
        self.tallies.insert(round, points.clone());
        Ok(())
    }
}
