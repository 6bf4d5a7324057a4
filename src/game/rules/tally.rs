//! What the teams got for a round on paper.

use std::collections::BTreeMap;

use crate::game::command::{Refused, Step};
use crate::game::event::Event;
use crate::game::phase::Phase;
use crate::game::setup::StandingsShown;
use crate::game::state::Game;
use crate::game::team::TeamId;

impl Game {
    pub(super) fn score_round(&self, typed: &BTreeMap<TeamId, i32>) -> Result<Vec<Event>, Refused> {
        let Phase::Scoring { round } = self.phase() else {
            return Err(Refused::NotNow);
        };
        let span = self.span_of(*round);
        for (team, points) in typed {
            self.playing(*team)?;
            if !span.admits(*points) {
                return Err(Refused::PointsOutOfRange(span));
            }
        }
        // Who has left since keeps what it got.
        let kept = self.tally(*round).into_iter().flatten();
        let kept = kept.filter(|(team, _)| !self.answers(None, **team));
        let points = kept.chain(typed).map(|(team, points)| (*team, *points));
        Ok(vec![Event::RoundScored {
            points: points.collect(),
        }])
    }

    pub(super) fn step_after_scoring(&self) -> Step {
        match self.plan().setup.standings {
            StandingsShown::AfterQuestion | StandingsShown::AfterRound => Step::ShowStandings,
            StandingsShown::AtTheEnd => self.step_after_standings(),
        }
    }
}
