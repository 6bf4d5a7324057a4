//! Lightning rounds: whose turn it is, and what becomes of each question.

use std::collections::{BTreeMap, BTreeSet};

use crate::game::command::{Refused, Step};
use crate::game::event::Event;
use crate::game::kind::RoundKind;
use crate::game::lightning::{Call, Lightning, Spell};
use crate::game::phase::Phase;
use crate::game::setup::StandingsShown;
use crate::game::state::{Game, spoken};
use crate::game::team::TeamId;
use crate::game::time::Millis;

impl Game {
    /// Who is called next: of the teams that have a hand and had no turn yet, the one that stood
    /// lowest before the round; of equals the one that entered first.
    pub(super) fn next_called(&self, round: usize, called: &BTreeSet<TeamId>) -> Option<TeamId> {
        self.answering(None)
            .map(|team| team.id)
            .filter(|team| !called.contains(team) && self.hand(round, *team).is_some())
            .min_by_key(|&team| (self.points_before(round, team), team))
    }

    pub(super) fn lightning(&self) -> Result<&Lightning, Refused> {
        match self.phase() {
            Phase::Lightning(lightning) => Ok(lightning),
            _ => Err(Refused::NotNow),
        }
    }

    pub(super) fn lightning_step(&self, lightning: &Lightning) -> Step {
        match lightning.spell {
            Spell::Ready => Step::StartTurn,
            Spell::Running { .. } => Step::Pass,
            Spell::Over { .. } => self.step_after_turn(lightning.round, &lightning.called),
        }
    }

    /// The next team, or what follows a round.
    pub(super) fn step_after_turn(&self, round: usize, called: &BTreeSet<TeamId>) -> Step {
        if self.next_called(round, called).is_some() {
            Step::CallTeam
        } else if self.plan().setup.standings == StandingsShown::AtTheEnd {
            self.step_after_standings()
        } else {
            Step::ShowStandings
        }
    }

    pub(super) fn call_team(&self) -> Result<Vec<Event>, Refused> {
        let team = match self.phase() {
            Phase::RoundIntro { round } => self.next_called(*round, &BTreeSet::new()),
            Phase::Lightning(here) => self.next_called(here.round, &here.called),
            _ => None,
        };
        let team = team.ok_or(Refused::NotNow)?;
        Ok(vec![Event::TeamCalled { team }])
    }

    pub(super) fn start_turn(&self) -> Result<Vec<Event>, Refused> {
        let round = self.lightning()?.round;
        match self.plan().setup.rounds.get(round).map(|plan| &plan.kind) {
            Some(RoundKind::Lightning { seconds }) => Ok(vec![Event::TurnStarted {
                allotted: Millis::seconds(u32::from(*seconds)),
            }]),
            _ => Err(Refused::NotNow),
        }
    }

    /// The host's word on the question on the screen.
    pub(super) fn call(&self, call: Call, now: Millis) -> Result<Vec<Event>, Refused> {
        let here = self.lightning()?;
        let question = here.question().ok_or(Refused::NotNow)?;
        if call == Call::Pass && !matches!(here.spell, Spell::Running { .. }) {
            return Err(Refused::NotNow);
        }
        let (asked, card) = self
            .lightning_card(here, question)
            .ok_or(Refused::NoSuchQuestion)?;
        let contenders = BTreeSet::from([here.team]);
        let sheets = match call {
            Call::Pass => BTreeMap::new(),
            _ => {
                let sheet = spoken(call == Call::Right, now, here.timer());
                BTreeMap::from([(here.team, sheet)])
            }
        };
        let marks = self
            .marks_of(asked, card, Some(&contenders), None, &sheets)
            .ok_or(Refused::NoSuchQuestion)?;
        let mark = marks.get(&here.team).copied();
        Ok(vec![Event::QuestionCalled { call, mark }])
    }
}
