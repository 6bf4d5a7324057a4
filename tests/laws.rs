//! What holds for every night, whatever is done in it. `PROPTEST_CASES=2000` looks harder.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;
#[path = "common/moves.rs"]
mod moves;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;

use common::{
    BY_TIME, Night, TIMED, WITH_READING, bank_of, cases, events, json, names, plan, remaining,
};
use moves::{Move, family, kinds, moves, setups, wild_moments};
use prime_time::bank::LastAsked;
use prime_time::game::{
    Asked, Author, Command, Event, Fate, Game, Journal, Mark, Millis, Phase, Plan, Scoring, Setup,
    TeamId, Verdict, apply, legal_commands,
};
use prime_time::platform::memory::Device;
use prime_time::platform::{Clock, Platform};
use prime_time::session::{Opening, Shelf, Table};

/// Plays moves over a bare journal and shows every state on the way.
fn play(setup: &Setup, moves: &[Move], mut see: impl FnMut(&Night)) -> Night {
    let mut night = Night::new(plan(setup.clone()));
    see(&night);
    for step in moves {
        make(&mut night, step);
        see(&night);
    }
    night
}

fn make(night: &mut Night, step: &Move) {
    match step {
        Move::Wait(span) | Move::Reload(span) => {
            night.now = night.now + Millis(*span);
            let _ = night.try_command(&Command::NoteTime);
        }
        Move::Undo => {
            night.undo();
        }
        Move::Redo => {
            night.redo();
        }
        _ => {
            if let Some(command) = meant(night.game(), step) {
                let _ = night.try_command(&command);
            }
        }
    }
}

/// The command that a move stands for in this game.
fn meant(game: &Game, step: &Move) -> Option<Command> {
    match step {
        Move::Next => game.next_step().map(Command::Take),
        Move::Legal { kind, member } => {
            let legal = legal_commands(game);
            let family = family(game, legal[kind % legal.len()]);
            Some(family[member % family.len()].clone())
        }
        Move::Arbitrary(command) => Some(command.clone()),
        _ => None,
    }
}

/// The points of each team by its own book-keeping from the events.
fn awarded(journal: &Journal) -> BTreeMap<TeamId, i64> {
    let mut asked = None;
    let mut questions: Vec<BTreeMap<TeamId, Mark>> = Vec::new();
    let mut counts: Vec<bool> = Vec::new();
    let mut total = BTreeMap::new();
    for event in events(journal) {
        match event {
            Event::QuestionAsked { asked: now, .. } => asked = Some(*now),
            Event::AnswersRevealed { marks } => {
                questions.push(marks.clone());
                counts.push(matches!(asked, Some(Asked::InRound { .. })));
            }
            Event::QuestionSkipped => {
                questions.push(BTreeMap::new());
                counts.push(false);
            }
            Event::AnswerOverruled { marks, .. } => {
                questions.last_mut().unwrap().clone_from(marks);
            }
            Event::QuestionVoided { played } => counts[*played] = false,
            Event::ScoreAdjusted { team, by, .. } => {
                *total.entry(*team).or_default() += i64::from(*by);
            }
            _ => {}
        }
    }
    for (marks, _) in questions.iter().zip(counts).filter(|&(_, counts)| counts) {
        for (team, mark) in marks {
            *total.entry(*team).or_default() += i64::from(mark.points);
        }
    }
    total
}

