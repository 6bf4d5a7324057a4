//! A board, cell by cell.

use std::collections::BTreeSet;

use proptest::prelude::*;

use prime_time::bank::{Difficulty, Filter, LastAsked, Section};
use prime_time::game::{
    Board, Bounds, Category, Cell, Command, Lack, Millis, Pace, Phase, Plan, Refused, RoundPlan,
    StandingsShown, Step, TeamId, Unplayable,
};
use prime_time::session::{Ahead, Aim, Aimed, ahead};
use prime_time::stage::{self, Scene, Stake};
use prime_time::text::setup::unplayable;

use crate::common::{
    BY_TIME, NEGATIVE, Night, TIMED, bank_of, board, board_round, cases, plan, round, setup,
};

const RIGHT: Command = Command::Judge { right: true };
const WRONG: Command = Command::Judge { right: false };

fn cell(category: u8, row: u8) -> Cell {
    Cell { category, row }
}

fn night_of(teams: usize, board: Board) -> Night {
    Night::new(plan(setup(teams, vec![board_round(board, Pace::Host)])))
}

/// A plan from a bank with every difficulty in every section.
fn rich(board: Board) -> Plan {
    let setup = setup(2, vec![board_round(board, Pace::Host)]);
    Plan::draw(setup, &bank_of(84), &LastAsked::new(), 7).unwrap()
}

fn with_doubles(doubles: u8) -> Board {
    Board {
        doubles,
        ..board(2, 2)
    }
}

fn pick(night: &mut Night, cell: Cell) {
    night.next_until(|phase| matches!(phase, Phase::Board { .. }));
    night.command(&Command::PickCell { cell });
}

/// The host opens the buzzers, and the team buzzes.
fn buzz(night: &mut Night, team: u8) {
    if night.game().next_step() == Some(Step::StartClock) {
        night.next();
    }
    night.wait(1);
    night.command(&Command::Buzz {
        team: TeamId(team),
        at: night.now,
    });
}

fn control(night: &Night) -> Option<u8> {
    night.game().in_control(0).map(|team| team.0)
}

fn double_of(night: &Night) -> Cell {
    night.game().plan().decks[0].doubles[0]
}

#[test]
fn the_first_to_buzz_answers_and_who_is_right_picks_next() {
    let mut night = night_of(3, board(2, 3));
    assert_eq!(control(&night), Some(0), "of equals the first that entered");
    pick(&mut night, cell(1, 2));
    buzz(&mut night, 2);
    night.command(&WRONG);
    night.command(&Command::Buzz {
        team: TeamId(1),
        at: night.now,
    });
    night.command(&RIGHT);
    assert_eq!(night.all_points(), [0, 300, 0]);
    assert_eq!(control(&night), Some(1));
    // Nobody knows the next one: the same team picks again.
    pick(&mut night, cell(0, 0));
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    assert_eq!(control(&night), Some(1));
    let gone = night.try_command(&Command::PickCell { cell: cell(0, 0) });
    assert_eq!(gone, Err(Refused::NotNow), "not while the answer is shown");
    night.next();
    for gone in [cell(0, 0), cell(1, 2), cell(2, 0), cell(0, 3)] {
        let refused = night.try_command(&Command::PickCell { cell: gone });
        assert_eq!(refused, Err(Refused::NoSuchCell), "{gone:?}");
    }
}

#[test]
fn the_board_is_played_by_the_next_step_alone_from_the_lowest_row() {
    let mut night = night_of(2, board(2, 2));
    let mut picked = Vec::new();
    while night.game().next_step().is_some() {
        if let Some(pick) = night.game().phase().turn().and_then(|turn| turn.pick)
            && picked.last() != Some(&pick.cell)
        {
            picked.push(pick.cell);
        }
        night.next();
    }
    assert_eq!(picked, [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)]);
}

