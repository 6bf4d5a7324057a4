//! First to buzz answers.

use proptest::prelude::*;

use prime_time::game::{
    ARBITRATION, Command, Fate, Millis, Pace, Phase, Refused, RoundKind, RoundPlan, Scoring, Setup,
    Stage, StandingsShown, Step, Taken, TeamId, Verdict,
};

use prime_time::stage::{self, Scene};

use crate::common::{
    BY_ORDER, BY_TIME, NEGATIVE, Night, TIMED, WITH_READING, cases, plan, round, setup,
};

fn night_of(teams: usize, pace: Pace) -> Night {
    let by_buzzer = RoundPlan {
        kind: RoundKind::Buzzer { early_ms: 1000 },
        ..round(2, pace)
    };
    Night::new(plan(setup(teams, vec![by_buzzer])))
}

/// The first question is on and the buzzers are open.
fn open(teams: usize) -> Night {
    let mut night = night_of(teams, TIMED);
    night.command(&Command::Take(Step::AskQuestion));
    night.wait(4);
    night.command(&Command::Take(Step::StartClock));
    night
}

fn buzz(team: u8, at: u64) -> Command {
    Command::Buzz {
        team: TeamId(team),
        at: Millis(at),
    }
}

fn at(night: &Night) -> &Stage {
    match night.game().phase() {
        Phase::Race { race, .. } => &race.stage,
        other => panic!("{other:?}"),
    }
}

fn taken(night: &Night) -> &Taken {
    match at(night) {
        Stage::Taken(taken) => taken,
        other => panic!("{other:?}"),
    }
}

fn floor(night: &Night) -> Vec<u8> {
    taken(night).by.iter().map(|team| team.0).collect()
}

impl Night {
    /// A moment later, in milliseconds.
    fn later(&mut self, span: u64) {
        self.now = self.now + Millis(span);
        self.command(&Command::NoteTime);
    }
}

#[test]
fn the_press_counts_and_not_its_arrival() {
    let mut night = open(3);
    night.later(1000);
    night.command(&buzz(0, 4990));
    assert_eq!(floor(&night), [0]);
    night.later(30);
    night.command(&buzz(1, 4950));
    assert_eq!(floor(&night), [1], "pressed before");
    night.command(&buzz(2, 4960));
    assert_eq!(floor(&night), [1], "pressed after");
    // The clock stood still when the first of all pressed.
    assert_eq!(
        taken(&night).rest.unwrap().remaining(night.now),
        Millis(29_050)
    );
}

#[test]
fn once_the_moment_for_it_is_over_nobody_comes_before_the_first() {
    let mut night = open(3);
    night.later(1000);
    night.command(&buzz(0, 5000));
    night.later(ARBITRATION.0);
    night.command(&buzz(1, 4995));
    assert_eq!(floor(&night), [1]);
    night.later(1);
    night.command(&buzz(2, 4990));
    assert_eq!(floor(&night), [1]);
}

#[test]
fn a_wrong_answer_locks_its_team_out_and_the_others_have_the_time_that_is_left() {
    let mut night = open(3);
    night.later(6000);
    night.command(&buzz(0, 10_000));
    night.wait(20);
    assert!(
        matches!(at(&night), Stage::Taken(_)),
        "no clock runs meanwhile"
    );
    night.command(&Command::Judge { right: false });
    assert_eq!(night.remaining(), Some(Millis::seconds(24)));
    assert_eq!(night.try_command(&buzz(0, 30_000)), Err(Refused::LockedOut));
    // What another team pressed while the first had the floor is no buzz.
    night.command(&buzz(1, 20_000));
    assert!(matches!(at(&night), Stage::Open { .. }));
    night.later(1000);
    night.command(&buzz(1, 31_000));
    night.command(&Command::Judge { right: true });
    assert!(matches!(night.game().phase(), Phase::Revealed));
    assert_eq!(night.all_points(), [0, 10, 0]);
}

#[test]
fn when_all_have_been_wrong_the_question_closes() {
    let mut night = open(2);
    for team in 0..2 {
        night.later(1000);
        night.command(&buzz(team, u64::MAX));
        night.command(&Command::Take(Step::JudgeWrong));
    }
    assert!(matches!(night.game().phase(), Phase::Closed { .. }));
    night.next();
    assert!(matches!(night.game().phase(), Phase::Revealed));
    assert_eq!(night.all_points(), [0, 0]);
    let marks = &night.game().played()[0].marks;
    assert!(marks.values().all(|mark| mark.verdict == Verdict::Wrong) && marks.len() == 2);
}

