//! The bank that ships, read once.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use prime_time::bank::{Bank, Pack, Question, QuestionId};

pub static BANK: LazyLock<Bank> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("questions");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .filter(|path| !path.ends_with("pack.schema.json"))
        .collect();
    files.sort();
    let read = |path| -> Pack { serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap() };
    Bank {
        packs: files.iter().map(read).collect(),
    }
});

pub fn question(id: &QuestionId) -> &'static Question {
    BANK.questions()
        .map(|(_, question)| question)
        .find(|question| question.id == *id)
        .unwrap()
}
