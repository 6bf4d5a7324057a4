//! What pages are made of.

mod badge;
mod dialog;
mod icon;
mod tube;

pub use badge::{BadgeMark, Named};
pub use dialog::Dialog;
pub use icon::{Icon, Sign, Symbols};
pub use tube::Tube;
