//! How long it takes to open practice with 5,000 cards and 50,000 answers behind.

use divan::{Bencher, black_box};
use prime_time::bank::QuestionId;
use prime_time::platform::memory::Device;
use prime_time::platform::{Platform, Storage};
use prime_time::practice::{Entry, Rating, Review, Stamp};
use prime_time::save::write_history;
use prime_time::session::Study;

fn main() {
    divan::main();
}

/// Ten answers to each of five thousand questions.
fn practised() -> (Device, Platform) {
    let entries: Vec<Entry> = (0..50_000_u32)
        .map(|n| {
            let stamp = Stamp(10_000_000 + n * 2_000);
            let name = format!("devices-equipment-some-name-{:04}", n * 7 % 5_000);
            let review = Review {
                revision: 0,
                rating: Rating::ALL[(n % 11) as usize % 4],
                day: stamp.day(),
                seconds: 7,
            };
            Entry::Review(stamp, QuestionId(name), review)
        })
        .collect();
    let device = Device::default();
    device.clock.set_date(1_800_000_000_000);
    let mut study = Study::open(device.platform());
    if let Err(fault) = study.import(&write_history(&entries)) {
        panic!("{fault:?}");
    }
    let platform = device.platform();
    (device, platform)
}

#[divan::bench]
fn open(bencher: Bencher) {
    let (_device, platform) = practised();
    bencher.bench_local(|| black_box(Study::open(platform.clone())));
}

/// The same without the snapshot: everything from the log.
#[divan::bench]
fn open_from_the_log_alone(bencher: Bencher) {
    let (device, platform) = practised();
    let keys = device.storage.keys().unwrap_or_default();
    bencher
        .with_inputs(|| {
            for key in keys.iter().filter(|key| key.ends_with("/cards")) {
                device.storage.remove(key).unwrap_or_default();
            }
        })
        .bench_local_values(|()| black_box(Study::open(platform.clone())));
}

/// One thing more, kept: what a tap waits for.
#[divan::bench]
fn keep_one_thing(bencher: Bencher) {
    let (_device, platform) = practised();
    let mut study = Study::open(platform);
    let question = study.learner().cards.keys().next().cloned();
    let mut on = false;
    bencher.bench_local(|| {
        if let Some(question) = &question {
            on = !on;
            study.bookmark(question, on);
        }
    });
}
