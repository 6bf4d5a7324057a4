//! One team at a time, as many as it can.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use prime_time::bank::{Difficulty, LastAsked, QuestionId, TooFew};
use prime_time::game::{
    Asked, Command, Game, Lack, Millis, Pace, Phase, Plan, Refused, RoundKind, RoundPlan, Scoring,
    Setup, Spell, StandingsShown, Step, TeamId, Unplayable,
};
use prime_time::stage::{self, Scene};

use crate::common::{BY_TIME, NEGATIVE, Night, bank_of, cases, plan, round, setup};

fn lightning(questions: u16) -> RoundPlan {
    RoundPlan {
        kind: RoundKind::Lightning { seconds: 60 },
        ..round(questions, Pace::Host)
    }
}

fn night_of(teams: usize, questions: u16) -> Night {
    Night::new(plan(setup(teams, vec![lightning(questions)])))
}

const RIGHT: Command = Command::Judge { right: true };
const WRONG: Command = Command::Judge { right: false };

fn on_turn(game: &Game) -> Option<u8> {
    match game.phase() {
        Phase::Lightning(here) => Some(here.team.0),
        _ => None,
    }
}

fn spell(night: &Night) -> &Spell {
    match night.game().phase() {
        Phase::Lightning(here) => &here.spell,
        other => panic!("{other:?}"),
    }
}

/// The team is called and its clock runs.
fn begin(night: &mut Night) {
    night.command(&Command::Take(Step::CallTeam));
    night.command(&Command::Take(Step::StartTurn));
}

#[test]
fn questions_are_counted_by_what_each_team_had() {
    let mut night = night_of(3, 2);
    for team in 1..=3 {
        begin(&mut night);
        for asked in 1..=2 {
            night.command(&RIGHT);
            let most = if team == 1 { asked } else { 2 };
            assert_eq!(night.game().questions_behind(), most);
        }
    }
    assert_eq!(night.game().played().len(), 6);
    assert_eq!(night.game().plan().setup.questions(), 2);
}

#[test]
fn right_wrong_and_pass_are_one_command_each() {
    let mut night = night_of(2, 4);
    begin(&mut night);
    assert_eq!(night.remaining(), Some(Millis::seconds(60)));
    let stem = |night: &Night| night.game().current_card().unwrap().question.stem.clone();
    let mut stems = vec![stem(&night)];
    for command in [RIGHT, WRONG, Command::Pass] {
        night.wait(2);
        night.command(&command);
        stems.push(stem(&night));
    }
    assert_eq!(stems.iter().collect::<BTreeSet<_>>().len(), 4);
    assert_eq!(
        night.remaining(),
        Some(Millis::seconds(54)),
        "the clock goes on"
    );
    assert_eq!(night.all_points(), [10, 0]);
    // The last of the hand ends the turn.
    night.command(&RIGHT);
    assert_eq!(*spell(&night), Spell::Over { open: None });
    assert_eq!(night.all_points(), [20, 0]);
    assert_eq!(night.try_command(&RIGHT), Err(Refused::NotNow));
    // What it missed can be looked at.
    let missed: Vec<_> = night
        .game()
        .played()
        .iter()
        .filter(|played| !played.marks.values().any(|mark| mark.points > 0))
        .map(|played| night.game().card(played.asked, played.card).unwrap())
        .collect();
    assert_eq!(missed.len(), 2);
    assert!(
        missed
            .iter()
            .all(|card| !card.question.explanation.is_empty())
    );
}

#[test]
fn when_the_time_is_up_what_was_said_still_counts_once() {
    let mut night = night_of(2, 5);
    begin(&mut night);
    night.command(&RIGHT);
    night.wait(60);
    assert_eq!(*spell(&night), Spell::Over { open: Some(1) });
    assert_eq!(night.try_command(&Command::Pass), Err(Refused::NotNow));
    night.command(&RIGHT);
    assert_eq!(night.all_points(), [20, 0]);
    assert_eq!(night.try_command(&RIGHT), Err(Refused::NotNow));
    assert_eq!(night.game().next_step(), Some(Step::CallTeam));
}

