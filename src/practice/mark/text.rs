use crate::bank::{Answer, Bank, plain};

use super::spelling::{are_two, one_spelling};
use super::{Detail, Marked, Verdict};

/// A slip of the finger is forgiven in words of so many letters or more.
const LONG: usize = 6;

/// Marks a typed answer: capitals, accents, hyphens, spaces and British or American spelling make
/// no difference, and one slip of the finger in a long word is forgiven, but said. What is an
/// answer elsewhere in the bank is no slip.
pub fn mark(said: &str, right: &str, accept: &[String], bank: &Bank) -> Marked {
    let forms = || std::iter::once(right).chain(accept.iter().map(String::as_str));
    let found = |verdict, detail| Marked {
        verdict,
        counts: verdict != Verdict::Wrong,
        detail,
    };
    let said = one_spelling(&plain(said));
    if said.is_empty() {
        return found(Verdict::Wrong, Detail::Plain);
    }
    if forms().any(|form| one_spelling(&plain(form)) == said) {
        return found(Verdict::Right, Detail::Plain);
    }
    match forms().find(|form| is_slip(&said, form)) {
        Some(form) if !is_known(bank, &said) => {
            found(Verdict::Near, Detail::TakenFor(form.to_owned()))
        }
        _ => found(Verdict::Wrong, Detail::Plain),
    }
}

/// Whether a text is what the bank somewhere gives as an answer, right or wrong.
fn is_known(bank: &Bank, said: &str) -> bool {
    let is = |text: &String| one_spelling(&plain(text)) == said;
    bank.questions()
        .any(|(_, question)| match &question.answer {
            Answer::Choice { options, .. } | Answer::Multiple { options, .. } => {
                options.iter().any(is)
            }
            Answer::Order { items } => items.iter().any(is),
            Answer::Text { right, accept } => is(right) || accept.iter().any(is),
            Answer::TrueFalse { .. } | Answer::Number { .. } => false,
        })
}

/// Whether one letter too many, too few or wrong, or two neighbours in the wrong order, in one of
/// its long words, make the difference. Digits are never slips: `P2Y12` and `P2Y11` are two things.
fn is_slip(said: &str, form: &str) -> bool {
    let meant = one_spelling(&plain(form));
    if are_two(said, &meant) {
        return false;
    }
    let said: Vec<char> = said.chars().collect();
    let meant: Vec<char> = meant.chars().collect();
    let too_many = said.len() > meant.len();
    let same = said.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    let (here, there) = (&said[same..], &meant[same..]);
    let changed = match (here, there) {
        ([a, here @ ..], [b, there @ ..]) if here == there => [Some(*a), Some(*b)],
        ([a, here @ ..], there) if here == there => [Some(*a), None],
        (here, [b, there @ ..]) if here == there => [None, Some(*b)],
        ([a, b, here @ ..], [c, d, there @ ..]) if a == d && b == c && here == there => {
            [Some(*a), Some(*b)]
        }
        _ => return false,
    };
    changed.iter().flatten().all(|sign| sign.is_alphabetic())
        && in_long_word(form, meant.len(), same, too_many)
}

/// Whether the letter at a place of a form, written without its gaps, belongs to a long word. A
/// letter too many may belong to the word that ends there as well.
fn in_long_word(form: &str, whole: usize, place: usize, too_many: bool) -> bool {
    let lengths: Vec<usize> = form
        .split_whitespace()
        .map(|word| one_spelling(&plain(word)).chars().count())
        .collect();
    // A spelling that reaches over a gap moves the places: then nothing is forgiven.
    if lengths.iter().sum::<usize>() != whole {
        return false;
    }
    let mut begins = 0;
    lengths.iter().any(|&length| {
        let ends = begins + length;
        let here = (begins..ends).contains(&place) || (too_many && place == ends);
        begins = ends;
        here && length >= LONG
    })
}
