//! What answers are worth, as tables. `docs/rules.md` says the same in words.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use Verdict::{Partly, Right, Wrong};
use common::{
    BY_ORDER, BY_TIME, NEGATIVE, Night, TIMED, card, decimal, names, plan_of, round, setup,
};
use prime_time::bank::Answer;
use prime_time::game::{
    Card, Command, Marking, Millis, Pace, Phase, Points, Refused, Response, Scoring, Sheet, Step,
    TeamId, Verdict,
};

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|&text| text.to_owned()).collect()
}

fn multiple(right: &[u8]) -> Card {
    card(
        "multiple",
        Answer::Multiple {
            options: texts(&["a", "b", "c", "d", "e", "f"]),
            right: right.to_vec(),
        },
    )
}

/// Shown from the last item to the first.
fn order() -> Card {
    card(
        "order",
        Answer::Order {
            items: texts(&["first", "second", "third", "fourth"]),
        },
    )
}

fn number(right: &str, within: &str) -> Card {
    card(
        "number",
        Answer::Number {
            right: decimal(right),
            unit: "mmHg".into(),
            within: decimal(within),
        },
    )
}

fn choice() -> Card {
    card(
        "choice",
        Answer::Choice {
            options: texts(&["a", "b", "c"]),
            right: 0,
        },
    )
}

fn sheet(response: Response) -> Sheet {
    Sheet {
        response,
        locked_at: Millis::ZERO,
        left: None,
        overruled: None,
    }
}

/// A question without a clock, for accuracy, at which all with a sheet could answer.
fn marking(card: &Card, worth: u16, teams: usize) -> Marking<'_> {
    Marking {
        card,
        worth,
        scoring: Scoring::Accuracy,
        teams,
        allotted: None,
    }
}

/// Verdict and points of each sheet, the first being team 0's.
fn marks(marking: &Marking<'_>, sheets: Vec<Sheet>) -> Vec<(Verdict, i32)> {
    let sheets: BTreeMap<TeamId, Sheet> = (0..).map(TeamId).zip(sheets).collect();
    let marks = marking.marks(&sheets);
    marks
        .values()
        .map(|mark| (mark.verdict, mark.points))
        .collect()
}

fn one(marking: &Marking<'_>, response: Response) -> (Verdict, i32) {
    marks(marking, vec![sheet(response)])[0]
}

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

/// A night of one round of choice questions, for so many teams.
fn night(teams: usize, scoring: Scoring, questions: usize, tie_break: Vec<Card>) -> Night {
    let mut setup = setup(teams, vec![round(1, TIMED)]);
    setup.scoring = scoring;
    let cards = (0..questions)
        .map(|n| Card {
            question: common::question(&format!("q{n}"), choice().question.answer),
            shown: Vec::new(),
        })
        .collect();
    Night::new(plan_of(setup, cards, tie_break))
}

fn overrule(team: u8, right: bool) -> Command {
    Command::Overrule {
        team: TeamId(team),
        right,
    }
}

#[test]
fn the_host_has_the_last_word_on_an_answer() {
    let mut night = night(3, NEGATIVE, 1, Vec::new());
    night.open();
    night.answer_right(0);
    night.answer_wrong(1);
    night.reveal();
    assert_eq!(night.all_points(), [10, -5, 0]);
    night.command(&overrule(0, false));
    night.command(&overrule(1, true));
    assert_eq!(night.all_points(), [-5, 10, 0]);
    // Also for an answer that nobody keyed in.
    night.command(&overrule(2, true));
    assert_eq!(night.all_points(), [-5, 10, 10]);
    night.command(&overrule(2, false));
    assert_eq!(night.all_points(), [-5, 10, -5]);
}

#[test]
fn no_answer_cannot_be_made_a_wrong_one() {
    let mut night = night(2, NEGATIVE, 1, Vec::new());
    night.open();
    night.reveal();
    let refused = night.try_command(&overrule(0, false));
    assert_eq!(refused, Err(Refused::NothingRecorded));
    assert_eq!(night.all_points(), [0, 0]);
}

