//! A game at a table, on a device in memory: what is kept, and what happens when it cannot be.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::{TIMED, json, pack, plan, plan_of, remaining, round, setup};
use prime_time::bank::{Bank, Kind, LastAsked, QuestionId};
use prime_time::game::{Card, Command, Millis, Pace, Phase, Plan, Record, Refused, TeamId};
use prime_time::platform::memory::Device;
use prime_time::platform::{Storage, StorageFault};
use prime_time::save::{Damage, read_file};
use prime_time::session::{Keeping, Objection, Opening, Shelf, Table};

const TODAY: u64 = 1_777_777_777_777;

fn device() -> Device {
    let device = Device::default();
    device.clock.advance(5_000);
    device.clock.set_date(TODAY);
    device
}

fn night() -> Plan {
    plan(setup(3, vec![round(3, TIMED)]))
}

fn next(table: &mut Table) {
    let step = table.game().next_step().unwrap();
    table.command(&Command::Take(step)).unwrap();
}

fn adjust(table: &mut Table) {
    table
        .command(&Command::AdjustScore {
            team: TeamId(0),
            by: 1,
            reason: "sang".into(),
        })
        .unwrap();
}

#[track_caller]
fn opened(opening: Opening) -> Table {
    match opening {
        Opening::Opened(table) => *table,
        other => panic!("{other:?}"),
    }
}

/// What a new page on this device would find.
fn on_disk(device: &Device, id: &str) -> Option<String> {
    let journal = Shelf::new(device.platform()).look(id)?;
    Some(json(journal.game()))
}

fn all_texts(device: &Device) -> Vec<(String, String)> {
    let keys = device.storage.keys().unwrap();
    keys.into_iter()
        .map(|key| (key.clone(), device.storage.get(&key).unwrap().unwrap()))
        .collect()
}

#[test]
fn every_command_is_on_disk_when_it_returns() {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    let id = table.id().to_owned();
    assert_eq!(on_disk(&device, &id), Some(json(table.game())));
    while table.game().next_step().is_some() {
        next(&mut table);
        assert_eq!(table.keeping(), Keeping::OnDisk);
        assert_eq!(on_disk(&device, &id), Some(json(table.game())));
        adjust_if_playing(&mut table);
        assert_eq!(on_disk(&device, &id), Some(json(table.game())));
    }
    assert!(table.undo().unwrap());
    assert_eq!(on_disk(&device, &id), Some(json(table.game())));
    assert!(table.redo().unwrap());
    assert_eq!(on_disk(&device, &id), Some(json(table.game())));
}

fn adjust_if_playing(table: &mut Table) {
    if !matches!(table.game().phase(), Phase::Finished) {
        adjust(table);
    }
}

#[test]
fn what_the_clock_brings_is_on_disk_too() {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    next(&mut table);
    device.clock.advance(31_000);
    assert!(table.tick());
    assert!(matches!(table.game().phase(), Phase::Closed { .. }));
    assert_eq!(on_disk(&device, table.id()), Some(json(table.game())));
}

#[test]
fn no_command_of_a_long_night_costs_more_than_twice_the_fifth() {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    let mut costs = Vec::new();
    for _ in 0..500 {
        let before = device.storage.written();
        adjust(&mut table);
        costs.push(device.storage.written() - before);
    }
    let (fifth, dearest) = (costs[4], costs.iter().max().unwrap());
    assert!(costs[499] <= 2 * fifth, "{} after {fifth}", costs[499]);
    assert!(*dearest <= 2 * fifth, "{dearest} after {fifth}");
}

#[test]
fn a_full_device_is_said_and_everything_is_saved_when_there_is_room_again() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    let id = table.id().to_owned();
    next(&mut table);
    let kept = on_disk(&device, &id);
    device.storage.limit(Some(1));
    for _ in 0..100 {
        adjust(&mut table);
        assert_eq!(table.keeping(), Keeping::InMemory(StorageFault::Full));
    }
    assert_eq!(table.game().points(TeamId(0)), 100);
    assert_eq!(on_disk(&device, &id), kept);
    // What is offered as a file has all of it.
    assert_eq!(read_file(&table.export()).unwrap().records.len(), 101);
    device.storage.limit(None);
    adjust(&mut table);
    assert_eq!(table.keeping(), Keeping::OnDisk);
    assert_eq!(on_disk(&device, &id), Some(json(table.game())));
}

