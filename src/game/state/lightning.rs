//! A lightning round, team by team.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Fate, Game, Played, spoken};
use crate::game::event::Inconsistent;
use crate::game::kind::RoundKind;
use crate::game::lightning::{Call, Lightning, Spell};
use crate::game::phase::{Asked, Phase};
use crate::game::score::Mark;
use crate::game::team::TeamId;
use crate::game::time::{Millis, Timer};

impl Game {
    pub fn is_lightning(&self, round: usize) -> bool {
        let plan = self.plan.setup.rounds.get(round);
        plan.is_some_and(|plan| matches!(plan.kind, RoundKind::Lightning { .. }))
    }

    /// The place in its deck where a team's hand begins. A team that came late has the spare one,
    /// if there is one and no other came before.
    pub fn hand(&self, round: usize, team: TeamId) -> Option<usize> {
        let each = usize::from(self.plan.setup.rounds.get(round)?.questions);
        let start = usize::from(team.0) * each;
        let deck = self.plan.decks.get(round)?;
        (self.is_lightning(round) && start + each <= deck.cards.len()).then_some(start)
    }

    /// A question of the team whose turn it is.
    pub(in crate::game) fn lightning_card(
        &self,
        here: &Lightning,
        question: usize,
    ) -> Option<(Asked, usize)> {
        let asked = Asked::InRound {
            round: here.round,
            number: question,
        };
        Some((asked, self.hand(here.round, here.team)? + question))
    }

    /// The question on the screen in a lightning round.
    pub fn flashed(&self) -> Option<(Asked, usize)> {
        match &self.phase {
            Phase::Lightning(here) => self.lightning_card(here, here.question()?),
            _ => None,
        }
    }

    pub(super) fn called(&mut self, team: TeamId) -> Result<(), Inconsistent> {
        let (round, mut called) = match &self.phase {
            Phase::RoundIntro { round } => (*round, BTreeSet::new()),
            Phase::Lightning(here) if matches!(here.spell, Spell::Over { .. }) => {
                (here.round, here.called.clone())
            }
            _ => return Err(Inconsistent),
        };
        self.team_mut(team)?;
        self.hand(round, team).ok_or(Inconsistent)?;
        if !called.insert(team) {
            return Err(Inconsistent);
        }
        self.phase = Phase::Lightning(Lightning {
            round,
            team,
            called,
            spell: Spell::Ready,
        });
        Ok(())
    }

    pub(super) fn turn_started(
        &mut self,
        allotted: Millis,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        match &mut self.phase {
            Phase::Lightning(here) if here.spell == Spell::Ready => {
                here.spell = Spell::Running {
                    timer: Timer::start(allotted, at),
                    question: 0,
                };
                Ok(())
            }
            _ => Err(Inconsistent),
        }
    }

    /// The question is done with; the next one is on at once, while there are some.
    pub(super) fn question_called(
        &mut self,
        call: Call,
        mark: Option<Mark>,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        let (asked, card) = self.flashed().ok_or(Inconsistent)?;
        let Phase::Lightning(here) = &mut self.phase else {
            return Err(Inconsistent);
        };
        let team = here.team;
        let clock = here.timer().copied();
        let each = self.plan.setup.rounds.get(here.round);
        let each = each.map_or(0, |plan| usize::from(plan.questions));
        here.spell = match here.spell {
            Spell::Running { timer, question } if question + 1 < each => Spell::Running {
                timer,
                question: question + 1,
            },
            _ => Spell::Over { open: None },
        };
        let sheets = match call {
            Call::Pass => BTreeMap::new(),
            _ => BTreeMap::from([(team, spoken(call == Call::Right, at, clock.as_ref()))]),
        };
        self.played.push(Rc::new(Played {
            asked,
            card,
            contenders: Some(BTreeSet::from([team])),
            sheets,
            allotted: clock.map(|clock| clock.allotted),
            fate: Fate::Scored,
            pick: None,
            wagers: BTreeMap::new(),
            veiled: BTreeSet::new(),
            marks: mark.map(|mark| (team, mark)).into_iter().collect(),
        }));
        Ok(())
    }
}
