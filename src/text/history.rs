//! The words of the page of past games.

use crate::platform::StorageFault;
use crate::save::Damage;
use crate::session::Summary;

use super::{count, keeping};

pub const TITLE: &str = "Past games";
pub const HINT: &str = "On this device only.";
pub const EMPTY: &str = "No game has been played on this device yet.";
pub const OPEN: &str = "Open";
pub const GO_ON: &str = "Go on";
pub const EXPORT: &str = "Export";
pub const DELETE: &str = "Delete";
pub const IMPORT: &str = "Import a game";
pub const IMPORT_LABEL: &str = "File of an exported game";

/// What a button does to which game, for those who hear it alone.
pub fn labelled(what: &str, event: &str, date: &str) -> String {
    format!("{what} {event}, {date}")
}

/// `5 May 2027 · 8 teams · 28 questions`; `5 May 2027 · 8 teams · 12 of 28 questions`.
pub fn facts(game: &Summary, date: &str) -> String {
    let questions = if game.played == game.planned {
        count(game.played, "question", "questions")
    } else {
        format!("{} of {} questions", game.played, game.planned)
    };
    format!(
        "{date} · {} · {questions}",
        count(game.teams, "team", "teams")
    )
}

pub const LEADING: &str = "Not finished; ahead so far:";
pub const NOT_BEGUN: &str = "Not finished";

pub fn points(points: i64) -> String {
    format!(
        "{} {}",
        super::game::total(points),
        if points == 1 { "point" } else { "points" }
    )
}

pub const CONFIRM_TITLE: &str = "Delete this game?";

pub fn confirm(event: &str, date: &str) -> String {
    format!(
        "{event} of {date} goes for good, with its scores. There is no undo: export it first if \
         you may want it again."
    )
}

pub const CONFIRM: &str = "Delete for good";
pub const KEEP: &str = "Keep it";

pub fn deleted(event: &str) -> String {
    format!("{event} is deleted.")
}

pub fn not_deleted(fault: StorageFault) -> String {
    format!("The game could not be deleted: {}.", cause(fault))
}

pub const NOT_EXPORTED: &str =
    "The game could not be exported: it can no longer be read. Reload this page to see why.";

pub fn imported(event: &str) -> String {
    format!("{event} is on the list now.")
}

pub fn not_imported(file: &str, damage: &Damage) -> String {
    format!(
        "“{file}” was not imported: {}. Choose a file that was exported here.",
        keeping::damage(damage)
    )
}

pub fn no_room(file: &str, fault: StorageFault) -> String {
    format!("“{file}” was not imported: {}.", cause(fault))
}

pub fn unreadable_file(file: &str) -> String {
    format!("“{file}” was not imported: the browser could not read it.")
}

fn cause(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => "this device has no room left; delete a past game and try again",
        StorageFault::Denied => {
            "this browser keeps nothing for this page; allow it to, or leave the private window"
        }
    }
}

/// Instead of the list, when there can be none.
pub fn no_list(fault: StorageFault) -> String {
    format!("Past games cannot be read: {}.", cause(fault))
}

/// The name of an exported game's file: readable, and safe on every system.
pub fn file_name(event: &str, iso_date: &str) -> String {
    format!("prime-time-{}-{iso_date}.json", super::slug(event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_hold_nothing_a_system_objects_to() {
        assert_eq!(
            file_name("Perfusion Week: 2027 / Köln", "2027-05-05"),
            "prime-time-perfusion-week-2027-köln-2027-05-05.json"
        );
    }
}
