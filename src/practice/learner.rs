use std::collections::{BTreeMap, BTreeSet};

use crate::bank::QuestionId;

use super::card::{Card, Rating};
use super::day::Day;
use super::history::{Review, Scope};
use super::settings::{Retention, Settings};
use super::tally::Tally;

/// All that practising has left behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Learner {
    /// Every question that was answered.
    pub cards: BTreeMap<QuestionId, Card>,
    pub bookmarks: BTreeSet<QuestionId>,
    /// Every day on which anything was answered.
    pub days: BTreeMap<Day, Tally>,
    pub settings: Settings,
}

impl Learner {
    /// Takes an answer in. Returns the card as it was before.
    pub fn answer(&mut self, question: &QuestionId, review: &Review) -> Option<Card> {
        let before = self.cards.get(question).copied();
        self.cards.insert(
            question.clone(),
            Card::after(before, review.rating, review.day),
        );
        let tally = self.days.entry(review.day).or_default();
        tally.answers = tally.answers.saturating_add(1);
        tally.right = tally
            .right
            .saturating_add(u32::from(review.rating.is_right()));
        tally.new = tally.new.saturating_add(u32::from(before.is_none()));
        tally.seconds = tally.seconds.saturating_add(u32::from(review.seconds));
        before
    }

    /// Takes the last answer to a question in anew, with another rating; `before` is the card as
    /// it was before that answer.
    pub fn amend(
        &mut self,
        question: &QuestionId,
        before: Option<Card>,
        old: Rating,
        review: &Review,
    ) {
        self.cards.insert(
            question.clone(),
            Card::after(before, review.rating, review.day),
        );
        let tally = self.days.entry(review.day).or_default();
        tally.right = tally.right.saturating_sub(u32::from(old.is_right()))
            + u32::from(review.rating.is_right());
    }

    /// Begins some questions anew, or everything but bookmarks and settings.
    pub fn forget(&mut self, scope: &Scope) {
        match scope {
            Scope::All => {
                self.cards.clear();
                self.days.clear();
            }
            Scope::Questions(questions) => self.cards.retain(|id, _| !questions.contains(id)),
        }
    }

    /// Whether a question is to come up today.
    pub fn is_due(&self, question: &QuestionId, today: Day) -> bool {
        self.cards
            .get(question)
            .is_some_and(|card| card.is_due(self.settings.retention, today))
    }

    /// How many questions would come up today if a learner wanted to be this sure.
    pub fn due(&self, retention: Retention, today: Day) -> usize {
        let cards = self.cards.values();
        cards.filter(|card| card.is_due(retention, today)).count()
    }

    /// The last answer to it was wrong.
    pub fn is_missed(&self, question: &QuestionId) -> bool {
        self.cards
            .get(question)
            .is_some_and(|card| !card.rating.is_right())
    }

    pub fn is_bookmarked(&self, question: &QuestionId) -> bool {
        self.bookmarks.contains(question)
    }

    /// How many new questions a review may still bring today.
    pub fn new_left(&self, today: Day) -> usize {
        let had = self.days.get(&today).map_or(0, |tally| tally.new);
        usize::try_from(u32::from(self.settings.new_a_day).saturating_sub(had)).unwrap_or(0)
    }
}
