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