#[test]
fn the_lowest_is_called_first_and_everybody_once() {
    let rounds = vec![round(1, Pace::Host), lightning(2)];
    let mut night = Night::new(plan(setup(4, rounds)));
    night.open();
    night.answer_right(0);
    night.answer_right(2);
    night.reveal();
    night.next_until(|phase| matches!(phase, Phase::Lightning(_)));
    let mut order = Vec::new();
    while let Some(team) = on_turn(night.game()) {
        order.push(team);
        night.command(&Command::Take(Step::StartTurn));
        // What a team gains in its turn changes nobody's place in the order.
        night.command(&RIGHT);
        night.command(&RIGHT);
        night.next();
    }
    assert_eq!(order, [1, 3, 0, 2]);
    assert_eq!(night.all_points(), [30, 20, 30, 20]);
}

#[test]
fn a_team_that_left_is_not_called_and_one_that_came_late_has_the_spare_hand() {
    let mut night = night_of(2, 3);
    night.command(&Command::AddTeam {
        name: "Late".into(),
    });
    night.command(&Command::AddTeam {
        name: "Later".into(),
    });
    night.command(&Command::RetireTeam { team: TeamId(0) });
    let mut order = Vec::new();
    loop {
        night.next();
        let Some(team) = on_turn(night.game()) else {
            break;
        };
        order.push(team);
        night.next();
        night.wait(60);
    }
    assert_eq!(order, [1, 2]);
    assert!(matches!(night.game().phase(), Phase::Standings));
}

#[test]
fn a_round_in_which_nobody_can_play_stops_nobody() {
    let rounds = vec![lightning(24), round(1, Pace::Host)];
    let mut night = Night::new(plan(setup(2, rounds)));
    night.command(&Command::AddTeam {
        name: "Late".into(),
    });
    for team in 0..2 {
        night.command(&Command::RetireTeam { team: TeamId(team) });
    }
    assert_eq!(night.game().next_step(), Some(Step::ShowStandings));
    night.next_until(|phase| matches!(phase, Phase::Answering { .. }));
    night.answer_right(2);
}

#[test]
fn a_slip_is_undone_and_gives_nobody_time() {
    let mut night = night_of(2, 5);
    begin(&mut night);
    night.wait(10);
    night.command(&RIGHT);
    night.wait(5);
    assert!(night.undo());
    assert_eq!(night.remaining(), Some(Millis::seconds(45)));
    assert_eq!(night.all_points(), [0, 0]);
    night.command(&WRONG);
    assert!(matches!(spell(&night), Spell::Running { question: 1, .. }));
    night.command(&Command::Pause);
    night.wait(600);
    night.command(&Command::Resume);
    assert_eq!(night.remaining(), Some(Millis::seconds(45)));
    // Taken back after the time was up, it can still be judged.
    night.wait(45);
    assert!(night.undo() && night.undo() && night.undo());
    assert!(night.redo());
}

#[test]
fn the_room_sees_the_question_and_not_its_answer() {
    let mut night = night_of(2, 3);
    let turn = |night: &Night| match stage::of(night.game()).scene {
        Scene::Turn(spurt) => (
            spurt.asking.map(|asking| asking.stem),
            spurt.over,
            spurt.calls,
            spurt.timer.is_some(),
        ),
        other => panic!("{other:?}"),
    };
    night.next();
    assert_eq!(turn(&night), (None, false, vec![], false));
    night.next();
    let stem = night.game().current_card().unwrap().question.stem.clone();
    assert_eq!(turn(&night), (Some(stem), false, vec![], true));
    night.command(&RIGHT);
    night.command(&Command::Pass);
    night.command(&WRONG);
    assert_eq!(
        turn(&night),
        (None, true, vec![Some(true), None, Some(false)], false)
    );
}

