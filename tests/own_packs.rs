//! Packs of one's own: checked, kept, drawn from, and nothing lost.
#![allow(clippy::unwrap_used, reason = "tests")]

use prime_time::bank::{Bank, Filter, Pack};
use prime_time::game::{Pace, Plan, Points, RoundKind, RoundPlan, Scoring, Setup, StandingsShown};
use prime_time::platform::StorageFault;
use prime_time::platform::memory::Device;
use prime_time::session::{Loaded, Opening, Packs, Shelf};
use prime_time::workshop::{Checked, check};

fn question(id: &str, stem: &str) -> String {
    format!(
        r#"{{ "id": "{id}", "section": "history", "difficulty": "easy", "stem": "{stem}",
      "answer": {{ "text": {{ "right": "{id} it is" }} }},
      "explanation": "Because it was so.",
      "references": [{{ "by": "Gibbon JH", "title": "Work", "year": 1954, "pmid": "1" }}],
      "reviewed": "2026-05-04" }}"#
    )
}

fn pack_text(id: &str, questions: &[String]) -> String {
    format!(
        "{{ \"format\": 1, \"id\": \"{id}\", \"title\": \"Our {id}\", \"licence\": \"CC-BY-4.0\",\n\
         \"questions\": [\n{}\n] }}\n",
        questions.join(",\n")
    )
}

/// A pack whose questions have nothing in common with each other.
fn pack_of(id: &str, words: &[&str]) -> String {
    let questions = words.iter().enumerate().map(|(n, word)| {
        question(
            &format!("{id}-{n}"),
            &format!("Who built the {word} of {id}?"),
        )
    });
    pack_text(id, &questions.collect::<Vec<_>>())
}

fn shipped() -> Bank {
    let text = pack_of("shipped", &["pump", "filter", "cannula", "reservoir"]);
    Bank {
        packs: vec![serde_json::from_str(&text).unwrap()],
    }
}

fn loaded(file: &str, checked: &Checked) -> Loaded {
    Loaded {
        file: file.to_owned(),
        id: checked.report.id.clone(),
        title: checked.report.title.clone(),
        questions: checked.report.questions,
        taken: checked.report.taken,
        kept: checked.kept.clone(),
        good: checked.good.clone(),
    }
}

fn checked(bytes: &[u8]) -> Loaded {
    loaded("own.json", &check("own.json", bytes, &shipped().packs))
}

fn device() -> (Device, Packs) {
    let device = Device::default();
    device.clock.advance(1000);
    let packs = Packs::new(device.platform());
    (device, packs)
}

fn ids(bank: &Bank) -> Vec<&str> {
    bank.questions().map(|(_, it)| it.id.0.as_str()).collect()
}

#[test]
fn a_good_pack_is_kept_to_the_byte_and_drawn_from() {
    let (_, packs) = device();
    let text = pack_of("own", &["valve", "oxygenator"]);
    let pack = checked(text.as_bytes());
    assert_eq!((pack.questions, pack.taken, &pack.good), (2, 2, &None));
    let kept = packs.add(&pack).unwrap();
    assert_eq!(packs.file(&kept.key).unwrap(), text.as_bytes());
    assert_eq!(
        packs.list().unwrap().as_slice(),
        std::slice::from_ref(&kept)
    );
    let bank = packs.bank(&shipped());
    assert_eq!(
        ids(&bank),
        [
            "shipped-0",
            "shipped-1",
            "shipped-2",
            "shipped-3",
            "own-0",
            "own-1"
        ]
    );
    packs.enable(&kept.key, false).unwrap();
    assert_eq!(packs.bank(&shipped()), shipped());
    packs.enable(&kept.key, true).unwrap();
    assert_eq!(packs.bank(&shipped()), bank);
}

