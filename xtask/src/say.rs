//! What a command tells the person at the terminal while it works.

use std::fmt::Display;

/// A step begins; `how_long` is honest about what to expect.
pub fn step(thing: impl Display, how_long: &str) {
    println!("-> {thing} ({how_long})");
}

/// A step was not needed, or is done.
pub fn done(thing: impl Display) {
    println!("   {thing}");
}
