//! The final wager, from the category to the last team.

use std::collections::BTreeMap;

use prime_time::bank::{Answer, Kind, LastAsked};
use prime_time::game::{
    Bounds, Command, Game, Millis, Pace, Phase, Plan, Refused, Response, RoundPlan, Scoring, Step,
    TeamId, Verdict,
};
use prime_time::session::wager_typed;
use prime_time::stage::{self, Scene, Stake};

use crate::common::{BY_TIME, Night, TIMED, bank_of, final_round, plan, setup};

fn of_kind(kind: Kind) -> RoundPlan {
    let mut round = final_round(Pace::Host);
    round.filter.kinds = vec![kind];
    round
}

/// Teams with these points, before the final wager.
fn night_of(points: &[i32], round: RoundPlan) -> Night {
    let mut night = Night::new(plan(setup(points.len(), vec![round])));
    for (team, &by) in (0..).zip(points) {
        if by != 0 {
            night.command(&Command::AdjustScore {
                team: TeamId(team),
                by,
                reason: "before".into(),
            });
        }
    }
    night.command(&Command::Take(Step::TakeWagers));
    night
}

fn wager(team: u8, points: u32) -> Command {
    Command::Wager {
        team: TeamId(team),
        points,
    }
}

fn wagered(night: &mut Night, wagers: &[u32]) {
    for (team, &points) in (0..).zip(wagers) {
        night.command(&wager(team, points));
    }
    night.command(&Command::Take(Step::AskQuestion));
}

fn bounds(game: &Game, team: u8) -> (u32, u32) {
    let Bounds { least, most } = game.bounds(TeamId(team)).unwrap();
    (least, most)
}

#[test]
fn wagers_are_against_the_score_and_below_it_a_minimum_may_be_wagered() {
    let mut night = night_of(&[120, 0, -30], final_round(Pace::Host));
    let all: Vec<_> = (0..3).map(|team| bounds(night.game(), team)).collect();
    assert_eq!(all, [(0, 120), (0, 50), (0, 50)]);
    let over = Bounds {
        least: 0,
        most: 120,
    };
    assert_eq!(
        night.try_command(&wager(0, 121)),
        Err(Refused::WagerOutOfRange(over))
    );
    assert_eq!(night.try_command(&wager(9, 1)), Err(Refused::NoSuchTeam));
    // All are in before the question is asked.
    night.command(&wager(0, 120));
    night.command(&wager(2, 0));
    let early = night.try_command(&Command::Take(Step::AskQuestion));
    assert_eq!(early, Err(Refused::NotNow));
    night.command(&wager(1, 50));
    night.command(&Command::Take(Step::AskQuestion));
}

#[test]
fn the_teams_are_shown_from_the_last_place_to_the_first_and_then_what_is_right() {
    let mut night = night_of(&[100, 40, 100, 0], of_kind(Kind::Choice));
    wagered(&mut night, &[60, 40, 10, 50]);
    night.answer_right(0);
    night.answer_wrong(1);
    night.answer_right(3);
    night.next_until(|phase| matches!(phase, Phase::Unveiling { .. }));
    assert_eq!(
        night.all_points(),
        [100, 40, 100, 0],
        "nothing is shown yet"
    );
    let mut shown = Vec::new();
    while night.game().next_step() == Some(Step::Unveil) {
        night.next();
        let Scene::Unveil(unveil) = stage::of(night.game()).scene else {
            panic!("not shown")
        };
        let line = unveil.shown.last().unwrap();
        shown.push((line.team.0, line.verdict, line.wager, line.total));
    }
    use Verdict::{Right, Wrong};
    assert_eq!(
        shown,
        [
            (3, Right, 50, 50),
            (1, Wrong, 40, 0),
            (0, Right, 60, 160),
            // No answer loses the wager, too.
            (2, Wrong, 10, 90),
        ]
    );
    night.command(&Command::Take(Step::ShowSolution));
    assert!(matches!(stage::of(night.game()).scene, Scene::Reveal(_)));
    assert_eq!(night.all_points(), [160, 0, 90, 50]);
}