#[test]
fn the_lowest_begins_and_follows_when_the_team_in_control_leaves() {
    let rounds = vec![round(1, Pace::Host), board_round(board(2, 2), Pace::Host)];
    let mut night = Night::new(plan(setup(3, rounds)));
    night.open();
    night.answer_right(0);
    night.answer_right(1);
    night.reveal();
    let in_control = |night: &Night| night.game().in_control(1).map(|team| team.0);
    pick(&mut night, cell(0, 0));
    assert_eq!(in_control(&night), Some(2));
    buzz(&mut night, 1);
    night.command(&RIGHT);
    assert_eq!(in_control(&night), Some(1));
    night.command(&Command::RetireTeam { team: TeamId(1) });
    assert_eq!(in_control(&night), Some(2));
    night.command(&Command::AddTeam {
        name: "Late".into(),
    });
    pick(&mut night, cell(1, 1));
    buzz(&mut night, 3);
    night.command(&RIGHT);
    assert_eq!(in_control(&night), Some(3));
}

#[test]
fn the_hosts_word_after_the_reveal_moves_control_with_the_points() {
    let mut night = night_of(2, board(2, 2));
    pick(&mut night, cell(0, 1));
    buzz(&mut night, 1);
    night.command(&RIGHT);
    assert_eq!((control(&night), night.points(1)), (Some(1), 200));
    let overrule = |team, right| Command::Overrule {
        team: TeamId(team),
        right,
    };
    night.command(&overrule(1, false));
    assert_eq!((control(&night), night.points(1)), (Some(0), 0));
    night.command(&overrule(1, true));
    night.command(&Command::VoidQuestion { played: 0 });
    assert_eq!(night.all_points(), [0, 0]);
    // The cell is gone all the same, and so is one that was skipped.
    pick(&mut night, cell(0, 0));
    night.command(&Command::SkipQuestion);
    assert_eq!(night.game().cells_left(0), [cell(1, 0), cell(1, 1)]);
}

#[test]
fn on_a_double_only_the_team_in_control_plays_and_wagers() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    assert_eq!(double.row, 1, "never in the lowest row");
    pick(&mut night, double);
    assert!(matches!(night.game().phase(), Phase::Wagering(_)));
    let bounds = Bounds {
        least: 5,
        most: 200,
    };
    assert_eq!(night.game().bounds(TeamId(0)), Some(bounds));
    assert_eq!(night.game().bounds(TeamId(1)), None);
    let wager = |team, points| Command::Wager {
        team: TeamId(team),
        points,
    };
    for points in [0, 4, 201] {
        let refused = night.try_command(&wager(0, points));
        assert_eq!(refused, Err(Refused::WagerOutOfRange(bounds)));
    }
    assert_eq!(night.try_command(&wager(1, 5)), Err(Refused::NoWager));
    assert_eq!(night.game().next_step(), Some(Step::CloseWagers));
    night.command(&wager(0, 5));
    night.command(&wager(0, 150));
    night.command(&Command::Take(Step::AskQuestion));
    // It has the floor at once, without a clock, and nobody else can buzz.
    let refused = night.try_command(&Command::Buzz {
        team: TeamId(1),
        at: night.now,
    });
    assert_eq!(refused, Err(Refused::NotNow));
    night.wait(600);
    night.command(&WRONG);
    night.reveal();
    assert_eq!(night.all_points(), [-150, 0]);
    assert_eq!(control(&night), Some(0));
}

#[test]
fn whoever_has_more_than_the_board_may_wager_it_all() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    night.command(&Command::AdjustScore {
        team: TeamId(1),
        by: -10,
        reason: "a phone".into(),
    });
    night.command(&Command::AdjustScore {
        team: TeamId(0),
        by: 3000,
        reason: "a song".into(),
    });
    assert_eq!(control(&night), Some(1), "the lowest begins");
    pick(&mut night, cell(0, 0));
    buzz(&mut night, 0);
    night.command(&RIGHT);
    pick(&mut night, double);
    let most = night.game().bounds(TeamId(0)).unwrap().most;
    assert_eq!(most, 3100);
    night.command(&Command::Wager {
        team: TeamId(0),
        points: most,
    });
    night.command(&Command::Take(Step::AskQuestion));
    night.command(&RIGHT);
    assert_eq!(night.points(0), 6200);
}

#[test]
fn a_double_whose_team_leaves_is_for_all() {
    for wagered in [false, true] {
        let mut night = night_of(3, with_doubles(1));
        let double = double_of(&night);
        pick(&mut night, double);
        if wagered {
            night.command(&Command::Wager {
                team: TeamId(0),
                points: 100,
            });
        }
        night.command(&Command::RetireTeam { team: TeamId(0) });
        night.command(&Command::Take(Step::AskQuestion));
        buzz(&mut night, 2);
        night.command(&RIGHT);
        assert_eq!(night.all_points(), [0, 0, 200]);
    }
}

