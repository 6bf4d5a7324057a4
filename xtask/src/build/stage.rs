//! `cargo xtask stage`: what Trunk calls before each build, for what it cannot do itself.
//!
//! Puts the bank, its pictures and the boot script into Trunk's staging folder. The script's tag is
//! made by Trunk from a pattern (a strict policy forbids its inline one), and the pattern's values
//! are read from the files written here: so both are told apart by content without touching a file
//! that Trunk has hashed.

use std::env;
use std::path::{Path, PathBuf};

use prime_time::bank::Pack;

use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::fnv::Fnv;
use crate::project;

pub fn run() -> Outcome {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Fault::new(
            "stage: TRUNK_STAGING_DIR is not set; Trunk calls this command, you want `cargo xtask \
             build`",
        ));
    };
    let root = project::root();
    let questions = root.join("questions");
    let bank = bank(&questions)?;
    files::write(&staging.join("bank.json"), &bank)?;
    // The name stays, so that a host needs one rule; the query makes a new bank a new address.
    note("bank", &format!("bank.json?v={}", Fnv::of(bank.as_bytes())))?;
    pictures(&questions.join("pictures"), &staging.join("pictures"))?;

    let boot = files::read(&root.join("static/boot.js"))?;
    let name = format!("boot-{}.js", Fnv::of(&boot));
    files::write(&staging.join(&name), &boot)?;
    note("boot", &name)
}

/// A value for Trunk's `pattern_params`.
fn note(name: &str, value: &str) -> Outcome {
    files::write(&project::notes().join(name), value)
}

/// All packs in one text, without what only editors need.
fn bank(questions: &Path) -> Outcome<String> {
    let mut packs = Vec::new();
    for file in files::below(questions)? {
        let is_pack = file.parent() == Some(questions)
            && files::has_extension(&file, "json")
            && file
                .file_name()
                .is_some_and(|name| name != "pack.schema.json");
        if is_pack {
            packs.push(slim(&file)?);
        }
    }
    Ok(format!("{{\"packs\":[{}]}}", packs.join(",")))
}

fn slim(file: &Path) -> Outcome<String> {
    let text = files::read(file)?;
    let mut pack: Pack = serde_json::from_slice(&text).map_err(|why| {
        Fault::new(format!(
            "{}: {why}; `cargo xtask questions check` names every fault",
            file.display()
        ))
    })?;
    pack.schema = None;
    for question in &mut pack.questions {
        question.silenced.clear();
    }
    serde_json::to_string(&pack).while_doing(|| format!("write the pack {} anew", pack.id))
}

fn pictures(from: &Path, to: &Path) -> Outcome {
    for file in files::below(from)? {
        let name = file.strip_prefix(from).unwrap_or(&file);
        files::write(&to.join(name), files::read(&file)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bank_holds_every_pack_and_nothing_for_editors_only() {
        let questions = project::root().join("questions");
        let bank = bank(&questions).unwrap();
        assert!(bank.starts_with("{\"packs\":["));
        assert!(!bank.contains("\"$schema\"") && !bank.contains("\"silenced\""));
        assert!(!bank.contains('\n'));
    }

    #[test]
    fn a_pack_that_does_not_parse_is_named_with_its_line() {
        let folder = env::temp_dir().join(format!("prime-time-stage-{}", std::process::id()));
        files::write(&folder.join("odd.json"), "{\n  \"format\": \"one\"\n}").unwrap();
        let fault = bank(&folder).unwrap_err().to_string();
        assert!(
            fault.contains("odd.json") && fault.contains("line 2"),
            "{fault}"
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
