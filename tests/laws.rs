//! What holds for every night, whatever is done in it. `PROPTEST_CASES=2000` looks harder.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "laws/board.rs"]
mod board;
mod common;
#[path = "laws/fair.rs"]
mod fair;
#[path = "common/moves.rs"]
mod moves;
#[path = "laws/table.rs"]
mod table;
#[path = "laws/undo.rs"]
mod undo;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use proptest::prelude::*;

use common::{
    BY_TIME, Night, TIMED, WITH_READING, bank_of, cases, events, json, names, plan, remaining,
};
use moves::{Move, family, kinds, make, meant, moves, play, setups, shelved, wild_moments};
use prime_time::bank::LastAsked;
use prime_time::game::{
    Asked, Author, Command, Event, Fate, Game, Journal, Mark, Millis, Phase, Plan, RoundKind,
    Scoring, TeamId, Verdict, apply, legal_commands,
};
use prime_time::platform::memory::Device;
use prime_time::platform::{Clock, Platform};
use prime_time::session::{Opening, Shelf, Table};

/// The points of each team by its own book-keeping from the events.
fn awarded(journal: &Journal) -> BTreeMap<TeamId, i64> {
    let mut asked = None;
    let mut called = None;
    let mut questions: Vec<BTreeMap<TeamId, Mark>> = Vec::new();
    let mut counts: Vec<bool> = Vec::new();
    let mut total = BTreeMap::new();
    let mut veiled: BTreeSet<TeamId> = BTreeSet::new();
    let (mut open, mut typed) = (0, BTreeMap::new());
    for event in events(journal) {
        match event {
            Event::QuestionAsked { asked: now, .. } => asked = Some(*now),
            Event::AnswersRevealed { marks } => {
                questions.push(marks.clone());
                if let Some(Asked::InRound { round, .. }) = asked
                    && matches!(
                        journal.game().plan().setup.rounds[round].kind,
                        RoundKind::FinalWager { .. }
                    )
                {
                    veiled = marks.keys().copied().collect();
                }
                let rounds = &journal.game().plan().setup.rounds;
                let counted = |round: usize| !rounds[round].warm_up;
                counts.push(matches!(asked, Some(Asked::InRound { round, .. }) if counted(round)));
            }
            Event::TeamCalled { team } => called = Some(*team),
            Event::QuestionCalled { mark, .. } => {
                questions.push(
                    mark.map(|mark| (called.unwrap(), mark))
                        .into_iter()
                        .collect(),
                );
                counts.push(true);
            }
            Event::QuestionSkipped => {
                questions.push(BTreeMap::new());
                counts.push(false);
            }
            Event::AnswerOverruled { marks, .. } => {
                questions.last_mut().unwrap().clone_from(marks);
            }
            Event::TeamUnveiled { team } => drop(veiled.remove(team)),
            Event::GameCutShort => veiled.clear(),
            Event::QuestionVoided { played } => counts[*played] = false,
            Event::PointsOpened { round } => open = *round,
            Event::RoundScored { points } => drop(typed.insert(open, points)),
            Event::ScoreAdjusted { team, by, .. } => {
                *total.entry(*team).or_default() += i64::from(*by);
            }
            _ => {}
        }
    }
    for (team, points) in typed.into_values().flatten() {
        *total.entry(*team).or_default() += i64::from(*points);
    }
    // Only the question played last can be one that the room has not seen all of.
    let last = questions.len().saturating_sub(1);
    let asked = questions.iter().zip(counts).enumerate();
    for (number, (marks, _)) in asked.filter(|&(_, (_, counts))| counts) {
        for (team, mark) in marks {
            if number == last && veiled.contains(team) {
                continue;
            }
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
        let ended = |night: &Night| {
            let phase = night.game().phase();
            matches!(phase, Phase::Podium { .. } | Phase::Ceremony { .. } | Phase::Finished)
        };
        for _ in 0..3 {
            if ended(&night) {
                break;
            }
            night.command(&Command::EndGame);
        }
        prop_assert!(ended(&night));
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
