//! What pages are made of.

mod badge;
mod clock;
mod dialog;
mod fit;
mod icon;
mod picture;
mod tube;

pub use badge::{badge, named, named_as};
pub use clock::{ClockUse, ReservoirClock, digits, minutes, use_remaining};
pub use dialog::Dialog;
pub use fit::use_fit;
pub use icon::{Sign, icon};
pub use picture::{picture_address, picture_view};
pub use tube::Tube;