#[test]
fn what_is_good_of_a_file_is_taken_and_the_file_stays_as_it_was() {
    let (_, packs) = device();
    let broken =
        question("own-1", "Broken?").replace("\"text\": { \"right\"", "\"text\": { \"wright\"");
    // A byte-order mark, a missing comma, Latin-1 in the last question: the first is still good.
    let text = pack_text("own", &[question("own-0", "Who built the valve?"), broken])
        .replace("CC-BY-4.0\",", "CC-BY-4.0\"");
    for bytes in [
        text.clone().into_bytes(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [text.as_bytes(), b"\xff"].concat(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ] {
        let pack = checked(&bytes);
        assert_eq!((pack.questions, pack.taken), (2, 1));
        let kept = packs.add(&pack).unwrap();
        assert_eq!(packs.file(&kept.key).unwrap(), bytes);
        assert_eq!(ids(&packs.bank(&shipped()))[4..], ["own-0"]);
        packs.remove(&kept.key).unwrap();
    }
}

#[test]
fn faults_are_told_with_their_place_and_their_line() {
    let text = pack_of("own", &["valve"]).replace("\"easy\"", "\"eazy\"");
    let report = check("own.json", text.as_bytes(), &[]).report;
    assert_eq!((report.taken, report.errors()), (0, 1));
    let said = &report.faults[0];
    assert_eq!((said.line, said.question.as_deref()), (3, Some("own-0")));
    assert_eq!(said.marked.spot, "\"eazy\"");
    assert!(said.marked.before.ends_with("\"difficulty\": "));
    assert!(said.remedy.contains("easy"), "{}", said.remedy);
}

#[test]
fn questions_that_are_there_already_are_not_taken_again() {
    let text = pack_text(
        "own",
        &[
            question("shipped-0", "Something else altogether?"),
            question("own-1", "Who built the filter of shipped?")
                .replace("own-1 it is", "shipped-1 it is"),
            question("own-2", "What is new here?"),
        ],
    );
    let report = check("own.json", text.as_bytes(), &shipped().packs).report;
    assert_eq!((report.questions, report.taken, report.errors()), (3, 1, 2));
    let rules: Vec<&str> = report.faults.iter().map(|it| it.rule.as_str()).collect();
    assert_eq!(rules, ["id-taken", "near-duplicate"]);
}

#[test]
fn a_pack_of_the_same_name_is_compared_with_all_others_and_takes_the_place_of_its_elder() {
    let (_, packs) = device();
    let text = pack_of(
        "shipped",
        &["pump", "filter", "cannula", "reservoir", "clamp"],
    );
    let pack = checked(text.as_bytes());
    assert_eq!(pack.taken, 5);
    let kept = packs.add(&pack).unwrap();
    let bank = packs.bank(&shipped());
    assert_eq!((bank.packs.len(), ids(&bank).len()), (1, 5));

    let newer = checked(pack_of("shipped", &["pump"]).as_bytes());
    let (newer, removed) = packs.replace(&kept.key, &newer).unwrap();
    assert_eq!(
        packs.list().unwrap().as_slice(),
        std::slice::from_ref(&newer)
    );
    assert_eq!(ids(&packs.bank(&shipped())).len(), 1);
    // Undone, and that undone again.
    let made_way = packs.put_back(&removed.unwrap()).unwrap().unwrap();
    assert_eq!(packs.list().unwrap(), [kept]);
    packs.put_back(&made_way).unwrap();
    assert_eq!(packs.list().unwrap(), [newer]);
}

#[test]
fn a_deleted_pack_comes_back_whole() {
    let (device, packs) = device();
    packs
        .add(&checked(pack_of("own", &["valve"]).as_bytes()))
        .unwrap();
    let text = pack_of("other", &["bag"]).replace("Because", "<b>Because</b>");
    let both = checked(text.as_bytes());
    assert!(both.good.is_some());
    device.clock.advance(1);
    let kept = packs.add(&both).unwrap();
    let before = device.storage.all();
    let removed = packs.remove(&kept.key).unwrap().unwrap();
    assert!(
        device
            .storage
            .all()
            .keys()
            .all(|key| !key.contains(&kept.key))
    );
    assert_eq!(packs.remove(&kept.key).unwrap(), None);
    assert_eq!(packs.put_back(&removed).unwrap(), None);
    assert_eq!(device.storage.all(), before);
}

#[test]
fn without_room_nothing_is_lost() {
    let (device, packs) = device();
    let small = checked(pack_of("own", &["valve"]).as_bytes());
    let kept = packs.add(&small).unwrap();
    let before = device.storage.all();
    let used: usize = before
        .iter()
        .map(|(key, text)| key.len() + text.len())
        .sum();

    let many: Vec<String> = (0..40).map(|n| format!("thing{n}x{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let large = checked(pack_of("own", &many).as_bytes());
    device.storage.limit(Some(used + 20));
    assert_eq!(packs.add(&large), Err(StorageFault::Full));
    assert_eq!(packs.replace(&kept.key, &large), Err(StorageFault::Full));
    assert_eq!(device.storage.all(), before);

    // Room for the newer one, but not for both.
    let (_, removed) = packs.replace(&kept.key, &small).unwrap();
    assert_eq!(packs.list().unwrap().len(), 1);
    assert!(removed.is_some());

    device.storage.deny(true);
    assert_eq!(packs.add(&small), Err(StorageFault::Denied));
    assert_eq!(packs.bank(&shipped()), shipped());
}

#[test]
fn whatever_lies_in_the_storage_the_bank_is_that_of_the_app_at_least() {
    let (device, packs) = device();
    let kept = packs
        .add(&checked(pack_of("own", &["valve", "bag"]).as_bytes()))
        .unwrap();
    let sound = device.storage.all();
    let hostile = [
        "".to_owned(),
        "{}".to_owned(),
        "[".repeat(100_000),
        "t{\"format\":1".to_owned(),
        "b\u{2603}".to_owned(),
        "{\"format\":\"prime-time/pack\",\"version\":99,\"body\":{}}".to_owned(),
        "{\"format\":\"prime-time/pack\",\"version\":1,\"body\":{\"loaded\":-1}}".to_owned(),
        "\u{202e}<script>".repeat(1000),
    ];
    for key in sound.keys() {
        for text in &hostile {
            device.storage.restore(&sound);
            let storage = device.platform().storage;
            storage.set(key, text).unwrap();
            assert_eq!(packs.bank(&shipped()), shipped(), "{key}: {text:.40}");
            // It is still there to be exported or deleted, and others can be loaded.
            assert_eq!(packs.list().unwrap()[0].key, kept.key);
            packs.file(&kept.key);
            packs
                .add(&checked(pack_of("new", &["hose"]).as_bytes()))
                .unwrap();
            assert!(packs.remove(&kept.key).unwrap().is_some());
            assert_eq!(packs.list().unwrap().len(), 1);
        }
    }
    // Questions that no linter would have taken are left out.
    device.storage.restore(&sound);
    let file = sound.keys().find(|key| key.ends_with("/file")).unwrap();
    let choice = r#""choice": { "options": ["a", "b"], "right": 9 }"#;
    let altered = sound[file].replacen("\"text\": { \"right\": \"own-0 it is\" }", choice, 1);
    assert_ne!(altered, sound[file]);
    device.platform().storage.set(file, &altered).unwrap();
    assert_eq!(ids(&packs.bank(&shipped()))[4..], ["own-1"]);
}

#[test]
fn an_app_that_learns_a_name_later_keeps_its_own_question() {
    let (_, packs) = device();
    packs
        .add(&checked(pack_of("own", &["valve", "bag"]).as_bytes()))
        .unwrap();
    let mut newer = shipped();
    let clash = pack_of("more", &["clamp"]).replace("more-0", "own-0");
    newer.packs.push(serde_json::from_str(&clash).unwrap());
    let bank = packs.bank(&newer);
    let mut all = ids(&bank);
    assert_eq!(all.len(), 6);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), 6);
}

fn setup(pack: &str) -> Setup {
    Setup {
        event: String::new(),
        teams: vec!["A".to_owned()],
        rounds: vec![RoundPlan {
            title: "Ours".to_owned(),
            filter: Filter {
                packs: vec![pack.to_owned()],
                ..Filter::default()
            },
            questions: 2,
            pace: Pace::Host,
            points: Points::Flat(10),
            judged: false,
            break_minutes: None,
            kind: RoundKind::Standard,
            warm_up: false,
        }],
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AtTheEnd,
        seed: None,
        on_paper: false,
    }
}

#[test]
fn a_pack_that_a_running_game_uses_cannot_change_under_it() {
    let (device, packs) = device();
    let kept = packs
        .add(&checked(pack_of("own", &["valve", "bag"]).as_bytes()))
        .unwrap();
    let shelf = Shelf::new(device.platform());
    let bank = packs.bank(&shipped());
    let plan = Plan::draw(setup("own"), &bank, &shelf.asked(), 7).unwrap();
    let mut table = shelf.begin(plan.clone());
    let game = table.id().to_owned();
    table.leave();

    // Replaced by another version, switched off, deleted.
    let newer = pack_of("own", &["valve"]).replace("valve", "trap");
    let (newer, _) = packs
        .replace(&kept.key, &checked(newer.as_bytes()))
        .unwrap();
    packs.enable(&newer.key, false).unwrap();
    packs.remove(&newer.key).unwrap();
    match shelf.open(&game, false) {
        Opening::Opened(table) => assert_eq!(**table.game().plan(), plan),
        other => panic!("{other:?}"),
    }
}

#[test]
fn headers_of_any_kind_give_a_pack_that_can_be_shown_and_named() {
    let long = "x".repeat(3_000_000);
    for title in ["\\u202egnp.exe\\u0000", "<script>alert(1)</script>", &long] {
        let text = pack_of("own", &["valve"])
            .replace("Our own", title)
            .replacen("\"own\"", "\"../../Own Pack!\"", 1);
        let checked = check("own.json", text.as_bytes(), &[]);
        assert_eq!(checked.report.taken, 1);
        assert_eq!(checked.report.id, "own-pack");
        assert!(checked.report.title.chars().count() <= 60);
        assert!(!checked.report.title.contains('\u{202e}'));
        let good: Pack = serde_json::from_str(&checked.good.unwrap()).unwrap();
        assert_eq!(good.title, checked.report.title);
        for said in &checked.report.faults {
            let all = format!("{said:?}");
            assert!(all.len() < 2000 && !all.contains('\u{202e}'), "{all}");
        }
    }
}
