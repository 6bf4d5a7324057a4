//! What is said about saving.

use crate::platform::StorageFault;
use crate::save::Damage;

/// The line that stays on the screen while a game is not being saved.
pub fn in_memory(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => {
            "This device has no room left: the game goes on but will not survive a reload."
        }
        StorageFault::Denied => {
            "This browser keeps nothing (a private window?): the game goes on but will not \
             survive a reload."
        }
    }
}

pub const SAVE_AS_FILE: &str = "Save the game as a file";

pub const ELSEWHERE: &str = "This game is open in another tab. Only one tab can run it, so that \
                             neither spoils the other's work.";

pub fn damage(damage: &Damage) -> String {
    match damage {
        Damage::Unreadable { line } => format!("it is cut off or altered (line {line})"),
        Damage::Foreign => "it is not a game of this program".to_owned(),
        Damage::Future { version } => {
            format!("it was written by a later version of Prime Time (format {version})")
        }
        Damage::NoScreens { round } => format!(
            "round {} is of a kind that this version of Prime Time cannot show",
            round + 1
        ),
        Damage::Inconsistent { record } => {
            format!("step {} contradicts the steps before it", record + 1)
        }
    }
}

/// Of a game that could not be opened.
pub fn set_aside(what: &str) -> String {
    format!(
        "Its save is set aside, because {what}. Nothing else is touched. The home page offers it \
         as a file."
    )
}

/// Why something could not be kept, and what helps.
pub fn cause(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Full => "this device has no room left; delete a past game and try again",
        StorageFault::Denied => {
            "this browser keeps nothing for this page; allow it to, or leave the private window"
        }
    }
}