#[test]
fn who_does_not_say_a_wager_wagers_the_least() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    pick(&mut night, double);
    night.command(&Command::Take(Step::CloseWagers));
    night.command(&Command::Take(Step::AskQuestion));
    night.command(&RIGHT);
    assert_eq!(night.all_points(), [5, 0]);
}

#[test]
fn wrong_costs_where_wrong_answers_cost_and_there_is_no_bonus() {
    for (scoring, expected) in [(NEGATIVE, [-50, 100]), (BY_TIME, [0, 100])] {
        let mut night = setup(2, vec![board_round(board(1, 2), Pace::Host)]);
        night.scoring = scoring;
        let mut night = Night::new(plan(night));
        pick(&mut night, cell(0, 0));
        buzz(&mut night, 0);
        night.command(&WRONG);
        night.command(&Command::Buzz {
            team: TeamId(1),
            at: night.now,
        });
        night.command(&RIGHT);
        assert_eq!(night.all_points(), expected);
    }
}

#[test]
fn a_question_is_replaced_by_one_of_its_category_and_as_hard() {
    let mut board = board(2, 2);
    board.categories[0].filter.sections = vec![Section::History, Section::Monitoring];
    board.categories[1].filter.sections = vec![Section::Pathology, Section::Pharmacology];
    let mut night = Night::new(rich(board));
    pick(&mut night, cell(1, 1));
    let question = |night: &Night| night.game().current_card().unwrap().question.clone();
    let before = question(&night);
    night.command(&Command::ReplaceQuestion);
    let after = question(&night);
    assert_ne!(before.id, after.id);
    assert_eq!(before.difficulty, after.difficulty);
    assert!([Section::Pathology, Section::Pharmacology].contains(&after.section));
    // One fresh question for each category and difficulty.
    let refused = night.try_command(&Command::ReplaceQuestion);
    assert_eq!(refused, Err(Refused::NoFreshQuestion));
    buzz(&mut night, 1);
    night.command(&RIGHT);
    assert_eq!(night.all_points(), [0, 200]);
    assert!(!night.game().cells_left(0).contains(&cell(1, 1)));
}

#[test]
fn a_double_that_is_replaced_keeps_its_wager() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    pick(&mut night, double);
    night.command(&Command::Wager {
        team: TeamId(0),
        points: 40,
    });
    night.command(&Command::Take(Step::AskQuestion));
    night.command(&Command::ReplaceQuestion);
    night.command(&RIGHT);
    assert_eq!(night.all_points(), [40, 0]);
}

#[test]
fn the_board_ends_with_its_last_cell_at_its_limit_or_when_the_host_says_so() {
    let played = |night: &Night| night.game().played().len();
    let limited = RoundPlan {
        questions: 3,
        ..board_round(board(2, 2), Pace::Host)
    };
    let mut night = Night::new(plan(setup(1, vec![limited.clone()])));
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    while night.game().next_step() != Some(Step::ShowStandings) {
        night.next();
    }
    assert_eq!(played(&night), 3);
    for standings in [
        StandingsShown::AfterQuestion,
        StandingsShown::AfterRound,
        StandingsShown::AtTheEnd,
    ] {
        for at_the_board in [true, false] {
            let mut night = setup(2, vec![limited.clone(), round(1, Pace::Host)]);
            night.standings = standings;
            let mut night = Night::new(plan(night));
            pick(&mut night, cell(0, 0));
            night.next_until(|phase| matches!(phase, Phase::Revealed));
            if at_the_board {
                night.next_until(|phase| matches!(phase, Phase::Board { .. }));
            }
            night.command(&Command::CloseBoard);
            let again = night.try_command(&Command::CloseBoard);
            assert_eq!(again, Err(Refused::NotNow));
            night.next_until(|phase| matches!(phase, Phase::RoundIntro { round: 1 }));
            assert_eq!(played(&night), 1);
            night.open();
        }
    }
}

