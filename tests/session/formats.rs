//! Formats that are kept on the device.

use prime_time::game::{Format, Setup, SetupFault};
use prime_time::platform::{Storage, StorageFault};
use prime_time::save::{Unfit, write_format};
use prime_time::session::{Formats, NoFormat, check_format, offered, playable_here, take_format};
use prime_time::text::bank::section;

use super::*;

fn format(name: &str) -> Format {
    Format::of(&setup(3, vec![round(3, TIMED)]), name)
}

fn names(formats: &Formats) -> Vec<String> {
    let list = formats.list().unwrap();
    let name = |own: &prime_time::session::OwnFormat| own.name().map(str::to_owned);
    list.iter().filter_map(name).collect()
}

#[test]
fn formats_are_kept_by_name_and_found_whatever_their_capitals() {
    let device = device();
    let formats = Formats::new(device.platform());
    for name in ["tuesdays", "Break", "Überlang"] {
        formats.add(&format(name)).unwrap();
    }
    assert_eq!(names(&formats), ["Break", "tuesdays", "Überlang"]);
    let found = formats.named(" TUESDAYS ").unwrap();
    assert_eq!(found.format, Ok(format("tuesdays")));
    assert_eq!(formats.named("Tuesday"), None);
    assert_eq!(formats.free_name("Break"), "Break 2");
    formats.add(&format("break 2")).unwrap();
    assert_eq!(formats.free_name("Break"), "Break 3");
    let long = "x".repeat(Setup::LONGEST_TITLE);
    assert_eq!(
        formats.free_name(&long).chars().count(),
        Setup::LONGEST_TITLE
    );
}

#[test]
fn what_was_removed_or_replaced_comes_back_as_it_was() {
    let device = device();
    let formats = Formats::new(device.platform());
    let key = formats.add(&format("One")).unwrap();
    let before = all_texts(&device);
    let gone = formats.remove(&key).unwrap().unwrap();
    assert_eq!(formats.remove(&key), Ok(None));
    assert!(names(&formats).is_empty());
    assert_eq!(formats.put_back(&gone), Ok(None));
    assert_eq!(all_texts(&device), before);

    let old = formats.replace(&key, &format("Two")).unwrap().unwrap();
    assert_eq!(names(&formats), ["Two"]);
    let newer = formats.put_back(&old).unwrap().unwrap();
    assert_eq!(all_texts(&device), before);
    assert_eq!(newer.was.name(), Some("Two"));
}

#[test]
fn a_full_or_closed_device_loses_no_format() {
    let device = device();
    let formats = Formats::new(device.platform());
    let key = formats.add(&format("One")).unwrap();
    let before = all_texts(&device);
    device.storage.limit(Some(0));
    assert_eq!(formats.add(&format("Two")), Err(StorageFault::Full));
    let longer = format(&"x".repeat(60));
    assert_eq!(formats.replace(&key, &longer), Err(StorageFault::Full));
    device.storage.limit(None);
    assert_eq!(all_texts(&device), before);
    device.storage.deny(true);
    assert_eq!(formats.list(), Err(StorageFault::Denied));
    assert_eq!(formats.add(&format("Two")), Err(StorageFault::Denied));
}

#[test]
fn a_spoilt_format_is_listed_last_and_can_be_taken_away_as_a_file() {
    let device = device();
    let formats = Formats::new(device.platform());
    device.storage.set("prime-time/format/spoilt", "{").unwrap();
    formats.add(&format("One")).unwrap();
    let list = formats.list().unwrap();
    assert_eq!(list[1].name(), None);
    assert_eq!(formats.file(&list[1].key).unwrap(), "{");
    assert!(formats.remove("spoilt").unwrap().is_some());
}

#[test]
fn only_what_can_be_played_here_is_taken() {
    let mut plain = format("Plain");
    assert_eq!(take_format(&write_format(&plain)), Ok(plain.clone()));
    for kind in RoundKind::usual(section) {
        let mut one = plain.clone();
        one.rounds.push(prime_time::game::RoundPlan {
            kind: kind.clone(),
            ..round(kind.most_questions().min(2), TIMED)
        });
        let taken = check_format(&one);
        if playable_here(&kind) {
            assert_eq!(taken, Ok(()));
        } else {
            assert_eq!(taken, Err(NoFormat::NoScreens(vec![1])));
        }
        assert_eq!(
            offered(section).any(|other| other.is_like(&kind)),
            taken.is_ok()
        );
    }
    plain.rounds.clear();
    let unfit = Unfit::Faults(vec![SetupFault::NoRound]);
    assert_eq!(check_format(&plain), Err(NoFormat::Unfit(unfit)));
}
