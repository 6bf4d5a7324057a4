//! The words of saving everything on a device, and of taking it in elsewhere.

use crate::platform::StorageFault;
use crate::save::Damage;
use crate::session::{Restored, Unmerged};

use super::{count, keeping, list};

pub const TITLE: &str = "Backup";
pub const HINT: &str = "One file with everything on this device: what you practised, games, packs and \
                        formats of your own, and settings. Nothing is sent anywhere.";
pub const MERGE_HINT: &str = "Restoring adds what is in the file to what is here. Nothing here is lost \
                              or overwritten, and nothing is there twice, however often you do it.";
pub const SAVE: &str = "Save a backup";
pub const RESTORE: &str = "Restore a backup";
pub const FIELD: &str = "File of a backup";

/// The name of a backup's file.
pub fn file_name(iso_date: &str) -> String {
    format!("prime-time-backup-{iso_date}.json")
}

pub fn saved(file: &str) -> String {
    format!("“{file}” is with your downloads. Keep it somewhere else than on this device.")
}

pub fn not_saved(fault: StorageFault) -> String {
    format!("There is no backup: {}.", refused(fault))
}

/// What has come in from a file that was made at some moment.
pub fn restored(file: &str, made: &str, what: Restored) -> String {
    let from = format!("“{file}”, made {made}");
    if !what.anything {
        return format!("{from}: everything in it was here already.");
    }
    let counts = [
        (what.answers, "answer", "answers"),
        (what.games, "game", "games"),
        (what.packs, "pack", "packs"),
        (what.formats, "format", "formats"),
    ];
    let new: Vec<String> = counts
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| count(n, one, many))
        .collect();
    if new.is_empty() {
        return format!(
            "{from}: bookmarks, settings or a run that waits came in. The rest was here."
        );
    }
    format!(
        "{from}: {} came in. What else was in it is here.",
        list(&new)
    )
}

pub fn not_restored(file: &str, why: &Unmerged) -> String {
    let why = match why {
        Unmerged::Damaged(Damage::Foreign) => {
            "it is no backup of Prime Time. Choose a file that was saved on this page; a single \
             game belongs to Past games, a pack to Questions and packs, a format to the set-up of a night"
                .to_owned()
        }
        Unmerged::Damaged(damage @ Damage::Future { .. }) => format!(
            "{}. Reload this page to get that version, then try again",
            keeping::damage(damage)
        ),
        Unmerged::Damaged(damage) => format!(
            "{}. Copy it from where it was saved once more, or choose an older one",
            keeping::damage(damage)
        ),
        Unmerged::Storage(fault) => refused(*fault).to_owned(),
    };
    format!("Nothing was taken from “{file}”: {why}.")
}

pub fn too_large(file: &str) -> String {
    format!(
        "Nothing was taken from “{file}”: it is larger than any backup can be. Choose a file that \
         was saved on this page."
    )
}

pub fn unreadable(file: &str) -> String {
    format!(
        "Nothing was taken from “{file}”: the browser could not read it. Is it still where it was?"
    )
}

fn refused(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => {
            "this device has no room left for it. Delete past games or packs, then try again"
        }
        StorageFault::Denied => {
            "this browser keeps nothing for this page. Allow it to, or leave the private window"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_in_is_said_and_what_was_here_too() {
        let what = Restored {
            answers: 10,
            packs: 1,
            anything: true,
            ..Restored::default()
        };
        assert_eq!(
            restored("b.json", "5 May 2027, 20:41", what),
            "“b.json”, made 5 May 2027, 20:41: 10 answers and 1 pack came in. What else was in it \
             is here."
        );
        let nothing = restored("b.json", "5 May 2027, 20:41", Restored::default());
        assert!(nothing.ends_with("everything in it was here already."));
    }

    #[test]
    fn every_refusal_names_the_file_the_cause_and_what_to_do() {
        let whys = [
            Unmerged::Damaged(Damage::Foreign),
            Unmerged::Damaged(Damage::Future { version: 9 }),
            Unmerged::Damaged(Damage::Unreadable { line: 3 }),
            Unmerged::Storage(StorageFault::Full),
            Unmerged::Storage(StorageFault::Denied),
        ];
        for why in whys {
            let said = not_restored("b.json", &why);
            assert!(
                said.starts_with("Nothing was taken from “b.json”: "),
                "{said}"
            );
            assert!(
                ["Choose", "Reload", "Copy", "Delete", "Allow"]
                    .iter()
                    .any(|remedy| said.contains(remedy)),
                "{said}"
            );
        }
    }
}
