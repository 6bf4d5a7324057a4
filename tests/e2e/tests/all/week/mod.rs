//! What surrounds the night.

mod certificates;
