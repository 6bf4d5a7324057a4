use std::collections::{BTreeMap, BTreeSet};

use prime_time::platform::memory::Device;
use prime_time::platform::{Storage, StorageFault};
use prime_time::practice::Mode;
use prime_time::save::{Damage, Preferences};
use prime_time::session::{
    Loaded, Packs, Study, Unmerged, back_up, keep_preferences, preferences, restore,
};
use proptest::prelude::*;

use super::keeping::ten;
use super::shipped::BANK;

fn device(hours: u64) -> (Device, Study) {
    let device = Device::default();
    device.clock.set_date(1_728_043_200_000 + hours * 3_600_000);
    let study = Study::open(device.platform());
    (device, study)
}

fn game(device: &Device, id: &str, log: &str) {
    let head = format!("{{\"body\":{{\"id\":\"{id}\"}}}}");
    let set = |key: &str, text: &str| {
        let key = format!("prime-time/game/{id}/{key}");
        device.storage.set(&key, text).unwrap();
    };
    set("head", &head);
    set("log/00000", log);
    set("holder", "another tab");
}

fn pack(device: &Device, id: &str, text: &str) {
    let loaded = Loaded {
        file: format!("{id}.json"),
        id: id.to_owned(),
        title: id.to_owned(),
        questions: 1,
        taken: 1,
        kept: format!("t{text}"),
        good: None,
    };
    Packs::new(device.platform()).add(&loaded).unwrap();
}

/// All that is kept of games and packs, whoever it came from.
fn things(device: &Device) -> BTreeMap<String, String> {
    let keys = device.storage.keys().unwrap();
    keys.into_iter()
        .filter(|key| !key.contains("/practice/") && !key.ends_with("/holder"))
        .map(|key| (key.clone(), device.storage.get(&key).unwrap().unwrap()))
        .collect()
}

#[test]
fn everything_on_one_device_is_on_the_other_after_a_restore() {
    let (one, mut here) = device(0);
    ten(&one, &mut here);
    here.begin(Mode::Quick, &BANK).unwrap();
    game(&one, "night", "a\nb\n");
    pack(&one, "mine", "{}");
    one.storage.set("prime-time/format/tuesdays", "{}").unwrap();
    for key in ["certificates", "logo"] {
        let key = format!("prime-time/week/{key}");
        one.storage.set(&key, "kept").unwrap();
    }
    let wanted = Preferences {
        double_time: true,
        ..Preferences::default()
    };
    keep_preferences(&*one.storage, &wanted).unwrap();
    let file = back_up(&one.platform(), &here).unwrap();

    let (other, mut there) = device(5);
    let restored = restore(&other.platform(), &mut there, &file).unwrap();
    assert_eq!(
        (restored.answers, restored.games, restored.packs),
        (10, 1, 1)
    );
    assert_eq!(restored.formats, 1);
    assert_eq!(there.learner(), here.learner());
    assert_eq!(things(&other), things(&one));
    assert_eq!(preferences(&*other.storage), wanted);
    assert_eq!(Packs::new(other.platform()).list().unwrap().len(), 1);
    assert!(there.waiting(prime_time::session::Waiting::Run).is_some());
    let keys = other.storage.keys().unwrap();
    assert!(!keys.iter().any(|key| key.ends_with("/holder")));

    let again = restore(&other.platform(), &mut there, &file).unwrap();
    assert_eq!((again.answers, again.games, again.packs), (0, 0, 0));
    assert!(restored.anything && !again.anything);
    assert_eq!(again.formats, 0);
    assert_eq!(things(&other), things(&one));
}

#[test]
fn a_format_that_was_altered_on_either_device_is_there_twice() {
    const KEY: &str = "prime-time/format/tuesdays";
    let (one, here) = device(0);
    let (other, mut there) = device(1);
    one.storage.set(KEY, "ours").unwrap();
    other.storage.set(KEY, "theirs").unwrap();
    let file = back_up(&one.platform(), &here).unwrap();
    for came in [1, 0] {
        let restored = restore(&other.platform(), &mut there, &file).unwrap();
        assert_eq!(restored.formats, came);
        let texts = things(&other);
        let formats = texts.iter().filter(|(key, _)| key.contains("/format/"));
        let texts: Vec<&str> = formats.map(|(_, text)| &text[..]).collect();
        assert_eq!(texts, ["theirs", "ours"]);
        assert_eq!(other.storage.get(KEY).unwrap().unwrap(), "theirs");
    }
}

