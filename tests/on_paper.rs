//! A night on paper: no answer is recorded, and each round's points are typed when it is over.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::BTreeMap;

use common::{BY_ORDER, BY_TIME, NEGATIVE, Night, bank_of, plan, ranks, round, setup};
use prime_time::bank::{Kind, LastAsked};
use prime_time::game::{
    Command, CommandKind, Format, Journal, Pace, Phase, Plan, Refused, Response, RoundKind,
    RoundPlan, Scoring, Setup, SetupFault, Span, StandingsShown, Step, TeamId, legal_commands,
};
use prime_time::honours::{AwardKind, awards};
use prime_time::session::{Recorder, TallyFault, tally_typed};
use prime_time::stage::{self, Scene};

/// Three teams and two rounds of two choice questions for ten points each.
fn paper() -> Setup {
    let mut rounds = vec![round(2, Pace::Host), round(2, Pace::Host)];
    for round in &mut rounds {
        round.filter.kinds = vec![Kind::Choice];
    }
    Setup {
        on_paper: true,
        ..setup(3, rounds)
    }
}

fn of(points: &[i32]) -> BTreeMap<TeamId, i32> {
    (0..).map(TeamId).zip(points.iter().copied()).collect()
}

fn points(points: &[i32]) -> Command {
    Command::ScoreRound { points: of(points) }
}

fn at_the_points(night: &mut Night) {
    night.next_until(|phase| matches!(phase, Phase::Scoring { .. }));
}

fn most(night: &Night) -> Span {
    match night.game().phase() {
        Phase::Scoring { round } => night.game().span_of(*round),
        phase => panic!("{phase:?}"),
    }
}

#[test]
fn on_paper_no_answer_is_recorded_and_none_is_overruled() {
    let mut night = Night::new(plan(paper()));
    night.open();
    let team = TeamId(0);
    let record = Command::RecordAnswer {
        team,
        response: Response::Choice(0),
    };
    assert_eq!(night.try_command(&record), Err(Refused::OnPaper));
    assert!(!legal_commands(night.game()).contains(&CommandKind::RecordAnswer));
    assert_eq!(Recorder::new(night.game()), None);
    assert!(stage::of(night.game()).on_paper);
    night.reveal();
    let overrule = Command::Overrule { team, right: true };
    assert_eq!(night.try_command(&overrule), Err(Refused::NotNow));
    assert_eq!(night.all_points(), [0, 0, 0]);
    // Between the questions of a round nothing has changed, so nothing is shown.
    assert_eq!(night.game().next_step(), Some(Step::AskQuestion));
}

#[test]
fn the_points_that_are_typed_count_and_typing_anew_replaces_them() {
    let mut night = Night::new(plan(paper()));
    at_the_points(&mut night);
    night.command(&points(&[10, 20, 0]));
    assert_eq!(night.all_points(), [10, 20, 0]);
    night.command(&points(&[20, 10, 10]));
    assert_eq!(night.all_points(), [20, 10, 10]);
    let before = night.json();
    night.command(&points(&[0, 0, 20]));
    assert!(night.undo());
    assert_eq!(night.json(), before);
    assert_eq!(night.game().next_step(), Some(Step::ShowStandings));
    night.next();
    at_the_points(&mut night);
    night.command(&points(&[0, 20, 0]));
    assert_eq!(night.all_points(), [20, 30, 10]);
    assert_eq!(ranks(night.game()), [Some(2), Some(1), Some(3)]);
    assert_eq!(night.game().points_in(0, TeamId(0)), 20);
    let best = awards(night.game())
        .into_iter()
        .find_map(|it| match it.kind {
            AwardKind::Round { round, points } => Some((round, points, it.teams)),
            _ => None,
        });
    assert_eq!(best, Some((0, 20, vec![TeamId(0)])));
    // Of answers that nobody keyed in nothing is told.
    for result in prime_time::results::teams(night.game()) {
        assert_eq!((result.tally.points, result.tally.asked), (result.total, 0));
    }
    assert_eq!(prime_time::results::sections(night.game()), []);
    let again = Journal::replay(night.game().plan().clone(), night.records.clone()).unwrap();
    assert_eq!(again.game(), night.game());
    night.next_until(|phase| matches!(phase, Phase::Finished));
}