#[test]
fn a_device_that_is_full_from_the_start_still_plays_and_saves_later() {
    for (set, fault) in [(true, StorageFault::Full), (false, StorageFault::Denied)] {
        let device = device();
        device.storage.limit(set.then_some(10));
        device.storage.deny(!set);
        let shelf = Shelf::new(device.platform());
        let mut table = shelf.begin(night());
        assert_eq!(table.keeping(), Keeping::InMemory(fault));
        for _ in 0..3 {
            next(&mut table);
        }
        device.clock.advance(10_000);
        table.tick();
        assert!(table.undo().unwrap());
        assert!(table.redo().unwrap());
        assert_eq!(table.keeping(), Keeping::InMemory(fault));
        device.storage.limit(None);
        device.storage.deny(false);
        adjust(&mut table);
        assert_eq!(table.keeping(), Keeping::OnDisk);
        assert_eq!(on_disk(&device, table.id()), Some(json(table.game())));
    }
}

#[test]
fn a_shelf_that_cannot_be_read_says_so() {
    let device = device();
    device.storage.deny(true);
    let shelf = Shelf::new(device.platform());
    assert_eq!(shelf.stock(), Err(StorageFault::Denied));
    assert_eq!(shelf.asked(), LastAsked::new());
    assert!(matches!(shelf.open("any", false), Opening::Missing));
}

#[test]
fn a_second_tab_is_told_and_may_take_over() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    device.clock.advance(4_000);
    first.tick();
    assert!(matches!(shelf.open(first.id(), false), Opening::Elsewhere));

    let mut second = opened(shelf.open(first.id(), true));
    next(&mut second);
    let before = all_texts(&device);
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(first.undo(), Err(Objection::Elsewhere));
    assert!(!first.tick());
    first.leave();
    assert_eq!(first.keeping(), Keeping::Elsewhere);
    assert_eq!(all_texts(&device), before, "the first tab has written");

    first.take_over().unwrap();
    assert_eq!(first.keeping(), Keeping::OnDisk);
    assert_eq!(json(first.game()), json(second.game()));
    next(&mut first);
    let refused = second.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, first.id()), Some(json(first.game())));
}

#[test]
fn a_tab_that_goes_does_not_take_the_other_tabs_hold_along() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    let second = opened(shelf.open(first.id(), true));
    // The first has not looked since: it does not know yet.
    let before = all_texts(&device);
    first.leave();
    assert_eq!(all_texts(&device), before);
    assert!(matches!(shelf.open(second.id(), false), Opening::Elsewhere));
}

#[test]
fn a_tab_that_slept_through_anothers_steps_cannot_write_over_them() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    // A laptop asleep renews nothing, so the second tab may have the game; it plays and goes.
    device.clock.advance(3_600_000);
    let mut second = opened(shelf.open(first.id(), false));
    for _ in 0..4 {
        adjust(&mut second);
    }
    second.leave();
    let kept = on_disk(&device, second.id());
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, second.id()), kept);
    first.take_over().unwrap();
    assert_eq!(first.game().points(TeamId(0)), 4);
}

#[test]
fn a_page_that_comes_back_goes_on_unless_another_has_moved_on() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut first = shelf.begin(night());
    next(&mut first);
    first.leave();
    first.return_to();
    next(&mut first);
    assert_eq!(first.keeping(), Keeping::OnDisk);
    first.leave();
    let mut second = opened(shelf.open(first.id(), false));
    adjust(&mut second);
    second.leave();
    first.return_to();
    let refused = first.command(&Command::SkipQuestion);
    assert_eq!(refused, Err(Objection::Elsewhere));
    assert_eq!(on_disk(&device, first.id()), Some(json(second.game())));
}

#[test]
fn a_game_whose_storage_was_cleared_meanwhile_is_saved_again_in_full() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    for _ in 0..100 {
        adjust(&mut table);
    }
    for key in device.storage.keys().unwrap() {
        device.storage.remove(&key).unwrap();
    }
    adjust(&mut table);
    assert_eq!(table.keeping(), Keeping::OnDisk);
    assert_eq!(on_disk(&device, table.id()), Some(json(table.game())));
}

#[test]
fn a_device_whose_date_is_wrong_plays_all_the_same() {
    for date in [0, 1, u64::MAX, u64::MAX - 1] {
        let device = device();
        let shelf = Shelf::new(device.platform());
        let mut table = shelf.begin(night());
        next(&mut table);
        device.clock.set_date(date);
        device.clock.set_date(date.min(u64::MAX - 1_000_000));
        next(&mut table);
        let had = remaining(table.game(), table.clock().now());
        table.leave();
        let mut again = opened(shelf.open(table.id(), false));
        assert_eq!(remaining(again.game(), again.clock().now()), had);
        next(&mut again);
        assert_eq!(again.keeping(), Keeping::OnDisk);
        assert_eq!(shelf.stock().unwrap().games.len(), 1);
        assert_eq!(shelf.begin(night()).keeping(), Keeping::OnDisk);
        assert_eq!(shelf.stock().unwrap().games.len(), 2);
    }
}

