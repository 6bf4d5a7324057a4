use serde::{Deserialize, Serialize};

/// The version of what page and worker say to each other. They are files of the same build, but a
/// browser may have one of them from the build before.
pub const VERSION: u32 = 1;

/// What the page asks for; the file's bytes and the packs of one's own travel beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub version: u32,
    /// The name of the file to be checked.
    pub file: String,
    /// The address of the bank that comes with the app.
    pub bank: String,
}

/// What was found in a file, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub version: u32,
    /// The pack's own name and title, fit to be shown.
    pub id: String,
    pub title: String,
    /// How many questions the file has, and how many of them are good.
    pub questions: usize,
    pub taken: usize,
    /// The file is a pack just as it stands, all of it good.
    pub whole: bool,
    /// By place.
    pub faults: Vec<Said>,
}

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Counted from 1; 0 where there is none.
    pub line: u32,
    pub column: u32,
    pub question: Option<String>,
    /// Its question is not taken; otherwise it is a warning.
    pub error: bool,
    pub rule: String,
    pub wrong: String,
    pub remedy: String,
    pub marked: Marked,
}

/// The line where a fault is, with the spot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    pub before: String,
    pub spot: String,
    pub after: String,
}

impl Report {
    pub fn errors(&self) -> usize {
        self.faults.iter().filter(|fault| fault.error).count()
    }

    pub fn warnings(&self) -> usize {
        self.faults.len() - self.errors()
    }
}
