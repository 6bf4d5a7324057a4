//! Nights that look odd: those that work are played, those that cannot are refused with the reason.

use prime_time::bank::{Bank, LastAsked};
use prime_time::game::{Pace, Plan, RoundKind, RoundPlan, Setup};
use prime_time::text::setup::unplayable;

use crate::common::{Night, TIMED, bank_of, board, board_round, final_round, round, setup};

fn of(kind: RoundKind, questions: u16) -> RoundPlan {
    RoundPlan {
        kind,
        ..round(questions, TIMED)
    }
}

fn plain() -> RoundPlan {
    round(1, Pace::Host)
}

fn buzzer() -> RoundPlan {
    of(RoundKind::Buzzer { early_ms: 0 }, 2)
}

fn lightning(questions: u16) -> RoundPlan {
    of(RoundKind::Lightning { seconds: 60 }, questions)
}

fn followed_by_break(round: RoundPlan) -> RoundPlan {
    RoundPlan {
        break_minutes: Some(5),
        ..round
    }
}

fn warm_up() -> RoundPlan {
    RoundPlan {
        warm_up: true,
        ..plain()
    }
}

#[test]
fn what_looks_odd_and_works_is_played_to_its_end() {
    let small = || board_round(board(1, 1), Pace::Host);
    let last = || final_round(TIMED);
    let nights: Vec<(&str, usize, Vec<RoundPlan>)> = vec![
        ("one team with buzzers", 1, vec![buzzer()]),
        ("one team at a board", 1, vec![small()]),
        ("one team alone wagers", 1, vec![last()]),
        ("one team in a lightning round", 1, vec![lightning(2)]),
        ("twenty teams with buzzers", 20, vec![buzzer()]),
        ("twenty teams at a board", 20, vec![small()]),
        ("twenty teams wager", 20, vec![last()]),
        ("lightning for twenty", 20, vec![lightning(1)]),
        ("a final wager that is not final", 3, vec![last(), plain()]),
        ("two final wagers", 3, vec![last(), last()]),
        ("two boards", 3, vec![small(), small()]),
        (
            "a break after the last round",
            3,
            vec![followed_by_break(plain())],
        ),
        (
            "a break after every round",
            3,
            vec![followed_by_break(buzzer()), followed_by_break(last())],
        ),
        ("a warm-up at the end", 3, vec![plain(), warm_up()]),
        ("a warm-up before a wager", 3, vec![warm_up(), last()]),
    ];
    for (name, teams, rounds) in nights {
        let setup = setup(teams, rounds);
        assert_eq!(setup.faults(), [], "{name}");
        let plan = Plan::draw(setup, &bank_of(30), &LastAsked::new(), 7);
        let plan = plan.unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let mut night = Night::new(plan);
        let mut steps = 0;
        while night.game().next_step().is_some() {
            night.next();
            steps += 1;
            assert!(steps < 400, "{name} does not end");
        }
    }
}

#[test]
fn what_cannot_work_is_refused_with_the_reason() {
    let refused = |teams: usize, rounds: Vec<RoundPlan>, bank: &Bank| -> String {
        let setup: Setup = setup(teams, rounds);
        match Plan::draw(setup.clone(), bank, &LastAsked::new(), 7) {
            Ok(_) => panic!("{setup:?} was drawn"),
            Err(why) => unplayable(&why, &setup.rounds)[0].1.clone(),
        }
    };
    let bank = bank_of(5);
    let cases = [
        (
            "hands for all teams",
            refused(20, vec![lightning(30)], &bank),
            "there are",
        ),
        (
            "pictures",
            refused(2, vec![of(RoundKind::Picture, 50)], &bank),
            "picture",
        ),
        (
            "a board of a bank that has too few",
            refused(2, vec![board_round(board(6, 5), TIMED)], &bank_of(2)),
            "category",
        ),
        (
            "nothing but warm-ups",
            refused(2, vec![warm_up(), warm_up()], &bank),
            "let at least one count",
        ),
        ("no teams", refused(0, vec![plain()], &bank), "team"),
        ("no rounds", refused(2, Vec::new(), &bank), "round"),
    ];
    for (name, words, reason) in cases {
        assert!(words.contains(reason), "{name}: {words}");
    }
}
