//! What surrounds the night.

mod certificates;
mod paper;
