//! Counts what the linter looks at, so that tests can hold its work linear in the length of a file
//! without a clock.
//!
//! It counts where debug assertions are on, and is nothing where they are off. One count for each
//! thread, and not an argument: it would stand in every signature and mean nothing to any rule.

use std::cell::Cell;

thread_local! {
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// So many bytes, characters, elements or entries are looked at now.
#[inline]
pub(super) fn looked_at(count: usize) {
    if cfg!(debug_assertions) {
        STEPS.set(STEPS.get() + count as u64);
    }
}

/// Does something, and says how much was looked at; 0 without debug assertions.
pub fn measured<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = STEPS.get();
    let result = work();
    (result, STEPS.get() - before)
}
