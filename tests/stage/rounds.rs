//! What the audience sees of rounds that are not answered in writing, and how it is looked at.

use prime_time::game::{
    Command, Millis, Pace, Phase, RoundKind, RoundPlan, Setup, StandingsShown, Step, TeamId,
};
use prime_time::session::{Ahead, Recorder, ahead, buzz, digit_chosen, team_chosen};
use prime_time::stage::{self, Floor, Look, Place, Scene, Spurt, View};

use crate::common::{self, Night, plan, round, setup};

fn night_of(kind: RoundKind, pace: Pace, questions: u16) -> Night {
    let rounds = vec![
        RoundPlan {
            kind,
            ..round(questions, pace)
        },
        round(1, Pace::Host),
    ];
    Night::new(plan(setup(3, rounds)))
}

fn view(night: &Night) -> View {
    stage::of(night.game())
}

fn spurt(view: &View) -> &Spurt {
    match &view.scene {
        Scene::Turn(spurt) => spurt,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_letter_buzzes_and_in_a_tie_it_picks() {
    let mut night = night_of(RoundKind::Buzzer { early_ms: 0 }, Pace::Host, 1);
    let letter = |night: &Night, team| team_chosen(night.game(), TeamId(team), night.now);
    assert_eq!(letter(&night, 0), None, "no question is on");
    night.command(&Command::Take(Step::AskQuestion));
    night.command(&Command::Take(Step::StartClock));
    night.wait(2);
    assert_eq!(letter(&night, 1), Some(buzz(TeamId(1), night.now)));
    for team in [1, 2] {
        night.command(&buzz(TeamId(team), night.now));
    }
    let pick = letter(&night, 2).unwrap();
    assert_eq!(
        pick,
        Command::BreakTie {
            pick: Some(TeamId(2))
        }
    );
    night.command(&pick);
    let Scene::Question {
        floor: Some(floor), ..
    } = view(&night).scene
    else {
        panic!("no floor")
    };
    assert_eq!(floor.by, [TeamId(2)]);
}

#[test]
fn one_is_right_two_is_wrong_and_three_passes_wherever_answers_are_spoken() {
    let digits = |night: &Night| [1, 2, 3].map(|digit| digit_chosen(night.game(), digit));
    let judge = |right| Some(Command::Judge { right });
    let mut race = night_of(RoundKind::Buzzer { early_ms: 0 }, Pace::Host, 1);
    assert_eq!(digits(&race), [None, None, None]);
    race.command(&Command::Take(Step::AskQuestion));
    race.command(&Command::Take(Step::StartClock));
    assert_eq!(digits(&race), [None, None, None]);
    race.command(&buzz(TeamId(0), race.now));
    assert_eq!(digits(&race), [judge(true), judge(false), None]);

    let mut turn = night_of(RoundKind::Lightning { seconds: 60 }, Pace::Host, 2);
    turn.command(&Command::Take(Step::CallTeam));
    assert_eq!(digits(&turn), [None, None, None]);
    turn.command(&Command::Take(Step::StartTurn));
    let pass = Some(Command::Pass);
    assert_eq!(digits(&turn), [judge(true), judge(false), pass]);
    turn.wait(61);
    assert_eq!(digits(&turn), [judge(true), judge(false), None]);
}

#[test]
fn nothing_is_keyed_in_for_a_question_by_buzzer_that_nobody_knew() {
    let mut night = night_of(RoundKind::Buzzer { early_ms: 0 }, Pace::Host, 1);
    night.next_until(|phase| matches!(phase, Phase::Closed { .. }));
    assert_eq!(Recorder::new(night.game()), None);
    // The room sees that nobody has it, and who was locked out.
    let Scene::Question { floor, .. } = view(&night).scene else {
        panic!("no question")
    };
    assert_eq!(floor, Some(Floor::default()));
}

#[test]
fn an_early_buzz_is_seen_until_its_time_is_over() {
    let mut night = night_of(RoundKind::Buzzer { early_ms: 750 }, Pace::Host, 1);
    night.command(&Command::Take(Step::AskQuestion));
    night.command(&buzz(TeamId(1), night.now));
    let floor = |night: &Night| match view(night).scene {
        Scene::Question {
            floor: Some(floor), ..
        } => floor,
        other => panic!("{other:?}"),
    };
    let before = floor(&night);
    assert_eq!((before.open, before.early_until), (false, None));
    assert_eq!(before.early, [TeamId(1)]);
    night.wait(3);
    night.command(&Command::Take(Step::StartClock));
    let after = floor(&night);
    assert!(after.open);
    assert_eq!(after.early_until, Some(night.now + Millis(750)));
}

#[test]
fn what_a_team_missed_is_shown_when_its_turn_is_over_and_not_before() {
    let mut night = night_of(RoundKind::Lightning { seconds: 60 }, Pace::Host, 3);
    let back_at = |night: &Night, review| {
        let look = Look {
            review,
            ..Look::default()
        };
        spurt(&stage::seen(night.game(), look)).review.clone()
    };
    night.command(&Command::Take(Step::CallTeam));
    night.command(&Command::Take(Step::StartTurn));
    let mut stems = Vec::new();
    for command in [
        Command::Pass,
        Command::Judge { right: true },
        Command::Judge { right: false },
    ] {
        assert_eq!(back_at(&night, 1), None);
        stems.push(night.game().current_card().unwrap().question.stem.clone());
        night.command(&command);
    }
    let seen = view(&night);
    let result = spurt(&seen);
    assert!(result.over && result.asking.is_none());
    assert_eq!(result.calls, [None, Some(true), Some(false)]);
    assert_eq!((result.points, result.missed()), (10, 2));
    assert_eq!(back_at(&night, 0), None);
    let missed = [1, 2].map(|n| back_at(&night, n).unwrap().asking.stem);
    assert_eq!(missed, [stems[0].clone(), stems[2].clone()]);
    assert_eq!(back_at(&night, 3), None);
    // The next team's turn has nothing to look back at.
    night.command(&Command::Take(Step::CallTeam));
    assert_eq!(back_at(&night, 1), None);
}

#[test]
fn a_question_that_the_time_cut_off_is_not_looked_back_at_while_it_can_be_judged() {
    let mut night = night_of(RoundKind::Lightning { seconds: 60 }, Pace::Host, 3);
    night.command(&Command::Take(Step::CallTeam));
    night.command(&Command::Take(Step::StartTurn));
    night.command(&Command::Pass);
    night.wait(61);
    let look = Look {
        review: 1,
        ..Look::default()
    };
    let seen = stage::seen(night.game(), look);
    assert!(spurt(&seen).over && spurt(&seen).asking.is_some());
    assert_eq!(spurt(&seen).review, None);
}

#[test]
fn a_lightning_round_says_whose_turn_it_is_and_never_that_it_is_a_warm_up() {
    let mut night = night_of(RoundKind::Lightning { seconds: 90 }, Pace::Host, 2);
    let mut turns = Vec::new();
    let mut done = Vec::new();
    while !matches!(night.game().phase(), Phase::Standings) {
        let seen = view(&night);
        assert!(!seen.is_warm_up(), "{:?}", seen.place);
        done.push(seen.done);
        if let Place::Turn {
            turn, turns: of, ..
        } = seen.place
            && !turns.contains(&(turn, of))
        {
            turns.push((turn, of));
        }
        night.next();
    }
    assert_eq!(turns, [(0, 3), (1, 3), (2, 3)]);
    assert!(done.is_sorted(), "the night never goes back: {done:?}");
    assert_eq!(view(&night).done, 2);
}

#[test]
fn the_question_that_comes_next_in_a_lightning_round_is_known_to_the_host() {
    let mut night = night_of(RoundKind::Lightning { seconds: 60 }, Pace::Host, 2);
    let mut asked = 0;
    let mut foreseen = None::<Ahead>;
    while !matches!(night.game().phase(), Phase::Standings) {
        night.next();
        if let Some(here) = night.game().flashed() {
            let card = night.game().current_card().cloned();
            let now = card.map(|card| Ahead::Question(here.0, Box::new(card)));
            if let Some(before) = foreseen {
                assert_eq!(Some(before), now);
            }
            asked += 1;
            foreseen = Some(ahead(night.game(), night.now));
        }
    }
    assert_eq!(asked, 6);
}

#[test]
fn a_warm_up_says_on_every_screen_that_it_gives_no_points() {
    for kind in [RoundKind::Standard, RoundKind::Picture] {
        let mut rounds = vec![round(2, common::WITH_READING), round(1, Pace::Host)];
        rounds[0].warm_up = true;
        rounds[0].kind = kind;
        let mut night = Night::new(plan(Setup {
            standings: StandingsShown::AfterQuestion,
            ..setup(2, rounds)
        }));
        let mut screens = 0;
        loop {
            let seen = view(&night);
            if matches!(&seen.scene, Scene::Intro { round: 1, .. }) {
                assert!(!seen.is_warm_up());
                break;
            }
            assert!(seen.is_warm_up(), "{:?}", seen.scene);
            screens += 1;
            night.next();
        }
        assert_eq!(screens, 1 + 2 * 4);
    }
}

#[test]
fn a_picture_round_says_so_and_its_question_has_a_picture() {
    let mut night = night_of(RoundKind::Picture, common::WITH_READING, 1);
    night.next();
    let seen = view(&night);
    assert!(seen.picture().is_some());
    assert!(matches!(
        seen.scene,
        Scene::Question {
            picture_round: true,
            ..
        }
    ));
}
