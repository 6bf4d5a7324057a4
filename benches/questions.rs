//! The linter over a bank of 100,000 questions: under ten seconds and 500 MB. And over the largest
//! hostile packs that the app reads: under a second each.
//!
//! `cargo bench --bench questions`; the column `max alloc` is the memory.

use std::borrow::Cow;
use std::hint::black_box;

use divan::{AllocProfiler, Bencher};
use prime_time::bank::lint::json::Caps;
use prime_time::bank::lint::{Source, Surroundings, across, read};

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

#[path = "../tests/lint/mega.rs"]
mod mega;

const QUESTIONS: usize = 100_000;

fn main() {
    divan::main();
}

/// Chance enough for words: Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        const A: u64 = 6_364_136_223_846_793_005;
        self.0 = self
            .0
            .wrapping_mul(A)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    /// Words as a language has them: few of them often.
    fn words<'w>(&mut self, all: &[&'w str], count: usize) -> Vec<&'w str> {
        let word = |_| {
            let most = 1 + self.below(all.len());
            all[self.below(most)]
        };
        (0..count).map(word).collect()
    }
}

/// A bank that sounds like the real one, in so many packs.
fn bank(packs: usize) -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/questions/history.json");
    let real = std::fs::read_to_string(folder).expect("the bank has a history");
    let mut all: Vec<&str> = real
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 1)
        .collect();
    all.sort_unstable();
    all.dedup();
    let mut dice = Dice(1953);
    let each = QUESTIONS / packs;
    let pack = |at: usize| {
        let questions: Vec<String> = (0..each)
            .map(|n| question(&format!("pack-{at}-{n}"), &mut dice, &all))
            .collect();
        let text = format!(
            "{{\"format\": 1, \"id\": \"pack-{at}\", \"title\": \"Pack\", \"licence\": \
             \"CC-BY-4.0\", \"questions\": [\n{}\n]}}\n",
            questions.join(",\n")
        );
        (format!("pack-{at}"), text)
    };
    (0..packs).map(pack).collect()
}

fn question(id: &str, dice: &mut Dice, all: &[&str]) -> String {
    let options: Vec<String> = (0..4)
        .map(|n| format!("\"{} {n}\"", dice.words(all, 3).join(" ")))
        .collect();
    let reference = |dice: &mut Dice| {
        format!(
            "{{\"by\": \"{}\", \"title\": \"{}\", \"in\": \"{}\", \"year\": 2001, \"pmid\": \"{}\"}}",
            dice.words(all, 2).join(" "),
            dice.words(all, 10).join(" "),
            dice.words(all, 5).join(" "),
            1 + dice.below(30_000_000),
        )
    };
    format!(
        "{{\"id\": \"{id}\", \"section\": \"history\", \"difficulty\": \"easy\", \"stem\": \"{}?\", \
         \"answer\": {{\"choice\": {{\"options\": [{}], \"right\": {}}}}}, \"explanation\": \
         \"{}. {}.\", \"references\": [{}, {}], \"reviewed\": \"2026-05-04\"}}",
        dice.words(all, 16).join(" "),
        options.join(", "),
        dice.below(4),
        dice.words(all, 16).join(" "),
        dice.words(all, 16).join(" "),
        reference(dice),
        reference(dice),
    )
}

/// In one file and in a hundred.
#[divan::bench(args = [1, 100], sample_count = 3, sample_size = 1)]
fn checking_100_000_questions(bencher: Bencher, packs: usize) {
    bencher.with_inputs(|| bank(packs)).bench_values(|bank| {
        let around = Surroundings {
            pictures: &|_| None::<Cow<'static, [u8]>>,
            caps: Caps::DESK,
        };
        let mut readings: Vec<_> = bank
            .iter()
            .map(|(name, text)| {
                let source = Source {
                    file: name,
                    stem: Some(name),
                    bytes: text.as_bytes(),
                };
                read(&source, &around)
            })
            .collect();
        across(&mut readings);
        let questions: usize = readings.iter().map(|it| it.questions).sum();
        assert_eq!(questions, QUESTIONS, "the bank of the benchmark is sound");
        black_box(readings)
    });
}

/// What the app promises of any five megabytes.
#[divan::bench(args = 0..mega::all().len(), sample_count = 3, sample_size = 1)]
fn refusing_a_hostile_pack(bencher: Bencher, which: usize) {
    // The most that the app reads, with some room for the ends.
    let text = || mega::all().swap_remove(which).of_length(4_900_000);
    bencher.with_inputs(text).bench_values(|text| {
        let around = Surroundings {
            pictures: &|_| None::<Cow<'static, [u8]>>,
            caps: Caps::APP,
        };
        let source = Source {
            file: "hostile.json",
            stem: None,
            bytes: text.as_bytes(),
        };
        let mut readings = [read(&source, &around)];
        across(&mut readings);
        black_box(readings)
    });
}
