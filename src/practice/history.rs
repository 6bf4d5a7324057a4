use std::collections::{BTreeMap, BTreeSet};

use crate::bank::QuestionId;

use super::card::Rating;
use super::day::Day;
use super::learner::Learner;
use super::settings::Settings;

/// Orders what was done: seconds since the beginning of 2020, by the device's clock, but always
/// later than everything done before on that device, whatever happened to its clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(pub u32);

/// 2020-01-01 00:00 UTC, in seconds since 1970.
const EPOCH: u64 = 1_577_836_800;

impl Stamp {
    /// No clock is believed that shows a later year than 2120: there has to be room for what is
    /// done after it.
    pub const LATEST: Self = Self(3_155_760_000);

    /// The stamp of something done now; `date` is in milliseconds since 1970.
    pub fn next(date: u64, latest: Self) -> Self {
        let now = (date / 1000).saturating_sub(EPOCH);
        let now = u32::try_from(now).unwrap_or(u32::MAX).min(Self::LATEST.0);
        Self(now.max(latest.0.saturating_add(1)))
    }

    /// The day of this moment by a clock that shows UTC.
    pub fn day(self) -> Day {
        Day::of((u64::from(self.0) + EPOCH) * 1000, 0)
    }
}

/// One answer, as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Review {
    /// How often the rating was changed. Of two reviews at one moment the more revised one
    /// stands; the other fields only settle what would otherwise be a tie.
    pub revision: u8,
    pub rating: Rating,
    /// The learner's own day, so that no later change of clock or time zone moves it.
    pub day: Day,
    /// The time it took.
    pub seconds: u16,
}

/// What begins anew: everything, or some questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    Questions(BTreeSet<QuestionId>),
}

impl Scope {
    /// Whatever either begins anew.
    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::Questions(mut some), Self::Questions(more)) => {
                some.extend(more);
                Self::Questions(some)
            }
            _ => Self::All,
        }
    }
}

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Review(Stamp, QuestionId, Review),
    /// A bookmark was put in, or taken out.
    Bookmark(Stamp, QuestionId, bool),
    Settings(Stamp, Settings),
    Reset(Stamp, Scope),
    /// A reset was taken back.
    Undo(Stamp, Stamp),
}

impl Entry {
    pub fn stamp(&self) -> Stamp {
        match self {
            Self::Review(stamp, ..)
            | Self::Bookmark(stamp, ..)
            | Self::Settings(stamp, ..)
            | Self::Reset(stamp, ..)
            | Self::Undo(stamp, ..) => *stamp,
        }
    }
}

/// All that was ever done, on one device or several.
///
/// It is a set of facts, each with a rule for two versions of the same one, so it does not matter
/// in which order, how often or over which devices facts arrive: merging is commutative,
/// associative and idempotent. What it comes to is [`History::learner`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    reviews: BTreeMap<(Stamp, QuestionId), Review>,
    /// The last word on each question.
    bookmarks: BTreeMap<QuestionId, (Stamp, bool)>,
    settings: Option<(Stamp, Settings)>,
    resets: BTreeMap<Stamp, Scope>,
    undone: BTreeMap<Stamp, Stamp>,
}

impl History {
    pub fn take(&mut self, entry: Entry) {
        match entry {
            Entry::Review(stamp, question, review) => {
                let kept = self.reviews.entry((stamp, question)).or_insert(review);
                *kept = review.max(*kept);
            }
            Entry::Bookmark(stamp, question, on) => {
                let kept = self.bookmarks.entry(question).or_insert((stamp, on));
                *kept = (stamp, on).max(*kept);
            }
            Entry::Settings(stamp, settings) => {
                self.settings = self.settings.max(Some((stamp, settings)));
            }
            Entry::Reset(stamp, scope) => {
                let joined = match self.resets.remove(&stamp) {
                    Some(kept) => kept.join(scope),
                    None => scope,
                };
                self.resets.insert(stamp, joined);
            }
            Entry::Undo(stamp, reset) => {
                let kept = self.undone.entry(reset).or_insert(stamp);
                *kept = stamp.max(*kept);
            }
        }
    }

    pub fn merge(&mut self, other: Self) {
        for entry in other.into_entries() {
            self.take(entry);
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many answers there are.
    pub fn reviews(&self) -> usize {
        self.reviews.len()
    }

    /// The last answer to a question.
    pub fn last_review(&self, question: &QuestionId) -> Option<(Stamp, Review)> {
        let reviews = self.reviews.iter().rev();
        reviews
            .filter(|((_, id), _)| id == question)
            .map(|((stamp, _), review)| (*stamp, *review))
            .next()
    }

    /// Everything, earliest first.
    pub fn into_entries(self) -> Vec<Entry> {
        let reviews = self.reviews.into_iter();
        let mut entries: Vec<Entry> = reviews
            .map(|((stamp, question), review)| Entry::Review(stamp, question, review))
            .collect();
        let bookmarks = self.bookmarks.into_iter();
        entries.extend(bookmarks.map(|(question, (at, on))| Entry::Bookmark(at, question, on)));
        let settings = self.settings.into_iter();
        entries.extend(settings.map(|(stamp, settings)| Entry::Settings(stamp, settings)));
        let resets = self.resets.into_iter();
        entries.extend(resets.map(|(stamp, scope)| Entry::Reset(stamp, scope)));
        let undone = self.undone.into_iter();
        entries.extend(undone.map(|(reset, stamp)| Entry::Undo(stamp, reset)));
        entries.sort_by_key(Entry::stamp);
        entries
    }

    /// The stamp of the latest thing done.
    pub fn latest(&self) -> Stamp {
        let reviews = self.reviews.keys().map(|(stamp, _)| *stamp);
        let bookmarks = self.bookmarks.values().map(|(stamp, _)| *stamp);
        let settings = self.settings.iter().map(|(stamp, _)| *stamp);
        reviews
            .chain(bookmarks)
            .chain(settings)
            .chain(self.resets.keys().copied())
            .chain(self.undone.values().copied())
            .max()
            .unwrap_or_default()
    }

    /// What all of it comes to.
    pub fn learner(&self) -> Learner {
        let mut learner = Learner {
            settings: self
                .settings
                .map_or_else(Settings::default, |(_, kept)| kept),
            ..Learner::default()
        };
        let on = self.bookmarks.iter().filter(|(_, (_, on))| *on);
        learner.bookmarks = on.map(|(question, _)| question.clone()).collect();
        let stand = |(stamp, _): &(&Stamp, &Scope)| !self.undone.contains_key(stamp);
        let mut resets = self.resets.iter().filter(stand).peekable();
        for ((stamp, question), review) in &self.reviews {
            // What was done in the same second on two devices began anew.
            while let Some((_, scope)) = resets.next_if(|(reset, _)| *reset < stamp) {
                learner.forget(scope);
            }
            learner.answer(question, review);
        }
        for (_, scope) in resets {
            learner.forget(scope);
        }
        learner
    }
}