#[test]
fn overruling_one_answer_moves_the_places_of_the_others() {
    let mut night = night(2, BY_ORDER, 1, Vec::new());
    night.open();
    night.wait(1);
    night.answer_right(0);
    night.wait(1);
    night.answer_right(1);
    night.reveal();
    assert_eq!(night.all_points(), [14, 12]);
    night.command(&overrule(0, false));
    assert_eq!(night.all_points(), [0, 14]);
    // A team that the host puts right afterwards comes last.
    night.command(&overrule(0, true));
    assert_eq!(night.all_points(), [14, 12]);
}

#[test]
fn a_corrected_answer_keeps_its_place_and_one_taken_back_loses_it() {
    let mut night = night(2, BY_ORDER, 1, Vec::new());
    night.open();
    night.wait(1);
    night.answer_wrong(0);
    night.wait(1);
    night.answer_right(1);
    night.wait(1);
    night.answer_right(0);
    let corrected = {
        let mut night = night.clone();
        night.reveal();
        night.all_points()
    };
    assert_eq!(corrected, [14, 12]);
    night.command(&Command::ClearAnswer { team: TeamId(0) });
    night.answer_right(0);
    night.reveal();
    assert_eq!(night.all_points(), [12, 14]);
}

#[test]
fn a_voided_question_gives_its_points_back_and_a_skipped_one_never_had_any() {
    let mut night = night(2, NEGATIVE, 3, Vec::new());
    night.open();
    night.answer_right(0);
    night.answer_wrong(1);
    night.reveal();
    night.open();
    night.answer_right(0);
    night.command(&Command::SkipQuestion);
    assert_eq!(night.all_points(), [10, -5]);
    night.open();
    night.answer_right(1);
    night.reveal();
    assert_eq!(night.all_points(), [10, 5]);
    night.command(&Command::VoidQuestion { played: 0 });
    assert_eq!(night.all_points(), [0, 10]);
    for played in [0, 1] {
        let refused = night.try_command(&Command::VoidQuestion { played });
        assert_eq!(refused, Err(Refused::AlreadyVoid));
    }
}

fn tie_breakers(sudden_death: usize) -> Vec<Card> {
    let deaths = (0..sudden_death).map(|_| choice());
    std::iter::once(number("1953", "0")).chain(deaths).collect()
}

/// Three teams of which the first two have the same points, at the first question of the
/// tie-break.
fn tied(sudden_death: usize) -> Night {
    let mut night = night(3, Scoring::Accuracy, 1, tie_breakers(sudden_death));
    night.open();
    night.answer_right(0);
    night.answer_right(1);
    night.reveal();
    assert_eq!(night.ranks(), [Some(1), Some(1), Some(3)]);
    night.next();
    assert_eq!(night.game().next_step(), Some(Step::StartTieBreak));
    night.next();
    night.open();
    night
}

fn guess(night: &mut Night, team: u8, number: &str) {
    night.answer(team, Response::Number(decimal(number)));
}

#[test]
fn the_closest_number_breaks_a_tie() {
    let mut night = tied(2);
    let refused = night.try_command(&Command::RecordAnswer {
        team: TeamId(2),
        response: Response::Number(decimal("1953")),
    });
    assert_eq!(refused, Err(Refused::NotInTieBreak));
    guess(&mut night, 0, "1950");
    guess(&mut night, 1, "1955");
    night.reveal();
    assert_eq!(night.ranks(), [Some(2), Some(1), Some(3)]);
    // It settles the rank and not the score.
    assert_eq!(night.all_points(), [10, 10, 0]);
    assert_eq!(night.game().next_step(), Some(Step::CrownWinners));
}

#[test]
fn sudden_death_follows_a_tied_number() {
    let mut night = tied(3);
    guess(&mut night, 0, "1952");
    guess(&mut night, 1, "1954");
    night.reveal();
    assert_eq!(night.game().next_step(), Some(Step::AskQuestion));
    // Both wrong, then both right: still level.
    for well in [false, true] {
        night.open();
        for team in [0, 1] {
            if well {
                night.answer_right(team);
            } else {
                night.answer_wrong(team);
            }
        }
        night.reveal();
        assert_eq!(night.ranks(), [Some(1), Some(1), Some(3)]);
    }
    night.open();
    night.answer_right(1);
    night.reveal();
    assert_eq!(night.ranks(), [Some(2), Some(1), Some(3)]);
    assert_eq!(night.game().next_step(), Some(Step::CrownWinners));
}

