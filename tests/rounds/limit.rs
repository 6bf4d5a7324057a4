//! A board with a limit in minutes.

use prime_time::game::{
    Board, Cell, Command, Journal, Millis, Pace, Phase, Record, Refused, RoundPlan, StandingsShown,
    Step, TeamId,
};
use prime_time::stage::{self, Scene};

use crate::common::{Night, TIMED, board, board_round, plan, round, setup};

const MINUTE: u32 = 60;

fn limited(minutes: u8) -> RoundPlan {
    let of = Board {
        minutes: Some(minutes),
        ..board(2, 2)
    };
    board_round(of, Pace::Host)
}

/// At a board that is on for so many minutes, with another round behind it.
fn at_the_board(minutes: u8) -> Night {
    let mut night = setup(2, vec![limited(minutes), round(1, Pace::Host)]);
    night.standings = StandingsShown::AtTheEnd;
    let mut night = Night::new(plan(night));
    night.next();
    night
}

fn pick(night: &mut Night, category: u8, row: u8) {
    let cell = Cell { category, row };
    night.command(&Command::PickCell { cell });
}

fn left(night: &Night) -> Option<Millis> {
    let timer = night.game().timer()?;
    Some(timer.remaining(night.now))
}

fn answered(night: &mut Night, team: u8) {
    if night.game().next_step() == Some(Step::StartClock) {
        night.next();
    }
    night.wait(1);
    let at = night.now;
    let team = TeamId(team);
    night.command(&Command::Buzz { team, at });
    night.command(&Command::Judge { right: true });
}

fn grid(night: &Night) -> stage::Grid {
    match stage::of(night.game()).scene {
        Scene::Board(grid) => *grid,
        other => panic!("{other:?}"),
    }
}

#[test]
fn when_the_time_is_up_the_board_is_over_and_the_round_after_it_comes() {
    let mut night = at_the_board(2);
    assert_eq!(left(&night), Some(Millis::minutes(2)));
    assert!(grid(&night).timer.is_some());
    night.wait(2 * MINUTE - 1);
    assert_eq!(grid(&night).left, 4);
    night.wait(1);
    assert_eq!((grid(&night).left, grid(&night).timer), (0, None));
    let cell = Cell {
        category: 0,
        row: 0,
    };
    let refused = night.try_command(&Command::PickCell { cell });
    assert_eq!(refused, Err(Refused::NotNow));
    assert_eq!(night.game().next_step(), Some(Step::IntroduceRound));
    night.next();
    night.open();
    night.answer_right(0);
}

#[test]
fn a_question_that_is_on_is_played_to_its_end() {
    let mut night = at_the_board(1);
    night.wait(MINUTE - 1);
    pick(&mut night, 1, 1);
    night.wait(5 * MINUTE);
    answered(&mut night, 1);
    assert_eq!(night.all_points(), [0, 200]);
    assert_eq!(night.game().next_step(), Some(Step::IntroduceRound));
}

#[test]
fn the_clock_of_the_board_runs_while_its_questions_are_played_and_stands_in_a_break() {
    let mut night = at_the_board(3);
    pick(&mut night, 0, 0);
    night.wait(59);
    answered(&mut night, 0);
    night.next();
    assert_eq!(left(&night), Some(Millis::minutes(2)));
    night.command(&Command::TakeBreak { minutes: 10 });
    night.wait(15 * MINUTE);
    night.next();
    assert_eq!(left(&night), Some(Millis::minutes(2)));
    night.command(&Command::Pause);
    night.wait(15 * MINUTE);
    assert_eq!(left(&night), Some(Millis::minutes(2)));
    night.command(&Command::Resume);
    night.wait(30);
    night.command(&Command::ExtendClock { seconds: 15 });
    assert_eq!(left(&night), Some(Millis::seconds(105)));
    // Picked in a pause, it goes on with the question.
    night.command(&Command::Pause);
    pick(&mut night, 1, 0);
    night.wait(104);
    assert_eq!(night.game().cells_left(0).len(), 2);
    answered(&mut night, 0);
    assert_eq!(night.game().next_step(), Some(Step::IntroduceRound));
}

#[test]
fn a_pause_of_a_question_stops_the_board_too() {
    let mut of = limited(1);
    of.pace = TIMED;
    let mut night = Night::new(plan(setup(2, vec![of])));
    night.next();
    pick(&mut night, 0, 0);
    if night.game().next_step() == Some(Step::StartClock) {
        night.next();
    }
    night.wait(5);
    night.command(&Command::Pause);
    night.wait(10 * MINUTE);
    // Left as it stands, the board goes on when it is shown again.
    night.command(&Command::SkipQuestion);
    night.wait(10 * MINUTE);
    while !matches!(night.game().phase(), Phase::Board { .. }) {
        night.next();
    }
    assert_eq!(left(&night), Some(Millis::seconds(55)));
}

#[test]
fn what_the_clock_closed_is_open_again_after_undo_with_the_time_it_had() {
    let mut night = at_the_board(1);
    night.wait(40);
    let before = night.json();
    pick(&mut night, 0, 0);
    night.wait(MINUTE);
    answered(&mut night, 0);
    let after = night.json();
    assert_eq!(night.game().next_step(), Some(Step::IntroduceRound));
    let mut steps = 0;
    while !matches!(night.game().phase(), Phase::Board { .. }) {
        assert!(night.undo());
        steps += 1;
    }
    assert!(night.json() == before);
    assert_eq!(left(&night), Some(Millis::seconds(20)));
    for _ in 0..steps {
        assert!(night.redo());
    }
    assert!(night.json() == after);
    let replayed = Journal::replay(night.game().plan().clone(), night.records.clone()).unwrap();
    assert_eq!(replayed, night.journal);
}

#[test]
fn only_the_clock_and_not_anything_else_of_nobodys_doing_closes_a_board() {
    let mut night = at_the_board(1);
    night.wait(MINUTE);
    let Some(Record::Did(last)) = night.records.last() else {
        panic!("nothing was saved")
    };
    assert_eq!(last.by, prime_time::game::Author::Clock);
}

#[test]
fn a_board_without_a_limit_and_the_round_after_one_have_no_clock() {
    let rounds = vec![limited(1), board_round(board(2, 2), Pace::Host)];
    let mut night = Night::new(plan(setup(2, rounds)));
    night.next();
    night.wait(MINUTE);
    night.next_until(|phase| matches!(phase, Phase::Board { round: 1 }));
    assert_eq!(left(&night), None);
    night.wait(60 * MINUTE);
    assert_eq!(grid(&night).left, 4);
    let refused = night.try_command(&Command::ExtendClock { seconds: 15 });
    assert_eq!(refused, Err(Refused::NotNow));
}

#[test]
fn the_last_question_of_a_board_needs_no_closing() {
    let mut of = limited(1);
    of.questions = 1;
    let mut night = Night::new(plan(setup(2, vec![of])));
    night.next();
    pick(&mut night, 0, 0);
    let before = night.records.len();
    night.wait(10 * MINUTE);
    assert_eq!(night.records.len(), before);
}

#[test]
fn a_limit_shortens_the_estimate_and_never_lengthens_it() {
    let night = |minutes| {
        let of = Board {
            minutes,
            ..board(6, 5)
        };
        setup(4, vec![board_round(of, TIMED)]).estimate()
    };
    assert!(night(Some(5)) < night(None));
    assert_eq!(night(Some(60)), night(None));
}