#[test]
fn points_that_the_questions_cannot_give_are_refused() {
    let mut night = Night::new(plan(paper()));
    at_the_points(&mut night);
    let span = most(&night);
    assert_eq!(span, Span { least: 0, most: 20 });
    for wrong in [[21, 0, 0], [0, -1, 0]] {
        let refused = night.try_command(&points(&wrong));
        assert_eq!(refused, Err(Refused::PointsOutOfRange(span)));
    }
    let stranger = Command::ScoreRound {
        points: [(TeamId(9), 1)].into(),
    };
    assert_eq!(night.try_command(&stranger), Err(Refused::NoSuchTeam));
    assert_eq!(night.all_points(), [0, 0, 0]);
    // Half as much again for an exact number, and something off for what is wrong.
    let mut rounds = vec![round(1, Pace::Host), round(1, Pace::Host)];
    rounds[0].filter.kinds = vec![Kind::Number];
    rounds[1].filter.kinds = vec![Kind::Choice];
    let mut night = Night::new(plan(Setup {
        scoring: NEGATIVE,
        on_paper: true,
        ..setup(2, rounds)
    }));
    at_the_points(&mut night);
    assert_eq!(most(&night), Span { least: 0, most: 15 });
    night.next();
    at_the_points(&mut night);
    assert_eq!(
        most(&night),
        Span {
            least: -5,
            most: 10
        }
    );
    night.command(&points(&[-5, 10]));
    assert_eq!(night.all_points(), [-5, 10]);
}

#[test]
fn a_question_that_gives_nothing_gives_nothing_on_paper() {
    let mut night = Night::new(plan(paper()));
    night.open();
    night.command(&Command::SkipQuestion);
    at_the_points(&mut night);
    assert_eq!(most(&night).most, 10);
    // Of a round without any that counts, no points are asked for.
    let mut setup = paper();
    setup.rounds[0].warm_up = true;
    let mut night = Night::new(plan(setup));
    night.next_until(|phase| matches!(phase, Phase::RoundIntro { round: 1 }));
    for _ in 0..2 {
        night.open();
        night.command(&Command::SkipQuestion);
    }
    assert_ne!(night.game().next_step(), Some(Step::TakePoints));
    night.next_until(|phase| matches!(phase, Phase::Finished));
}

#[test]
fn a_night_that_is_cut_short_still_asks_for_the_points_of_the_round_that_was_on() {
    let mut night = Night::new(plan(paper()));
    night.open();
    night.reveal();
    night.command(&Command::EndGame);
    assert_eq!(night.game().next_step(), Some(Step::TakePoints));
    night.next();
    assert_eq!(most(&night).most, 10);
    night.command(&points(&[10, 0, 0]));
    night.next_until(|phase| matches!(phase, Phase::Finished));
    assert_eq!(ranks(night.game()), [Some(1), Some(2), Some(2)]);
}

#[test]
fn a_host_who_types_nothing_goes_on_all_the_same() {
    let mut night = Night::new(plan(paper()));
    // All tie, and nobody breaks it.
    while night.game().next_step().is_some() {
        night.next();
    }
    assert_eq!(night.all_points(), [0, 0, 0]);
}

#[test]
fn a_team_that_leaves_keeps_what_was_typed_for_it() {
    let mut night = Night::new(plan(paper()));
    at_the_points(&mut night);
    night.command(&points(&[10, 20, 0]));
    night.command(&Command::RetireTeam { team: TeamId(1) });
    let refused = night.try_command(&points(&[20, 0, 0]));
    assert_eq!(refused, Err(Refused::TeamRetired));
    let others = [(TeamId(0), 20), (TeamId(2), 10)].into();
    night.command(&Command::ScoreRound { points: others });
    assert_eq!(night.all_points(), [20, 20, 10]);
}

#[test]
fn a_tie_at_the_top_is_broken_by_answers_that_are_keyed_in() {
    let mut night = Night::new(plan(paper()));
    at_the_points(&mut night);
    night.command(&points(&[20, 20, 0]));
    night.next_until(|phase| matches!(phase, Phase::TieBreakIntro));
    night.open();
    assert!(!stage::of(night.game()).on_paper);
    night.answer_right(1);
    night.answer_wrong(0);
    night.reveal();
    night.next_until(|phase| matches!(phase, Phase::Podium { .. }));
    assert_eq!(ranks(night.game()), [Some(2), Some(1), Some(3)]);
}

