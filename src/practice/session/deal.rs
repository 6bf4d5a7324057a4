use std::collections::{BTreeMap, BTreeSet};

use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::bank::{Answer, Bank, Question, QuestionId, Section};

use super::super::day::Day;
use super::super::learner::Learner;
use super::{Item, Mode, Session, Stage, Watch};

/// How many questions Quick ten asks.
pub const QUICK: usize = 10;
/// How many questions any other run asks at most, exams apart: a few minutes on a train.
const MOST: usize = 20;
/// How many of Quick ten may be old ones that are due: the rest is for something new.
const QUICK_DUE: usize = 6;

/// Why there is no session: nothing to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// The bank has no question of this kind at all.
    InTheBank,
    /// Nothing is due, and today's new ones have been had.
    IsDue,
    IsMissed,
    IsBookmarked,
}

impl Session {
    /// Deals a session. The same learner, bank, day and seed give the same one. Its clock stands
    /// still until [`Session::resume`].
    pub fn deal(
        mode: Mode,
        bank: &Bank,
        learner: &Learner,
        today: Day,
        seed: u64,
    ) -> Result<Self, Nothing> {
        let chance = &mut ChaCha8Rng::seed_from_u64(seed);
        let pile = Pile::lay(bank, learner, today, chance);
        let (questions, nothing) = match &mode {
            Mode::Quick => (pile.quick(), Nothing::InTheBank),
            Mode::Review => (pile.review(), Nothing::IsDue),
            Mode::Topic(filter) => {
                let admitted: BTreeSet<&QuestionId> = bank
                    .questions()
                    .filter(|(pack, question)| filter.admits(pack, question))
                    .map(|(_, question)| &question.id)
                    .collect();
                let wanted = |q: &&Question| admitted.contains(&q.id);
                (pile.firmest_last(wanted), Nothing::InTheBank)
            }
            Mode::Exam { questions, .. } => (
                evenly(&pile.all, usize::from(*questions), chance),
                Nothing::InTheBank,
            ),
            Mode::Missed => (
                pile.firmest_last(|q| learner.is_missed(&q.id)),
                Nothing::IsMissed,
            ),
            Mode::Bookmarked => (
                pile.firmest_last(|q| learner.is_bookmarked(&q.id)),
                Nothing::IsBookmarked,
            ),
        };
        if questions.is_empty() {
            return Err(nothing);
        }
        let mut questions = questions;
        // In a review the order is the point; anywhere else it would give away what is new.
        if mode != Mode::Review {
            questions.shuffle(chance);
        }
        let items: Vec<Item> = questions
            .iter()
            .map(|question| Item {
                question: question.id.clone(),
                shown: shown(question, chance),
                given: None,
                flagged: false,
                spent: 0,
            })
            .collect();
        let left = match mode {
            Mode::Exam { pace, .. } => pace.allotted(items.len()),
            _ => None,
        };
        Ok(Self {
            id: seed,
            mode,
            items,
            here: 0,
            stage: Stage::Asking,
            watch: Watch::new(left),
        })
    }
}

/// Every question of the bank once, in three heaps.
struct Pile<'a> {
    /// All of them, by chance.
    all: Vec<&'a Question>,
    /// Least likely recalled first.
    due: Vec<&'a Question>,
    /// Never asked, by chance.
    new: Vec<&'a Question>,
    /// Asked and not due, least likely recalled first.
    rest: Vec<&'a Question>,
    new_left: usize,
}

impl<'a> Pile<'a> {
    fn lay(bank: &'a Bank, learner: &Learner, today: Day, chance: &mut impl Rng) -> Self {
        // A question that stands in two packs is one question.
        let once: BTreeMap<&QuestionId, &Question> = bank
            .questions()
            .map(|(_, question)| (&question.id, question))
            .collect();
        let mut all: Vec<&Question> = once.into_values().collect();
        all.shuffle(chance);
        let (asked, new): (Vec<&Question>, Vec<&Question>) = all
            .iter()
            .copied()
            .partition(|question| learner.cards.contains_key(&question.id));
        let mut asked: Vec<(f32, &Question)> = asked
            .into_iter()
            .filter_map(|question| {
                let card = learner.cards.get(&question.id)?;
                Some((card.recall(today), question))
            })
            .collect();
        asked.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let (due, rest): (Vec<&Question>, Vec<&Question>) = asked
            .into_iter()
            .map(|(_, question)| question)
            .partition(|question| learner.is_due(&question.id, today));
        Self {
            all,
            due,
            new,
            rest,
            new_left: learner.new_left(today),
        }
    }

    fn quick(&self) -> Vec<&'a Question> {
        let due = self.due.iter().take(QUICK_DUE);
        let more_due = self.due.iter().skip(QUICK_DUE);
        due.chain(&self.new)
            .chain(more_due)
            .chain(&self.rest)
            .take(QUICK)
            .copied()
            .collect()
    }

    fn review(&self) -> Vec<&'a Question> {
        let new = self.new.iter().take(self.new_left);
        self.due.iter().chain(new).take(MOST).copied().collect()
    }

    fn firmest_last(&self, wanted: impl Fn(&&'a Question) -> bool) -> Vec<&'a Question> {
        self.due
            .iter()
            .chain(&self.new)
            .chain(&self.rest)
            .copied()
            .filter(wanted)
            .take(MOST)
            .collect()
    }
}

/// So many questions over the eleven sections of the examinations: as many of each as of any other,
/// or one more. A section that has not enough leaves its share to the others.
fn evenly<'a>(all: &[&'a Question], wanted: usize, chance: &mut impl Rng) -> Vec<&'a Question> {
    let mut heaps: BTreeMap<Section, Vec<&Question>> = BTreeMap::new();
    for question in all {
        if Section::examined().contains(&question.section) {
            heaps.entry(question.section).or_default().push(question);
        }
    }
    let mut heaps: Vec<Vec<&Question>> = heaps.into_values().collect();
    // Chance says which sections get one more.
    heaps.shuffle(chance);
    let mut dealt = Vec::new();
    while dealt.len() < wanted && heaps.iter().any(|heap| !heap.is_empty()) {
        for heap in &mut heaps {
            if dealt.len() < wanted {
                dealt.extend(heap.pop());
            }
        }
    }
    dealt
}

/// The options or items of a question in the order in which they are shown: by chance, and what is
/// to be put in order never in the right one.
fn shown(question: &Question, chance: &mut impl Rng) -> Vec<u8> {
    let (count, in_order) = match &question.answer {
        Answer::Choice { options, .. } | Answer::Multiple { options, .. } => (options.len(), false),
        Answer::Order { items } => (items.len(), true),
        Answer::TrueFalse { .. } | Answer::Number { .. } | Answer::Text { .. } => (0, false),
    };
    let mut places: Vec<u8> = (0..count)
        .filter_map(|place| u8::try_from(place).ok())
        .collect();
    places.shuffle(chance);
    if in_order && places.is_sorted() && count > 1 {
        places.rotate_left(1);
    }
    places
}
