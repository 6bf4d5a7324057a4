//! A few questions of the bank, which arrive long before all of it does.

use std::collections::BTreeMap;

use prime_time::bank::{Answer, Difficulty, Pack, Question, Section};

use crate::fnv::Fnv;

/// Of each section. All are some eight kilobytes after compression, and a Quick ten is one in many
/// millions of what can be dealt from them.
const EACH: usize = 3;

/// The packs with few of their questions, or left out.
pub fn of(packs: &[Pack]) -> Vec<Pack> {
    let mut sections: BTreeMap<Section, Vec<&Question>> = BTreeMap::new();
    let questions = packs.iter().flat_map(|pack| &pack.questions);
    for question in questions.filter(|question| is_fit(question)) {
        sections.entry(question.section).or_default().push(question);
    }
    let mut chosen = Vec::new();
    for (_, mut questions) in sections {
        // By chance, and always the same ones.
        questions.sort_by_key(|question| Fnv::of(question.id.0.as_bytes()));
        chosen.extend(
            questions
                .into_iter()
                .take(EACH)
                .map(|question| &question.id),
        );
    }
    let slim = packs.iter().map(|pack| {
        let mut pack = pack.clone();
        pack.questions
            .retain(|question| chosen.contains(&&question.id));
        pack
    });
    slim.filter(|pack| !pack.questions.is_empty()).collect()
}

/// A picture would have to be waited for; a typed word is weighed against all answers of the bank; and
/// nobody begins with the hardest.
fn is_fit(question: &Question) -> bool {
    question.picture.is_none()
        && !matches!(question.answer, Answer::Text { .. })
        && question.difficulty != Difficulty::Hard
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::stage;

    #[test]
    fn a_few_of_every_section_are_enough_for_quick_ten_and_need_nothing_else() {
        let packs = stage::packs(&crate::project::root().join("questions")).unwrap();
        let few = of(&packs);
        let questions: Vec<&Question> = few.iter().flat_map(|pack| &pack.questions).collect();
        assert!(questions.iter().all(|question| is_fit(question)));
        for section in Section::ALL {
            let of_it = questions
                .iter()
                .filter(|question| question.section == section);
            assert_eq!(of_it.count(), EACH, "{section:?}");
        }
        assert!(few.iter().all(|pack| !pack.questions.is_empty()));
        assert_eq!(of(&packs), few);
    }
}
