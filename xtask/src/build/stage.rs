//! `cargo xtask stage`: what Trunk calls before each build, for what it cannot do itself.
//!
//! Puts the bank, its pictures, the manifest and its icons into Trunk's staging folder.

use std::env;
use std::path::{Path, PathBuf};

use prime_time::bank::Pack;

use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::project;

use super::few;

/// What makes an app of the page, under the names that `static/manifest.webmanifest` and
/// `index.html` use.
const APP_FILES: [(&str, &str); 6] = [
    ("manifest.webmanifest", "manifest.webmanifest"),
    ("icon-any.svg", "icon.svg"),
    ("icon-192.png", "icon-192.png"),
    ("icon-512.png", "icon-512.png"),
    ("icon-maskable-512.png", "icon-maskable-512.png"),
    ("icon-touch-180.png", "icon-touch-180.png"),
];

pub const BANK: &str = "bank.json";
/// What somebody new begins Quick ten with.
pub const FEW: &str = "few.json";

pub fn run() -> Outcome {
    let Some(staging) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        return Err(Fault::new(
            "stage: TRUNK_STAGING_DIR is not set; Trunk calls this command, you want `cargo xtask \
             build`",
        ));
    };
    let root = project::root();
    let questions = root.join("questions");
    let packs = packs(&questions)?;
    files::write(&staging.join(BANK), written(&packs)?)?;
    files::write(&staging.join(FEW), written(&few::of(&packs))?)?;
    pictures(&questions.join("pictures"), &staging.join("pictures"))?;
    let statics = root.join("static");
    for (name, from) in APP_FILES {
        files::write(&staging.join(name), files::read(&statics.join(from))?)?;
    }
    Ok(())
}

/// All packs, without what only editors need.
pub(super) fn packs(questions: &Path) -> Outcome<Vec<Pack>> {
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
    Ok(packs)
}

/// In one text, and each on a line of its own: the app reads them one by one (src/ui/bank).
fn written(packs: &[Pack]) -> Outcome<String> {
    let write = |pack: &Pack| {
        serde_json::to_string(pack).while_doing(|| format!("write the pack {} anew", pack.id))
    };
    let lines = packs.iter().map(write).collect::<Outcome<Vec<_>>>()?;
    Ok(format!("{{\"packs\":[\n{}\n]}}\n", lines.join(",\n")))
}

fn slim(file: &Path) -> Outcome<Pack> {
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
    Ok(pack)
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
        let bank = written(&packs(&questions).unwrap()).unwrap();
        let whole: prime_time::bank::Bank = serde_json::from_str(&bank).unwrap();
        let lines: Vec<&str> = bank.lines().collect();
        assert_eq!(lines.len(), whole.packs.len() + 2);
        for line in &lines[1..=whole.packs.len()] {
            let pack: Pack = serde_json::from_str(line.trim_end_matches(',')).unwrap();
            assert!(line.starts_with("{\"format\""), "{}", pack.id);
        }
        assert!(!bank.contains("\"$schema\"") && !bank.contains("\"silenced\""));
    }

    #[test]
    fn every_icon_of_the_manifest_and_the_page_is_in_the_bundle() {
        let read = |name: &str| std::fs::read_to_string(project::root().join(name)).unwrap();
        let text = read("static/manifest.webmanifest") + &read("index.html");
        let named = text
            .split('"')
            .filter_map(|word| word.strip_prefix("./icon"));
        let mut count = 0;
        for rest in named {
            count += 1;
            let name = format!("icon{rest}");
            assert!(APP_FILES.iter().any(|(it, _)| *it == name), "{name}");
        }
        assert_eq!(count, 5);
    }

    #[test]
    fn a_pack_that_does_not_parse_is_named_with_its_line() {
        let folder = env::temp_dir().join(format!("prime-time-stage-{}", std::process::id()));
        files::write(&folder.join("odd.json"), "{\n  \"format\": \"one\"\n}").unwrap();
        let fault = packs(&folder).unwrap_err().to_string();
        assert!(
            fault.contains("odd.json") && fault.contains("line 2"),
            "{fault}"
        );
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