#[test]
fn the_category_is_shown_first_and_no_wager_before_its_team() {
    let mut night = night_of(&[100, 40], of_kind(Kind::Choice));
    let view = stage::of(night.game());
    assert!(matches!(view.stake, Some(Stake::Final { .. })));
    let Scene::Wagers(wagers) = view.scene else {
        panic!("no wagers")
    };
    assert!(wagers.lines.iter().all(|line| !line.wagered));
    night.command(&wager(0, 77));
    let Scene::Wagers(wagers) = stage::of(night.game()).scene else {
        panic!("no wagers")
    };
    let made: Vec<bool> = wagers.lines.iter().map(|line| line.wagered).collect();
    assert_eq!(made, [true, false]);
    night.command(&wager(1, 33));
    let told = |night: &Night| serde_json::to_string(&stage::of(night.game())).unwrap();
    while night.game().next_step() != Some(Step::Unveil) {
        assert!(!told(&night).contains("77") && !told(&night).contains("33"));
        night.next();
    }
    assert!(!told(&night).contains("77") && !told(&night).contains("33"));
    night.next();
    assert!(!told(&night).contains("77") && told(&night).contains("33"));
}

#[test]
fn whoever_writes_nothing_wagers_nothing() {
    let mut night = night_of(&[100, 40], final_round(Pace::Host));
    night.command(&wager(0, 100));
    assert_eq!(night.game().next_step(), Some(Step::CloseWagers));
    night.next();
    night.command(&Command::Take(Step::AskQuestion));
    let turn = night.game().phase().turn().unwrap();
    assert_eq!(
        turn.wagers,
        BTreeMap::from([(TeamId(0), 100), (TeamId(1), 0)])
    );
}

#[test]
fn a_wager_that_is_no_longer_covered_is_asked_for_again() {
    let mut night = night_of(&[100, 40], final_round(Pace::Host));
    night.command(&wager(0, 100));
    night.command(&wager(1, 40));
    assert_eq!(night.game().next_step(), Some(Step::AskQuestion));
    night.command(&Command::AdjustScore {
        team: TeamId(0),
        by: -70,
        reason: "a phone".into(),
    });
    assert_eq!(night.game().next_step(), Some(Step::CloseWagers));
    night.next();
    night.command(&Command::Take(Step::AskQuestion));
    let turn = night.game().phase().turn().unwrap();
    assert_eq!(turn.wagers[&TeamId(0)], 30, "the most that it may");
}

#[test]
fn late_teams_wager_while_wagers_are_taken_and_not_after() {
    let mut night = night_of(&[100, 40], of_kind(Kind::Choice));
    let late = |name: &str| Command::AddTeam { name: name.into() };
    night.command(&late("Late"));
    assert_eq!(bounds(night.game(), 2), (0, 50));
    wagered(&mut night, &[10, 10, 50]);
    night.command(&late("Later"));
    let answer = Command::RecordAnswer {
        team: TeamId(3),
        response: Response::Choice(0),
    };
    assert_eq!(night.try_command(&answer), Err(Refused::NoWager));
    night.answer_right(2);
    night.command(&Command::RetireTeam { team: TeamId(0) });
    night.next_until(|phase| matches!(phase, Phase::Unveiling { .. }));
    let Phase::Unveiling { order, .. } = night.game().phase() else {
        panic!("not shown")
    };
    assert_eq!(
        *order,
        [TeamId(2), TeamId(1)],
        "who left without an answer loses nothing"
    );
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(night.all_points(), [100, 30, 50, 0]);
}

#[test]
fn a_team_that_leaves_after_the_reveal_keeps_what_it_got() {
    let mut night = night_of(&[100, 40, 7], of_kind(Kind::Choice));
    wagered(&mut night, &[10, 20, 7]);
    night.answer_right(1);
    night.next_until(|phase| matches!(phase, Phase::Unveiling { .. }));
    night.command(&Command::RetireTeam { team: TeamId(0) });
    let overrule = |team, right| Command::Overrule {
        team: TeamId(team),
        right,
    };
    night.command(&overrule(1, false));
    night.command(&overrule(2, true));
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(night.all_points(), [90, 20, 14]);
}

#[test]
fn there_is_nobody_to_be_closer_than_and_no_bonus() {
    let mut night = setup(
        2,
        vec![RoundPlan {
            pace: TIMED,
            ..of_kind(Kind::Number)
        }],
    );
    night.scoring = BY_TIME;
    let mut night = Night::new(plan(night));
    night.next();
    wagered(&mut night, &[50, 50]);
    let Answer::Number { right, .. } = night.game().current_card().unwrap().question.answer else {
        panic!("no number")
    };
    night.answer(0, Response::Number(right));
    night.answer(1, Response::Number(crate::common::decimal("1000")));
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(night.all_points(), [50, -50]);
}

