//! What the host puts right.

use super::*;

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
fn teams_that_differ_only_in_what_is_not_seen_have_the_same_name() {
    for list in [["Pumps", "Pumps\u{200b}"], ["Pumps\u{200b}", "Pumps"]] {
        let mut setup = setup(2, vec![round(1, Pace::Host)]);
        setup.teams = texts(&list);
        assert_eq!(setup.faults().len(), 1, "{list:?}");
    }
    assert_eq!(names(2).len(), 2);
}
