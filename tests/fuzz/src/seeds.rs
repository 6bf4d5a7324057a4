//! Packs to begin with: each question of the bank on its own, the examples of the rules, and what
//! broke a law once.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// A pack and what it is called.
pub type Seed = (String, Vec<u8>);

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let all = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut all: Vec<PathBuf> = all.collect::<io::Result<_>>()?;
    all.retain(|path| path.to_string_lossy().ends_with(ending));
    all.sort();
    Ok(all)
}

fn pack(questions: &[&Value]) -> Vec<u8> {
    let pack = json!({
        "format": 1,
        "id": "example",
        "title": "Example",
        "licence": "CC-BY-4.0",
        "questions": questions,
    });
    format!("{pack:#}\n").into_bytes()
}

/// Every question of the bank as a pack of its own.
///
/// # Errors
/// The bank is not there, or not JSON.
pub fn bank() -> io::Result<Vec<Seed>> {
    let mut seeds = Vec::new();
    for file in files(&root().join("questions"), ".json")? {
        let text = fs::read_to_string(&file)?;
        let whole: Value = serde_json::from_str(&text)?;
        for question in whole["questions"].as_array().into_iter().flatten() {
            let id = question["id"].as_str().unwrap_or_default();
            seeds.push((id.to_owned(), pack(&[question])));
        }
    }
    Ok(seeds)
}

/// The examples of every rule, broken and kept, from `tests/packs/rules.json`.
///
/// # Errors
/// The table is not there, or not JSON.
pub fn rules() -> io::Result<Vec<Seed>> {
    let text = fs::read_to_string(root().join("tests/packs/rules.json"))?;
    let table: Value = serde_json::from_str(&text)?;
    let mut seeds = Vec::new();
    for (rule, examples) in table["rules"].as_object().into_iter().flatten() {
        for side in ["fails", "passes"] {
            let examples = examples[side].as_array().into_iter().flatten();
            for (number, example) in examples.enumerate() {
                let patches = match example {
                    Value::Array(patches) => patches.iter().collect(),
                    one => vec![one],
                };
                let questions: Vec<Value> = patches
                    .into_iter()
                    .map(|patch| patched(&table["base"], patch))
                    .collect();
                let questions: Vec<&Value> = questions.iter().collect();
                seeds.push((format!("{rule}-{side}-{number}"), pack(&questions)));
            }
        }
    }
    Ok(seeds)
}

/// A question with the fields of an example in place of its own; `null` takes a field out.
fn patched(base: &Value, patch: &Value) -> Value {
    let mut question = base.clone();
    if let (Some(fields), Some(patch)) = (question.as_object_mut(), patch.as_object()) {
        for (name, value) in patch {
            fields.insert(name.clone(), value.clone());
        }
        fields.retain(|_, value| !value.is_null());
    }
    question
}

/// What broke a law once.
///
/// # Errors
/// The folder cannot be read.
pub fn found() -> io::Result<Vec<Seed>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("found");
    // Git keeps no empty folder.
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let read = |path: PathBuf| {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        Ok((name, fs::read(path)?))
    };
    files(&folder, "")?.into_iter().map(read).collect()
}

/// All of them.
///
/// # Errors
/// One of their sources cannot be read.
pub fn all() -> io::Result<Vec<Seed>> {
    Ok([bank()?, rules()?, found()?].concat())
}
