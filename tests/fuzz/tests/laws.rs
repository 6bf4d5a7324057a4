//! The laws, without a fuzzer: on all that is known, on damaged packs, and on arbitrary bytes.
//! `LINT_CASES=100000` looks harder.
#![expect(
    clippy::unwrap_used,
    reason = "clippy sees tests only in functions marked as such"
)]

use fuzz::{laws, seeds};
use proptest::prelude::*;

type Law = fn(&[u8]);

const LAWS: [(&str, Law); 3] = [
    ("reader", laws::reader),
    ("linter", laws::linter),
    ("formatter", laws::formatter),
];

fn keep(bytes: &[u8], what: &str) {
    for (name, law) in LAWS {
        let kept = std::panic::catch_unwind(|| law(bytes));
        assert!(kept.is_ok(), "{what} breaks a law of the {name}");
    }
}

/// As many as CI has time for; more with `LINT_CASES=100000`.
fn cases(usual: u32) -> u32 {
    let wanted = std::env::var("LINT_CASES").ok();
    wanted.and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// A generator of one's own, so that a failure is repeated by its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap()
    }
}

const PIECES: [&[u8]; 30] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"\\",
    b"\n",
    b" ",
    b"\t",
    b"\0",
    b"\xff",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"99999999999999999999",
    b"\"id\":",
    b"{\"id\":",
    b"\"questions\": [",
    b"\\ud800",
    b"\xe2\x80\x9c",
    b"\xe2\x80\xae",
    b"<script>",
    b"//",
    b"/*",
    b"TODO",
    b"\xef\xbb\xbf",
    b"\"right\": 9",
];

fn mutate(bytes: &mut Vec<u8>, dice: &mut Dice) {
    for _ in 0..=dice.below(4) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + dice.below(60)).min(bytes.len());
        match dice.below(4) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                let to = dice.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            2 => {
                let piece = PIECES[dice.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(dice.below(256)).unwrap();
                }
            }
        }
    }
}

#[test]
fn what_broke_a_law_once_keeps_it_now() {
    for (name, bytes) in seeds::found().unwrap() {
        keep(&bytes, &name);
    }
}

#[test]
fn the_bank_and_the_examples_of_the_rules_keep_the_laws() {
    for (name, bytes) in [seeds::bank().unwrap(), seeds::rules().unwrap()].concat() {
        keep(&bytes, &name);
    }
}

#[test]
fn damaged_packs_keep_the_laws() {
    let seeds = seeds::all().unwrap();
    let mut dice = Dice(0x5eed_1953_0506);
    for case in 0..cases(600) {
        let state = dice.0;
        // Some questions one behind the other, as in a pack that somebody edits.
        let count = 1 + dice.below(3);
        let mut bytes = Vec::new();
        for _ in 0..count {
            let (_, seed) = &seeds[dice.below(seeds.len())];
            let half = if dice.below(4) == 0 {
                dice.below(seed.len())
            } else {
                0
            };
            bytes.extend(&seed[half..]);
        }
        mutate(&mut bytes, &mut dice);
        keep(&bytes, &format!("case {case} (dice {state:#x})"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: cases(256),
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_keep_the_laws(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        keep(&bytes, "what proptest made");
    }
}
