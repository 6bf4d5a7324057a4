//! Who wins when points are equal.

use super::*;

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
    assert!(matches!(night.game().phase(), Phase::Podium { .. }));
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
