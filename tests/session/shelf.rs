//! Games exported, imported and deleted.

use super::*;

#[test]
fn an_exported_game_is_the_same_on_another_device() {
    let here = device();
    let mut table = Shelf::new(here.platform()).begin(night());
    for _ in 0..50 {
        adjust(&mut table);
    }
    next(&mut table);
    assert!(table.undo().unwrap());
    let file = table.export();
    assert_eq!(
        Shelf::new(here.platform()).export(table.id()),
        Some(file.clone())
    );

    let there = device();
    let shelf = Shelf::new(there.platform());
    let id = shelf.import(&file).unwrap().unwrap();
    assert_eq!(id, table.id());
    assert_eq!(shelf.look(&id).unwrap(), *table.journal());
    assert_eq!(shelf.export(&id), Some(file.clone()));

    // Again: beside the first, which goes on as it was.
    let copy = shelf.import(&file).unwrap().unwrap();
    assert_ne!(copy, id);
    assert_eq!(shelf.stock().unwrap().games.len(), 2);
    let mut copied = opened(shelf.open(&copy, false));
    assert!(copied.redo().unwrap());
    adjust(&mut copied);
    assert_eq!(on_disk(&there, &copy), Some(json(copied.game())));
    assert_eq!(on_disk(&there, &id), Some(json(table.game())));
}

#[test]
fn an_import_that_finds_no_room_leaves_nothing_behind() {
    let here = device();
    let file = Shelf::new(here.platform()).begin(night()).export();
    let there = device();
    there.storage.limit(Some(200));
    let shelf = Shelf::new(there.platform());
    assert_eq!(shelf.import(&file), Ok(Err(StorageFault::Full)));
    assert_eq!(there.storage.keys().unwrap(), Vec::<String>::new());
}

#[test]
fn an_imported_name_cannot_reach_into_another_game() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    let own = table.id().to_owned();
    let file = table.export();
    for name in [
        format!("{own}/log"),
        String::new(),
        "../x".into(),
        "x".repeat(999),
    ] {
        let foreign = file.replacen(&own, &name, 1);
        let id = shelf.import(&foreign).unwrap().unwrap();
        assert!(id.len() < 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        assert!(matches!(shelf.open(&id, false), Opening::Opened(_)));
        shelf.delete(&id).unwrap();
        assert_eq!(on_disk(&device, &own), Some(json(table.game())));
    }
}

#[test]
fn a_deleted_game_is_gone_and_its_questions_still_come_last() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    let shown: Vec<QuestionId> = table.game().plan().decks[0].cards[..2]
        .iter()
        .map(|card| card.question.id.clone())
        .collect();
    for _ in 0..5 {
        next(&mut table);
    }
    table.leave();
    let before = shelf.asked();
    assert_eq!(before.keys().collect::<Vec<_>>().len(), 2);
    assert!(shown.iter().all(|id| before.contains_key(id)));
    shelf.delete(table.id()).unwrap();
    assert!(shelf.stock().unwrap().games.is_empty());
    assert_eq!(shelf.asked(), before);
    let left = device.storage.keys().unwrap();
    assert!(left.iter().all(|key| !key.contains(table.id())), "{left:?}");
}

#[test]
fn a_summary_says_what_a_host_looks_for() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    let summary = |shelf: &Shelf| shelf.stock().unwrap().games.remove(0);
    assert!(summary(&shelf).leaders.is_empty());
    for _ in 0..3 {
        next(&mut table);
    }
    adjust(&mut table);
    let line = summary(&shelf);
    assert_eq!(line.id, table.id());
    assert_eq!((line.event.as_str(), line.teams), ("Perfusion Week", 3));
    assert_eq!((line.played, line.planned, line.finished), (1, 3, false));
    assert_eq!(line.leaders, ["Team 0"]);
    assert_eq!(line.started, TODAY);
    while table.game().next_step().is_some() {
        next(&mut table);
    }
    assert!(summary(&shelf).finished);
    assert!(shelf.stock().unwrap().unfinished().is_none());
}

#[test]
fn a_game_that_could_not_be_shown_is_not_taken_in() {
    for kind in [
        RoundKind::Standard,
        RoundKind::Picture,
        RoundKind::Buzzer { early_ms: 500 },
        RoundKind::Lightning { seconds: 60 },
    ] {
        let shown = playable_here(&kind);
        let mut night = setup(2, vec![round(1, Pace::Host), round(1, Pace::Host)]);
        night.rounds[1].kind = kind;
        take_in(night, shown);
    }
}

fn take_in(night: Setup, shown: bool) {
    let saved = Saved {
        head: Head {
            id: "a".into(),
            started: 1,
            plan: Rc::new(plan(night)),
        },
        records: Vec::new(),
    };
    let device = Device::default();
    let taken = Shelf::new(device.platform()).import(&write_file(&saved));
    if shown {
        assert!(matches!(taken, Ok(Ok(_))));
        return;
    }
    assert_eq!(taken, Err(Damage::NoScreens { round: 1 }));
    assert_eq!(device.storage.keys().unwrap(), Vec::<String>::new());
}
