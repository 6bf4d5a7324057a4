//! How practice is kept: a log of what was done that is only added to, a snapshot of what it comes
//! to, and the sessions that are on. All by hand, in few bytes: it is read at each start on a phone.

mod digits;
mod log;
mod run;
mod snapshot;

pub use log::{Names, read_log, write_entry};
pub use run::{read_session, write_session};
pub use snapshot::{Covers, Snapshot, read_snapshot, write_snapshot};

use crate::practice::{Entry, History};

use super::Damage;

/// The version of the format that this program writes.
pub const PRACTICE_VERSION: u32 = 1;
/// What the text of a history, and the head of one that is kept, begins with.
const LABEL: &str = "prime-time/practice ";

/// The head of what is kept: which of the logs on the device counts.
pub fn write_practice_head(log: &str) -> String {
    format!("{LABEL}{PRACTICE_VERSION} {log}")
}

/// The name of the log that counts.
pub fn read_practice_head(text: &str) -> Result<&str, Damage> {
    let rest = text.strip_prefix(LABEL).ok_or(Damage::Foreign)?;
    let (version, log) = rest.split_once(' ').ok_or(Damage::Foreign)?;
    readable(version)?;
    Ok(log)
}

fn readable(version: &str) -> Result<(), Damage> {
    match version.parse::<u32>() {
        Ok(PRACTICE_VERSION) => Ok(()),
        Ok(version) if version > PRACTICE_VERSION => Err(Damage::Future { version }),
        _ => Err(Damage::Foreign),
    }
}

/// A whole history as one text: a line that says what it is, then the log.
pub fn write_history(entries: &[Entry]) -> String {
    let mut text = format!("{LABEL}{PRACTICE_VERSION}\n");
    let mut names = Names::default();
    for entry in entries {
        write_entry(&mut text, &mut names, entry);
    }
    text
}

/// Takes all or nothing: a line that means nothing says that the text was altered.
pub fn read_history(text: &str) -> Result<History, Damage> {
    let (head, log) = text.split_once('\n').ok_or(Damage::Foreign)?;
    let version = head.strip_prefix(LABEL).ok_or(Damage::Foreign)?;
    readable(version)?;
    let mut history = History::default();
    let mut names = Names::default();
    for (number, line) in log.split_inclusive('\n').enumerate() {
        if read_log(line, &mut names, |entry| history.take(entry)) > 0 {
            return Err(Damage::Unreadable { line: number + 2 });
        }
    }
    Ok(history)
}
