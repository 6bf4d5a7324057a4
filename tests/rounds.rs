//! The kinds of round: how each is played, and which cannot be.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

#[path = "rounds/board.rs"]
mod board;
#[path = "rounds/buzzer.rs"]
mod buzzer;
#[path = "rounds/faults.rs"]
mod faults;
#[path = "rounds/final_wager.rs"]
mod final_wager;
#[path = "rounds/formats.rs"]
mod formats;
#[path = "rounds/lightning.rs"]
mod lightning;
#[path = "rounds/limit.rs"]
mod limit;
#[path = "rounds/odd.rs"]
mod odd;
