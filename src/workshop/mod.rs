//! What is heavy and rare, done beside the page: the second program (`src/bin/workshop.rs`) is
//! started as a worker when something here is first needed, and can be stopped.
//!
//! Everything here is pure; the page and the worker exchange [`Task`]s and [`Done`]s.

mod check;
mod task;

pub use check::{Checked, check};
pub use task::{Done, Task, VERSION};
