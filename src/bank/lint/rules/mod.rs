//! The rules about one question, by subject.

pub(super) mod address;
mod answer;
mod cues;
mod drawing;
mod explanation;
mod giveaway;
mod id;
mod picture;
mod reference;
pub(super) mod texts;

use super::case::{Case, Step};

pub(super) use id::{id_form, tidy};

const OPTIONS: [Step; 3] = [Step::In("answer"), Step::In("choice"), Step::In("options")];

/// Looks at a question in every way there is.
pub(super) fn all(case: &mut Case<'_, '_>) {
    id::look(case);
    answer::look(case);
    reference::look(case);
    picture::look(case);
    explanation::look(case);
    cues::look(case);
    giveaway::look(case);
}

/// The options of a question to choose from, the right ones among them, and where they stand.
fn options<'c>(case: &Case<'c, '_>) -> Option<(&'c [String], Vec<usize>, [Step; 3])> {
    use crate::bank::Answer;
    match case.answer? {
        Answer::Choice { options, right } => Some((options, vec![usize::from(*right)], OPTIONS)),
        Answer::Multiple { options, right } => {
            let [answer, _, list] = OPTIONS;
            let right = right.iter().copied().map(usize::from).collect();
            Some((options, right, [answer, Step::In("multiple"), list]))
        }
        _ => None,
    }
}

fn at(path: [Step; 3], index: usize) -> [Step; 4] {
    let [a, b, c] = path;
    [a, b, c, Step::At(index)]
}
