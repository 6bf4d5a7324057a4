//! What progress is made of: numbers for pictures and tables.

use crate::bank::{Bank, Question, QuestionId, Section};
use std::collections::BTreeMap;

use super::card::{Card, Maturity};
use super::day::Day;
use super::learner::Learner;
use super::tally::Tally;

/// How a heap of questions stands: a section's, or all.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// How many there are.
    pub questions: usize,
    /// How many were ever asked: the young and the mature.
    pub young: usize,
    pub mature: usize,
    /// How many of those that were asked would be recalled today, and in thirty days without
    /// another look: sums of chances.
    pub recalled: f32,
    pub recalled_later: f32,
}

/// How far ahead recall is foretold, and how far back the chart goes, in days.
pub const SPAN: i32 = 30;

impl Standing {
    pub fn seen(&self) -> usize {
        self.young + self.mature
    }

    /// From 0 to 1: the share of all questions that would be recalled today; one never asked
    /// counts as not known.
    pub fn mastery(&self) -> f32 {
        share(self.recalled, self.questions)
    }

    /// The chance of recall, today and in thirty days, of a question that was asked.
    pub fn recall(&self) -> (f32, f32) {
        let seen = self.seen();
        (share(self.recalled, seen), share(self.recalled_later, seen))
    }

    fn count(&mut self, card: Option<&Card>, learner: &Learner, today: Day) {
        self.questions += 1;
        if let Some(card) = card {
            match card.maturity(learner.settings.retention) {
                Maturity::Young => self.young += 1,
                Maturity::Mature => self.mature += 1,
            }
            self.recalled += card.recall(today);
            self.recalled_later += card.recall(today.plus(SPAN));
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            questions: self.questions + other.questions,
            young: self.young + other.young,
            mature: self.mature + other.mature,
            recalled: self.recalled + other.recalled,
            recalled_later: self.recalled_later + other.recalled_later,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "thousands of questions")]
fn share(part: f32, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part / whole as f32 }
}

/// Days in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Up to today, or to yesterday while today may still be added.
    pub now: u32,
    pub longest: u32,
}

impl Learner {
    /// Each section that has questions, in the order of [`Section::ALL`].
    pub fn standings(&self, bank: &Bank, today: Day) -> Vec<(Section, Standing)> {
        self.standings_of(bank.questions().map(|(_, question)| question), today)
    }

    /// The same of some questions only.
    pub fn standings_of<'a>(
        &self,
        questions: impl Iterator<Item = &'a Question>,
        today: Day,
    ) -> Vec<(Section, Standing)> {
        let once: BTreeMap<&QuestionId, Section> = questions.map(|q| (&q.id, q.section)).collect();
        let mut standings: BTreeMap<Section, Standing> = BTreeMap::new();
        for (id, section) in once {
            let standing = standings.entry(section).or_default();
            standing.count(self.cards.get(id), self, today);
        }
        standings.into_iter().collect()
    }

    /// The days in a row on which anything was answered. Days that lie ahead, from a clock that
    /// was wrong, do not count.
    pub fn streak(&self, today: Day) -> Streak {
        let mut streak = Streak::default();
        let mut run = 0;
        let mut before: Option<Day> = None;
        for &day in self.days.keys().filter(|day| **day <= today) {
            run = if before == Some(day.plus(-1)) {
                run + 1
            } else {
                1
            };
            streak.longest = streak.longest.max(run);
            before = Some(day);
        }
        if before.is_some_and(|last| today.since(last) <= 1) {
            streak.now = run;
        }
        streak
    }

    /// The last so many days up to today, the oldest first, also those on which nothing was done.
    pub fn last_days(&self, count: i32, today: Day) -> Vec<(Day, Tally)> {
        (1 - count..=0)
            .map(|back| today.plus(back))
            .map(|day| (day, self.days.get(&day).copied().unwrap_or_default()))
            .collect()
    }

    /// Everything ever answered.
    pub fn whole(&self) -> Tally {
        self.days.values().fold(Tally::default(), |sum, day| Tally {
            answers: sum.answers.saturating_add(day.answers),
            right: sum.right.saturating_add(day.right),
            new: sum.new.saturating_add(day.new),
            seconds: sum.seconds.saturating_add(day.seconds),
        })
    }
}

/// All standings in one.
pub fn together(standings: &[(Section, Standing)]) -> Standing {
    standings
        .iter()
        .fold(Standing::default(), |sum, (_, one)| sum.and(*one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learner(days: &[i32]) -> Learner {
        Learner {
            days: days
                .iter()
                .map(|&day| (Day(day), Tally::default()))
                .collect(),
            ..Learner::default()
        }
    }

    #[test]
    fn a_streak_ends_with_a_day_left_out_but_not_before_today_is_over() {
        let streak = |days: &[i32]| learner(days).streak(Day(100));
        let of = |now, longest| Streak { now, longest };
        assert_eq!(streak(&[]), of(0, 0));
        assert_eq!(streak(&[98, 99, 100]), of(3, 3));
        assert_eq!(streak(&[98, 99]), of(2, 2));
        assert_eq!(streak(&[90, 91, 92, 97, 98]), of(0, 3));
        assert_eq!(streak(&[100, 4_000]), of(1, 1), "a clock was wrong once");
    }

    #[test]
    fn the_last_days_are_all_there_also_those_without_practice() {
        let days = learner(&[99]).last_days(30, Day(100));
        assert_eq!(days.len(), 30);
        assert_eq!((days[0].0, days[29].0), (Day(71), Day(100)));
    }
}