#[test]
fn a_share_of_the_answer_wins_a_share_of_the_wager() {
    let mut night = night_of(&[100], of_kind(Kind::Multiple));
    wagered(&mut night, &[100]);
    let card = night.game().current_card().unwrap().clone();
    let Answer::Multiple { right, .. } = &card.question.answer else {
        panic!("not all that apply")
    };
    night.answer(0, Response::Multiple([right[0]].into()));
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(night.all_points(), [150]);
}

#[test]
fn a_question_that_is_skipped_or_void_costs_nobody_anything() {
    let mut night = night_of(&[100, 40], final_round(Pace::Host));
    wagered(&mut night, &[100, 40]);
    let mut void = night.clone();
    night.command(&Command::SkipQuestion);
    assert!(matches!(night.game().phase(), Phase::Revealed));
    assert_eq!(night.all_points(), [100, 40]);
    void.next_until(|phase| matches!(phase, Phase::Unveiling { .. }));
    void.next();
    assert_eq!(void.all_points(), [100, 0]);
    void.command(&Command::VoidQuestion { played: 0 });
    void.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(void.all_points(), [100, 40]);
}

#[test]
fn it_is_replaced_by_a_question_of_the_category_that_was_wagered_on() {
    for seed in 0..8 {
        let setup = setup(2, vec![final_round(Pace::Host)]);
        let drawn = Plan::draw(setup, &bank_of(24), &LastAsked::new(), seed).unwrap();
        let mut night = Night::new(drawn);
        night.next();
        wagered(&mut night, &[50, 20]);
        let section = |night: &Night| night.game().current_card().unwrap().question.section;
        let before = section(&night);
        let mut replaced = 0;
        while night.try_command(&Command::ReplaceQuestion).is_ok() {
            replaced += 1;
            assert_eq!(section(&night), before);
        }
        assert!(replaced > 0);
        assert_eq!(night.game().phase().turn().unwrap().wagers.len(), 2);
    }
}

#[test]
fn to_end_the_night_while_teams_are_shown_leaves_nobody_out() {
    let mut night = night_of(&[100, 40], of_kind(Kind::Choice));
    wagered(&mut night, &[100, 40]);
    night.answer_right(0);
    night.next_until(|phase| matches!(phase, Phase::Unveiling { .. }));
    night.command(&Command::EndGame);
    assert_eq!(night.all_points(), [200, 0]);
}

#[test]
fn every_step_of_a_wager_is_undone_exactly() {
    let mut night = night_of(&[100, 40], of_kind(Kind::Choice));
    let mut seen = vec![night.json()];
    let mut commands = vec![wager(0, 50), wager(1, 40), wager(0, 60)];
    commands.push(Command::Take(Step::AskQuestion));
    commands
        .extend([Step::LockAnswers, Step::Reveal, Step::Unveil, Step::Unveil].map(Command::Take));
    commands.push(Command::Take(Step::ShowSolution));
    for command in &commands {
        night.command(command);
        seen.push(night.json());
    }
    for before in seen.iter().rev().skip(1) {
        assert!(night.undo());
        assert_eq!(night.json(), *before);
    }
    assert_eq!(night.game().plan().setup.scoring, Scoring::Accuracy);
    assert_eq!(night.now, Millis::ZERO);
}

#[test]
fn a_wager_is_typed_in_digits_with_or_without_marks_between_thousands() {
    for (typed, points) in [
        ("50", 50),
        (" 0 ", 0),
        ("1 200", 1200),
        ("1,200", 1200),
        ("1.200", 1200),
        ("1’200", 1200),
    ] {
        assert_eq!(wager_typed(typed), Some(points), "{typed}");
    }
    for typed in [
        "",
        " ",
        "-5",
        "+5",
        "5e3",
        "all",
        "٥",
        "9999999999",
        "12½",
        "1.5",
        "12,34",
        "1234 567",
    ] {
        assert_eq!(wager_typed(typed), None, "{typed}");
    }
}
