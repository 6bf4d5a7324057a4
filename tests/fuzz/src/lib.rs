//! What holds of the reader and the linter of packs, whatever bytes they are given.
//!
//! [`laws`] are functions that panic where a law is broken. The tests of this package try them on
//! [`seeds`], damaged and whole, and on arbitrary bytes; the programs in `src/bin` let libFuzzer
//! search for bytes that break them (`cargo xtask fuzz`). What was found lies in `found/` and is
//! tried by the tests for ever.

pub mod laws;
pub mod seeds;
