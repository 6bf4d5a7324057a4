//! What is made of a night for ears and eyes: cues, podium, moments.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "show/highlights.rs"]
mod highlights;
#[path = "common/moves.rs"]
mod moves;
#[path = "show/podium.rs"]
mod podium;
#[path = "show/seen.rs"]
mod seen;
#[path = "show/sound.rs"]
mod sound;
