//! The ceremony: which awards are given, in which order, and what the host has written.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::award::{Award, AwardKey, AwardKind, awards};
use super::event::Inconsistent;
use super::phase::Phase;
use super::state::Game;
use super::team::cleaned;

/// The most awards of the host's own.
pub const MOST_OWN_AWARDS: usize = 40;
/// In characters, as are all below.
pub const LONGEST_AWARD_NAME: usize = 120;
pub const LONGEST_WINNER: usize = 200;
pub const LONGEST_GROUNDS: usize = 200;
pub const LONGEST_GIVER: usize = 80;
/// More awards than a night can have: its own, three places, one a section and a handful.
const MOST_IN_ORDER: usize = 100;

/// An award that no log can tell of: `Perfusionist of the year`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAward {
    pub name: String,
    /// Persons, a team, the patients; blank as long as it is not settled.
    pub winner: String,
    /// May be blank, as may who gives it.
    pub reason: String,
    pub from: String,
}

/// Why a text is no award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnAwardFault {
    NameMissing,
    /// Longer than [`LONGEST_AWARD_NAME`].
    NameTooLong,
    /// Longer than [`LONGEST_WINNER`].
    WinnerTooLong,
    /// Longer than [`LONGEST_GROUNDS`].
    ReasonTooLong,
    /// Longer than [`LONGEST_GIVER`].
    FromTooLong,
}

impl OwnAward {
    /// As it is kept, or why it is none.
    pub fn checked(&self) -> Result<Self, OwnAwardFault> {
        let kept = Self {
            name: cleaned(&self.name),
            winner: cleaned(&self.winner),
            reason: cleaned(&self.reason),
            from: cleaned(&self.from),
        };
        let too_long = |text: &str, most: usize| text.chars().count() > most;
        Err(if kept.name.is_empty() {
            OwnAwardFault::NameMissing
        } else if too_long(&kept.name, LONGEST_AWARD_NAME) {
            OwnAwardFault::NameTooLong
        } else if too_long(&kept.winner, LONGEST_WINNER) {
            OwnAwardFault::WinnerTooLong
        } else if too_long(&kept.reason, LONGEST_GROUNDS) {
            OwnAwardFault::ReasonTooLong
        } else if too_long(&kept.from, LONGEST_GIVER) {
            OwnAwardFault::FromTooLong
        } else {
            return Ok(kept);
        })
    }
}

/// What the host has made of the ceremony; the awards of the game come to it by themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Programme {
    own: BTreeMap<u16, OwnAward>,
    /// The number of the award written last: none is given twice.
    last: u16,
    order: Vec<AwardKey>,
    left_out: BTreeSet<AwardKey>,
}

impl Programme {
    pub fn is_as_it_was(&self) -> bool {
        *self == Self::default()
    }

    pub fn own(&self) -> &BTreeMap<u16, OwnAward> {
        &self.own
    }

    pub fn next_number(&self) -> Option<u16> {
        self.last.checked_add(1)
    }

    pub fn leaves_out(&self, award: AwardKey) -> bool {
        self.left_out.contains(&award)
    }

    pub fn write(&mut self, number: u16, award: &OwnAward) -> Result<(), Inconsistent> {
        let room = self.own.len() < MOST_OWN_AWARDS || self.own.contains_key(&number);
        if !room || award.checked().as_ref() != Ok(award) {
            return Err(Inconsistent);
        }
        self.own.insert(number, award.clone());
        self.last = self.last.max(number);
        Ok(())
    }

    pub fn remove(&mut self, number: u16) -> Result<(), Inconsistent> {
        self.own.remove(&number).map(|_| ()).ok_or(Inconsistent)
    }

    pub fn arrange(&mut self, order: &[AwardKey]) -> Result<(), Inconsistent> {
        if !is_order(order) {
            return Err(Inconsistent);
        }
        self.order = order.to_vec();
        Ok(())
    }

    pub fn leave_out(&mut self, award: AwardKey, out: bool) {
        if out {
            self.left_out.insert(award);
        } else {
            self.left_out.remove(&award);
        }
    }
}

/// Whether no award is named twice.
pub(super) fn is_order(order: &[AwardKey]) -> bool {
    let named: BTreeSet<&AwardKey> = order.iter().collect();
    named.len() == order.len() && order.len() <= MOST_IN_ORDER
}

/// An award of the ceremony's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub key: AwardKey,
    pub prize: Prize,
    /// Not given, by the host's wish.
    pub left_out: bool,
    /// Announced already.
    pub given: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prize {
    OfGame(Award),
    Own(OwnAward),
}

impl Item {
    /// Whether it is still to be given: somebody has won it, and it is not left out.
    pub fn is_to_come(&self) -> bool {
        !self.given && !self.left_out && self.is_settled()
    }

    /// Whether anybody has won it.
    pub fn is_settled(&self) -> bool {
        match &self.prize {
            Prize::OfGame(_) => true,
            Prize::Own(own) => !own.winner.is_empty(),
        }
    }
}

impl Game {
    /// All awards of the night, those announced already first. The game's own come from its log as
    /// it is now; those of the host stand after them, unless the host has put them elsewhere.
    pub fn ceremony(&self) -> Vec<Item> {
        let programme = self.programme();
        let given: &[AwardKey] = match self.phase() {
            Phase::Ceremony { given, .. } => given,
            _ => &[],
        };
        let of_game = awards(self).into_iter();
        let of_game = of_game.map(|award| (award.kind.key(), Prize::OfGame(award)));
        let own = programme.own().iter();
        let own = own.map(|(number, award)| (AwardKey::Own(*number), Prize::Own(award.clone())));
        let mut all: Vec<Item> = of_game
            .chain(own)
            .map(|(key, prize)| Item {
                key,
                prize,
                left_out: programme.leaves_out(key),
                given: given.contains(&key),
            })
            .collect();
        // Those that were put in order take each other's places; what has come since keeps its own.
        let rank = |item: &Item| programme.order.iter().position(|key| *key == item.key);
        let places: Vec<usize> = (0..all.len())
            .filter(|n| rank(&all[*n]).is_some())
            .collect();
        let mut arranged: Vec<Item> = places.iter().map(|n| all[*n].clone()).collect();
        arranged.sort_by_key(rank);
        for (place, item) in places.into_iter().zip(arranged) {
            all[place] = item;
        }
        all.sort_by_key(|item| {
            let announced = given.iter().position(|key| *key == item.key);
            announced.unwrap_or(given.len())
        });
        all
    }

    /// The award on the screen; none before the first, and where it has gone since it was announced.
    pub fn announced(&self) -> Option<Item> {
        let Phase::Ceremony { given, .. } = self.phase() else {
            return None;
        };
        let last = *given.last()?;
        self.ceremony().into_iter().find(|item| item.key == last)
    }

    /// The award that is announced next.
    pub fn next_award(&self) -> Option<Item> {
        self.ceremony().into_iter().find(Item::is_to_come)
    }

    /// Whether the podium is followed by a ceremony. The places alone make none, since the podium has
    /// just shown them; unless the host has had a hand in it.
    pub(super) fn has_ceremony(&self) -> bool {
        let is_place = |item: &Item| {
            matches!(
                &item.prize,
                Prize::OfGame(Award {
                    kind: AwardKind::Place { .. },
                    ..
                })
            )
        };
        let touched = !self.programme().is_as_it_was();
        let mut to_come = self.ceremony().into_iter().filter(Item::is_to_come);
        to_come.any(|item| touched || !is_place(&item))
    }
}
