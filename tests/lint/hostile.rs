//! Whatever is thrown at the linter, it answers, soon, and takes nothing that is not good.

use std::time::{Duration, Instant};

use prime_time::bank::lint::json::{Caps, decode};
use prime_time::bank::lint::{Rule, excerpt, format};
use prime_time::text::lint as say;
use proptest::prelude::*;

use super::bench::Bench;
use super::roundtrip::bank;

/// Reads bytes in every way there is and looks at all that comes out.
fn survive(bytes: &[u8]) {
    let reading = Bench::default().read_bytes(bytes);
    let decoded = decode(bytes);
    for fault in &reading.faults {
        let piece = excerpt(&decoded.text, fault.place);
        assert!(piece.before.len() + piece.marked.len() + piece.after.len() < 2000);
        assert!(!say::line("a.json", fault).is_empty());
    }
    if let Ok(formatted) = format(&decoded.text) {
        assert_eq!(format(&formatted).as_deref(), Ok(&formatted[..]));
    }
    // What is taken passes on its own.
    let text = serde_json::to_string(&reading.pack).unwrap();
    let again = Bench::default().read(&text);
    assert_eq!(again.pack.questions, reading.pack.questions);
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
fn damaged_packs_are_survived() {
    let packs = bank();
    let mut dice = Dice(0x5eed_1953_0506);
    for case in 0..cases(300) {
        let seed = dice.0;
        let (name, text) = &packs[dice.below(packs.len())];
        // A few questions are enough, and fast.
        let start = text.find("\"questions\"").unwrap();
        let end = text
            .match_indices("\n    },")
            .nth(3)
            .map_or(text.len(), |(at, _)| at + 6);
        let mut bytes = match dice.below(20) {
            0 => text.as_bytes().to_vec(),
            1 => text.as_bytes()[start..end].to_vec(),
            _ => format!("{}\n  ]\n}}\n", &text[..end]).into_bytes(),
        };
        mutate(&mut bytes, &mut dice);
        let survived = std::panic::catch_unwind(|| survive(&bytes));
        assert!(survived.is_ok(), "case {case}: {name}, seed {seed:#x}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: cases(256),
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes);
    }

    #[test]
    fn arbitrary_texts_in_a_question_are_survived(
        id in ".{0,40}", stem in ".{0,400}", option in ".{0,200}", doi in ".{0,40}", url in ".{0,40}",
        file in "(data:image/svg.xml,)?.{0,80}", date in ".{0,12}", rule in ".{0,20}",
    ) {
        let pack = serde_json::json!({
            "format": 1, "id": "example", "title": stem, "licence": "CC0-1.0", "questions": [{
                "id": id, "section": "history", "difficulty": "easy", "stem": stem,
                "answer": { "choice": { "options": [option, stem, "b"], "right": 0 } },
                "picture": { "file": file, "alt": option },
                "explanation": stem,
                "references": [{ "by": "A", "title": option, "doi": doi, "url": url, "pmid": doi }],
                "reviewed": date,
                "silenced": [{ "rule": rule, "because": option }],
            }]
        });
        survive(pack.to_string().as_bytes());
    }
}

/// Five megabytes of this or that between a beginning and an end.
fn mega(start: &str, piece: &str, end: &str) -> String {
    format!(
        "{start}{}{end}",
        piece.repeat((4_900_000 - start.len()) / piece.len())
    )
}

#[test]
fn hostile_packs_are_refused_soon() {
    let head = "{\"format\": 1, \"id\": \"example\", \"title\": \"x\", \"licence\": \"x\", \"questions\": [";
    let question =
        "{\"id\": \"a\", \"section\": \"history\", \"difficulty\": \"easy\", \"stem\": \"Why?\", ";
    let rest = "\"explanation\": \"So.\", \"references\": [], \"reviewed\": \"2026-05-04\"";
    let options =
        format!("{head}{question}{rest}, \"answer\": {{\"choice\": {{\"right\": 0, \"options\": [");
    let stem = format!("{head}{{\"id\": \"a\", \"stem\": \"");
    let drawing = format!(
        "{head}{{\"id\": \"a\", \"picture\": {{\"alt\": \"x\", \"file\": \"data:image/svg+xml,<svg>"
    );
    for (start, piece, end) in [
        (&stem[..], "x", "\"}]}"),
        (&stem, "not ", "\"}]}"),
        (&stem, "<a ", "\"}]}"),
        (&stem, "\\u202e", "\"}]}"),
        (&stem, "\u{e9} ", "\"}]}"),
        (&drawing, "<g a='", "\"}}]}"),
        (&drawing, "a=\\\"", "\"}}]}"),
        (&drawing, "url(", "\"}}]}"),
        (&drawing, "%20", "\"}}]}"),
        (head, "{},", "{}]}"),
        (head, "[", ""),
        (head, "0,", "0]}"),
        (head, "{\"id\": \"a\"},", "{}]}"),
        (head, "{\"x\": 1},", "{}]}"),
        (&format!("{head}{{"), "\"x\": 1,", "\"y\": 2}]}"),
        (&format!("{head}{{"), "\"stem\": 1,", "\"y\": 2}]}"),
        (
            &format!("{head}{question}"),
            "\"references\": [{}], ",
            "\"y\": 2}]}",
        ),
        (&options, "\"always not\",", "\"\"]}}}]}"),
        (&options, "\"\",", "\"\"]}}}]}"),
        (
            &format!("{head}{question}{rest}, \"silenced\": ["),
            "{\"rule\": \"x\", \"because\": \"\"},",
            "{}]}]}",
        ),
        (
            &format!(
                "{head}{question}{rest}, \"answer\": {{\"multiple\": {{\"options\": [\"a\", \"b\"], \"right\": ["
            ),
            "0,",
            "1]}}}]}",
        ),
        (
            &format!("{head}{question}\"references\": ["),
            "{\"by\":\"\",\"url\":\"x\"},",
            "{}]}]}",
        ),
        (
            head,
            "{\"id\": \"a\", \"section\": \"history\", \"difficulty\": \"easy\", \"stem\": \"Why is it so?\", \"answer\": {\"true_false\": {\"right\": true}}, \"explanation\": \"So.\", \"references\": [{\"by\": \"A\", \"title\": \"B\", \"url\": \"https://a.org/\"}], \"reviewed\": \"2026-05-04\"},",
            "{}]}",
        ),
    ] {
        let text = mega(start, piece, end);
        let begun = Instant::now();
        let reading = Bench::default().read(&text);
        let took = begun.elapsed();
        assert!(
            reading.faults.len() <= 2 * Caps::APP.faults + 20_000,
            "{piece}"
        );
        assert!(!reading.faults.is_empty(), "{piece}");
        // The promise is a second; without optimisation and beside other tests it takes longer.
        let most = if cfg!(debug_assertions) { 20 } else { 1 };
        assert!(took < Duration::from_secs(most), "{piece:?} took {took:?}");
    }
}

#[test]
fn what_is_too_big_is_not_even_read() {
    let reading = Bench::default().read(&" ".repeat(10_000_000));
    assert_eq!(reading.faults.len(), 1);
    assert_eq!(reading.faults[0].rule(), Rule::Size);
}
