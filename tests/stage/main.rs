//! What the audience sees, and how a second window follows it.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;
mod host;
mod line;
#[path = "../common/moves.rs"]
mod moves;
mod rounds;
mod secret;
