use prime_time::bank::{Answer, Question, Response};
use prime_time::practice::{Verdict, mark};
use proptest::prelude::*;

use super::shipped::BANK;

/// Every typed answer of the bank with all of its accepted forms.
fn typed() -> impl Iterator<Item = (&'static Question, Vec<&'static String>)> {
    BANK.questions()
        .filter_map(|(_, question)| match &question.answer {
            Answer::Text { right, accept } => {
                Some((question, std::iter::once(right).chain(accept).collect()))
            }
            _ => None,
        })
}

fn verdict(question: &Question, text: &str) -> Verdict {
    mark(question, &Response::Text(text.to_owned()), &BANK).verdict
}

#[test]
fn every_accepted_form_is_right() {
    for (question, forms) in typed() {
        for form in forms {
            assert_eq!(
                verdict(question, form),
                Verdict::Right,
                "{}: {form}",
                question.id
            );
        }
    }
}

#[test]
fn no_answer_of_another_question_passes_for_a_slip() {
    for (question, forms) in typed() {
        for (other, others) in typed() {
            for form in &others {
                let same = forms
                    .iter()
                    .any(|own| verdict(other, own) == Verdict::Right);
                if !same {
                    assert_eq!(
                        verdict(question, form),
                        Verdict::Wrong,
                        "{}: {form}",
                        question.id
                    );
                }
            }
        }
    }
}

/// Other ways to write the same: capitals, hyphens for spaces, accents apart.
fn rewritten(form: &str, ways: &[u8]) -> String {
    form.chars()
        .zip(ways.iter().cycle())
        .flat_map(|(letter, way)| match (letter, way) {
            (' ', 0) => vec!['-'],
            (' ', 1) => vec!['–'],
            (' ', 2) => vec![' ', ' '],
            (letter, 3) => letter.to_uppercase().collect(),
            (letter, 4) if letter.is_alphabetic() => vec![letter, '\u{301}'],
            (letter, 5) => letter.to_lowercase().collect(),
            (letter, _) => vec![letter],
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn capitals_accents_and_hyphens_make_no_difference(
        which in 0..1_000_usize,
        form in 0..24_usize,
        ways in prop::collection::vec(0..7_u8, 1..40),
        slip in prop::option::of((0..40_usize, "[a-z]")),
    ) {
        let all: Vec<_> = typed().collect();
        let (question, forms) = &all[which % all.len()];
        let mut text = forms[form % forms.len()].clone();
        if let Some((at, letter)) = slip {
            let at = text.char_indices().map(|(at, _)| at).nth(at).unwrap_or(0);
            text.insert_str(at, &letter);
        }
        prop_assert_eq!(
            verdict(question, &rewritten(&text, &ways)),
            verdict(question, &text),
        );
    }

    #[test]
    fn no_text_harms_whoever_marks_it(text in "(?s).{0,90}") {
        for (question, _) in typed().take(12) {
            let _ = verdict(question, &text);
        }
    }
}
