//! What is on disk, and what a reload finds.

use super::*;

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