/// Takes the next step until the game is finished, however that is.
fn ends_by_next_steps(game: &Game, now: Millis) -> bool {
    let mut game = game.clone();
    // Twenty tie-breakers, a few questions: each takes at most half a dozen steps.
    for _ in 0..400 {
        let Some(step) = game.next_step() else {
            return matches!(game.phase(), Phase::Finished);
        };
        match apply(&game, &Command::Take(step), now) {
            Ok((next, _)) => game = next,
            Err(_) => return false,
        }
    }
    false
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_total_is_the_sum_of_awards_and_adjustments(setup in setups(), moves in moves(60)) {
        let night = play(&setup, &moves, |_| ());
        let awarded = awarded(&night.journal);
        for team in night.game().teams() {
            let expected = awarded.get(&team.id).copied().unwrap_or(0);
            prop_assert_eq!(night.game().points(team.id), expected);
        }
    }

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
    fn the_same_records_make_the_same_game(setup in setups(), moves in moves(60)) {
        let first = play(&setup, &moves, |_| ());
        let second = play(&setup, &moves, |_| ());
        prop_assert_eq!(first.json(), second.json());
        let replayed = Journal::replay(Rc::clone(first.game().plan()), first.records.clone());
        let replayed = replayed.unwrap();
        prop_assert_eq!(json(replayed.game()), first.json());
        prop_assert_eq!(replayed, first.journal);
    }

    #[test]
    fn the_same_seed_draws_the_same_night(setup in setups(), seed: u64, bare in 0..12usize) {
        let bank = bank_of(12);
        let asked: LastAsked = bank
            .questions()
            .enumerate()
            .filter(|(n, _)| n % 12 >= bare)
            .zip(1..)
            .map(|((_, (_, question)), when)| (question.id.clone(), when % 3))
            .collect();
        let draw = || Plan::draw(setup.clone(), &bank, &asked, seed).unwrap();
        let text = serde_json::to_string(&draw()).unwrap();
        prop_assert_eq!(&text, &serde_json::to_string(&draw()).unwrap());
        prop_assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), draw());
    }

    #[test]
    fn no_game_is_ever_stuck(setup in setups(), moves in moves(50)) {
        let mut stuck = None;
        play(&setup, &moves, |night| {
            let finished = matches!(night.game().phase(), Phase::Finished);
            if !finished && !ends_by_next_steps(night.game(), night.now) {
                stuck = Some(format!("{:?}", night.game().phase()));
            }
        });
        prop_assert_eq!(stuck, None);
    }

    #[test]
    fn ending_early_leads_to_the_podium_from_anywhere(setup in setups(), moves in moves(50)) {
        let mut night = play(&setup, &moves, |_| ());
        for _ in 0..3 {
            if matches!(night.game().phase(), Phase::Podium | Phase::Finished) {
                break;
            }
            night.command(&Command::EndGame);
        }
        prop_assert!(matches!(night.game().phase(), Phase::Podium | Phase::Finished));
    }

    #[test]
    fn what_is_legal_is_what_is_accepted(setup in setups(), moves in moves(30)) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            let game = night.game();
            let legal = legal_commands(game);
            for kind in kinds() {
                let accepted = family(game, kind)
                    .iter()
                    .any(|command| apply(game, command, night.now).is_ok());
                if accepted != legal.contains(&kind) {
                    fault = Some(format!("{kind:?} in {:?}", game.phase()));
                }
            }
        });
        prop_assert_eq!(fault, None);
    }

    #[test]
    fn a_refused_command_changes_nothing(setup in setups(), moves in moves(50)) {
        let mut night = Night::new(plan(setup));
        for step in &moves {
            let before = night.journal.clone();
            if let Some(command) = meant(night.game(), step) {
                let refused = night.try_command(&command).is_err();
                prop_assert!(!refused || before == night.journal);
            } else {
                make(&mut night, step);
            }
        }
    }

    #[test]
    fn no_clock_however_wrong_breaks_a_game(
        setup in setups(),
        moves in proptest::collection::vec((moves(2), wild_moments()), 0..40),
    ) {
        let mut night = Night::new(plan(setup));
        for (moves, moment) in &moves {
            night.now = Millis(*moment);
            for step in moves {
                make(&mut night, step);
            }
            let _ = night.remaining();
        }
        prop_assert!(ends_by_next_steps(night.game(), Millis(0)) || night.game().next_step().is_none());
    }

    #[test]
    fn no_device_clock_however_wrong_breaks_a_table(
        setup in setups(),
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

    #[test]
    fn ties_share_ranks(setup in setups(), moves in moves(60)) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            if let Err(why) = ranks_are_fair(night.game()) {
                fault = Some(why);
            }
        });
        prop_assert_eq!(fault, None);
    }

    #[test]
    fn marks_keep_to_the_rules(setup in setups(), moves in moves(60)) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            if let Err(why) = marks_are_fair(night.game()) {
                fault = Some(why);
            }
        });
        prop_assert_eq!(fault, None);
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

    #[test]
    fn a_paused_clock_stands_still(lead in 0..29_000u64, rest in 0..10_000_000u64) {
        let mut night = Night::new(plan(common::setup(2, vec![common::round(2, TIMED)])));
        night.open();
        night.now = night.now + Millis(lead);
        let had = night.remaining();
        night.command(&Command::Pause);
        night.now = night.now + Millis(rest);
        prop_assert_eq!(night.remaining(), had);
        night.command(&Command::NoteTime);
        night.command(&Command::Resume);
        prop_assert_eq!(night.remaining(), had);
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn loading_after_saving_is_the_identity(setup in setups(), moves in moves(40)) {
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
    if before
        .phase()
        .timer()
        .is_some_and(|timer| timer.is_running())
    {
        prop_assert!(
            after
                .phase()
                .timer()
                .is_some_and(|timer| !timer.is_running())
        );
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
}

fn ranks_are_fair(game: &Game) -> Result<(), String> {
    let lines = game.standings();
    let in_tie_break = |team: TeamId| {
        game.played()
            .iter()
            .any(|p| p.contenders.as_ref().is_some_and(|c| c.contains(&team)))
    };
    if lines.len() != game.teams().len() {
        return Err("a team is missing".into());
    }
    for a in &lines {
        let retired = game.team(a.team).is_none_or(|team| team.retired);
        if a.rank.is_some() == retired || a.points != game.points(a.team) {
            return Err(format!("{a:?}"));
        }
        let Some(rank) = a.rank else { continue };
        let ahead = lines.iter().filter(|b| b.rank.is_some_and(|r| r < rank));
        if rank != ahead.count() + 1 {
            return Err(format!("a rank is skipped or doubled: {lines:?}"));
        }
        for b in lines.iter().filter(|b| b.rank.is_some()) {
            let share = a.rank == b.rank;
            let parted = in_tie_break(a.team) || in_tie_break(b.team);
            if a.points > b.points && a.rank >= b.rank {
                return Err(format!("more points, no better rank: {a:?} {b:?}"));
            }
            if a.points == b.points && !share && !parted {
                return Err(format!("equal points, two ranks: {a:?} {b:?}"));
            }
            if a.team != b.team && share && !(a.tied && b.tied) {
                return Err(format!("a tie that is not said: {a:?} {b:?}"));
            }
        }
    }
    Ok(())
}

fn marks_are_fair(game: &Game) -> Result<(), String> {
    for played in game.played() {
        let card = game.card(played.asked, played.card).unwrap();
        let worth = i32::from(game.worth(played.asked, card));
        for team in game.teams() {
            if !played.marks.contains_key(&team.id) && played.points(team.id) != 0 {
                return Err(format!("points for no answer: {team:?}"));
            }
        }
        for (team, mark) in &played.marks {
            let why = |what: &str| Err(format!("{what}: {mark:?} of {worth}, team {team:?}"));
            let sheet = &played.sheets[team];
            if mark.speed < 0 || mark.speed * 100 > worth * 40 {
                return why("speed out of bounds");
            }
            if mark.exact < 0 || mark.exact * 100 > worth * 50 {
                return why("exactness out of bounds");
            }
            let base = mark.points - mark.speed - mark.exact;
            let fits = match (mark.verdict, game.plan().setup.scoring) {
                (Verdict::Right, _) => base == worth,
                (Verdict::Partly { parts, of }, _) => {
                    parts < of && base >= 0 && base <= worth && mark.speed == 0
                }
                (Verdict::Wrong, Scoring::Negative { percent }) => {
                    base <= 0 && -base <= (worth * i32::from(percent) + 50) / 100
                }
                (Verdict::Wrong, _) => mark.points == 0,
            };
            if !fits {
                return why("points do not fit the verdict");
            }
            let slower = played.marks.iter().find(|(other, theirs)| {
                played.fate == Fate::Scored
                    && played.sheets[other].locked_at > sheet.locked_at
                    && mark.verdict == Verdict::Right
                    && theirs.speed > mark.speed
            });
            if slower.is_some() {
                return why("a slower team has the greater bonus");
            }
        }
    }
    Ok(())
}

#[test]
fn an_extension_gives_a_slower_team_no_greater_bonus() {
    let mut setup = common::setup(2, vec![common::round(1, TIMED)]);
    setup.scoring = BY_TIME;
    let mut night = Night::new(plan(setup));
    night.open();
    night.wait(10);
    night.answer_right(0);
    night.wait(5);
    night.command(&Command::ExtendClock { seconds: 15 });
    night.wait(5);
    night.answer_right(1);
    night.reveal();
    let marks = &night.game().played()[0].marks;
    assert!(
        marks[&TeamId(0)].speed > marks[&TeamId(1)].speed,
        "{marks:?}"
    );
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