#[test]
fn an_early_buzz_locks_out_for_the_set_moment() {
    let mut night = night_of(2, TIMED);
    night.next();
    night.wait(1);
    night.command(&buzz(0, 1000));
    assert!(matches!(at(&night), Stage::Reading { .. }));
    night.wait(1);
    night.next();
    night.later(999);
    night.command(&buzz(0, 2999));
    assert!(matches!(at(&night), Stage::Open { .. }), "still locked out");
    night.later(1);
    night.command(&buzz(0, 3000));
    assert_eq!(floor(&night), [0]);
}

#[test]
fn a_press_before_the_opening_that_arrives_after_it_is_early() {
    let mut night = open(2);
    night.later(20);
    night.command(&buzz(0, 3999));
    night.later(20);
    night.command(&buzz(0, 4030));
    assert!(matches!(at(&night), Stage::Open { .. }));
    night.command(&buzz(1, 4000));
    assert_eq!(floor(&night), [1]);
}

#[test]
fn time_to_read_opens_the_buzzers_by_itself() {
    let mut night = night_of(2, WITH_READING);
    night.next();
    assert_eq!(night.remaining(), Some(Millis::seconds(5)));
    night.wait(5);
    assert_eq!(night.remaining(), Some(Millis::seconds(30)));
    // Without it, it is the host who does.
    let mut night = night_of(2, TIMED);
    night.next();
    night.wait(3600);
    assert_eq!(night.remaining(), None);
    assert_eq!(night.game().next_step(), Some(Step::StartClock));
}

#[test]
fn what_was_pressed_in_time_counts_when_the_time_is_up() {
    let mut night = open(2);
    night.later(30_000);
    assert!(
        matches!(at(&night), Stage::Open { .. }),
        "it may be on its way"
    );
    night.command(&buzz(0, 34_000));
    assert!(matches!(at(&night), Stage::Open { .. }), "too late");
    night.command(&buzz(1, 33_999));
    assert_eq!(floor(&night), [1]);
    let mut night = open(2);
    night.later(30_000 + ARBITRATION.0);
    assert!(matches!(night.game().phase(), Phase::Closed { .. }));
    night.next();
    assert_eq!(night.game().played()[0].fate, Fate::Scored);
}

#[test]
fn nobody_buzzes_in_a_pause() {
    let mut night = open(2);
    night.later(1000);
    night.command(&Command::Pause);
    night.later(1000);
    assert_eq!(night.try_command(&buzz(0, 5500)), Err(Refused::NotNow));
    night.later(1000);
    night.command(&Command::Resume);
    night.command(&buzz(0, 6000));
    assert!(matches!(at(&night), Stage::Open { .. }));
    night.command(&buzz(1, 7000));
    assert_eq!(floor(&night), [1]);
}

#[test]
fn a_tie_is_broken_by_the_host_or_by_a_lot_that_is_logged() {
    let tied = |night: &mut Night| {
        night.later(700);
        for team in [2, 0, 1] {
            night.command(&buzz(team, 4500));
        }
    };
    let mut night = open(4);
    tied(&mut night);
    assert_eq!(floor(&night), [0, 1, 2]);
    assert_eq!(
        night.try_command(&Command::Judge { right: true }),
        Err(Refused::NotNow)
    );
    let pick = |team| Command::BreakTie {
        pick: Some(TeamId(team)),
    };
    assert_eq!(night.try_command(&pick(3)), Err(Refused::NotTied));
    let before = night.json();
    night.command(&pick(1));
    assert_eq!(floor(&night), [1]);
    assert!(night.undo());
    assert_eq!(night.json(), before);

    assert_eq!(night.game().next_step(), Some(Step::DrawLot));
    night.next();
    let first = floor(&night);
    assert_eq!(first.len(), 1);
    // To take the lot back and draw again is no second chance.
    for _ in 0..5 {
        assert!(night.undo());
        night.next();
        assert_eq!(floor(&night), first);
    }
    let log = serde_json::to_string(night.records.last().unwrap()).unwrap();
    assert!(
        log.contains(r#""tie_broken""#) && log.contains(r#""drawn":true"#),
        "{log}"
    );
}

#[test]
fn lots_fall_on_everybody() {
    let mut met = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let by_buzzer = RoundPlan {
            kind: RoundKind::Buzzer { early_ms: 0 },
            ..round(1, Pace::Host)
        };
        let mut plan = plan(setup(3, vec![by_buzzer]));
        plan.seed = seed;
        let mut night = Night::new(plan);
        night.next();
        night.next();
        for team in 0..3 {
            night.command(&buzz(team, 0));
        }
        night.next();
        met.extend(floor(&night));
    }
    assert_eq!(met.len(), 3);
}

