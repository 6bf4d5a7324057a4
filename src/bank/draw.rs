use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rand::Rng;
use rand::seq::SliceRandom;

use super::{Bank, Criterion, Filter, Question, QuestionId};

/// When each question was last asked on this device: the number of that game, counted from 1.
pub type LastAsked = BTreeMap<QuestionId, u32>;

/// What one round wants from the bank.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    pub filter: &'a Filter,
    pub count: usize,
    /// So many more, if there are, to replace a question with.
    pub spare: usize,
}

/// What one round gets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand<'a> {
    pub questions: Vec<&'a Question>,
    pub spare: Vec<&'a Question>,
}

/// A wish that the bank cannot fulfil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooFew {
    /// The position of the wish.
    pub wish: usize,
    pub wanted: usize,
    /// How many there are for it once the other wishes have theirs.
    pub found: usize,
    /// The demand of the filter that costs most: without it, `without_it` questions would pass.
    pub narrowest: Option<Criterion>,
    pub without_it: usize,
}

/// Draws for all wishes at once; no question goes to two of them. Fresh questions come first,
/// then those that were asked longest ago; within each, chance decides.
///
/// A wish is refused only when no way of sharing the bank out would fulfil it: what one wish holds
/// is handed to another if the first can take something else instead.
pub fn draw<'a>(
    bank: &'a Bank,
    wishes: &[Wish<'_>],
    asked: &LastAsked,
    chance: &mut impl Rng,
) -> Result<Vec<Hand<'a>>, Vec<TooFew>> {
    let mut table = Table::lay(bank, wishes, asked, chance);
    let mut scarce_first: Vec<usize> = (0..wishes.len()).collect();
    scarce_first.sort_unstable_by_key(|&wish| table.fitting[wish].len());

    let mut faults = Vec::new();
    for wish in scarce_first {
        let Wish { filter, count, .. } = &wishes[wish];
        while table.held[wish].len() < *count {
            if !table.give(wish) {
                let narrowest = narrowest(bank, filter);
                faults.push(TooFew {
                    wish,
                    wanted: *count,
                    found: table.held[wish].len(),
                    narrowest: narrowest.map(|(criterion, _)| criterion),
                    without_it: narrowest.map_or(0, |(_, count)| count),
                });
                break;
            }
        }
    }
    if !faults.is_empty() {
        faults.sort_unstable_by_key(|fault| fault.wish);
        return Err(faults);
    }
    Ok(table.deal(wishes, chance))
}

/// The demand whose absence would let most questions through, if any is set at all.
fn narrowest(bank: &Bank, filter: &Filter) -> Option<(Criterion, usize)> {
    let here = bank.count(filter);
    Criterion::ALL
        .into_iter()
        .map(|criterion| (criterion, bank.count(&filter.without(criterion))))
        .filter(|&(_, count)| count > here)
        .max_by_key(|&(_, count)| count)
}

/// All questions in the order in which they are to be used, and who holds which.
struct Table<'a> {
    pile: Vec<&'a Question>,
    /// For each wish: the places in the pile that fit it, best first.
    fitting: Vec<Vec<usize>>,
    /// For each wish: how far into `fitting` everything is known to be taken.
    searched: Vec<usize>,
    held: Vec<BTreeSet<usize>>,
    holder: BTreeMap<usize, usize>,
}

impl<'a> Table<'a> {
    fn lay(bank: &'a Bank, wishes: &[Wish<'_>], asked: &LastAsked, chance: &mut impl Rng) -> Self {
        let mut all: Vec<_> = bank.questions().collect();
        all.shuffle(chance);
        all.sort_by_key(|(_, question)| asked.get(&question.id).copied().unwrap_or(0));
        let fitting = wishes
            .iter()
            .map(|wish| {
                all.iter()
                    .enumerate()
                    .filter(|(_, (pack, question))| wish.filter.admits(pack, question))
                    .map(|(place, _)| place)
                    .collect()
            })
            .collect();
        Self {
            pile: all.into_iter().map(|(_, question)| question).collect(),
            fitting,
            searched: vec![0; wishes.len()],
            held: vec![BTreeSet::new(); wishes.len()],
            holder: BTreeMap::new(),
        }
    }

    /// The best question nobody holds that fits the wish.
    fn free(&mut self, wish: usize) -> Option<usize> {
        let fitting = &self.fitting[wish];
        let next = fitting[self.searched[wish]..]
            .iter()
            .position(|place| !self.holder.contains_key(place));
        self.searched[wish] = next.map_or(fitting.len(), |ahead| self.searched[wish] + ahead);
        fitting.get(self.searched[wish]).copied()
    }

    fn take(&mut self, wish: usize, place: usize) {
        if let Some(before) = self.holder.insert(place, wish) {
            self.held[before].remove(&place);
        }
        self.held[wish].insert(place);
    }

    /// One more question for a wish, if need be by a chain of exchanges: the shortest path from
    /// the wish, over questions that others hold and it could use, to one that is free.
    fn give(&mut self, wish: usize) -> bool {
        let mut came_from: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut queue = VecDeque::from([wish]);
        while let Some(here) = queue.pop_front() {
            if let Some(place) = self.free(here) {
                self.take(here, place);
                let mut there = here;
                while let Some(&(from, handed_on)) = came_from.get(&there) {
                    self.take(from, handed_on);
                    there = from;
                }
                return true;
            }
            for place in &self.fitting[here] {
                if let Some(&other) = self.holder.get(place)
                    && other != wish
                    && !came_from.contains_key(&other)
                {
                    came_from.insert(other, (here, *place));
                    queue.push_back(other);
                }
            }
        }
        false
    }

    fn deal(mut self, wishes: &[Wish<'_>], chance: &mut impl Rng) -> Vec<Hand<'a>> {
        let mut hands = Vec::with_capacity(wishes.len());
        for held in &self.held {
            let mut questions: Vec<_> = held.iter().map(|&place| self.pile[place]).collect();
            questions.shuffle(chance);
            hands.push(Hand {
                questions,
                spare: Vec::new(),
            });
        }
        for (wish, hand) in hands.iter_mut().enumerate() {
            while hand.spare.len() < wishes[wish].spare {
                let Some(place) = self.free(wish) else { break };
                self.take(wish, place);
                hand.spare.push(self.pile[place]);
            }
        }
        hands
    }
}
