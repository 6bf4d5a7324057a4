//! What five thousand cards and fifty thousand answers weigh.

use prime_time::bank::QuestionId;
use prime_time::platform::Storage;
use prime_time::platform::memory::Device;
use prime_time::practice::{Entry, Rating, Review, Stamp};
use prime_time::save::write_history;
use prime_time::session::Study;

/// Ten answers to each of five thousand questions, over some years.
pub fn years() -> String {
    let entries: Vec<Entry> = (0..50_000_u32)
        .map(|n| {
            let stamp = Stamp(10_000_000 + n * 2_000);
            let question = QuestionId(format!("devices-equipment-some-name-{:04}", n * 7 % 5_000));
            let review = Review {
                revision: 0,
                rating: Rating::ALL[(n % 11) as usize % 4],
                day: stamp.day(),
                seconds: 7,
            };
            Entry::Review(stamp, question, review)
        })
        .collect();
    write_history(&entries)
}

/// `localStorage` counts in units of two bytes, so its size is taken as twice the letters.
const MOST: usize = 2_500_000;

#[test]
fn five_thousand_cards_and_fifty_thousand_answers_fit_the_device() {
    let device = Device::default();
    device.clock.set_date(1_800_000_000_000);
    let mut study = Study::open(device.platform());
    study.import(&years()).unwrap();
    assert_eq!(study.learner().cards.len(), 5_000);
    let keys = device.storage.keys().unwrap();
    let size: usize = keys
        .iter()
        .map(|key| key.len() + device.storage.get(key).unwrap().unwrap().len())
        .sum();
    println!("{size} letters");
    assert!(2 * size < MOST, "{size} letters");
    let opened = Study::open(device.platform());
    assert_eq!(opened.learner(), study.learner());
}
