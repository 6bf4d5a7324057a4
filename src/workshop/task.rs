use serde::{Deserialize, Serialize};

use super::pasting::{Cut, Line, Sheet};
use crate::text::lint::Report;

/// The version of what page and worker say to each other. They are files of the same build, but a
/// browser may have one of them from the build before.
pub const VERSION: u32 = 4;

/// A worker with a program of its own, so that nobody pays for work that they do not ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shop {
    /// Looks at files: `src/bin/workshop.rs`.
    Workshop,
    /// Makes files: `src/bin/bindery.rs`.
    Bindery,
}

/// What the page asks for. Bytes and long texts travel beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// To check a pack. Beside it: the file's bytes, then the text of each pack of one's own.
    Check {
        /// The name of the file.
        file: String,
        /// The address of the bank that comes with the app.
        bank: String,
    },
    /// To make a workbook. Beside it: a [`Book`](crate::results::Book) as JSON.
    Workbook,
    /// To make a file for a word processor. Beside it: a [`Document`](crate::press::Document) as JSON.
    Word,
    /// To make a small copy of a picture. Beside it: its file.
    Small,
    /// To begin a sheet on which pictures are put.
    Begin(Sheet),
    /// To put a picture on it. Beside it: its file.
    Put(Cut),
    /// To write on it, and to make a file of it.
    Finish { lines: Vec<Line>, mime: String },
}

impl Task {
    /// Where it is done.
    pub fn shop(&self) -> Shop {
        match self {
            Self::Check { .. }
            | Self::Small
            | Self::Begin(_)
            | Self::Put(_)
            | Self::Finish { .. } => Shop::Workshop,
            Self::Workbook | Self::Word => Shop::Bindery,
        }
    }
}

/// What comes back. Bytes and long texts travel beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// Beside it: the file as it is kept and, if that is something else, what is good of it.
    Checked(Report),
    /// Beside it: the bytes of a file, or the file itself.
    Made,
    /// Beside it: the small copy of a picture, which is as wide and as high.
    Small { width: u32, height: u32 },
    /// It is on the sheet.
    Put,
}

/// What either side says, and in which version.
#[derive(Serialize, Deserialize)]
struct Said<T> {
    version: u32,
    what: T,
}

/// Read alone first: what another version says may look otherwise.
#[derive(Deserialize)]
struct Stamp {
    version: u32,
}

/// The other side is of another version of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherVersion;

/// A [`Task`] or [`Done`] as the text that is sent.
///
/// # Errors
/// Those of serde, which neither type gives cause for.
pub fn say<T: Serialize>(what: T) -> serde_json::Result<String> {
    let version = VERSION;
    serde_json::to_string(&Said { version, what })
}

/// What was sent.
///
/// # Errors
/// It is not of this version.
pub fn hear<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, OtherVersion> {
    let stamp: Stamp = serde_json::from_str(text).map_err(|_| OtherVersion)?;
    if stamp.version != VERSION {
        return Err(OtherVersion);
    }
    let said: Said<T> = serde_json::from_str(text).map_err(|_| OtherVersion)?;
    Ok(said.what)
}

/// What a worker answers to what it does not understand; the page takes it for the other version that
/// it is.
pub const WHAT: &str = r#"{"version":0}"#;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn what_one_side_says_the_other_hears() {
        let check = Task::Check {
            file: "own.json".to_owned(),
            bank: "bank.json?v=1".to_owned(),
        };
        let put = Task::Put(Cut {
            width: 40,
            height: 30,
            from: (0.5, 0.0),
            to: (8.0, 9.0, 39.0, 30.0),
        });
        for task in [check, Task::Workbook, Task::Word, Task::Small, put] {
            assert_eq!(hear(&say(&task).unwrap()), Ok(task));
        }
    }

    #[test]
    fn another_version_is_told_by_its_number_whatever_else_it_says() {
        let later = format!(r#"{{"version":{},"what":{{"fold":[1]}}}}"#, VERSION + 1);
        let first = r#"{"version":1,"file":"own.json","bank":"bank.json"}"#;
        for text in [&later, first, WHAT, "", "nothing"] {
            assert_eq!(hear::<Task>(text), Err(OtherVersion), "{text}");
        }
    }
}
