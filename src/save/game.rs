use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::game::{Journal, Plan, Record};

/// The version of the format that this program writes.
pub const VERSION: u32 = 1;
/// What a saved game calls itself.
const FORMAT: &str = "prime-time/game";
/// The media type of an exported game.
pub const FILE_MIME: &str = "application/json";

/// What is fixed when a game begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub id: String,
    /// Milliseconds since 1970, by the device's clock at the start.
    pub started: u64,
    pub plan: Rc<Plan>,
}

/// A game with its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub head: Head,
    pub records: Vec<Record>,
}

/// Why a text is no saved game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// No JSON, or not what belongs there: cut off, or altered. `line` counts from 1.
    Unreadable { line: usize },
    /// JSON, but of something else.
    Foreign,
    /// Written by a later version of the program.
    Future { version: u32 },
    /// Sound, but with a round of a kind that the pages have no screens for; counted from 0.
    NoScreens { round: usize },
    /// A record that cannot follow those before it; counted from 0.
    Inconsistent { record: usize },
}

#[derive(Serialize, Deserialize)]
struct Envelope<T> {
    format: String,
    version: u32,
    body: T,
}

/// Read first: enough to know whether the rest can be.
#[derive(Deserialize)]
struct Label {
    format: Option<String>,
    version: Option<u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    head: Head,
    log: Vec<Record>,
}

pub(super) fn seal<T: Serialize>(format: &str, body: T) -> String {
    // Only a map with keys that are no texts can fail to serialise, and there is none.
    serde_json::to_string(&Envelope {
        format: format.to_owned(),
        version: VERSION,
        body,
    })
    .unwrap_or_default()
}

pub(super) fn unseal<T: serde::de::DeserializeOwned>(
    format: &str,
    text: &str,
) -> Result<T, Damage> {
    let unreadable = |error: serde_json::Error| Damage::Unreadable { line: error.line() };
    let label: Label = serde_json::from_str(text).map_err(|error| {
        // Sound JSON without our label is somebody else's.
        if error.is_data() {
            Damage::Foreign
        } else {
            unreadable(error)
        }
    })?;
    let ours = label.format.is_some_and(|it| it == format);
    match label.version.filter(|_| ours) {
        Some(version) if version == u64::from(VERSION) => {}
        Some(version) if version > u64::from(VERSION) => {
            return Err(Damage::Future {
                version: version.try_into().unwrap_or(u32::MAX),
            });
        }
        _ => return Err(Damage::Foreign),
    }
    serde_json::from_str::<Envelope<T>>(text)
        .map(|envelope| envelope.body)
        .map_err(unreadable)
}

pub fn write_head(head: &Head) -> String {
    seal(FORMAT, head)
}

pub fn read_head(text: &str) -> Result<Head, Damage> {
    unseal(FORMAT, text).and_then(playable)
}

/// The head, if its plan can be played at all.
fn playable(head: Head) -> Result<Head, Damage> {
    if head.plan.is_sound() {
        Ok(head)
    } else {
        Err(Damage::Unreadable { line: 1 })
    }
}

/// One record as a line of the log, with its line feed.
pub fn log_line(record: &Record) -> String {
    let mut line = serde_json::to_string(record).unwrap_or_default();
    line.push('\n');
    line
}

/// The records of a log, or of a part of one.
pub fn read_log(text: &str) -> Result<Vec<Record>, Damage> {
    if !text.is_empty() && !text.ends_with('\n') {
        return Err(Damage::Unreadable {
            line: text.lines().count(),
        });
    }
    text.lines()
        .enumerate()
        .map(|(number, line)| {
            serde_json::from_str(line).map_err(|_| Damage::Unreadable { line: number + 1 })
        })
        .collect()
}

/// A whole game as one file.
pub fn write_file(saved: &Saved) -> String {
    let file = File {
        head: saved.head.clone(),
        log: saved.records.clone(),
    };
    seal(FORMAT, file)
}

pub fn read_file(text: &str) -> Result<Saved, Damage> {
    let File { head, log } = unseal(FORMAT, text)?;
    Ok(Saved {
        head: playable(head)?,
        records: log,
    })
}

impl Saved {
    /// The game that the records make.
    pub fn replay(&self) -> Result<Journal, Damage> {
        Journal::replay(Rc::clone(&self.head.plan), self.records.iter().cloned())
            .map_err(|(record, _)| Damage::Inconsistent { record })
    }
}
