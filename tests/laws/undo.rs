//! Undo and redo.

use super::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn undo_takes_back_one_step_and_redo_brings_it_again(
        setup in setups(),
        moves in moves(50),
    ) {
        let mut night = Night::new(plan(setup));
        for step in &moves {
            // What the clock has brought is nobody's step: it comes before, not with, the next.
            let _ = night.try_command(&Command::NoteTime);
            let before = night.clone();
            make(&mut night, step);
            let by_host = night.journal.entries().last().map(|entry| entry.by) == Some(Author::Host);
            let one_more = night.journal.entries().len() == before.journal.entries().len() + 1;
            if !(by_host && one_more && meant(before.game(), step).is_some()) {
                continue;
            }
            let after = night.clone();
            prop_assert!(night.undo());
            prop_assert_eq!(night.json(), before.json());
            prop_assert_eq!(night.remaining(), before.remaining());
            prop_assert!(night.redo());
            prop_assert_eq!(night.json(), after.json());
            prop_assert_eq!(night.remaining(), after.remaining());
        }
    }

    #[test]
    fn a_whole_night_is_undone_and_redone(setup in setups(), moves in moves(60)) {
        let original = play(&setup, &moves, |_| ());
        let mut night = original.clone();
        let mut seen = vec![night.json()];
        while night.undo() {
            seen.push(night.json());
        }
        prop_assert_eq!(night.json(), json(&Game::new(Rc::new(plan(setup)))));
        for state in seen.iter().rev().skip(1) {
            prop_assert!(night.redo());
            prop_assert_eq!(&night.json(), state);
        }
        // Steps that were undone before are still there to be redone; no more than those.
        prop_assert_eq!(night.journal.can_redo(), original.journal.can_redo());
    }

    #[test]
    fn the_clock_may_tick_between_undo_and_redo(
        setup in setups(),
        moves in moves(40),
        spans in proptest::collection::vec(0..40_000u64, 1..12),
    ) {
        let mut night = play(&setup, &moves, |_| ());
        let hosts = |night: &Night| -> Vec<_> {
            let entries = night.journal.entries().iter();
            entries.filter(|e| e.by == Author::Host).cloned().collect()
        };
        let before = hosts(&night);
        let mut undone = 0;
        for span in &spans {
            undone += usize::from(night.undo());
            night.now = night.now + Millis(*span);
            let _ = night.try_command(&Command::NoteTime);
        }
        for span in &spans[..undone] {
            prop_assert!(night.redo(), "a tick has eaten what was to be redone");
            night.now = night.now + Millis(*span);
            let _ = night.try_command(&Command::NoteTime);
        }
        prop_assert_eq!(hosts(&night), before);
        let replayed = Journal::replay(Rc::clone(night.game().plan()), night.records.clone());
        prop_assert_eq!(replayed.unwrap(), night.journal);
    }

    #[test]
    fn undoing_an_answer_gives_no_time_and_costs_none(
        lead in 0..29_000u64,
        thought in 0..60_000u64,
        reading: bool,
    ) {
        let pace = if reading { WITH_READING } else { TIMED };
        let mut night = Night::new(plan(common::setup(2, vec![common::round(2, pace)])));
        night.open();
        night.now = night.now + Millis(lead);
        night.answer_right(0);
        let had = night.remaining().unwrap();
        night.now = night.now + Millis(thought);
        prop_assert!(night.undo());
        prop_assert_eq!(night.remaining(), Some(had - Millis(thought)));
        prop_assert!(night.redo());
        prop_assert_eq!(night.remaining(), Some(had - Millis(thought)));
    }
}

#[test]
fn after_undoing_and_redoing_all_the_next_clock_still_runs() {
    let device = Device::default();
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(plan(common::setup(2, vec![common::round(2, TIMED)])));
    let next = |table: &mut Table| {
        let step = table.game().next_step().unwrap();
        table.command(&Command::Take(step)).unwrap();
        device.clock.advance(10_000);
    };
    // Asked, locked, revealed: the last thing that can be redone moves no clock.
    for _ in 0..3 {
        next(&mut table);
    }
    while table.undo().unwrap() {}
    while table.redo().unwrap() {}
    let step = table.game().next_step().unwrap();
    table.command(&Command::Take(step)).unwrap();
    device.clock.advance(7_000);
    table.tick();
    assert_eq!(
        remaining(table.game(), table.clock().now()),
        Some(Millis::seconds(23))
    );
}

#[test]
fn undoing_an_answer_after_a_reload_neither_starts_the_clock_nor_costs_time() {
    let device = Device::default();
    device.clock.set_date(1_777_777_777_777);
    let shelf = Shelf::new(device.platform());
    let mut table = shelf.begin(plan(common::setup(2, vec![common::round(2, TIMED)])));
    let step = table.game().next_step().unwrap();
    table.command(&Command::Take(step)).unwrap();
    device.clock.advance(10_000);
    let response = common::right(table.game().current_card().unwrap(), false);
    let team = TeamId(0);
    table
        .command(&Command::RecordAnswer { team, response })
        .unwrap();
    table.leave();
    device.clock.advance(60_000);
    let Opening::Opened(mut table) = shelf.open(table.id(), false) else {
        panic!("not opened")
    };
    device.clock.advance(60_000);
    assert!(table.undo().unwrap());
    device.clock.advance(60_000);
    assert!(!table.tick(), "the clock ran");
    assert_eq!(
        remaining(table.game(), table.clock().now()),
        Some(Millis::seconds(20))
    );
    assert!(table.redo().unwrap());
    assert_eq!(
        remaining(table.game(), table.clock().now()),
        Some(Millis::seconds(20))
    );
    assert_eq!(table.game().phase().turn().unwrap().sheets.len(), 1);
}

#[test]
fn an_answer_undone_after_time_was_up_can_be_redone() {
    let mut night = Night::new(plan(common::setup(2, vec![common::round(2, TIMED)])));
    night.open();
    night.wait(10);
    night.answer_right(0);
    night.wait(30);
    assert!(night.undo());
    night.wait(1);
    assert!(matches!(night.game().phase(), Phase::Closed { .. }));
    assert!(night.redo());
    assert!(matches!(night.game().phase(), Phase::Closed { turn, .. } if turn.sheets.len() == 1));
}

#[test]
fn a_step_that_has_nothing_to_do_with_the_clock_takes_no_clock_along() {
    // The time to read runs out after a team is renamed: taking the name back must not start the
    // question's time anew.
    let mut night = Night::new(plan(common::setup(2, vec![common::round(1, WITH_READING)])));
    night.next();
    night.wait(2);
    let name = names(3).remove(2);
    night.command(&Command::RenameTeam {
        team: TeamId(0),
        name,
    });
    night.wait(3);
    night.wait(20);
    assert_eq!(night.remaining(), Some(Millis::seconds(10)));
    assert!(night.undo());
    assert_eq!(night.game().teams()[0].name, "Team 0");
    assert!(matches!(night.game().phase(), Phase::Answering { .. }));
    assert_eq!(night.remaining(), Some(Millis::seconds(10)));
    assert!(night.redo());
    assert_eq!(night.game().teams()[0].name, "Team 2");
    assert_eq!(night.remaining(), Some(Millis::seconds(10)));
}
