//! Learners, and what they did.

use prime_time::bank::QuestionId;
use prime_time::practice::{
    Day, Entry, History, Learner, Rating, Retention, Review, Scope, Settings, Stamp,
};
use proptest::prelude::*;

use super::shipped::BANK;

pub const TODAY: Day = Day(20_000);
/// 4 October 2024, the day of `TODAY`, in seconds since 2020.
pub const THEN: u32 = 150_163_200;

pub fn some_question() -> impl Strategy<Value = QuestionId> {
    let ids: Vec<QuestionId> = BANK.questions().map(|(_, q)| q.id.clone()).collect();
    // Few, so that the same one comes up again.
    prop::sample::select(ids[..40].to_vec())
}

pub fn some_rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL.to_vec())
}

/// Something done in the days before today, or, with a clock set wrongly, at any time.
pub fn some_entry() -> impl Strategy<Value = Entry> {
    let stamp = prop_oneof![
        9 => (0..5_000_000_u32).prop_map(|ago| Stamp(THEN - ago)),
        1 => (0..=Stamp::LATEST.0).prop_map(Stamp),
    ];
    let day = |stamp: Stamp| {
        prop_oneof![
            9 => (-1..=1).prop_map(move |off| stamp.day().plus(off)),
            1 => any::<i32>().prop_map(Day),
        ]
    };
    let review = move |stamp: Stamp| {
        (
            some_question(),
            0..4_u8,
            some_rating(),
            day(stamp),
            0..4096_u16,
        )
            .prop_map(move |(question, revision, rating, day, seconds)| {
                let review = Review {
                    revision,
                    rating,
                    day,
                    seconds,
                };
                Entry::Review(stamp, question, review)
            })
    };
    let scope = prop_oneof![
        Just(Scope::All),
        prop::collection::btree_set(some_question(), 1..20).prop_map(Scope::Questions),
    ];
    stamp.prop_flat_map(move |stamp| {
        prop_oneof![
            12 => review(stamp),
            2 => (some_question(), any::<bool>())
                .prop_map(move |(question, on)| Entry::Bookmark(stamp, question, on)),
            1 => (0..=100_u8, 0..=Settings::MOST_NEW).prop_map(move |(percent, new_a_day)| {
                let retention = Retention::of_percent(percent);
                Entry::Settings(stamp, Settings { retention, new_a_day })
            }),
            1 => scope.clone().prop_map(move |scope| Entry::Reset(stamp, scope)),
            1 => (0..5_000_000_u32)
                .prop_map(move |ago| Entry::Undo(stamp, Stamp(THEN - ago))),
        ]
    })
}

pub fn some_history() -> impl Strategy<Value = History> {
    prop::collection::vec(some_entry(), 0..80).prop_map(|mut entries| {
        // Half of the resets are taken back.
        let resets: Vec<Stamp> = entries
            .iter()
            .filter(|entry| matches!(entry, Entry::Reset(..)))
            .map(Entry::stamp)
            .collect();
        entries.extend(
            resets
                .iter()
                .step_by(2)
                .map(|at| Entry::Undo(Stamp(at.0 + 5), *at)),
        );
        let mut history = History::default();
        for entry in entries {
            history.take(entry);
        }
        history
    })
}

/// A learner who has answered some of the bank on some of the last days.
pub fn somebody() -> impl Strategy<Value = Learner> {
    let answers = prop::collection::vec((0..785_usize, some_rating(), 0..60_i32), 0..300);
    answers.prop_map(|mut answers| {
        answers.sort_by_key(|&(_, _, ago)| -ago);
        let ids: Vec<&QuestionId> = BANK.questions().map(|(_, question)| &question.id).collect();
        let mut learner = Learner::default();
        for (which, rating, ago) in answers {
            let id = ids[which % ids.len()];
            let review = Review {
                revision: 0,
                rating,
                day: TODAY.plus(-ago),
                seconds: 10,
            };
            learner.answer(id, &review);
            if which % 3 == 0 {
                learner.bookmarks.insert(id.clone());
            }
        }
        learner
    })
}