#[test]
fn a_crash_while_the_clock_runs_costs_at_most_a_second() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    for _ in 0..50 {
        device.clock.advance(250);
        table.tick();
    }
    // No farewell; the device comes up again an hour later.
    device.clock.advance(3_600_000);
    let again = opened(shelf.open(table.id(), false));
    let left = remaining(again.game(), again.clock().now()).unwrap();
    let true_left = Millis(30_000 - 50 * 250);
    assert!(
        left >= true_left && left - true_left <= Millis(1_000),
        "{left:?}"
    );
    assert!(!again.game().phase().timer().unwrap().is_running());
}

#[test]
fn each_phase_survives_a_reload_with_its_time() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut rounds = vec![round(1, common::WITH_READING), round(1, TIMED)];
    rounds[0].break_minutes = Some(5);
    let mut table = shelf.begin(plan(setup(2, rounds)));
    let mut phases = Vec::new();
    loop {
        device.clock.advance(1_500);
        let phase = format!("{:?}", table.game().phase());
        phases.push(phase.split([' ', '{']).next().unwrap().to_owned());
        let had = remaining(table.game(), table.clock().now());
        table.leave();
        device.clock.advance(86_400_000);
        table = opened(shelf.open(table.id(), false));
        device.clock.advance(10_000);
        table.tick();
        assert_eq!(remaining(table.game(), table.clock().now()), had, "{phase}");
        match table.command(&Command::Resume) {
            Ok(()) => assert!(had.is_some()),
            Err(refused) => assert_eq!(refused, Objection::Refused(Refused::NotNow)),
        }
        if table.game().next_step().is_none() {
            break;
        }
        next(&mut table);
    }
    for phase in [
        "RoundIntro",
        "Reading",
        "Answering",
        "Closed",
        "Revealed",
        "Standings",
        "Break",
        "TieBreakIntro",
        "Podium",
        "Finished",
    ] {
        assert!(
            phases.iter().any(|seen| seen == phase),
            "{phase}: {phases:?}"
        );
    }
}

#[test]
fn undo_and_redo_reach_across_a_reload() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    adjust(&mut table);
    next(&mut table);
    assert!(table.undo().unwrap());
    table.leave();
    device.clock.advance(60_000);
    let mut table = opened(shelf.open(table.id(), false));
    // The clock, which undo had started again, stands; what was undone is still there.
    assert!(!table.game().phase().timer().unwrap().is_running());
    assert!(table.redo().unwrap());
    assert!(matches!(table.game().phase(), Phase::Closed { .. }));
    for _ in 0..3 {
        assert!(table.undo().unwrap());
    }
    assert!(!table.undo().unwrap());
    assert!(matches!(table.game().phase(), Phase::RoundIntro { .. }));
    assert_eq!(table.game().points(TeamId(0)), 0);
}

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
fn deleting_gives_a_full_device_its_room_back() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    table.leave();
    let keys = device.storage.keys().unwrap();
    let size = |key: &String| key.len() + device.storage.get(key).unwrap().unwrap().len();
    device.storage.limit(Some(keys.iter().map(size).sum()));
    shelf.delete(table.id()).unwrap();
    assert!(shelf.stock().unwrap().games.is_empty());
    assert_eq!(shelf.asked().len(), 1);
}

/// A game of one question, which has been asked.
fn game_about(shelf: &Shelf, device: &Device, question: &str) -> String {
    device.clock.advance(1_000_000);
    let card = common::card(question, common::answer(Kind::Text, 0));
    let mut table = shelf.begin(plan_of(
        setup(2, vec![round(1, TIMED)]),
        vec![card],
        Vec::new(),
    ));
    next(&mut table);
    table.leave();
    table.id().to_owned()
}

#[test]
fn the_record_of_questions_keeps_its_order_when_games_are_deleted() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let ids = ["oldest", "middle", "newest"].map(|name| game_about(&shelf, &device, name));
    let order = |asked: &LastAsked| {
        let mut names: Vec<_> = asked
            .iter()
            .map(|(id, when)| (*when, id.0.clone()))
            .collect();
        names.sort();
        names.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let expected = ["oldest", "middle", "newest"];
    assert_eq!(order(&shelf.asked()), expected);
    // The youngest goes first: what was asked in the older ones does not become younger by that.
    for id in ids.iter().rev() {
        shelf.delete(id).unwrap();
        assert_eq!(order(&shelf.asked()), expected);
    }
    // Asked again, it is the newest.
    game_about(&shelf, &device, "oldest");
    assert_eq!(order(&shelf.asked()), ["middle", "newest", "oldest"]);
}