#[test]
fn every_mode_is_played_to_the_end() {
    for scoring in [Scoring::Accuracy, BY_TIME, NEGATIVE] {
        for standings in [StandingsShown::AfterQuestion, StandingsShown::AtTheEnd] {
            let mut night = Night::new(plan(Setup {
                scoring,
                standings,
                ..setup(3, vec![lightning(3)])
            }));
            let mut shown = 0;
            while let Some(step) = night.game().next_step() {
                shown += usize::from(step == Step::ShowStandings);
                match on_turn(night.game()).filter(|_| step == Step::Pass) {
                    Some(0) => night.command(&RIGHT),
                    Some(1) => night.command(&WRONG),
                    _ => night.command(&Command::Take(step)),
                }
            }
            assert_eq!(
                shown,
                usize::from(standings == StandingsShown::AfterQuestion)
            );
            let numbers = night.game().played().iter().filter(|played| {
                let card = night.game().card(played.asked, played.card).unwrap();
                let number = card.question.kind() == prime_time::bank::Kind::Number;
                played.contenders == Some(BTreeSet::from([TeamId(1)])) && number
            });
            // A number is not wrong for not being the closest.
            let off = match scoring {
                Scoring::Negative { .. } => i64::try_from(numbers.count()).unwrap() * 5 - 15,
                _ => 0,
            };
            assert_eq!(night.all_points(), [30, off, 0], "{scoring:?}");
        }
    }
}

#[test]
fn a_bank_that_cannot_deal_equal_hands_is_refused() {
    // Two teams, twelve of each kind, a third of them hard: four of choice.
    let mut hard = lightning(3);
    hard.filter.kinds = vec![prime_time::bank::Kind::Choice];
    hard.filter.difficulties = vec![Difficulty::Hard];
    let draw = |hard: &RoundPlan| {
        Plan::draw(
            setup(2, vec![hard.clone()]),
            &bank_of(12),
            &LastAsked::new(),
            1,
        )
    };
    let few = TooFew {
        wish: 0,
        wanted: 6,
        found: 4,
        narrowest: None,
        without_it: 0,
    };
    assert_eq!(
        draw(&hard),
        Err(Unplayable::Bank(vec![Lack { few, cells: None }]))
    );
    hard.questions = 2;
    assert!(draw(&hard).is_ok());
}

#[test]
fn rounds_that_want_the_same_questions_give_way_to_each_other() {
    // Six teams leave little of each difficulty: the second round has to take what the first left.
    let plan = plan(setup(6, vec![lightning(5), lightning(5)]));
    assert!(plan.is_sound());
    let ids: BTreeSet<&QuestionId> = plan
        .decks
        .iter()
        .flat_map(|deck| &deck.cards)
        .map(|card| &card.question.id)
        .collect();
    let cards: usize = plan.decks.iter().map(|deck| deck.cards.len()).sum();
    assert_eq!(ids.len(), cards, "a question twice");
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn hands_are_equally_long_and_equally_difficult(
        teams in 1..8usize,
        questions in 1..7u16,
        seed: u64,
    ) {
        let setup = setup(teams, vec![lightning(questions)]);
        let plan = Plan::draw(setup, &bank_of(12), &LastAsked::new(), seed).unwrap();
        let each = usize::from(questions);
        let cards = &plan.decks[0].cards;
        prop_assert!(cards.len() == each * teams || cards.len() == each * (teams + 1));
        for row in 0..each {
            let levels: BTreeSet<_> = cards
                .iter()
                .skip(row)
                .step_by(each)
                .map(|card| card.question.difficulty)
                .collect();
            prop_assert_eq!(levels.len(), 1);
        }
        let ids: BTreeSet<_> = cards.iter().map(|card| &card.question.id).collect();
        prop_assert_eq!(ids.len(), cards.len());
    }

    #[test]
    fn every_team_has_one_turn_and_its_own_questions(
        deeds in proptest::collection::vec((0..4u8, 0..20u32), 0..120),
        teams in 2..5usize,
    ) {
        let mut night = night_of(teams, 6);
        for (deed, span) in deeds {
            if !matches!(night.game().phase(), Phase::RoundIntro { .. } | Phase::Lightning(_)) {
                break;
            }
            night.wait(span);
            let command = match deed {
                0 => RIGHT,
                1 => WRONG,
                2 => Command::Pass,
                _ => Command::Take(night.game().next_step().unwrap()),
            };
            let _ = night.try_command(&command);
        }
        let mut turns: BTreeMap<u8, BTreeSet<usize>> = BTreeMap::new();
        for played in night.game().played() {
            let [team] = played.contenders.as_ref().unwrap().iter().collect::<Vec<_>>()[..] else {
                panic!("not one team")
            };
            let Asked::InRound { number, .. } = played.asked else { panic!("a tie-break") };
            prop_assert!(turns.entry(team.0).or_default().insert(played.card), "twice");
            prop_assert_eq!(played.card, usize::from(team.0) * 6 + number);
        }
    }
}
