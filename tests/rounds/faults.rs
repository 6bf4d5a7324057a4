//! What is refused at set-up, with its reason in words.

use prime_time::game::{Board, Pace, RoundKind, RoundPlan, Setup, SetupFault};
use prime_time::text::setup::{Place, fault};

use crate::common::{board, board_round, final_round, round, setup};

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

fn of_board(change: impl Fn(&mut Board)) -> RoundPlan {
    let mut it = board(2, 2);
    change(&mut it);
    board_round(it, Pace::Host)
}

#[test]
fn a_board_has_its_measures() {
    let most = board(6, 5);
    expect(vec![board_round(most, Pace::Host)], &[]);
    expect(vec![board_round(board(1, 1), Pace::Host)], &[]);
    let mut none = board_round(board(7, 6), Pace::Host);
    none.questions = 30;
    expect(
        vec![none],
        &[
            (
                SetupFault::CategoriesOutOfRange { round: 0, count: 7 },
                "1 to 6",
            ),
            (
                SetupFault::ValuesOutOfRange { round: 0, count: 6 },
                "1 to 5",
            ),
        ],
    );
    let empty = RoundPlan {
        questions: 1,
        ..of_board(|it| it.categories.clear())
    };
    expect(
        vec![empty],
        &[(
            SetupFault::CategoriesOutOfRange { round: 0, count: 0 },
            "1 to 6",
        )],
    );
    expect(
        vec![of_board(|it| it.values = vec![200, 200])],
        &[(SetupFault::ValuesNotRising { round: 0 }, "higher")],
    );
    expect(
        vec![of_board(|it| it.values = vec![0, 1001])],
        &[
            (
                SetupFault::PointsOutOfRange {
                    round: 0,
                    points: 0,
                },
                "1 to 1000",
            ),
            (
                SetupFault::PointsOutOfRange {
                    round: 0,
                    points: 1001,
                },
                "1 to 1000",
            ),
        ],
    );
}

#[test]
fn the_categories_of_a_board_are_told_apart() {
    let title = |n: usize, title: &'static str| {
        move |it: &mut Board| it.categories[n].title = title.to_owned()
    };
    expect(
        vec![of_board(title(1, " "))],
        &[(
            SetupFault::CategoryBlank {
                round: 0,
                category: 1,
            },
            "Category 2 has no title",
        )],
    );
    expect(
        vec![of_board(title(1, " Category 0 "))],
        &[(
            SetupFault::CategoryTwice {
                round: 0,
                category: 1,
            },
            "Category 2 has the title of another",
        )],
    );
    let long = "Ventricular assist devices and their cares";
    expect(
        vec![of_board(title(0, long))],
        &[(
            SetupFault::CategoryTooLong {
                round: 0,
                category: 0,
            },
            "longer than 40",
        )],
    );
}

#[test]
fn a_board_has_more_questions_than_doubles_and_no_fewer_than_are_asked() {
    for doubles in 0..=2 {
        expect(vec![of_board(|it| it.doubles = doubles)], &[]);
    }
    let faulty = |doubles| SetupFault::DoublesOutOfRange { round: 0, doubles };
    expect(
        vec![of_board(|it| it.doubles = 3)],
        &[(faulty(3), "choose 0 to 2")],
    );
    let mut one = board(1, 1);
    one.doubles = 1;
    expect(
        vec![board_round(one, Pace::Host)],
        &[(faulty(1), "fewer than the board has questions")],
    );
    let many = RoundPlan {
        questions: 5,
        ..of_board(|_| ())
    };
    expect(
        vec![many],
        &[(
            SetupFault::MoreThanCells {
                round: 0,
                questions: 5,
                cells: 4,
            },
            "5 questions of a board that has 4",
        )],
    );
}

#[test]
fn a_board_is_on_for_so_many_minutes_or_to_its_end() {
    for minutes in [None, Some(1), Some(60)] {
        expect(vec![of_board(|it| it.minutes = minutes)], &[]);
    }
    for minutes in [0, 61] {
        expect(
            vec![of_board(|it| it.minutes = Some(minutes))],
            &[(
                SetupFault::MinutesOutOfRange { round: 0, minutes },
                "choose 1 to 60",
            )],
        );
    }
}

#[test]
fn a_final_wager_has_one_question_and_a_minimum() {
    let last = |minimum, questions| RoundPlan {
        questions,
        ..of_kind(RoundKind::FinalWager { minimum })
    };
    expect(vec![last(1, 1), last(1000, 1)], &[]);
    expect(
        vec![last(0, 2)],
        &[
            (
                SetupFault::NotOneQuestion {
                    round: 0,
                    questions: 2,
                },
                "a final wager has 1",
            ),
            (
                SetupFault::MinimumOutOfRange {
                    round: 0,
                    points: 0,
                },
                "choose 1 to 1000",
            ),
        ],
    );
}

#[test]
fn a_wager_without_points_is_no_warm_up() {
    for round in [final_round(Pace::Host), of_board(|_| ())] {
        let warm_up = RoundPlan {
            warm_up: true,
            ..round
        };
        expect(
            vec![warm_up, of_kind(RoundKind::Standard)],
            &[(
                SetupFault::WarmUpOfKind { round: 0 },
                "choose one of these kinds",
            )],
        );
    }
}

#[test]
fn far_too_many_questions_at_hand_are_told_with_one_limit() {
    let round = RoundPlan {
        questions: 51,
        ..of_kind(RoundKind::Lightning { seconds: 60 })
    };
    let fault = SetupFault::TooManyAtHand {
        round: 0,
        questions: 51,
    };
    expect(vec![round], &[(fault, "1 to 30")]);
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