#[test]
fn a_buzz_taken_back_gives_the_room_its_time_again() {
    let mut night = open(2);
    night.later(10_000);
    night.command(&buzz(0, 14_000));
    night.wait(60);
    assert!(night.undo());
    assert_eq!(night.remaining(), Some(Millis::seconds(20)));
    night.command(&buzz(1, u64::MAX));
    assert_eq!(floor(&night), [1]);
}

#[test]
fn more_time_opens_the_buzzers_again() {
    let mut night = open(2);
    night.later(40_000);
    assert!(matches!(night.game().phase(), Phase::Closed { .. }));
    night.command(&Command::ExtendClock { seconds: 15 });
    assert_eq!(night.remaining(), Some(Millis::seconds(15)));
    night.command(&buzz(0, u64::MAX));
    assert_eq!(floor(&night), [0]);
}

#[test]
fn the_room_sees_who_has_the_floor_and_who_was_early() {
    let seen = |night: &Night| match stage::of(night.game()).scene {
        Scene::Question {
            floor: Some(floor),
            moment,
            ..
        } => {
            let ids = |teams: Vec<TeamId>| teams.into_iter().map(|team| team.0).collect::<Vec<_>>();
            (floor.open, ids(floor.by), ids(floor.early), moment.timer())
        }
        other => panic!("{other:?}"),
    };
    let mut night = night_of(3, TIMED);
    night.next();
    night.command(&buzz(2, 0));
    assert_eq!(seen(&night), (false, vec![], vec![2], None));
    night.wait(4);
    night.next();
    night.later(1000);
    night.command(&buzz(1, 5000));
    let (open, by, early, clock) = seen(&night);
    assert_eq!((open, by, early), (true, vec![1], vec![2]));
    assert!(clock.is_some_and(|clock| !clock.is_running()));
}

#[test]
fn every_mode_and_pace_is_played_to_the_end() {
    for scoring in [Scoring::Accuracy, BY_ORDER, BY_TIME, NEGATIVE] {
        for pace in [TIMED, WITH_READING, Pace::Host] {
            for standings in [StandingsShown::AfterQuestion, StandingsShown::AtTheEnd] {
                let by_buzzer = RoundPlan {
                    kind: RoundKind::Buzzer { early_ms: 250 },
                    ..round(3, pace)
                };
                let mut night = Night::new(plan(Setup {
                    scoring,
                    standings,
                    ..setup(3, vec![by_buzzer])
                }));
                while let Some(step) = night.game().next_step() {
                    if step == Step::LockAnswers {
                        for right in [false, true] {
                            night.wait(1);
                            night.command(&buzz(u8::from(right), u64::MAX));
                            night.command(&Command::Judge { right });
                        }
                        continue;
                    }
                    night.command(&Command::Take(step));
                }
                let off = if scoring == NEGATIVE { -15 } else { 0 };
                assert_eq!(night.all_points(), [off, 30, 0], "{scoring:?} {pace:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_way_the_buzzes_arrive_the_same_team_has_the_floor(
        (presses, shuffled) in proptest::collection::btree_map(0..8u8, 4000..4040u64, 1..8)
            .prop_map(|presses| presses.into_iter().collect::<Vec<_>>())
            .prop_flat_map(|presses| (Just(presses.clone()), Just(presses).prop_shuffle())),
        gaps in proptest::collection::vec(0..7u64, 8),
    ) {
        let first = presses.iter().map(|&(_, at)| at).min().unwrap();
        let expected: Vec<u8> = presses
            .iter()
            .filter(|&&(_, at)| at == first)
            .map(|&(team, _)| team)
            .collect();
        let mut night = open(8);
        night.later(40);
        for (&(team, at), gap) in shuffled.iter().zip(&gaps) {
            night.later(*gap);
            night.command(&buzz(team, at));
        }
        prop_assert_eq!(floor(&night), expected);
        prop_assert_eq!(
            taken(&night).rest.unwrap().remaining(Millis::ZERO),
            Millis(34_000 - first)
        );
    }

    #[test]
    fn nobody_who_was_wrong_has_the_floor_again(
        deeds in proptest::collection::vec((0..4u8, 0..900u64, proptest::option::of(any::<bool>())), 0..40),
    ) {
        let mut night = open(4);
        let mut out = std::collections::BTreeSet::new();
        for (team, gap, verdict) in deeds {
            night.later(gap);
            let _ = night.try_command(&buzz(team, u64::MAX));
            let Phase::Race { race, .. } = night.game().phase() else { break };
            let Some(taken) = race.taken() else { continue };
            prop_assert!(taken.by.is_disjoint(&out), "{:?} of {:?}", taken.by, out);
            let answers = taken.answers();
            if let (Some(right), Some(team)) = (verdict, answers) {
                night.command(&Command::Judge { right });
                if !right {
                    out.insert(team);
                }
            }
        }
    }
}