#[test]
fn a_tie_stands_when_the_tie_breakers_run_out() {
    let mut night = tied(1);
    night.reveal();
    night.open();
    night.reveal();
    assert_eq!(night.game().next_step(), Some(Step::CrownWinners));
    night.next();
    assert!(matches!(night.game().phase(), Phase::Podium));
    assert_eq!(night.ranks(), [Some(1), Some(1), Some(3)]);
    assert_eq!(night.game().tied_at_the_top(), [TeamId(0), TeamId(1)]);
}

#[test]
fn a_voided_tie_breaker_parts_nobody() {
    let mut night = tied(2);
    guess(&mut night, 0, "1953");
    guess(&mut night, 1, "1");
    night.reveal();
    assert_eq!(night.ranks(), [Some(1), Some(2), Some(3)]);
    night.command(&Command::VoidQuestion { played: 1 });
    assert_eq!(night.ranks(), [Some(1), Some(1), Some(3)]);
    assert_eq!(night.game().next_step(), Some(Step::AskQuestion));
}

#[test]
fn a_retired_team_keeps_its_points_and_has_no_rank() {
    let mut night = night(3, Scoring::Accuracy, 1, tie_breakers(1));
    night.open();
    night.answer_right(0);
    night.reveal();
    night.command(&Command::RetireTeam { team: TeamId(0) });
    assert_eq!(night.points(0), 10);
    assert_eq!(night.ranks(), [None, Some(1), Some(1)]);
}

#[test]
fn an_adjustment_counts_and_needs_a_reason() {
    let mut night = night(2, Scoring::Accuracy, 1, Vec::new());
    let adjust = |by: i32, reason: &str| Command::AdjustScore {
        team: TeamId(1),
        by,
        reason: reason.into(),
    };
    night.command(&adjust(5, "best costume"));
    night.command(&adjust(-2, "a telephone"));
    assert_eq!(night.all_points(), [0, 3]);
    for (command, why) in [
        (adjust(0, "x"), Refused::AdjustmentOutOfRange),
        (adjust(10_001, "x"), Refused::AdjustmentOutOfRange),
        (adjust(i32::MIN, "x"), Refused::AdjustmentOutOfRange),
        (adjust(1, "  "), Refused::ReasonMissing),
        (adjust(1, &"x".repeat(121)), Refused::ReasonMissing),
    ] {
        assert_eq!(night.try_command(&command), Err(why));
    }
    assert_eq!(night.game().adjustments().len(), 2);
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

#[test]
fn a_second_tie_break_is_among_those_who_are_tied_then() {
    // Both who were in the first one leave; the two behind them are level.
    let mut night = night(4, Scoring::Accuracy, 1, tie_breakers(3));
    night.open();
    night.answer_right(0);
    night.answer_right(1);
    night.reveal();
    night.next();
    night.next();
    night.open();
    night.reveal();
    for team in [0, 1] {
        night.command(&Command::RetireTeam { team: TeamId(team) });
    }
    assert_eq!(night.game().next_step(), Some(Step::StartTieBreak));
    night.next();
    assert_eq!(night.game().next_step(), Some(Step::AskQuestion));
    night.open();
    night.answer_right(3);
    night.reveal();
    assert_eq!(night.ranks(), [None, None, Some(2), Some(1)]);
}

#[test]
fn teams_that_differ_only_in_what_is_not_seen_have_the_same_name() {
    for list in [["Pumps", "Pumps\u{200b}"], ["Pumps\u{200b}", "Pumps"]] {
        let mut setup = setup(2, vec![round(1, Pace::Host)]);
        setup.teams = texts(&list);
        assert_eq!(setup.faults().len(), 1, "{list:?}");
    }
    assert_eq!(names(2).len(), 2);
}
