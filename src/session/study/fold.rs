use std::collections::BTreeMap;

use crate::bank::QuestionId;
use crate::practice::{Entry, Learner, Stamp};

/// Takes what came after a snapshot into a learner. `None` if that cannot be done from the
/// snapshot alone: something in it changes what was before.
pub fn fold_on(learner: &mut Learner, mut latest: Stamp, entries: Vec<Entry>) -> Option<Stamp> {
    let mut plain: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut places: BTreeMap<(Stamp, QuestionId), usize> = BTreeMap::new();
    for entry in entries {
        if let Entry::Review(stamp, question, review) = &entry {
            let key = (*stamp, question.clone());
            if let Some(Entry::Review(_, _, kept)) =
                places.get(&key).and_then(|&place| plain.get_mut(place))
            {
                *kept = (*kept).max(*review);
                continue;
            }
            places.insert(key, plain.len());
        }
        if entry.stamp() <= latest {
            return None;
        }
        latest = entry.stamp();
        plain.push(entry);
    }
    for entry in &plain {
        take(learner, entry)?;
    }
    Some(latest)
}

/// Takes one thing in that was done after all others. `None` if it changes what was before.
pub fn take(learner: &mut Learner, entry: &Entry) -> Option<()> {
    match entry {
        Entry::Review(_, question, review) => {
            learner.answer(question, review);
        }
        Entry::Bookmark(_, question, true) => {
            learner.bookmarks.insert(question.clone());
        }
        Entry::Bookmark(_, question, false) => {
            learner.bookmarks.remove(question);
        }
        Entry::Settings(_, settings) => learner.settings = *settings,
        Entry::Reset(_, scope) => learner.forget(scope),
        Entry::Undo(..) => return None,
    }
    Some(())
}
