//! Speed, penalties and points by difficulty.

use super::*;

#[test]
fn speed_by_order_gives_less_a_place_and_nothing_for_wrong_answers() {
    let card = choice();
    let marking = Marking {
        scoring: BY_ORDER,
        ..marking(&card, 10, 4)
    };
    let at = |seconds, place| Sheet {
        locked_at: Millis::seconds(seconds),
        ..sheet(Response::Choice(place))
    };
    // A wrong answer takes no place; equal moments share one.
    let sheets = vec![at(3, 0), at(1, 1), at(2, 0), at(3, 0)];
    let expected = vec![(Right, 13), (Wrong, 0), (Right, 14), (Right, 13)];
    assert_eq!(marks(&marking, sheets), expected);
    let sheets = vec![at(1, 0), at(2, 0), at(3, 0), at(4, 0)];
    let expected = [14, 13, 12, 11].map(|points| (Right, points));
    assert_eq!(marks(&marking, sheets), expected);
}

#[test]
fn speed_by_time_gives_the_share_of_the_time_that_was_left() {
    let card = choice();
    let marking = Marking {
        scoring: BY_TIME,
        allotted: Some(Millis::seconds(30)),
        ..marking(&card, 100, 2)
    };
    for (left, points) in [(30, 140), (15, 120), (10, 113), (0, 100), (99, 140)] {
        let sheet = Sheet {
            left: Some(Millis::seconds(left)),
            ..sheet(Response::Choice(0))
        };
        assert_eq!(marks(&marking, vec![sheet])[0].1, points, "{left} s left");
    }
    let wrong = Sheet {
        left: Some(Millis::seconds(30)),
        ..sheet(Response::Choice(1))
    };
    assert_eq!(marks(&marking, vec![wrong]), [(Wrong, 0)]);
    // In hours that nobody would give, the sum does not run over.
    let long = Marking {
        allotted: Some(Millis(u64::MAX)),
        ..marking
    };
    let sheet = Sheet {
        left: Some(Millis(u64::MAX)),
        ..sheet(Response::Choice(0))
    };
    assert_eq!(marks(&long, vec![sheet])[0].1, 140);
}

#[test]
fn a_partial_answer_earns_no_bonus_and_costs_nothing() {
    let card = multiple(&[0, 1]);
    for scoring in [BY_ORDER, BY_TIME, NEGATIVE] {
        let marking = Marking {
            scoring,
            allotted: Some(Millis::seconds(30)),
            ..marking(&card, 10, 2)
        };
        let sheet = Sheet {
            left: Some(Millis::seconds(30)),
            ..sheet(Response::Multiple([0].into()))
        };
        assert_eq!(marks(&marking, vec![sheet])[0].1, 5, "{scoring:?}");
    }
}

#[test]
fn a_wrong_answer_costs_its_part_and_a_number_nothing() {
    let said = |text: &str| sheet(Response::Number(decimal(text)));
    for (percent, worth, points) in [(50, 10, -5), (25, 10, -3), (100, 7, -7), (1, 10, 0)] {
        let card = choice();
        let marking = Marking {
            scoring: Scoring::Negative { percent },
            ..marking(&card, worth, 2)
        };
        assert_eq!(one(&marking, Response::Choice(2)), (Wrong, points));
    }
    let card = number("37", "0");
    let marking = Marking {
        scoring: NEGATIVE,
        ..marking(&card, 10, 2)
    };
    let sheets = vec![said("37"), said("0")];
    assert_eq!(marks(&marking, sheets), [(Right, 15), (Wrong, 0)]);
}

#[test]
fn points_follow_the_difficulty_where_the_round_says_so() {
    use prime_time::bank::Difficulty::{Easy, Hard, Medium};
    let by = Points::ByDifficulty {
        easy: 5,
        medium: 10,
        hard: 20,
    };
    assert_eq!(
        [Easy, Medium, Hard].map(|d| by.for_difficulty(d)),
        [5, 10, 20]
    );
    assert_eq!(
        [Easy, Medium, Hard].map(|d| Points::Flat(7).for_difficulty(d)),
        [7; 3]
    );
}

#[test]
fn an_answer_keyed_in_after_the_time_earns_no_bonus_for_time() {
    let mut night = night(2, BY_TIME, 1, Vec::new());
    night.open();
    night.wait(15);
    night.answer_right(0);
    night.wait(15);
    assert!(matches!(night.game().phase(), Phase::Closed { .. }));
    night.answer_right(1);
    night.reveal();
    assert_eq!(night.all_points(), [12, 10]);
}
