//! A question's answers from the first that is recorded to the marks that are given for them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{Fate, Game, Played};
use crate::bank::Response;
use crate::game::event::Inconsistent;
use crate::game::phase::{Asked, Phase, Sheet};
use crate::game::race::Race;
use crate::game::score::Mark;
use crate::game::team::TeamId;
use crate::game::time::{Millis, Timer};

impl Game {
    pub(super) fn extend(&mut self, seconds: i16, at: Millis) -> Result<(), Inconsistent> {
        let (before, after) = match &mut self.phase {
            Phase::Closed { turn, allotted, .. } => {
                let before = allotted.ok_or(Inconsistent)?;
                let more = Millis::seconds(u32::from(seconds.unsigned_abs()));
                let mut timer = Timer::start(more, at);
                timer.allotted = before + more;
                let turn = turn.clone();
                self.phase = if self.is_by_buzzer(turn.asked) {
                    let race = Race::reading(None).open(Some(timer), at);
                    Phase::Race { turn, race }
                } else {
                    Phase::Answering {
                        turn,
                        timer: Some(timer),
                    }
                };
                (before, timer.allotted)
            }
            Phase::Board { .. } => {
                self.board_timer().ok_or(Inconsistent)?;
                self.set_board_clock(|timer| timer.extended(seconds, at));
                return Ok(());
            }
            phase => {
                let timer = phase.timer_mut().ok_or(Inconsistent)?;
                let before = timer.allotted;
                *timer = timer.extended(seconds, at);
                (before, timer.allotted)
            }
        };
        // Who answered before has as much more left as everybody else: otherwise an extension
        // would give the slower the greater bonus.
        if let Some(turn) = self.phase.turn_mut() {
            for left in turn.sheets.values_mut().filter_map(|s| s.left.as_mut()) {
                *left = *left + (after - before) - (before - after);
            }
        }
        Ok(())
    }

    pub(super) fn record(
        &mut self,
        team: TeamId,
        response: &Response,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        self.team_mut(team)?;
        let turn = self.phase.turn().ok_or(Inconsistent)?;
        let card = self.card(turn.asked, turn.card).ok_or(Inconsistent)?;
        if self.is_on_paper(turn.asked) {
            return Err(Inconsistent);
        }
        if !response.fits(&card.question, self.is_judged(turn.asked, card)) {
            return Err(Inconsistent);
        }
        let left = match &self.phase {
            Phase::Answering { timer, .. } => timer.map(|timer| timer.remaining(at)),
            Phase::Closed { allotted, .. } => allotted.map(|_| Millis::ZERO),
            _ => return Err(Inconsistent),
        };
        let turn = self.phase.turn_mut().ok_or(Inconsistent)?;
        turn.sheets
            .entry(team)
            .and_modify(|sheet| sheet.response = response.clone())
            .or_insert_with(|| Sheet {
                response: response.clone(),
                locked_at: at,
                left,
                overruled: None,
            });
        Ok(())
    }

    pub(super) fn close_books(
        &mut self,
        fate: Fate,
        marks: BTreeMap<TeamId, Mark>,
    ) -> Result<(), Inconsistent> {
        let allotted = match &self.phase {
            Phase::Closed { allotted, .. } => *allotted,
            Phase::Race { race, .. } => race.allotted(),
            phase => phase.timer().map(|timer| timer.allotted),
        };
        let turn = self.phase.turn().ok_or(Inconsistent)?.clone();
        self.played.push(Rc::new(Played {
            asked: turn.asked,
            card: turn.card,
            contenders: turn.contenders,
            sheets: turn.sheets,
            allotted,
            fate,
            pick: turn.pick,
            wagers: turn.wagers,
            veiled: BTreeSet::new(),
            marks,
        }));
        self.phase = Phase::Revealed;
        if fate == Fate::Scored {
            self.veil();
        }
        Ok(())
    }

    pub(super) fn overrule(
        &mut self,
        team: TeamId,
        right: bool,
        marks: &BTreeMap<TeamId, Mark>,
        at: Millis,
    ) -> Result<(), Inconsistent> {
        self.knows_all(marks.keys().chain([&team]))?;
        let played = Rc::make_mut(self.played.last_mut().ok_or(Inconsistent)?);
        overrule_sheet(&mut played.sheets, team, right, at, played.allotted);
        played.marks.clone_from(marks);
        Ok(())
    }

    pub(super) fn replace(&mut self, card: usize) -> Result<(), Inconsistent> {
        let turn = self.phase.turn().ok_or(Inconsistent)?;
        let Asked::InRound { round, .. } = turn.asked else {
            return Err(Inconsistent);
        };
        if self.fresh_card(turn.asked, turn.card) != Some(card) {
            return Err(Inconsistent);
        }
        let used = self.fresh_used.get_mut(round).ok_or(Inconsistent)?;
        used.insert(card);
        Ok(())
    }
}

/// The host's word on a team's sheet; a team whose answer was never recorded gets one, last in
/// the order of locking.
pub(in crate::game) fn overrule_sheet(
    sheets: &mut BTreeMap<TeamId, Sheet>,
    team: TeamId,
    right: bool,
    at: Millis,
    allotted: Option<Millis>,
) {
    sheets
        .entry(team)
        .or_insert_with(|| Sheet {
            response: Response::Judged(right),
            locked_at: at,
            left: allotted.map(|_| Millis::ZERO),
            overruled: None,
        })
        .overruled = Some(right);
}