#[test]
fn a_game_that_went_two_ways_is_there_twice_and_one_that_went_on_once() {
    let (one, here) = device(0);
    let (other, mut there) = device(1);
    game(&one, "further", "a\nb\nc\n");
    game(&other, "further", "a\nb\n");
    game(&one, "behind", "a\n");
    game(&other, "behind", "a\nb\n");
    game(&one, "apart", "a\nx\n");
    game(&other, "apart", "a\ny\n");
    let file = back_up(&one.platform(), &here).unwrap();
    for _ in 0..2 {
        restore(&other.platform(), &mut there, &file).unwrap();
        let log = |game: &str| {
            let key = format!("prime-time/game/{game}/log/00000");
            other.storage.get(&key).unwrap().unwrap()
        };
        assert_eq!(log("further"), "a\nb\nc\n");
        assert_eq!(log("behind"), "a\nb\n");
        assert_eq!(log("apart"), "a\ny\n");
        let keys = other.storage.keys().unwrap();
        let heads: Vec<&String> = keys
            .iter()
            .filter(|key| key.ends_with("/head") && key.contains("/game/"))
            .collect();
        assert_eq!(heads.len(), 4, "{heads:?}");
        let copy = heads.iter().find(|key| key.contains("apart-")).unwrap();
        let id = copy.split('/').nth(2).unwrap();
        assert_eq!(log(id), "a\nx\n");
        let head = other.storage.get(copy).unwrap().unwrap();
        assert!(head.contains(&format!("\"id\":\"{id}\"")));
    }
}

#[test]
fn a_pack_of_the_same_name_with_another_text_stays_beside() {
    let (one, here) = device(0);
    let (other, mut there) = device(0);
    pack(&one, "mine", "one");
    pack(&other, "mine", "other");
    let file = back_up(&one.platform(), &here).unwrap();
    for _ in 0..2 {
        restore(&other.platform(), &mut there, &file).unwrap();
        assert_eq!(Packs::new(other.platform()).list().unwrap().len(), 2);
    }
}

#[test]
fn without_room_nothing_is_restored_and_nothing_lost() {
    let (one, mut here) = device(0);
    for _ in 0..20 {
        ten(&one, &mut here);
    }
    game(&one, "night", &"a line\n".repeat(300));
    let file = back_up(&one.platform(), &here).unwrap();
    let (other, mut there) = device(3);
    ten(&other, &mut there);
    let (learner, before) = (there.learner().clone(), things(&other));
    for limit in [2_000, 5_000, 6_500] {
        other.storage.limit(Some(limit));
        let fault = restore(&other.platform(), &mut there, &file).unwrap_err();
        assert_eq!(fault, Unmerged::Storage(StorageFault::Full));
        assert_eq!(*there.learner(), learner);
        assert_eq!(things(&other), before);
    }
}

#[test]
fn other_files_are_refused_with_their_reason() {
    let (device, mut study) = device(0);
    let mut refused = |text: &str| restore(&device.platform(), &mut study, text).unwrap_err();
    assert_eq!(refused("{}"), Unmerged::Damaged(Damage::Foreign));
    assert_eq!(
        refused("{\n"),
        Unmerged::Damaged(Damage::Unreadable { line: 2 })
    );
    let later = r#"{"format":"prime-time/backup","version":9}"#;
    assert_eq!(
        refused(later),
        Unmerged::Damaged(Damage::Future { version: 9 })
    );
    let body = |practice: &str, key: &str| {
        format!(
            r#"{{"format":"prime-time/backup","version":1,"body":{{"made":0,"practice":"{practice}","texts":{{"{key}":"x"}}}}}}"#
        )
    };
    let empty = "prime-time/practice 1\\n";
    for key in [
        "somebody-elses",
        "prime-time/practice/head",
        "prime-time/game/../head",
        "prime-time/game/a/holder",
        "prime-time/game/a/log/1/2",
        "prime-time/aside/a",
        "prime-time/pack/a b/head",
    ] {
        assert_eq!(
            refused(&body(empty, key)),
            Unmerged::Damaged(Damage::Foreign),
            "{key}"
        );
    }
    let bad = body("prime-time/practice 1\\nnonsense\\n", "prime-time/asked");
    assert_eq!(
        refused(&bad),
        Unmerged::Damaged(Damage::Unreadable { line: 2 })
    );
    assert!(device.storage.keys().unwrap().is_empty());
}