#[test]
fn a_question_that_was_replaced_has_been_asked() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    next(&mut table);
    table.command(&Command::ReplaceQuestion).unwrap();
    let cards = &table.game().plan().decks[0].cards;
    let asked = shelf.asked();
    assert_eq!(asked.len(), 2);
    // The first planned, and the first fresh one.
    assert!(asked.contains_key(&cards[0].question.id));
    assert!(asked.contains_key(&cards[3].question.id));
}

#[test]
fn the_next_night_has_fresh_questions_while_there_are_some() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let texts = (0..6).map(|n| common::question(&format!("t{n}"), common::answer(Kind::Text, n)));
    let bank = Bank {
        packs: vec![pack("one", texts.collect())],
    };
    let mut seen = Vec::new();
    for seed in 0..2 {
        let setup = setup(2, vec![round(3, Pace::Host)]);
        let mut table = shelf.begin(Plan::draw(setup, &bank, &shelf.asked(), seed).unwrap());
        while table.game().next_step().is_some() {
            next(&mut table);
        }
        let played = table.game().played().iter();
        let card = |p: &prime_time::game::Played| -> Card {
            table.game().card(p.asked, p.card).unwrap().clone()
        };
        seen.extend(played.map(|p| card(p).question.id));
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 6);
}

#[test]
fn a_damaged_record_of_questions_costs_nothing_else() {
    for text in [
        "",
        "[]",
        "{\"a\":-1}",
        "{\"a\":4294967295}",
        "{\"a\":1e400}",
    ] {
        let device = device();
        let shelf = Shelf::new(device.platform());
        device.storage.set("prime-time/asked", text).unwrap();
        let mut table = shelf.begin(night());
        next(&mut table);
        assert!(!shelf.asked().is_empty());
        shelf.delete(table.id()).unwrap();
        assert!(!shelf.asked().is_empty());
    }
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
fn a_log_with_a_hole_is_damage_and_can_still_be_handed_over_without_room() {
    let device = device();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(night());
    for _ in 0..100 {
        adjust(&mut table);
    }
    table.leave();
    let mut other = shelf.begin(night());
    other.leave();
    let parts: Vec<String> = device
        .storage
        .keys()
        .unwrap()
        .into_iter()
        .filter(|key| key.contains(table.id()) && key.contains("/log/"))
        .collect();
    assert!(parts.len() > 2);
    device.storage.remove(&parts[1]).unwrap();
    // No room to set it aside: it lies where it was, and can be handed over all the same.
    device.storage.limit(Some(1));
    let stock = shelf.stock().unwrap();
    assert_eq!((stock.games.len(), stock.damaged.len()), (1, 1));
    assert!(!stock.damaged[0].moved);
    assert!(matches!(
        stock.damaged[0].damage,
        Some(Damage::Unreadable { .. })
    ));
    assert!(
        shelf
            .aside_text(&stock.damaged[0].name)
            .unwrap()
            .contains("sang")
    );
    device.storage.limit(None);
    let stock = shelf.stock().unwrap();
    assert!(stock.damaged[0].moved);
    assert!(
        shelf
            .aside_text(&stock.damaged[0].name)
            .unwrap()
            .contains("sang")
    );
    assert!(shelf.stock().unwrap().damaged.is_empty());
    assert_eq!(shelf.asides().len(), 1);
    shelf.delete_aside(&shelf.asides()[0].name).unwrap();
    assert!(shelf.asides().is_empty());
}

#[test]
fn the_log_is_only_ever_added_to() {
    let device = device();
    let mut table = Shelf::new(device.platform()).begin(night());
    next(&mut table);
    next(&mut table);
    assert!(table.undo().unwrap());
    assert!(table.redo().unwrap());
    let records = read_file(&table.export()).unwrap().records;
    assert!(matches!(
        records.as_slice(),
        [Record::Did(_), Record::Did(_), Record::Undid, Record::Redid]
    ));
}

#[test]
fn undoing_an_extension_gives_nobody_the_time_since_once_more() {
    let device = device();
    let mut table = Table::begin(device.platform(), night());
    next(&mut table);
    while !matches!(table.game().phase(), Phase::Answering { .. }) {
        next(&mut table);
    }
    let left = |table: &Table| remaining(table.game(), table.clock().now());
    let before = left(&table);
    table
        .command(&Command::ExtendClock { seconds: 15 })
        .unwrap();
    device.clock.advance(4_000);
    assert!(table.undo().unwrap());
    assert_eq!(left(&table).map(|left| left + Millis(4_000)), before);
    assert!(table.redo().unwrap());
    assert_eq!(
        left(&table).map(|left| left + Millis(4_000)),
        before.map(|b| b + Millis(15_000))
    );
}
