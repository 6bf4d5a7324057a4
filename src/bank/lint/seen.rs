use super::silence::may_resemble;
use super::words::{Words, key};
use super::work::looked_at;
use super::{Place, order};
use crate::bank::{Answer, Question};

/// What is kept of a question to compare it with all others.
#[derive(Clone, Debug)]
pub struct Seen {
    pub id: String,
    /// Where its id stands; line 0 for a question that was not read from a text.
    pub at: Place,
    /// Where its stem stands.
    pub stem: Place,
    /// Its words and pairs of words, hashed, rising.
    pub(super) features: Box<[u32]>,
    /// The right answer, hashed; nothing for a statement.
    pub(super) answer: Option<u32>,
    /// The picture, hashed; 0 for none.
    pub(super) picture: u32,
    pub(super) may_resemble: bool,
    /// Which of the questions taken it is.
    pub(super) taken: Option<usize>,
}

impl Seen {
    pub(super) fn of(question: &Question, at: Place, stem: Place) -> Self {
        Self {
            id: question.id.0.clone(),
            at,
            stem,
            features: features(&question.stem),
            answer: answer(&question.answer),
            picture: question.picture.as_ref().map_or(0, |it| hash(&it.file) | 1),
            // Questions still to be written all look alike.
            may_resemble: may_resemble(&question.silenced) || question.stem.contains("TODO"),
            taken: None,
        }
    }
}

/// Words that say little about what is asked.
const COMMON: [&str; 44] = [
    "a", "an", "and", "are", "as", "at", "be", "best", "by", "did", "do", "does", "during", "for",
    "from", "had", "has", "have", "how", "in", "is", "it", "its", "many", "most", "of", "on", "or",
    "s", "that", "the", "these", "this", "to", "was", "were", "what", "when", "where", "which",
    "who", "why", "with", "name",
];

fn features(stem: &str) -> Box<[u32]> {
    // Enough for the longest stem; more is a fault of its own.
    const MOST: usize = 100;
    let words = Words::of(stem);
    let mut features = Vec::new();
    let mut before = None;
    for word in words.iter().take(MOST) {
        let word_hash = hash(word);
        if !COMMON.contains(&word) {
            features.push(word_hash);
        }
        if let Some(before) = before.replace(word_hash) {
            features.push(before.rotate_left(7) ^ word_hash);
        }
    }
    order::sort(&mut features, |feature| (*feature, 0));
    features.dedup();
    features.into_boxed_slice()
}

fn answer(answer: &Answer) -> Option<u32> {
    let option = |options: &[String], index: u8| {
        let option = options.get(usize::from(index));
        option.map_or(0, |option| hash(&key(option)))
    };
    let answer = match answer {
        Answer::TrueFalse { .. } => return None,
        Answer::Choice { options, right } => option(options, *right),
        Answer::Multiple { options, right } => {
            let all = right.iter().take(8).map(|index| option(options, *index));
            all.fold(1, u32::wrapping_add)
        }
        Answer::Number { right, .. } => hash(&key(&right.to_string())),
        Answer::Order { items } => {
            let items = items.iter().take(8).map(|item| hash(&key(item)));
            items.fold(4, |all: u32, item| all.rotate_left(5) ^ item)
        }
        Answer::Text { right, .. } => hash(&key(right)),
    };
    Some(answer)
}

/// FNV-1a.
pub(super) fn hash(text: &str) -> u32 {
    looked_at(text.len());
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
