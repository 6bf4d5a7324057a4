//! The awards: what the host writes, and how they are given.

use crate::game::award::AwardKey;
use crate::game::ceremony::{MOST_OWN_AWARDS, OwnAward, is_order};
use crate::game::command::{Refused, Step};
use crate::game::event::Event;
use crate::game::phase::Phase;
use crate::game::state::Game;

impl Game {
    pub(super) fn ceremony_step(&self) -> Step {
        let presented = matches!(
            self.phase(),
            Phase::Ceremony {
                presented: true,
                ..
            }
        );
        if !presented && self.announced().is_some_and(|item| item.is_settled()) {
            Step::PresentAward
        } else if self.next_award().is_some() {
            Step::AnnounceAward
        } else {
            Step::FinishGame
        }
    }

    pub(super) fn announce(&self) -> Result<Vec<Event>, Refused> {
        let next = self.next_award().ok_or(Refused::NotNow)?;
        Ok(vec![Event::AwardAnnounced { award: next.key }])
    }

    pub(super) fn may_end_ceremony(&self) -> bool {
        match self.phase() {
            Phase::Ceremony { .. } => true,
            Phase::Podium { .. } => self.next_step() == Some(Step::OpenCeremony),
            _ => false,
        }
    }

    pub(super) fn end_ceremony(&self) -> Result<Vec<Event>, Refused> {
        if self.may_end_ceremony() {
            Ok(vec![Event::GameFinished])
        } else {
            Err(Refused::NotNow)
        }
    }

    pub(super) fn has_own_award(&self) -> bool {
        !self.programme().own().is_empty()
    }

    pub(super) fn may_write_award(&self) -> bool {
        self.has_own_award() || self.number_for_award().is_some()
    }

    /// The number of an award that is written now, if there is room for one.
    fn number_for_award(&self) -> Option<u16> {
        let room = self.programme().own().len() < MOST_OWN_AWARDS;
        self.programme().next_number().filter(|_| room)
    }

    pub(super) fn write_award(
        &self,
        number: Option<u16>,
        award: &OwnAward,
    ) -> Result<Vec<Event>, Refused> {
        let number = match number {
            Some(number) => {
                self.own_award(number)?;
                number
            }
            None => self.number_for_award().ok_or(Refused::TooManyAwards)?,
        };
        let award = award.checked().map_err(Refused::OwnAward)?;
        Ok(vec![Event::AwardWritten { number, award }])
    }

    pub(super) fn remove_award(&self, number: u16) -> Result<Vec<Event>, Refused> {
        self.own_award(number)?;
        Ok(vec![Event::AwardRemoved { number }])
    }

    fn own_award(&self, number: u16) -> Result<&OwnAward, Refused> {
        let own = self.programme().own().get(&number);
        own.ok_or(Refused::NoSuchAward)
    }

    pub(super) fn arrange_awards(order: &[AwardKey]) -> Result<Vec<Event>, Refused> {
        if is_order(order) {
            let order = order.to_vec();
            Ok(vec![Event::AwardsArranged { order }])
        } else {
            Err(Refused::NoSuchOrder)
        }
    }

    /// Also of an award that there is not yet: points may still bring it.
    pub(super) fn leave_award_out(&self, award: AwardKey, out: bool) -> Vec<Event> {
        if self.programme().leaves_out(award) == out {
            Vec::new()
        } else {
            vec![Event::AwardLeftOut { award, out }]
        }
    }
}