#[test]
fn what_makes_no_sense_on_paper_is_refused_with_its_reason() {
    let bank = bank_of(12);
    let draw = |setup: Setup| Plan::draw(setup, &bank, &LastAsked::new(), 7);
    let of_kind = |kind: RoundKind| Setup {
        rounds: vec![
            round(1, Pace::Host),
            RoundPlan {
                kind,
                ..round(1, Pace::Host)
            },
        ],
        ..paper()
    };
    for kind in RoundKind::usual(prime_time::text::bank::section) {
        let fault = SetupFault::OnPaperOfKind { round: 1 };
        let fine = matches!(kind, RoundKind::Standard | RoundKind::Picture);
        let setup = of_kind(kind);
        assert_eq!(setup.faults().contains(&fault), !fine, "{setup:?}");
        assert_eq!(draw(setup).is_ok(), fine);
    }
    for scoring in [Scoring::Accuracy, NEGATIVE, BY_ORDER, BY_TIME] {
        let speed = matches!(scoring, Scoring::Speed { .. });
        let setup = Setup { scoring, ..paper() };
        let found = setup.faults().contains(&SetupFault::OnPaperForSpeed);
        assert_eq!(found, speed);
    }
}

#[test]
fn a_night_that_is_not_on_paper_is_saved_without_a_word_of_it() {
    let keyed = Setup {
        on_paper: false,
        ..paper()
    };
    for (setup, word) in [(keyed, false), (paper(), true)] {
        let text = serde_json::to_string(&setup).unwrap();
        assert_eq!(text.contains("on_paper"), word);
        assert_eq!(serde_json::from_str::<Setup>(&text).unwrap(), setup);
        let format = Format::of(&setup, "Ours");
        let text = serde_json::to_string(&format).unwrap();
        assert_eq!(text.contains("on_paper"), word);
        assert_eq!(serde_json::from_str::<Format>(&text).unwrap(), format);
    }
}

#[test]
fn the_room_sees_no_points_before_they_are_to_be_shown() {
    for shown in [StandingsShown::AfterRound, StandingsShown::AtTheEnd] {
        let mut night = Night::new(plan(Setup {
            standings: shown,
            ..paper()
        }));
        at_the_points(&mut night);
        night.command(&points(&[10, 20, 0]));
        let Scene::Tally(tally) = stage::of(night.game()).scene else {
            panic!("no tally")
        };
        assert_eq!(tally.secret, shown == StandingsShown::AtTheEnd);
        let typed: Vec<_> = tally.lines.iter().map(|(_, points)| *points).collect();
        assert_eq!(typed, [Some(10), Some(20), Some(0)]);
        night.next();
        if shown == StandingsShown::AtTheEnd {
            assert!(matches!(night.game().phase(), Phase::RoundIntro { .. }));
            continue;
        }
        let Scene::Standings { lines, .. } = stage::of(night.game()).scene else {
            panic!("no standings")
        };
        let seen: Vec<_> = lines
            .iter()
            .map(|it| (it.points, it.gain, it.before))
            .collect();
        assert_eq!(seen, [(20, 20, 1), (10, 10, 0), (0, 0, 2)]);
        at_the_points(&mut night);
        night.command(&points(&[0, 0, 5]));
        night.next();
        let Scene::Standings { lines, .. } = stage::of(night.game()).scene else {
            panic!("no standings")
        };
        let gains: Vec<_> = lines.iter().map(|it| it.gain).collect();
        assert_eq!(gains, [0, 0, 5]);
    }
}

#[test]
fn all_that_is_wrong_with_the_points_is_told_at_once() {
    let span = Span {
        least: -10,
        most: 2_000,
    };
    let read = |typed: &[&str]| {
        let typed = typed.iter().copied();
        tally_typed((0..).map(TeamId).zip(typed), span)
    };
    assert_eq!(
        read(&["40", " −5 ", "+7", "1 200", "-10"]),
        Ok(of(&[40, -5, 7, 1200, -10]))
    );
    let faults = [
        (TeamId(0), TallyFault::Missing),
        (TeamId(2), TallyFault::NotANumber),
        (TeamId(3), TallyFault::OutOfRange),
        (TeamId(4), TallyFault::OutOfRange),
        (TeamId(5), TallyFault::NotANumber),
    ];
    assert_eq!(
        read(&["", "5", "4.5", "2001", "-11", "<b>"]),
        Err(faults.into())
    );
}
