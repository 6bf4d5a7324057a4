//! What is heavy and rare, done beside the page: programs of their own (`src/bin/workshop.rs`,
//! `src/bin/bindery.rs`) are started as workers when something here is first needed, and can be
//! stopped.
//!
//! Everything here is pure; the page and a worker exchange [`Task`]s and [`Done`]s.

mod check;
mod pasting;
mod task;
mod word;
mod workbook;

pub use check::{Checked, check};
pub use pasting::{Cut, Line, Sheet};
pub use task::{Done, OtherVersion, Shop, Task, VERSION, WHAT, hear, say};
pub use word::{Unwritten, word};
pub use workbook::{Unmade, workbook};
