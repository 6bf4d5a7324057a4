//! Answers that stand where everybody can read them.

use super::super::What;
use super::super::case::{Case, Step};
use super::super::words::Words;
use crate::bank::{Answer, limits};

/// Shorter ones are found by accident, such as the letter of a part.
const SHORTEST: usize = 4;

pub(super) fn look(case: &mut Case<'_, '_>) {
    let (right, others): (Vec<&String>, Vec<&String>) = match case.answer {
        Some(Answer::Choice { options, right }) if options.len() <= *limits::OPTIONS.end() => {
            let right = usize::from(*right);
            let others = options.iter().enumerate().filter(|(at, _)| *at != right);
            (
                options.get(right).into_iter().collect(),
                others.map(|(_, it)| it).collect(),
            )
        }
        Some(Answer::Text { right, accept }) => (
            std::iter::once(right).chain(accept).take(24).collect(),
            Vec::new(),
        ),
        _ => return,
    };
    if gives_away(&case.stem, &right, &others) {
        case.say(&[Step::In("stem")], What::AnswerInStem);
    }
    if let Some(picture) = &case.question.picture
        && gives_away(&Words::of(&picture.alt), &right, &others)
    {
        case.say(&[Step::In("picture"), Step::In("alt")], What::AltGivesAway);
    }
}

/// Whether a text names the answer and none of the others.
fn gives_away(text: &Words, right: &[&String], others: &[&String]) -> bool {
    let named = |option: &&String| {
        let words = Words::of(option);
        words.letters() >= SHORTEST && text.holds(&words)
    };
    right.iter().any(named) && !others.iter().any(named)
}
