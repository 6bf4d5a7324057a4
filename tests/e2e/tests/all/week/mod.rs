//! What surrounds the night.

mod certificates;
mod days;
mod league;
mod paper;
