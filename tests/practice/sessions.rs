use std::collections::{BTreeMap, BTreeSet};

use prime_time::bank::{Answer, Filter, Kind, Question, QuestionId, Response, Section};
use prime_time::practice::{Learner, Mode, Nothing, Pace, QUICK, Rating, Refused, Session, Stage};
use prime_time::save::{read_session, write_session};
use proptest::prelude::*;

use super::people::{TODAY, somebody};
use super::shipped::{BANK, question};

fn deal(mode: Mode, learner: &Learner, seed: u64) -> Session {
    Session::deal(mode, &BANK, learner, TODAY, seed).unwrap()
}

/// The right answer to a question.
pub fn right(question: &Question) -> Response {
    match &question.answer {
        Answer::Choice { right, .. } => Response::Choice(*right),
        Answer::Multiple { right, .. } => Response::Multiple(right.iter().copied().collect()),
        Answer::TrueFalse { right } => Response::TrueFalse(*right),
        Answer::Number { right, .. } => Response::Number(*right),
        Answer::Order { items } => {
            Response::Order((0..u8::try_from(items.len()).unwrap()).collect())
        }
        Answer::Text { right, .. } => Response::Text(right.clone()),
    }
}

fn any_mode() -> impl Strategy<Value = Mode> {
    let topic = (0..Section::ALL.len()).prop_map(|section| {
        Mode::Topic(Filter {
            sections: vec![Section::ALL[section]],
            ..Filter::default()
        })
    });
    prop_oneof![
        Just(Mode::Quick),
        Just(Mode::Review),
        Just(Mode::Missed),
        Just(Mode::Bookmarked),
        topic,
        prop::sample::select(vec![25_u8, 50, 100]).prop_map(|questions| Mode::Exam {
            questions,
            pace: Pace::Timed
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_session_never_shows_one_question_twice(
        learner in somebody(), mode in any_mode(), seed: u64,
    ) {
        let Ok(session) = Session::deal(mode, &BANK, &learner, TODAY, seed) else {
            return Ok(());
        };
        let ids: BTreeSet<_> = session.items().iter().map(|item| &item.question).collect();
        prop_assert_eq!(ids.len(), session.items().len());
        prop_assert!(!ids.is_empty());
    }

    #[test]
    fn an_exam_is_evenly_spread(learner in somebody(), seed: u64, size in 0..3_usize) {
        let questions = [25_u8, 50, 100][size];
        let session = deal(Mode::Exam { questions, pace: Pace::Untimed }, &learner, seed);
        prop_assert_eq!(session.items().len(), usize::from(questions));
        let mut counts: BTreeMap<Section, usize> = BTreeMap::new();
        for item in session.items() {
            *counts.entry(question(&item.question).section).or_default() += 1;
        }
        prop_assert_eq!(counts.len(), 11);
        prop_assert!(counts.values().max().unwrap() - counts.values().min().unwrap() <= 1);
    }

    #[test]
    fn what_is_to_be_ordered_is_never_shown_in_order(seed: u64) {
        let filter = Filter { kinds: vec![Kind::Order], ..Filter::default() };
        let session = deal(Mode::Topic(filter), &Learner::default(), seed);
        for item in session.items() {
            prop_assert!(!item.shown.is_sorted());
        }
    }

    #[test]
    fn the_right_answer_to_any_question_is_right(seed: u64) {
        let mut session = deal(Mode::Quick, &Learner::default(), seed);
        session.resume(0);
        prop_assert_eq!(session.items().len(), QUICK);
        while let Some(item) = session.item() {
            let question = question(&item.question);
            session.answer(question, right(question), &BANK, 0).unwrap();
            prop_assert_eq!(session.stage(), Stage::Told);
            session.next(0).unwrap();
        }
        prop_assert_eq!(session.right(), QUICK);
        prop_assert_eq!(session.stage(), Stage::Over);
    }
}

#[test]
fn an_answer_is_told_once_and_can_be_called_hard_or_easy() {
    let mut session = deal(Mode::Quick, &Learner::default(), 1);
    session.resume(1_000);
    let first = question(&session.item().unwrap().question);
    assert_eq!(session.rate(Rating::Easy), Err(Refused::NotNow));
    session.answer(first, right(first), &BANK, 9_000).unwrap();
    let again = session.answer(first, right(first), &BANK, 9_000);
    assert_eq!(again, Err(Refused::NotNow));
    session.rate(Rating::Hard).unwrap();
    assert_eq!(session.rate(Rating::Again), Err(Refused::NotNow));
    let given = session.items()[0].given.as_ref().unwrap();
    assert_eq!((given.right, given.rating), (true, Rating::Hard));
    assert_eq!(session.items()[0].spent, 8_000);
}

#[test]
fn an_exam_goes_to_any_question_and_ends_with_its_clock() {
    let mode = Mode::Exam {
        questions: 25,
        pace: Pace::Timed,
    };
    let mut session = deal(mode, &Learner::default(), 3);
    let whole = 25 * 72_000;
    assert_eq!(
        session.left(5),
        Some(whole),
        "stands still until it is resumed"
    );
    session.resume(1_000);
    session.go_to(24, 2_000).unwrap();
    session.flag(true);
    session.next(3_000).unwrap();
    assert_eq!((session.here(), session.stage()), (24, Stage::Asking));
    session.pause(11_000);
    assert_eq!(session.left(900_000), Some(whole - 10_000));
    session.resume(900_000);
    assert!(!session.tick(900_000 + whole - 10_001));
    let late = question(&session.item().unwrap().question);
    let answer = session.answer(late, right(late), &BANK, 900_000 + whole);
    assert_eq!(answer, Err(Refused::NotNow));
    assert_eq!(session.stage(), Stage::Over);
}

#[test]
fn a_question_that_is_gone_is_left_out() {
    let mut session = deal(Mode::Quick, &Learner::default(), 4);
    session.next(0).unwrap();
    let gone: Vec<QuestionId> = session.items()[..2]
        .iter()
        .map(|i| i.question.clone())
        .collect();
    let stays = session.items()[2].question.clone();
    assert_eq!(session.drop_missing(|id| !gone.contains(id)), 2);
    assert_eq!(session.item().unwrap().question, stays);
    assert_eq!(session.drop_missing(|_| false), 8);
    assert_eq!(session.stage(), Stage::Over);
}

#[test]
fn where_nothing_is_due_missed_or_marked_there_is_no_session() {
    let nobody = Learner::default();
    let deal = |mode| Session::deal(mode, &BANK, &nobody, TODAY, 1).unwrap_err();
    assert_eq!(deal(Mode::Missed), Nothing::IsMissed);
    assert_eq!(deal(Mode::Bookmarked), Nothing::IsBookmarked);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_session_comes_back_as_it_was_written(
        learner in somebody(), mode in any_mode(), seed: u64, pictured: bool,
        answers in prop::collection::vec(0..4_u8, 0..12),
    ) {
        let mode = match mode {
            Mode::Topic(filter) => Mode::Topic(Filter { pictured, ..filter }),
            mode => mode,
        };
        let Ok(mut session) = Session::deal(mode, &BANK, &learner, TODAY, seed) else {
            return Ok(());
        };
        session.resume(5);
        for (answer, now) in answers.into_iter().zip(6..) {
            let Some(item) = session.item() else { break };
            let question = question(&item.question);
            if answer > 0 {
                session.answer(question, right(question), &BANK, now).unwrap();
            }
            session.flag(answer == 1);
            if answer < 3 {
                session.next(now).unwrap();
            } else if session.stage() == Stage::Told {
                break;
            }
        }
        session.pause(99);
        let text = write_session(&session, 99);
        let mut back = read_session(&text).unwrap();
        back.pause(99);
        prop_assert_eq!(write_session(&back, 0), text);
        prop_assert_eq!((back.items(), back.mode()), (session.items(), session.mode()));
        prop_assert_eq!((back.here(), back.stage(), back.left(0)), (session.here(), session.stage(), session.left(99)));
    }

    #[test]
    fn no_text_harms_whoever_reads_a_session(
        text in "(?s).{0,80}", cut in 0..400_usize, put in "[ -~\n]{0,6}",
    ) {
        let exam = Mode::Exam { questions: 25, pace: Pace::Timed };
        let whole = write_session(&deal(exam, &Learner::default(), 7), 0);
        let (head, tail) = whole.split_at(cut);
        for text in [text.clone(), format!("{head}{put}{tail}"), format!("{head}{}", tail.get(put.len()..).unwrap())] {
            if let Some(mut session) = read_session(&text) {
                session.resume(0);
                session.drop_missing(|id| BANK.questions().any(|(_, q)| q.id == *id));
                while session.go_to(session.here() + 1, 0).is_ok() {}
                session.finish(1);
            }
        }
    }
}

#[test]
fn who_does_not_know_may_say_so_to_a_question_of_any_kind_and_it_counts_as_wrong() {
    let learner = Learner::default();
    let mut kinds = BTreeSet::new();
    for seed in 0..40 {
        let mut session = deal(Mode::Quick, &learner, seed);
        while let Some(item) = session.item() {
            let asked = question(&item.question);
            kinds.insert(asked.kind());
            let knows = session.answer(asked, Response::Judged(true), &BANK, 0);
            assert_eq!(knows, Err(Refused::NoAnswer));
            session
                .answer(asked, Response::Judged(false), &BANK, 0)
                .unwrap();
            let read = read_session(&write_session(&session, 0)).unwrap();
            assert_eq!(read.items(), session.items());
            session.next(0).unwrap();
        }
        assert_eq!(session.right(), 0);
    }
    assert_eq!(kinds, Kind::ALL.into_iter().collect());
}
