//! Questions that ask the same thing in nearly the same words, found without comparing each with
//! each.
//!
//! Stems are sets of words and pairs of words. Two sets that share a given part of all they have
//! must share one of their rarest elements (prefix filtering: Chaudhuri, Ganti, Kaushik: A primitive
//! operator for similarity joins in data cleaning, ICDE 2006), so only questions with a rare
//! element in common are compared.

use super::Seen;

/// How much two stems may share when the answers are the same, in hundredths of all that either
/// has.
const SAME_ANSWER: usize = 55;

/// The same when the answers differ: then only the answer is another, and one of the two is wrong.
const OTHER_ANSWER: usize = 90;

/// How many questions with a certain rare element one is compared with. Copies of one question
/// share all their elements, and are found at the first.
const MOST: usize = 100;

/// For each question that is too near to an earlier one: itself and the earlier one.
pub(super) fn pairs(seen: &[&Seen]) -> Vec<(usize, usize)> {
    let known = Features::of(seen);
    let mut lists = Lists::new(known.names.len());
    let mut met = vec![usize::MAX; seen.len()];
    let mut pairs = Vec::new();
    for (at, one) in seen.iter().enumerate() {
        let rare = known.rarest(&one.features);
        let others = rare.iter().flat_map(|feature| lists.newest(*feature));
        let twin = others.take(MOST * rare.len().max(1)).find(|other| {
            let first = std::mem::replace(&mut met[*other], at) != at;
            first && are_near(one, seen[*other])
        });
        if let Some(other) = twin {
            pairs.push((at, other));
        }
        for feature in rare {
            lists.add(feature, at);
        }
    }
    pairs
}

fn are_near(a: &Seen, b: &Seen) -> bool {
    if a.picture != b.picture || a.may_resemble || b.may_resemble {
        return false;
    }
    let least = if a.answer == b.answer {
        SAME_ANSWER
    } else {
        OTHER_ANSWER
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
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        shared += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    shared
}

/// All elements of all questions, and how often each occurs.
struct Features {
    names: Vec<u32>,
    counts: Vec<u32>,
}

impl Features {
    fn of(seen: &[&Seen]) -> Self {
        let all = seen.iter().flat_map(|one| one.features.iter().copied());
        let mut sorted: Vec<u32> = all.collect();
        sorted.sort_unstable();
        let mut names: Vec<u32> = Vec::new();
        let mut counts: Vec<u32> = Vec::new();
        for name in sorted {
            match counts.last_mut() {
                Some(count) if names.last() == Some(&name) => *count += 1,
                _ => {
                    names.push(name);
                    counts.push(1);
                }
            }
        }
        Self { names, counts }
    }

    /// The positions of as many of the rarest elements as two near questions cannot both miss.
    fn rarest(&self, features: &[u32]) -> Vec<usize> {
        let find = |feature: &u32| self.names.binary_search(feature).ok();
        let mut places: Vec<usize> = features.iter().filter_map(find).collect();
        places.sort_unstable_by_key(|place| (self.counts[*place], *place));
        let must_share = (places.len() * SAME_ANSWER).div_ceil(100);
        places.truncate(places.len() + 1 - must_share.min(places.len()).max(1));
        places
    }
}

/// For each element the questions that have it, newest first, as chains in one list.
struct Lists {
    heads: Vec<u32>,
    links: Vec<(u32, u32)>,
}

const NONE: u32 = u32::MAX;

impl Lists {
    fn new(features: usize) -> Self {
        Self {
            heads: vec![NONE; features],
            links: Vec::new(),
        }
    }

    fn add(&mut self, feature: usize, question: usize) {
        let (Ok(question), Ok(link)) = (u32::try_from(question), u32::try_from(self.links.len()))
        else {
            return;
        };
        let before = std::mem::replace(&mut self.heads[feature], link);
        self.links.push((question, before));
    }

    fn newest(&self, feature: usize) -> impl Iterator<Item = usize> {
        let mut next = self.heads[feature];
        std::iter::from_fn(move || {
            let (question, before) = *self.links.get(next as usize)?;
            next = before;
            Some(question as usize)
        })
        .take(MOST)
    }
}
