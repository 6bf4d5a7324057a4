use serde::{Deserialize, Serialize};

use crate::text::lint::Report;

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

/// What comes back; the file as it is kept, and what is good of it, travel beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    pub version: u32,
    pub report: Report,
}