#[test]
fn every_step_of_a_board_is_undone_exactly() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    let mut seen = vec![night.json()];
    let mut step = |night: &mut Night, command: Command| {
        night.command(&command);
        seen.push(night.json());
    };
    step(&mut night, Command::Take(Step::ShowBoard));
    step(&mut night, Command::PickCell { cell: double });
    let wager = Command::Wager {
        team: TeamId(0),
        points: 80,
    };
    step(&mut night, wager);
    step(&mut night, Command::Take(Step::AskQuestion));
    step(&mut night, Command::ReplaceQuestion);
    step(&mut night, RIGHT);
    step(&mut night, Command::CloseBoard);
    for before in seen.iter().rev().skip(1) {
        assert!(night.undo());
        assert_eq!(night.json(), *before);
    }
}

#[test]
fn the_clock_runs_on_after_a_wrong_answer_as_in_a_round_by_buzzer() {
    let mut night = Night::new(plan(setup(2, vec![board_round(board(1, 2), TIMED)])));
    pick(&mut night, cell(0, 0));
    night.next();
    night.wait(10);
    night.command(&Command::Buzz {
        team: TeamId(0),
        at: night.now,
    });
    night.wait(100);
    night.command(&WRONG);
    assert_eq!(night.remaining(), Some(Millis::seconds(20)));
}

#[test]
fn rows_grow_harder_and_categories_keep_to_their_sections() {
    let mut of = board(2, 5);
    of.categories[0].filter.sections = vec![Section::History];
    of.categories[1].filter.difficulties = vec![Difficulty::Medium, Difficulty::Hard];
    let round = Filter::default();
    let levels = |category: u8| -> Vec<Difficulty> {
        (0..5)
            .map(|row| of.difficulty(&round, cell(category, row)).unwrap())
            .collect()
    };
    use Difficulty::{Easy, Hard, Medium};
    assert_eq!(levels(0), [Easy, Easy, Medium, Medium, Hard]);
    assert_eq!(levels(1), [Medium, Medium, Medium, Hard, Hard]);
    let decks = rich(of.clone()).decks;
    let first: Vec<_> = decks[0].cards[..5].iter().collect();
    assert!(
        first
            .iter()
            .all(|card| card.question.section == Section::History)
    );
    let drawn: Vec<_> = decks[0].cards[..10]
        .iter()
        .map(|card| card.question.difficulty)
        .collect();
    assert_eq!(drawn, [levels(0), levels(1)].concat());
}

#[test]
fn what_the_bank_cannot_fill_is_refused_by_category_and_difficulty() {
    let mut of = board(2, 5);
    of.categories[1] = Category {
        title: "Pictures of history".into(),
        filter: Filter {
            sections: vec![Section::History],
            kinds: vec![prime_time::bank::Kind::Text],
            ..Filter::default()
        },
    };
    let setup = setup(2, vec![board_round(of, Pace::Host)]);
    let Err(why) = Plan::draw(setup.clone(), &bank_of(12), &LastAsked::new(), 1) else {
        panic!("drawn")
    };
    let Unplayable::Bank(lacks) = &why else {
        panic!("{why:?}")
    };
    let cells: Vec<_> = lacks.iter().map(|Lack { cells, .. }| *cells).collect();
    let missing = [Difficulty::Easy, Difficulty::Medium];
    assert_eq!(&cells[..2], missing.map(|level| Some((1, level))));
    let words = &unplayable(&why, &setup.rounds)[0].1;
    assert!(
        words.contains("“Pictures of history”") && words.contains("easy"),
        "{words}"
    );
}

