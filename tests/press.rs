//! What goes out about the week: every template as it reads, and the laws of what is drawn.
//!
//! The texts in `tests/press/` are what each template gives. After a change of a template look at them
//! anew: `WRITE_PRESS=1 cargo nextest run --test press` writes them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "press/cards.rs"]
mod cards;
#[path = "press/collages.rs"]
mod collages;
#[path = "press/names.rs"]
mod names;
#[path = "press/pieces.rs"]
mod pieces;
