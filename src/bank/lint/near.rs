//! Questions that ask the same thing in nearly the same words, found without comparing each with
//! each.
//!
//! Stems are sets of words and pairs of words. Two sets that share a given part of all they have
//! must share one of their rarest elements (prefix filtering: Chaudhuri, Ganti, Kaushik: A primitive
//! operator for similarity joins in data cleaning, ICDE 2006), so only questions with a rare
//! element in common are compared. Where less must be shared because the answers are the same, the
//! answer is part of the element.

use super::work::looked_at;
use super::{Seen, order};

/// How much two stems may share when the answers are the same, in hundredths of all that either
/// has.
const SAME_ANSWER: usize = 40;

/// The same for statements: that both are true says little.
const STATEMENTS: usize = 70;

/// The same when the answers differ: then only the answer is another, and one of the two is wrong.
const OTHER_ANSWER: usize = 90;

/// How many others a question is compared with at most, those with the rarest element in common
/// first. In a bank of a thousand that is all there are; in one of a hundred thousand those left
/// out share nothing but common words. Copies of one question are found at the first.
const MOST: usize = 256;

/// For each question that is too near to an earlier one: itself and the earlier one.
pub(super) fn pairs(seen: &[&Seen]) -> Vec<(usize, usize)> {
    let table = Table::of(seen);
    let mut lists = Lists::new(table.counts.len());
    let mut met = vec![usize::MAX; seen.len()];
    let mut pairs = Vec::new();
    for (at, one) in seen.iter().enumerate().filter(|(_, one)| !one.may_resemble) {
        let keys = table.keys(one);
        let others = keys.iter().flat_map(|key| lists.newest(*key));
        let twin = others.take(MOST).find(|other| {
            looked_at(1);
            let first = std::mem::replace(&mut met[*other], at) != at;
            first && are_near(one, seen[*other])
        });
        if let Some(other) = twin {
            pairs.push((at, other));
        }
        for key in keys {
            lists.add(key, at);
        }
    }
    pairs
}

fn are_near(a: &Seen, b: &Seen) -> bool {
    if a.picture != b.picture {
        return false;
    }
    let least = match (a.answer, b.answer) {
        (None, None) => STATEMENTS,
        (one, other) if one == other => SAME_ANSWER,
        _ => OTHER_ANSWER,
    };
    let (short, long) = (
        a.features.len().min(b.features.len()),
        a.features.len().max(b.features.len()),
    );
    if short * 100 < long * least {
        return false;
    }
    let shared = shared(&a.features, &b.features);
    shared * 100 >= (short + long - shared) * least
}

/// How many elements two rising lists have in common.
fn shared(a: &[u32], b: &[u32]) -> usize {
    looked_at(a.len() + b.len());
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    shared
}

/// How often elements occur. Elements that fall together are counted together: that costs a
/// comparison now and then and changes no result.
struct Table {
    counts: Vec<u32>,
}

impl Table {
    fn of(seen: &[&Seen]) -> Self {
        const MOST: usize = 1 << 22;
        let all = seen.iter().map(|one| one.features.len()).sum::<usize>();
        let mut table = Self {
            counts: vec![0; all.next_power_of_two().min(MOST)],
        };
        for feature in seen.iter().flat_map(|one| one.features.iter()) {
            let place = table.place(*feature);
            table.counts[place] += 1;
        }
        table
    }

    fn place(&self, feature: u32) -> usize {
        feature as usize & (self.counts.len() - 1)
    }

    /// Where a question is listed and others are looked for.
    fn keys(&self, one: &Seen) -> Vec<usize> {
        let mut rare = one.features.to_vec();
        order::sort(&mut rare, |feature| {
            (self.counts[self.place(*feature)], *feature)
        });
        let (answer, least) = match one.answer {
            Some(answer) => (answer | 1, SAME_ANSWER),
            None => (1, STATEMENTS),
        };
        let whatever = rare[..prefix(rare.len(), OTHER_ANSWER)].iter();
        let alike = rare[..prefix(rare.len(), least)].iter();
        let keys = whatever.map(|feature| feature ^ one.picture);
        let keys = keys.chain(alike.map(|feature| {
            let of_answer = answer.wrapping_mul(0x9e37_79b1) ^ one.picture;
            feature.rotate_left(9) ^ of_answer
        }));
        keys.map(|key| self.place(key)).collect()
    }
}

/// How many of so many elements, the rarest ones, two sets cannot both miss if they share `least`
/// hundredths of all that either has.
fn prefix(elements: usize, least: usize) -> usize {
    let must_share = (elements * least).div_ceil(100).max(1);
    (elements + 1).saturating_sub(must_share)
}

/// For each place the questions that have an element there, newest first, as chains in one list.
struct Lists {
    heads: Vec<u32>,
    links: Vec<(u32, u32)>,
}

const NONE: u32 = u32::MAX;

impl Lists {
    fn new(places: usize) -> Self {
        Self {
            heads: vec![NONE; places],
            links: Vec::new(),
        }
    }

    fn add(&mut self, place: usize, question: usize) {
        let (Ok(question), Ok(link)) = (u32::try_from(question), u32::try_from(self.links.len()))
        else {
            return;
        };
        let before = std::mem::replace(&mut self.heads[place], link);
        self.links.push((question, before));
    }

    fn newest(&self, place: usize) -> impl Iterator<Item = usize> {
        let mut next = self.heads[place];
        std::iter::from_fn(move || {
            let (question, before) = *self.links.get(next as usize)?;
            next = before;
            Some(question as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::bank::Question;
    use crate::bank::lint::Place;

    fn seen(stem: &str, right: &str) -> Seen {
        let question = format!(
            r#"{{"id": "x", "section": "history", "difficulty": "easy", "stem": "{stem}",
                "answer": {{"text": {{"right": "{right}"}}}}, "explanation": "", "references": [],
                "reviewed": ""}}"#
        );
        let question: Question = serde_json::from_str(&question).unwrap();
        Seen::of(&question, Place::default(), Place::default())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_is_missed_that_comparing_each_with_each_finds(
            questions in prop::collection::vec(("([abcdefg] ){0,9}", "[xy]"), 0..30)
        ) {
            let seen: Vec<Seen> = questions.iter().map(|(stem, right)| seen(stem, right)).collect();
            let seen: Vec<&Seen> = seen.iter().collect();
            let found: Vec<usize> = pairs(&seen).into_iter().map(|(later, _)| later).collect();
            let slow: Vec<usize> = (0..seen.len())
                .filter(|at| {
                    let some = !seen[*at].features.is_empty();
                    some && seen[..*at].iter().any(|other| are_near(seen[*at], other))
                })
                .collect();
            prop_assert_eq!(found, slow);
        }
    }
}
