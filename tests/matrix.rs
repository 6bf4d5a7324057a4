//! Every kind of question in every mode, at every pace, with every way to show standings, judged
//! or not: played to the end, or refused at set-up with its reason.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::{BY_ORDER, BY_TIME, NEGATIVE, Night, TIMED, WITH_READING, bank_of, round, setup};
use prime_time::bank::{Kind, LastAsked};
use prime_time::game::{
    Command, Pace, Phase, Plan, RoundKind, Scoring, Setup, SetupFault, StandingsShown, Step,
    TeamId, Unplayable, Verdict,
};

const MODES: [Scoring; 4] = [Scoring::Accuracy, BY_ORDER, BY_TIME, NEGATIVE];
const PACES: [Pace; 3] = [TIMED, WITH_READING, Pace::Host];
/// The kinds of round that are played as the standard one is; the others have tests of their own.
const MANNERS: [(RoundKind, bool); 4] = [
    (RoundKind::Standard, false),
    (RoundKind::Standard, true),
    (RoundKind::Picture, false),
    (RoundKind::Picture, true),
];
const SHOWN: [StandingsShown; 3] = [
    StandingsShown::AfterQuestion,
    StandingsShown::AfterRound,
    StandingsShown::AtTheEnd,
];

fn every_combination() -> impl Iterator<Item = (Kind, Setup)> {
    let kinds = Kind::ALL.into_iter();
    kinds.flat_map(|kind| {
        MODES.into_iter().flat_map(move |scoring| {
            PACES.into_iter().flat_map(move |pace| {
                SHOWN.into_iter().flat_map(move |standings| {
                    [false, true].into_iter().flat_map(move |judged| {
                        MANNERS.map(|(round_kind, warm_up)| {
                            let mut rounds = vec![round(2, pace), round(1, pace)];
                            for round in &mut rounds {
                                round.filter.kinds = vec![kind];
                                round.judged = judged;
                                round.kind = round_kind.clone();
                            }
                            rounds[0].break_minutes = Some(5);
                            rounds[0].warm_up = warm_up;
                            let setup = Setup {
                                scoring,
                                standings,
                                ..setup(3, rounds)
                            };
                            (kind, setup)
                        })
                    })
                })
            })
        })
    })
}

#[test]
fn every_combination_is_played_to_the_end_or_refused_with_its_reason() {
    let bank = bank_of(8);
    let (mut played, mut refused) = (0, 0);
    for (kind, setup) in every_combination() {
        let without_clock = setup.scoring == BY_TIME && setup.rounds[0].pace == Pace::Host;
        match Plan::draw(setup.clone(), &bank, &LastAsked::new(), 7) {
            Ok(plan) => {
                assert!(!without_clock, "{setup:?}");
                play(kind, &setup, plan);
                played += 1;
            }
            Err(why) => {
                let faults = [0, 1].map(|round| SetupFault::SpeedByTimeWithoutClock { round });
                assert_eq!(why, Unplayable::Setup(faults.to_vec()), "{setup:?}");
                assert!(without_clock, "{setup:?}");
                refused += 1;
            }
        }
    }
    assert_eq!(played + refused, 6 * 4 * 3 * 3 * 2 * 4);
    assert_eq!(refused, 6 * 3 * 2 * 4);
}