#[test]
fn the_room_sees_the_board_and_what_is_picked_but_no_double() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    night.next();
    let grid = |night: &Night| match stage::of(night.game()).scene {
        Scene::Board(grid) => *grid,
        other => panic!("{other:?}"),
    };
    let shown = grid(&night);
    assert_eq!(shown.categories, ["Category 0", "Category 1"]);
    assert_eq!(shown.values, [100, 200]);
    assert_eq!((shown.control, shown.left), (Some(TeamId(0)), 4));
    pick(&mut night, double);
    let stake = |night: &Night| stage::of(night.game()).stake;
    let Some(Stake::Double {
        wager: None, team, ..
    }) = stake(&night)
    else {
        panic!("{:?}", stake(&night))
    };
    assert_eq!(team, TeamId(0));
    night.command(&Command::Wager { team, points: 120 });
    night.command(&Command::Take(Step::AskQuestion));
    let Some(Stake::Double { wager, .. }) = stake(&night) else {
        panic!("{:?}", stake(&night))
    };
    assert_eq!(wager, Some(120));
    night.command(&RIGHT);
    night.next();
    assert_eq!(grid(&night).gone, [double]);
    assert_eq!(grid(&night).left, 3);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn doubles_come_from_the_seed_and_lie_on_the_board(
        seed: u64,
        categories in 1..=4usize,
        rows in 1..=3u16,
        doubles in 0..=2u8,
    ) {
        let mut of = board(categories, rows);
        of.doubles = doubles.min(u8::try_from(of.size() - 1).unwrap());
        let wanted = usize::from(of.doubles);
        let setup = setup(2, vec![board_round(of.clone(), Pace::Host)]);
        let draw = || Plan::draw(setup.clone(), &bank_of(12), &LastAsked::new(), seed).unwrap();
        let drawn = draw();
        prop_assert_eq!(&drawn, &draw());
        prop_assert!(drawn.is_sound());
        let doubles: BTreeSet<Cell> = drawn.decks[0].doubles.iter().copied().collect();
        let room = if rows > 1 { of.size() - categories } else { of.size() };
        prop_assert_eq!(doubles.len(), wanted.min(room));
        prop_assert!(doubles.iter().all(|cell| of.has(*cell) && (rows == 1 || cell.row > 0)));
        let ids: BTreeSet<_> = drawn.decks[0].cards.iter().map(|card| &card.question.id).collect();
        prop_assert_eq!(ids.len(), drawn.decks[0].cards.len());
    }
}

#[test]
fn two_digits_pick_a_cell_and_the_next_step_the_lowest_of_a_category() {
    let mut night = night_of(2, board(2, 3));
    night.next();
    let of = board(2, 3);
    let start = Aim::default();
    assert_eq!(start.digit(&of, 3), Aimed::Beyond, "two categories");
    assert_eq!(start.digit(&of, 0), Aimed::Beyond);
    assert_eq!(start.lowest(night.game()), None);
    let Aimed::At(second) = start.digit(&of, 2) else {
        panic!("no category")
    };
    assert_eq!(second.digit(&of, 4), Aimed::Beyond, "three rows");
    assert_eq!(second.digit(&of, 3), Aimed::Picked(cell(1, 2)));
    assert_eq!(second.lowest(night.game()), Some(cell(1, 0)));
    pick(&mut night, cell(1, 0));
    assert_eq!(second.lowest(night.game()), None, "no board is on");
    night.next_until(|phase| matches!(phase, Phase::Revealed));
    night.next();
    assert_eq!(second.lowest(night.game()), Some(cell(1, 1)));
}

#[test]
fn the_next_step_asks_first_and_picks_nothing_for_the_team_unasked() {
    let mut night = night_of(2, board(2, 2));
    assert_eq!(Aim::default().next(night.game()), None, "no board is on");
    night.next();
    let Some(Aimed::At(asked)) = Aim::default().next(night.game()) else {
        panic!("picked at once")
    };
    assert_eq!(asked.next(night.game()), Some(Aimed::Picked(cell(0, 0))));
    for row in 0..2 {
        pick(&mut night, cell(0, row));
        buzz(&mut night, 0);
        night.command(&RIGHT);
        night.next_until(|phase| matches!(phase, Phase::Board { .. }));
    }
    // Where nothing is left of the category, it asks about another.
    let Some(Aimed::At(other)) = asked.next(night.game()) else {
        panic!("picked at once")
    };
    assert_eq!(other.next(night.game()), Some(Aimed::Picked(cell(1, 0))));
    night.command(&Command::CloseBoard);
    assert_eq!(Aim::default().next(night.game()), None, "nothing to pick");
}

#[test]
fn what_the_host_does_not_know_yet_is_not_foretold() {
    let mut night = night_of(2, with_doubles(1));
    let double = double_of(&night);
    night.next();
    assert_eq!(
        ahead(night.game(), night.now),
        Ahead::Picked,
        "any cell may be picked"
    );
    pick(&mut night, double);
    let Ahead::Question(_, card) = ahead(night.game(), night.now) else {
        panic!("a question that was picked is known");
    };
    night.next();
    night.next();
    assert_eq!(night.game().current_card(), Some(&*card));
}
