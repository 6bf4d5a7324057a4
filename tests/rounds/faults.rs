//! What is refused at set-up, with its reason in words.

use prime_time::game::{Pace, RoundKind, RoundPlan, Setup, SetupFault};
use prime_time::text::setup::{Place, fault};

use crate::common::{round, setup};

/// What stands against a night of these rounds, as data and in words.
fn refused(rounds: Vec<RoundPlan>) -> Vec<(SetupFault, String)> {
    let setup: Setup = setup(2, rounds);
    let faults = setup.faults().into_iter();
    faults
        .map(|one| {
            let (_, words) = fault(&one);
            (one, words)
        })
        .collect()
}

fn of_kind(kind: RoundKind) -> RoundPlan {
    RoundPlan {
        kind,
        ..round(2, Pace::Host)
    }
}

#[track_caller]
fn expect(rounds: Vec<RoundPlan>, expected: &[(SetupFault, &str)]) {
    let met = refused(rounds);
    let met: Vec<_> = met
        .iter()
        .map(|(f, words)| (f.clone(), &words[..]))
        .collect();
    assert_eq!(met.len(), expected.len(), "{met:?}");
    for ((fault, words), (expected, part)) in met.iter().zip(expected) {
        assert_eq!(fault, expected);
        assert!(words.contains(part), "{words}");
    }
}

#[test]
fn a_lock_for_an_early_buzz_has_its_limit() {
    let early = |early_ms| of_kind(RoundKind::Buzzer { early_ms });
    expect(vec![early(0), early(5000)], &[]);
    expect(
        vec![early(0), early(5001)],
        &[(
            SetupFault::LockOutOfRange { round: 1, ms: 5001 },
            "choose 0 to 5000",
        )],
    );
}

#[test]
fn lightning_has_its_seconds_and_a_hand_that_can_be_held() {
    let lightning = |seconds, questions| RoundPlan {
        questions,
        ..of_kind(RoundKind::Lightning { seconds })
    };
    for seconds in [60, 90, 120] {
        expect(vec![lightning(seconds, 30)], &[]);
    }
    expect(
        vec![lightning(61, 31)],
        &[
            (
                SetupFault::LightningOutOfRange {
                    round: 0,
                    seconds: 61,
                },
                "choose 60, 90 or 120",
            ),
            (
                SetupFault::TooManyAtHand {
                    round: 0,
                    questions: 31,
                },
                "1 to 30",
            ),
        ],
    );
}

#[test]
fn a_buzzer_round_is_no_warm_up() {
    let round = RoundPlan {
        warm_up: true,
        ..of_kind(RoundKind::Buzzer { early_ms: 0 })
    };
    expect(
        vec![round, of_kind(RoundKind::Standard)],
        &[(
            SetupFault::WarmUpOfKind { round: 0 },
            "choose one of these kinds",
        )],
    );
}

#[test]
fn a_bonus_by_the_time_left_asks_no_clock_of_a_round_without_bonus() {
    let mut night = setup(2, vec![of_kind(RoundKind::Buzzer { early_ms: 0 })]);
    night.scoring = crate::common::BY_TIME;
    assert_eq!(night.faults(), []);
}

#[test]
fn a_night_of_warm_ups_only_has_no_winner() {
    let warm_up = |kind| RoundPlan {
        warm_up: true,
        ..of_kind(kind)
    };
    expect(
        vec![warm_up(RoundKind::Standard), warm_up(RoundKind::Picture)],
        &[(SetupFault::NothingCounts, "let at least one count")],
    );
    expect(
        vec![warm_up(RoundKind::Picture), of_kind(RoundKind::Standard)],
        &[],
    );
    assert_eq!(fault(&SetupFault::NothingCounts).0, Place::Rounds);
}