/// The first team answers every question right, the second wrong, the third not at all.
fn play(kind: Kind, setup: &Setup, plan: Plan) {
    let mut night = Night::new(plan);
    let mut steps = Vec::new();
    while let Some(step) = night.game().next_step() {
        if step == Step::LockAnswers {
            night.wait(3);
            night.answer_right(0);
            night.wait(3);
            night.answer_wrong(1);
        }
        steps.push(step);
        night.command(&Command::Take(step));
    }
    assert!(matches!(night.game().phase(), Phase::Finished));
    assert_eq!(night.game().played().len(), 3, "{setup:?}");

    let shown = steps.iter().filter(|&&s| s == Step::ShowStandings).count();
    let warm_up = setup.rounds[0].warm_up;
    let expected = match setup.standings {
        // A warm-up changes nothing that could be shown.
        StandingsShown::AfterQuestion | StandingsShown::AfterRound if warm_up => 1,
        StandingsShown::AfterQuestion => 3,
        StandingsShown::AfterRound => 2,
        StandingsShown::AtTheEnd => 0,
    };
    assert_eq!(shown, expected, "{setup:?}");
    let read = steps.contains(&Step::StartClock);
    assert_eq!(read, setup.rounds[0].pace == WITH_READING);
    assert!(steps.contains(&Step::StartBreak) && steps.contains(&Step::EndBreak));

    for played in night.game().played() {
        let mark = played.marks[&TeamId(0)];
        assert_eq!(mark.verdict, Verdict::Right, "{kind:?} {setup:?}");
        assert_eq!(played.marks[&TeamId(1)].verdict, Verdict::Wrong);
        assert!(!played.marks.contains_key(&TeamId(2)));
        let game = night.game();
        if game.round_of(played.asked).unwrap().kind == RoundKind::Picture {
            let card = game.card(played.asked, played.card).unwrap();
            assert!(card.question.picture.is_some());
        }
        if !game.counts(played.asked) {
            assert!(warm_up && played.marks.values().all(|mark| mark.points == 0));
            continue;
        }
        let spoken = setup.rounds[0].judged;
        assert_eq!(
            mark.exact,
            if kind == Kind::Number && !spoken {
                5
            } else {
                0
            }
        );
        let speed = match setup.scoring {
            BY_ORDER => 4,
            // 27 of 30 seconds left: nine tenths of four points, rounded down.
            BY_TIME => 3,
            _ => 0,
        };
        assert_eq!(mark.speed, speed, "{kind:?} {setup:?}");
        assert_eq!(mark.points, 10 + speed + mark.exact);
        let off = match setup.scoring {
            Scoring::Negative { .. } if kind != Kind::Number => -5,
            _ => 0,
        };
        assert_eq!(played.points(TeamId(1)), off, "{kind:?} {setup:?}");
    }
    let counted = if warm_up { 1 } else { 3 };
    let best = night.game().played()[2].points(TeamId(0));
    assert_eq!(night.points(0), i64::from(counted * best));
    let expected = [
        Some(1),
        Some(if night.points(1) < 0 { 3 } else { 2 }),
        Some(2),
    ];
    assert_eq!(night.ranks(), expected, "{kind:?} {setup:?}");
}

/// The same by buzzer and in a lightning round, where answers are spoken: nobody can be faster in
/// writing, so that no way of scoring is refused and none gives a bonus.
#[test]
fn every_combination_of_a_round_that_is_spoken_is_played_to_the_end() {
    let bank = bank_of(18);
    let kinds = [
        RoundKind::Buzzer { early_ms: 500 },
        RoundKind::Lightning { seconds: 60 },
    ];
    let mut played = 0;
    for (kind, written) in every_combination().filter(|(_, setup)| !setup.rounds[0].warm_up) {
        if written.rounds[0].kind != RoundKind::Standard {
            continue;
        }
        for round_kind in kinds.clone() {
            let mut setup = written.clone();
            for round in &mut setup.rounds {
                round.kind = round_kind.clone();
            }
            let plan = Plan::draw(setup.clone(), &bank, &LastAsked::new(), 7);
            speak(kind, &setup, plan.unwrap());
            played += 1;
        }
    }
    assert_eq!(played, 6 * 4 * 3 * 3 * 2 * 2);
}

/// The first team is right whenever it is asked, the second is wrong before it, the third silent.
fn speak(kind: Kind, setup: &Setup, plan: Plan) {
    let mut night = Night::new(plan);
    let mut shown = 0;
    while let Some(step) = night.game().next_step() {
        shown += usize::from(step == Step::ShowStandings);
        let turn = match night.game().phase() {
            Phase::Lightning(here) => Some(here.team),
            _ => None,
        };
        match (step, turn) {
            (Step::LockAnswers, _) => {
                for team in [1, 0] {
                    night.wait(3);
                    night.command(&Command::Buzz {
                        team: TeamId(team),
                        at: night.now,
                    });
                    night.command(&Command::Judge { right: team == 0 });
                }
            }
            (Step::Pass, Some(TeamId(team @ (0 | 1)))) => {
                night.command(&Command::Judge { right: team == 0 });
            }
            _ => night.command(&Command::Take(step)),
        }
    }
    let lightning = setup.rounds[0].kind == RoundKind::Lightning { seconds: 60 };
    let questions = if lightning { 3 * 3 } else { 3 };
    assert_eq!(night.game().played().len(), questions, "{setup:?}");
    let expected = match setup.standings {
        StandingsShown::AtTheEnd => 0,
        // A lightning round is shown when it is over.
        StandingsShown::AfterQuestion if !lightning => 3,
        _ => 2,
    };
    assert_eq!(shown, expected, "{setup:?}");
    let off = match setup.scoring {
        Scoring::Negative { .. } if kind != Kind::Number => -15,
        _ => 0,
    };
    let points = [0, 1, 2].map(|team| night.points(team));
    assert_eq!(points, [30, off, 0], "{kind:?} {setup:?}");
}
