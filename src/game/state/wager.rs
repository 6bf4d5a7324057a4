//! Wagers, from the first that is made to the last that is shown.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Game;
use crate::game::board::Board;
use crate::game::event::Inconsistent;
use crate::game::kind::RoundKind;
use crate::game::phase::{Asked, Phase};
use crate::game::score::{Mark, Verdict, share};
use crate::game::team::TeamId;
use crate::game::wager::{Bounds, MOST_WAGER, Wagering};

impl Game {
    pub(in crate::game) fn is_final(&self, round: usize) -> bool {
        let plan = self.plan.setup.rounds.get(round);
        plan.is_some_and(|plan| matches!(plan.kind, RoundKind::FinalWager { .. }))
    }

    /// What a team may wager on the question to come; `None` for one that does not wager now.
    pub fn bounds(&self, team: TeamId) -> Option<Bounds> {
        let Phase::Wagering(here) = &self.phase else {
            return None;
        };
        if !self.answers(here.of.as_ref(), team) {
            return None;
        }
        let has = u32::try_from(self.points(team).max(0)).unwrap_or(u32::MAX);
        let has = has.min(MOST_WAGER);
        match &self.round_of(here.asked)?.kind {
            RoundKind::Board(board) => {
                let most = has.max(u32::from(board.highest()));
                let least = Board::LEAST_WAGER.min(most);
                Some(Bounds { least, most })
            }
            RoundKind::FinalWager { minimum } => {
                let most = if has > 0 { has } else { u32::from(*minimum) };
                Some(Bounds { least: 0, most })
            }
            _ => None,
        }
    }

    /// The teams that have yet to wager: those that have not, or whose points have changed since so
    /// that they may no longer wager what they did.
    pub fn yet_to_wager(&self) -> impl Iterator<Item = (TeamId, Bounds)> {
        let here = match &self.phase {
            Phase::Wagering(here) => Some(here),
            _ => None,
        };
        here.into_iter().flat_map(|here| {
            self.answering(here.of.as_ref()).filter_map(|team| {
                let bounds = self.bounds(team.id)?;
                let made = here.wagers.get(&team.id);
                let lawful = made.is_some_and(|&points| bounds.admit(points));
                (!lawful).then_some((team.id, bounds))
            })
        })
    }

    /// What was wagered on a question; nothing on most.
    pub fn wagers_on(&self, asked: Asked) -> Option<&BTreeMap<TeamId, u32>> {
        let turn = self.phase.turn().filter(|turn| turn.asked == asked);
        let played = || self.played.iter().rev().find(|p| p.asked == asked);
        let wagers = match turn {
            Some(turn) => &turn.wagers,
            None => &played()?.wagers,
        };
        (!wagers.is_empty()).then_some(wagers)
    }

    /// The marks of a question that is played for a wager: who does not answer is wrong, too.
    pub(super) fn staked(
        &self,
        asked: Asked,
        marks: &BTreeMap<TeamId, Mark>,
        wagers: &BTreeMap<TeamId, u32>,
    ) -> BTreeMap<TeamId, Mark> {
        // Who leaves after the reveal keeps what it got.
        let revealed = self.played.iter().rev().find(|p| p.asked == asked);
        let marked = |team| revealed.is_some_and(|played| played.marks.contains_key(&team));
        let staked = wagers.iter().filter_map(|(&team, &wager)| {
            let verdict = match marks.get(&team) {
                Some(mark) => mark.verdict,
                None if self.answers(None, team) || marked(team) => Verdict::Wrong,
                None => return None,
            };
            let wager = i32::try_from(wager).unwrap_or(i32::MAX);
            let points = match verdict {
                Verdict::Right => wager,
                Verdict::Partly { parts, of } => share(wager, parts, of),
                Verdict::Wrong => -wager,
            };
            let mark = Mark {
                verdict,
                points,
                speed: 0,
                exact: 0,
            };
            Some((team, mark))
        });
        staked.collect()
    }

    pub(super) fn wagers_opened(&mut self, asked: Asked, card: usize) -> Result<(), Inconsistent> {
        let Asked::InRound { round, .. } = asked else {
            return Err(Inconsistent);
        };
        self.card(asked, card).ok_or(Inconsistent)?;
        if !self.is_planned(asked) || !self.is_final(round) {
            return Err(Inconsistent);
        }
        self.round = round;
        self.phase = Phase::Wagering(Wagering {
            asked,
            card,
            pick: None,
            of: None,
            wagers: BTreeMap::new(),
        });
        Ok(())
    }

    pub(super) fn wagered(&mut self, team: TeamId, points: u32) -> Result<(), Inconsistent> {
        let bounds = self.bounds(team).ok_or(Inconsistent)?;
        match &mut self.phase {
            Phase::Wagering(here) if bounds.admit(points) => {
                here.wagers.insert(team, points);
                Ok(())
            }
            _ => Err(Inconsistent),
        }
    }

    /// After the reveal of a final wager: nobody's answer is seen yet, and they are shown from the
    /// last place to the first, of equals first the one that entered first.
    pub(super) fn veil(&mut self) {
        let Some(last) = self.played.last_mut() else {
            return;
        };
        let Asked::InRound { round, .. } = last.asked else {
            return;
        };
        let plan = self.plan.setup.rounds.get(round);
        let is_final = plan.is_some_and(|plan| matches!(plan.kind, RoundKind::FinalWager { .. }));
        if !is_final || last.marks.is_empty() {
            return;
        }
        let played = Rc::make_mut(last);
        played.veiled = played.marks.keys().copied().collect();
        let mut order: Vec<TeamId> = played.veiled.iter().copied().collect();
        order.sort_by_key(|&team| (self.points(team), team));
        self.phase = Phase::Unveiling { order, shown: 0 };
    }

    pub(super) fn unveiled(&mut self, team: TeamId) -> Result<(), Inconsistent> {
        let Phase::Unveiling { order, shown } = &mut self.phase else {
            return Err(Inconsistent);
        };
        if order.get(*shown) != Some(&team) {
            return Err(Inconsistent);
        }
        *shown += 1;
        let last = self.played.last_mut().ok_or(Inconsistent)?;
        Rc::make_mut(last).veiled.remove(&team);
        Ok(())
    }

    /// Whoever is not shown yet counts from now on, too.
    pub(super) fn unveil_all(&mut self) {
        if let Some(last) = self.played.last_mut().filter(|p| !p.veiled.is_empty()) {
            Rc::make_mut(last).veiled.clear();
        }
    }

    pub(super) fn solution_shown(&mut self) -> Result<(), Inconsistent> {
        match &self.phase {
            Phase::Unveiling { order, shown } if *shown == order.len() => {
                self.phase = Phase::Revealed;
                Ok(())
            }
            _ => Err(Inconsistent),
        }
    }
}
