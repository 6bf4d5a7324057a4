//! A game at a table, kept and loaded.

use super::*;

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_device_clock_however_wrong_breaks_a_table(
        setup in shelved(),
        moves in proptest::collection::vec((moves(2), wild_moments(), wild_moments()), 0..30),
    ) {
        let clock = Rc::new(WildClock::default());
        let platform = Platform { clock: clock.clone(), ..Device::default().platform() };
        let shelf = Shelf::new(platform);
        let mut table = shelf.begin(plan(setup));
        for (moves, ticks, date) in &moves {
            // Ticks only grow, as the platform promises; the date does what it likes.
            clock.ticks.set(clock.ticks.get().max(*ticks));
            clock.date.set(*date);
            table.tick();
            for step in moves {
                sit(&shelf, &no_time, &mut table, step);
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn loading_after_saving_is_the_identity(setup in shelved(), moves in moves(40)) {
        let device = Device::default();
        device.clock.set_date(1_777_777_777_777);
        let shelf = Shelf::new(device.platform());
        let mut table = shelf.begin(plan(setup));
        for step in &moves {
            sit(&shelf, &|span| device.clock.advance(span), &mut table, step);
            let kept = shelf.look(table.id()).unwrap();
            prop_assert_eq!(json(kept.game()), json(table.game()));
            prop_assert_eq!(&kept, table.journal());
        }
        let (now, before) = (table.clock().now(), table.journal().clone());
        table.leave();
        device.clock.advance(86_400_000);
        let Opening::Opened(mut again) = shelf.open(table.id(), false) else {
            return Err(TestCaseError::fail("not opened"));
        };
        same_but_paused(before.game(), now, again.game(), again.clock().now())?;
        prop_assert_eq!(again.journal().can_undo(), before.can_undo());
        prop_assert_eq!(again.journal().can_redo(), before.can_redo());
        // All the way back and forth, as if nothing had happened in between.
        let steps = |journal: &Journal| -> Vec<_> {
            journal.entries().iter().filter(|e| e.by == Author::Host).cloned().collect()
        };
        let mut depth = 0;
        while again.undo().unwrap() {
            depth += 1;
        }
        prop_assert_eq!(depth, steps(&before).len());
        prop_assert_eq!(json(again.game()), json(&Game::new(Rc::clone(before.game().plan()))));
        for _ in 0..depth {
            prop_assert!(again.redo().unwrap());
        }
        prop_assert_eq!(steps(again.journal()), steps(&before));
        prop_assert!(again.clock().now() >= again.journal().latest(), "the clock lags behind");
    }
}

fn no_time(_: u64) {}

/// A move at a table.
fn sit(shelf: &Shelf, advance: &dyn Fn(u64), table: &mut Table, step: &Move) {
    match step {
        Move::Wait(span) => {
            advance(*span);
            table.tick();
        }
        Move::Undo => drop(table.undo()),
        Move::Redo => drop(table.redo()),
        Move::Reload(span) => {
            table.leave();
            advance(*span);
            match shelf.open(table.id(), true) {
                Opening::Opened(again) => *table = *again,
                other => panic!("{other:?}"),
            }
        }
        _ => {
            if let Some(command) = meant(table.game(), step) {
                let _ = table.command(&command);
            }
        }
    }
}

/// The game as it was, with the same time left; a clock that ran stands still.
fn same_but_paused(
    before: &Game,
    then: Millis,
    after: &Game,
    now: Millis,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(remaining(before, then), remaining(after, now));
    // The time of a board that runs on behind an answer is on no screen, and cannot be stopped there.
    if before.timer().is_some_and(|timer| timer.is_running()) {
        prop_assert!(!after.clock_runs());
        let (paused, _) = apply(before, &Command::Pause, then).unwrap();
        prop_assert_eq!(json(&paused), json(after));
    } else {
        prop_assert_eq!(json(before), json(after));
    }
    Ok(())
}

/// A device whose clocks are set by hand, to anything.
#[derive(Debug, Default)]
struct WildClock {
    ticks: Cell<u64>,
    date: Cell<u64>,
}

impl Clock for WildClock {
    fn ticks(&self) -> u64 {
        self.ticks.get()
    }

    fn date(&self) -> u64 {
        self.date.get()
    }

    fn offset(&self) -> i32 {
        0
    }
}
