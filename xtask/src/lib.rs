//! The project's own commands, as a library so that the end-to-end tests serve the bundle and find
//! the browser just as the commands do.

pub mod fault;
pub mod project;
pub mod questions;
