//! How long the heavy things take: `cargo bench`. Figures with their machine are in
//! `docs/benchmarks.md`; nothing here passes or fails.
#![allow(clippy::unwrap_used, reason = "benchmarks")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::rc::Rc;

use divan::{Bencher, black_box};

use common::{Night, bank_of, round, setup};
use prime_time::bank::LastAsked;
use prime_time::game::{
    Command, Journal, Millis, Pace, Phase, Plan, Preset, Record, Response, TeamId,
};
use prime_time::save::{log_line, read_log};

fn main() {
    divan::main();
}

/// Far longer than any night: 20 rounds of 50 questions, six teams.
const EVENTS: usize = 10_000;

fn long_night() -> (Rc<Plan>, Vec<Record>) {
    let rounds = vec![round(50, Pace::Host); 20];
    let plan = Plan::draw(setup(6, rounds), &bank_of(400), &LastAsked::new(), 1).unwrap();
    let mut night = Night::new(plan);
    while night.game().played().len() < 20 * 50 {
        night.now = night.now + Millis(5_000);
        night.next();
        if matches!(night.game().phase(), Phase::Answering { .. }) {
            for team in 0..6 {
                if team % 2 == 0 {
                    night.answer_right(team);
                } else {
                    night.answer_wrong(team);
                }
            }
        }
    }
    let mut events = 0;
    let records = night.records.into_iter().take_while(|record| {
        if let Record::Did(entry) = record {
            events += entry.events.len();
        }
        events <= EVENTS
    });
    let records: Vec<Record> = records.collect();
    (Rc::clone(night.journal.game().plan()), records)
}

fn journal() -> Journal {
    let (plan, records) = long_night();
    Journal::replay(plan, records).unwrap()
}

#[divan::bench(sample_count = 20)]
fn replay_10_000_events(bencher: Bencher<'_, '_>) {
    let (plan, records) = long_night();
    bencher
        .with_inputs(|| (Rc::clone(&plan), records.clone()))
        .bench_local_values(|(plan, records)| Journal::replay(plan, records).unwrap());
}

#[divan::bench(sample_count = 20)]
fn read_and_replay_10_000_events(bencher: Bencher<'_, '_>) {
    let (plan, records) = long_night();
    let log: String = records.iter().map(log_line).collect();
    bencher.bench_local(|| {
        let records = read_log(black_box(&log)).unwrap();
        Journal::replay(Rc::clone(&plan), records).unwrap()
    });
}

#[divan::bench(sample_count = 100, sample_size = 10)]
fn one_command_after_10_000_events(bencher: Bencher<'_, '_>) {
    let journal = journal();
    let now = journal.latest();
    let command = Command::AdjustScore {
        team: TeamId(0),
        by: 1,
        reason: "sang".into(),
    };
    bencher
        .with_inputs(|| journal.clone())
        .bench_local_refs(|journal| journal.apply(&command, now).unwrap());
}

#[divan::bench(sample_count = 100, sample_size = 10)]
fn one_answer_after_10_000_events(bencher: Bencher<'_, '_>) {
    let mut journal = journal();
    let now = journal.latest();
    while !matches!(journal.game().phase(), Phase::Answering { .. }) {
        let step = journal.game().next_step().unwrap();
        journal.apply(&Command::Take(step), now).unwrap();
    }
    let card = journal.game().current_card().unwrap();
    let response: Response = common::right(card, false);
    let command = Command::RecordAnswer {
        team: TeamId(3),
        response,
    };
    bencher
        .with_inputs(|| journal.clone())
        .bench_local_refs(|journal| journal.apply(&command, now).unwrap());
}

#[divan::bench(sample_count = 20)]
fn undo_after_10_000_events(bencher: Bencher<'_, '_>) {
    let journal = journal();
    bencher
        .with_inputs(|| journal.clone())
        .bench_local_refs(|journal| journal.undo().unwrap());
}

#[divan::bench(sample_count = 20)]
fn draw_a_full_night_from_100_000_questions(bencher: Bencher<'_, '_>) {
    let bank = bank_of(16_667);
    let mut setup = Preset::FullNight.setup(|theme| format!("{theme:?}"));
    setup.teams = common::names(6);
    let asked: LastAsked = bank
        .questions()
        .step_by(7)
        .map(|(_, question)| (question.id.clone(), 3))
        .collect();
    bencher
        .with_inputs(|| setup.clone())
        .bench_local_values(|setup| Plan::draw(setup, &bank, &asked, black_box(7)).unwrap());
}
