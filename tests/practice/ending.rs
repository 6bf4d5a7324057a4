//! The end of an exam, cut short at any write.

use std::cell::Cell;
use std::rc::Rc;

use prime_time::platform::memory::{Device, MemoryStorage};
use prime_time::platform::{Platform, Storage, StorageFault};
use prime_time::practice::{Mode, Pace, Stage};
use prime_time::session::{Study, Waiting};

use super::keeping::answer;
use super::shipped::BANK;

/// Keeps so many writes and then no more: what the page believes to be kept after that is lost, as
/// when it dies.
#[derive(Debug)]
struct Dying {
    storage: Rc<MemoryStorage>,
    left: Cell<usize>,
}

impl Dying {
    fn lives(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }
}

impl Storage for Dying {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.storage.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        if self.lives() {
            self.storage.set(key, value)
        } else {
            Ok(())
        }
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        if self.lives() {
            self.storage.remove(key)
        } else {
            Ok(())
        }
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.storage.keys()
    }
}

/// An exam with three answers on a device, not handed in.
fn sitting(device: &Device) -> Study {
    let mut study = Study::open(device.platform());
    let mode = Mode::Exam {
        questions: 25,
        pace: Pace::Timed,
    };
    study.begin(mode, &BANK).unwrap();
    for _ in 0..3 {
        device.clock.advance(5_000);
        answer(&mut study, true);
        study.go_on().unwrap();
    }
    study
}

fn hand_in(study: &mut Study) {
    study.resume(Waiting::Exam, &BANK);
    study.finish().unwrap();
    assert_eq!(study.session().unwrap().stage(), Stage::Over);
}

#[test]
fn an_exam_whose_end_is_cut_short_counts_once_wherever_that_happens() {
    for writes in 0..12 {
        let device = Device::default();
        device.clock.set_date(1_728_043_200_000);
        sitting(&device).pause();
        let dying = Platform {
            storage: Rc::new(Dying {
                storage: device.storage.clone(),
                left: Cell::new(writes),
            }),
            ..device.platform()
        };
        hand_in(&mut Study::open(dying));

        device.clock.advance(86_400_000);
        let mut study = Study::open(device.platform());
        if study.waiting(Waiting::Exam).is_some() {
            hand_in(&mut study);
        }
        for study in [study, Study::open(device.platform())] {
            assert_eq!(study.learner().whole().answers, 3, "after {writes} writes");
            assert_eq!(study.history().unwrap().reviews(), 3);
            assert!(study.waiting(Waiting::Exam).is_none());
        }
        assert!(
            !device
                .storage
                .all()
                .keys()
                .any(|key| key.ends_with("/ending"))
        );
    }
}

#[test]
fn an_exam_that_ends_on_a_full_device_is_kept_when_there_is_room_again() {
    let device = Device::default();
    device.clock.set_date(1_728_043_200_000);
    let mut study = sitting(&device);
    let full: usize = device
        .storage
        .all()
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum();
    device.storage.limit(Some(full + 200));
    study.finish().unwrap();
    assert_eq!(study.learner().whole().answers, 3);
    drop(study);
    device.storage.limit(None);
    let study = Study::open(device.platform());
    assert_eq!(study.learner().whole().answers, 3);
    assert!(study.waiting(Waiting::Exam).is_none());
}
