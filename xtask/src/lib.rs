//! The project's own commands, as a library so that the end-to-end tests serve the bundle and find
//! the browser just as the commands do.

pub mod bench;
pub mod build;
mod call;
pub mod fault;
mod files;
mod fnv;
pub mod fuzz;
pub mod icons;
pub mod project;
pub mod questions;
mod say;
pub mod serve;
pub mod server;
pub mod sizes;
pub mod test;
pub mod tools;
