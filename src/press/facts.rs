use crate::bank::{Bank, Question, QuestionId, Reference};

/// The most that a text tells.
pub const MOST_FACTS: usize = 4;

/// Questions of the bank whose explanation can be told by itself, to somebody who has not read the
/// question. `tests/press.rs` holds that each is there and can be looked up.
const TOLD: [&str; 16] = [
    "profession-week-surgeon",
    "devices-equipment-oxygenator-job",
    "profession-more-work",
    "history-roller-patent-year",
    "history-oxygenator-eras",
    "history-cross-circulation-surgeon",
    "history-lindbergh-pump",
    "devices-equipment-roller-how",
    "devices-equipment-gravity",
    "clinical-management-cardioplegia-meaning",
    "clinical-management-heparin-before-bypass",
    "clinical-management-drug-at-end",
    "support-procedures-elso-name",
    "support-procedures-evlp-organ",
    "special-patients-small-circuit",
    "quality-safety-primary-safety",
];

/// Something true about perfusion, and where it can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub id: QuestionId,
    pub words: String,
    pub reference: Reference,
}

fn fact(question: &Question) -> Option<Fact> {
    let reference = question.references.iter().find(|it| can_be_found(it))?;
    Some(Fact {
        id: question.id.clone(),
        words: question.explanation.clone(),
        reference: reference.clone(),
    })
}

fn can_be_found(reference: &Reference) -> bool {
    let addresses = [
        &reference.doi,
        &reference.pmid,
        &reference.pmcid,
        &reference.url,
    ];
    addresses.into_iter().any(Option::is_some)
}

/// All that can be told, of what comes with the app.
pub fn facts(bank: &Bank) -> Vec<Fact> {
    let ids = TOLD.iter().map(|id| QuestionId((*id).to_owned()));
    find_facts(bank, &ids.collect::<Vec<_>>())
}

/// Those of a draft, in its order; what the bank has no more is left out.
pub fn find_facts(bank: &Bank, ids: &[QuestionId]) -> Vec<Fact> {
    let find = |id: &QuestionId| {
        let mut all = bank.questions();
        let (_, question) = all.find(|(_, question)| question.id == *id)?;
        fact(question)
    };
    ids.iter().filter_map(find).collect()
}
