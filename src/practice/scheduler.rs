use std::sync::LazyLock;

use fsrs::FSRS;

/// FSRS-6 with the weights that fit most people. Made once: that takes longer than what is asked of it,
/// and it is asked for every card.
pub static SCHEDULER: LazyLock<FSRS> = LazyLock::new(FSRS::default);
