//! What is right, and how much of it.

use super::*;

#[test]
fn all_that_apply_gives_a_share_for_each_hit_and_takes_one_back_for_each_miss() {
    let partly = |parts| Partly { parts, of: 3 };
    for (said, verdict, points) in [
        (vec![0, 1, 2], Right, 10),
        (vec![0, 1], partly(2), 7),
        (vec![0], partly(1), 3),
        (vec![0, 1, 3], partly(1), 3),
        (vec![0, 1, 2, 3], partly(2), 7),
        (vec![0, 3], Wrong, 0),
        (vec![3, 4, 5], Wrong, 0),
        // Whoever ticks everything knows nothing.
        (vec![0, 1, 2, 3, 4, 5], Wrong, 0),
    ] {
        let response = Response::Multiple(said.iter().copied().collect::<BTreeSet<u8>>());
        let card = multiple(&[0, 1, 2]);
        assert_eq!(
            one(&marking(&card, 10, 2), response),
            (verdict, points),
            "{said:?}"
        );
    }
}

#[test]
fn an_order_gives_a_share_for_each_item_in_its_place() {
    let partly = |parts| Partly { parts, of: 4 };
    // The screen shows fourth, third, second, first: right is 3 2 1 0.
    for (said, verdict, points) in [
        ([3, 2, 1, 0], Right, 10),
        ([3, 2, 0, 1], partly(2), 5),
        ([3, 1, 0, 2], partly(1), 3),
        ([2, 3, 0, 1], Wrong, 0),
        ([0, 1, 2, 3], Wrong, 0),
    ] {
        let response = Response::Order(said.to_vec());
        assert_eq!(
            one(&marking(&order(), 10, 2), response),
            (verdict, points),
            "{said:?}"
        );
    }
}

#[test]
fn shares_are_rounded_to_the_nearest_point_and_halves_up() {
    for (worth, parts, points) in [
        (10, 1, 3),
        (10, 2, 7),
        (5, 1, 2),
        (1, 1, 0),
        (1, 2, 1),
        (1000, 1, 333),
    ] {
        let response = Response::Multiple((0..parts).collect());
        let card = multiple(&[0, 1, 2]);
        let verdict = Partly { parts, of: 3 };
        assert_eq!(one(&marking(&card, worth, 2), response), (verdict, points));
    }
    let two = multiple(&[0, 1]);
    let half = one(&marking(&two, 5, 2), Response::Multiple([0].into()));
    assert_eq!(half.1, 3);
}

#[test]
fn the_closest_number_is_right_and_ties_share() {
    let said = |numbers: &[&str]| -> Vec<Sheet> {
        numbers
            .iter()
            .map(|text| sheet(Response::Number(decimal(text))))
            .collect()
    };
    let card = number("37", "0.5");
    for (numbers, expected) in [
        (
            vec!["36", "40", "30"],
            vec![(Right, 10), (Wrong, 0), (Wrong, 0)],
        ),
        // Either side, as near: both.
        (
            vec!["36", "38", "30"],
            vec![(Right, 10), (Right, 10), (Wrong, 0)],
        ),
        // Within the tolerance earns half as much again.
        (
            vec!["37", "40", "30"],
            vec![(Right, 15), (Wrong, 0), (Wrong, 0)],
        ),
        (
            vec!["37.5", "40", "30"],
            vec![(Right, 15), (Wrong, 0), (Wrong, 0)],
        ),
        // Closer is closer, also within the tolerance.
        (
            vec!["37", "37.2", "30"],
            vec![(Right, 15), (Wrong, 0), (Wrong, 0)],
        ),
        (
            vec!["-1000000000", "1000000000"],
            vec![(Wrong, 0), (Right, 10)],
        ),
    ] {
        let sheets = said(&numbers);
        assert_eq!(
            marks(&marking(&card, 10, 3), sheets),
            expected,
            "{numbers:?}"
        );
    }
    // Half of an odd number of points is rounded down.
    assert_eq!(
        marks(&marking(&card, 5, 2), said(&["37", "1"]))[0],
        (Right, 7)
    );
}

#[test]
fn where_one_team_plays_a_number_has_to_be_exact() {
    let card = number("37", "0.5");
    let alone = marking(&card, 10, 1);
    let said = |text: &str| Response::Number(decimal(text));
    assert_eq!(one(&alone, said("36")), (Wrong, 0));
    assert_eq!(one(&alone, said("36.5")), (Right, 15));
    // One of several that could answer is the closest by being the only one.
    assert_eq!(one(&marking(&card, 10, 2), said("36")), (Right, 10));
}

#[test]
fn a_number_ruled_out_by_the_host_is_not_the_closest() {
    let card = number("37", "0");
    let sheets = vec![
        Sheet {
            overruled: Some(false),
            ..sheet(Response::Number(decimal("37")))
        },
        sheet(Response::Number(decimal("40"))),
    ];
    let expected = vec![(Wrong, 0), (Right, 10)];
    assert_eq!(marks(&marking(&card, 10, 2), sheets), expected);
}

#[test]
fn a_text_is_right_in_any_spelling_that_is_accepted() {
    let answer = Answer::Text {
        right: "Björk–Shiley".into(),
        accept: texts(&["tilting disc"]),
    };
    let card = card("text", answer);
    for (said, verdict) in [
        ("bjork shiley", Right),
        ("  BJÖRK-SHILEY! ", Right),
        ("Tilting-Disc", Right),
        ("Starr-Edwards", Wrong),
    ] {
        let response = Response::Text(said.into());
        assert_eq!(one(&marking(&card, 10, 2), response).0, verdict, "{said}");
    }
    assert_eq!(
        one(&marking(&card, 10, 2), Response::Judged(true)),
        (Right, 10)
    );
}
