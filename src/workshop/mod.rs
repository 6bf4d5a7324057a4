//! What is heavy and rare, done beside the page: the second program (`src/bin/workshop.rs`) is
//! started as a worker when something here is first needed, and can be stopped.
//!
//! Everything here is pure; the page and the worker exchange [`Task`]s and [`Report`]s.

mod check;
mod report;

pub use check::{Checked, check};
pub use report::{Marked, Report, Said, Task, VERSION};
