//! The words of formats: rounds and rules of a night that are kept for other evenings.

use crate::game::{Format, Setup};
use crate::platform::StorageFault;
use crate::save::{Damage, Unfit};
use crate::session::NoFormat;

use super::count;
use super::setup::{Place, fault};

pub const TITLE: &str = "Formats of yours";
pub const HINT: &str = "Rounds and rules under a name, without teams and event: for another evening, \
                        or for another device as a file.";

/// `3 kept`.
pub fn kept(n: usize) -> String {
    match n {
        0 => "keep these rounds for another evening".to_owned(),
        n => format!("{n} kept"),
    }
}

pub const NAME: &str = "Name for these rounds and rules";
pub const SAVE: &str = "Keep on this device";
pub const AS_FILE: &str = "Save as a file";
pub const IMPORT: &str = "Import a file";
pub const IMPORT_LABEL: &str = "File of a format";
pub const USE: &str = "Use";
pub const IN_USE: &str = "In use";
pub const RENAME: &str = "Rename";
pub const NEW_NAME: &str = "New name";
pub const RENAME_DONE: &str = "Done";
pub const CANCEL: &str = "Cancel";
pub const EXPORT: &str = "Export";
pub const DELETE: &str = "Delete";
pub const UNDO: &str = "Undo";
pub const UNREADABLE: &str = "A format that cannot be played";

/// A button for one format, as a screen reader says it.
pub fn labelled(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

pub fn name_fault() -> String {
    format!(
        "A format needs a name of 1 to {} characters: type one.",
        Setup::LONGEST_TITLE
    )
}

pub fn name_taken(name: &str) -> String {
    format!("Another format is named “{name}” (capitals and spaces aside): choose another name.")
}

pub fn saved(name: &str) -> String {
    format!("“{name}” is kept on this device.")
}

pub fn imported(name: &str) -> String {
    format!("“{name}” is among your formats now, and laid out for this evening.")
}

/// Of an imported format where the browser keeps nothing.
pub fn imported_for_now(name: &str, why: StorageFault) -> String {
    format!(
        "“{name}” is laid out for this evening, but not kept: {}.",
        cause(why)
    )
}

pub fn same(name: &str) -> String {
    format!("Just this format is here already: “{name}”. It is laid out now; nothing else changed.")
}

pub fn used(name: &str) -> String {
    format!("“{name}” is laid out.")
}

pub fn renamed(name: &str) -> String {
    format!("It is named “{name}” now.")
}

pub fn deleted(name: &str) -> String {
    format!("“{name}” is deleted.")
}

pub fn made_way(name: &str) -> String {
    format!("The earlier “{name}” was replaced.")
}

pub fn put_back(name: &str) -> String {
    format!("“{name}” is back.")
}

/// A format of this name is here already: which is to be kept?
pub fn elder(elder: &Format, new: &Format) -> String {
    format!(
        "A format named “{}” is here already, of {}. The new one has {}. Keep which?",
        elder.name,
        count(elder.rounds.len(), "round", "rounds"),
        count(new.rounds.len(), "round", "rounds"),
    )
}

pub const REPLACE: &str = "Replace it";
pub const KEEP_BOTH: &str = "Keep both";

pub fn not_kept(name: &str, why: StorageFault) -> String {
    format!(
        "“{name}” was not kept: {}. Save it as a file instead.",
        cause(why)
    )
}

pub fn not_changed(why: StorageFault) -> String {
    format!("Nothing was changed: {}.", cause(why))
}

pub fn no_list(why: StorageFault) -> String {
    format!("No formats can be kept here: {}.", cause(why))
}

fn cause(why: StorageFault) -> &'static str {
    match why {
        StorageFault::Full => "this device has no room left; delete a past game or a pack",
        StorageFault::Denied => {
            "this browser keeps nothing for this page; allow it to, or leave the private window"
        }
    }
}

pub fn not_imported(file: &str) -> String {
    format!("“{file}” was not imported.")
}

pub const NOT_SAVED: &str = "These rounds are not kept yet. First put right:";
pub const FILE_UNREADABLE: &str =
    "The browser could not read the file. Is it a folder, or has it been moved?";

/// Why a text is no format, a line a fault.
pub fn why(no: &NoFormat) -> Vec<String> {
    match no {
        NoFormat::Unfit(Unfit::TooLong) => vec![
            "It is far longer than any format: choose a file that was saved as a format."
                .to_owned(),
        ],
        NoFormat::Unfit(Unfit::Damage(damage)) => vec![damaged(damage)],
        NoFormat::Unfit(Unfit::Faults(faults)) => faults
            .iter()
            .map(|one| match fault(one) {
                (Place::Round(n), words) => format!("Round {}: {words}", n + 1),
                (_, words) => words,
            })
            .collect(),
        NoFormat::NoScreens(rounds) => rounds.iter().map(|n| no_screens(*n)).collect(),
    }
}

fn no_screens(round: usize) -> String {
    format!(
        "Round {}: this version of Prime Time cannot show a round of its kind. Use a later version.",
        round + 1
    )
}

fn damaged(damage: &Damage) -> String {
    match damage {
        Damage::Unreadable { line } => format!(
            "It is cut off or altered, or has something in it that this version of Prime Time does \
             not know (line {line}). Export it once more where it came from."
        ),
        Damage::Foreign => "It is not a format of Prime Time: choose a file that was saved as a \
                            format."
            .to_owned(),
        Damage::Future { version } => format!(
            "It was written by a later version of Prime Time (format {version}): use that one, or \
             reload this page when a new version is offered."
        ),
        Damage::NoScreens { round } => no_screens(*round),
        Damage::Inconsistent { record } => {
            format!("Its step {} contradicts the steps before it.", record + 1)
        }
    }
}

/// The name of an exported file: readable, and safe on every system.
pub fn file_name(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    format!("prime-time-format-{}.json", words.join("-").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::SetupFault;

    #[test]
    fn every_reason_is_told_and_says_which_round() {
        let faults = vec![
            SetupFault::TitleBlank { round: 1 },
            SetupFault::NothingCounts,
        ];
        let words = why(&NoFormat::Unfit(Unfit::Faults(faults)));
        assert_eq!(words[0], "Round 2: The round has no title: give it one.");
        assert!(words[1].starts_with("Every round is a warm-up"));
        let closed = why(&NoFormat::NoScreens(vec![0, 3]));
        assert!(closed[1].starts_with("Round 4: this version"));
        let unfit = [
            Unfit::TooLong,
            Unfit::Damage(Damage::Unreadable { line: 7 }),
            Unfit::Damage(Damage::Foreign),
            Unfit::Damage(Damage::Future { version: 2 }),
        ];
        let mut all: Vec<String> = unfit
            .into_iter()
            .flat_map(|unfit| why(&NoFormat::Unfit(unfit)))
            .collect();
        all.dedup();
        assert_eq!(all.len(), 4);
        assert!(all[1].contains("line 7"));
    }

    #[test]
    fn file_names_hold_nothing_a_system_objects_to() {
        assert_eq!(file_name("Köln: 2/2"), "prime-time-format-köln-2-2.json");
    }
}