/// The nights and packs of a device, whatever they are called there. A night that another one goes
/// on from is part of that one.
fn contents(device: &Device) -> BTreeSet<(String, String)> {
    let all = all_contents(device);
    let goes_on = |(head, body): &(String, String), (h, b): &(String, String)| {
        h == head && b != body && b.starts_with(body.as_str())
    };
    let last = |one: &(String, String)| !all.iter().any(|other| goes_on(one, other));
    all.iter().filter(|one| last(one)).cloned().collect()
}

fn all_contents(device: &Device) -> BTreeSet<(String, String)> {
    let all = things(device);
    let heads = all.iter().filter(|(key, _)| key.ends_with("/head"));
    let named = |key: &str| key.split('/').nth(2).unwrap().to_owned();
    heads
        .map(|(key, head)| {
            let name = named(key);
            let of = |part: &str| key.replace("/head", part);
            let texts = all
                .iter()
                .filter(|(key, _)| key.starts_with(&of("/log/")) || key.starts_with(&of("/file")));
            let body: String = texts.map(|(_, text)| text.as_str()).collect();
            let head = head.replace(&format!("\"id\":\"{name}\""), "");
            // When it was loaded is no part of a pack.
            let head = head.split("\"loaded\"").next().unwrap().to_owned();
            (head, body)
        })
        .collect()
}

/// What is on a device, drawn.
#[derive(Clone, Debug)]
struct Drawn {
    answers: usize,
    hours: u64,
    games: Vec<(u8, Vec<u8>)>,
    packs: Vec<(u8, u8)>,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let games = prop::collection::vec((0..3_u8, prop::collection::vec(0..2_u8, 0..4)), 0..3);
    let packs = prop::collection::vec((0..2_u8, 0..3_u8), 0..3);
    (0..3_usize, 0..3_u64, games, packs).prop_map(|(answers, hours, games, packs)| Drawn {
        answers,
        hours,
        games,
        packs,
    })
}

impl Drawn {
    fn make(&self) -> (Device, Study) {
        let (device, mut study) = device(self.hours);
        for _ in 0..self.answers {
            ten(&device, &mut study);
        }
        for (name, log) in &self.games {
            let lines: String = log.iter().map(|step| format!("step {step}\n")).collect();
            game(&device, &format!("night-{name}"), &lines);
        }
        for (name, text) in &self.packs {
            pack(&device, &format!("pack-{name}"), &text.to_string());
        }
        (device, study)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Merging is commutative: whoever takes in from whom first, both hold the same at the end. And
    /// it is idempotent: once more, and nothing is new to either.
    #[test]
    fn two_devices_that_take_in_each_others_backups_hold_the_same(one in drawn(), other in drawn()) {
        let ((a, mut at_a), (b, mut at_b)) = (one.make(), other.make());
        let (of_a, of_b) = (back_up(&a.platform(), &at_a).unwrap(), back_up(&b.platform(), &at_b).unwrap());
        restore(&a.platform(), &mut at_a, &of_b).unwrap();
        restore(&b.platform(), &mut at_b, &of_a).unwrap();
        prop_assert_eq!(at_a.learner(), at_b.learner());
        prop_assert_eq!(contents(&a), contents(&b));
        // The other way round, with what each is now.
        let (of_a, of_b) = (back_up(&a.platform(), &at_a).unwrap(), back_up(&b.platform(), &at_b).unwrap());
        let before = contents(&a);
        for (device, study, file) in [(&a, &mut at_a, &of_b), (&b, &mut at_b, &of_a)] {
            let again = restore(&device.platform(), study, file).unwrap();
            prop_assert_eq!((again.answers, again.games, again.packs), (0, 0, 0));
            prop_assert_eq!(contents(device), before.clone());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn no_file_harms_whoever_restores_it(cut in 0..3_000_usize, put in "[ -~]{0,8}") {
        let (one, mut here) = device(0);
        ten(&one, &mut here);
        game(&one, "night", "a\n");
        let file = back_up(&one.platform(), &here).unwrap();
        let cut = cut % file.len();
        let tail = file.get(cut + put.len()..).unwrap_or("");
        let (other, mut there) = device(2);
        let altered = format!("{}{put}{tail}", &file[..cut]);
        if restore(&other.platform(), &mut there, &altered).is_err() {
            prop_assert!(there.learner().cards.is_empty());
        }
        let again = Study::open(other.platform());
        prop_assert_eq!(again.learner(), there.learner());
    }
}
