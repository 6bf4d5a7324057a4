//! The linter.

pub mod json;
