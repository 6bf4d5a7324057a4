//! Whatever is thrown at the linter, it answers, soon, and takes nothing that is not good. What
//! holds for any bytes at all stands in `tests/fuzz`.

use prime_time::bank::lint::json::Caps;
use prime_time::bank::lint::{Rule, work};

use super::bench::Bench;
use super::mega;

/// How much is looked at for one byte of a file: several times by the reader, which may read it
/// twice, and by every rule. A pack of the bank takes some twenty.
const A_BYTE: u64 = 60;

/// As long as it takes for what is not linear to show.
const LENGTH: usize = 400_000;

#[test]
fn hostile_packs_are_refused_in_time_that_grows_with_their_length() {
    for hostile in mega::all() {
        let (piece, text) = (&hostile.piece, hostile.of_length(LENGTH));
        let (reading, steps) = work::measured(|| Bench::default().read(&text));
        assert!(
            reading.faults.len() <= 2 * Caps::APP.faults + 20_000,
            "{piece}"
        );
        assert!(!reading.faults.is_empty(), "{piece}");
        let most = A_BYTE * u64::try_from(text.len()).unwrap();
        assert!(steps > 0 && steps < most, "{piece:?}: {steps} steps");
    }
}

#[test]
fn what_is_too_big_is_not_even_read() {
    let reading = Bench::default().read(&" ".repeat(10_000_000));
    assert_eq!(reading.faults.len(), 1);
    assert_eq!(reading.faults[0].rule(), Rule::Size);
}
