//! Boards and wagers.

use super::*;
use prime_time::game::{Cell, Step};

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_cell_is_played_once_and_whoever_picks_is_in_the_game(
        setup in staked(),
        moves in moves(80),
    ) {
        let mut fault = None;
        play(&setup, &moves, |night| {
            if let Err(why) = board_is_fair(night.game()) {
                fault = Some(why);
            }
        });
        prop_assert_eq!(fault, None);
    }

    #[test]
    fn every_wager_is_within_its_bounds_when_the_question_is_asked(
        setup in staked(),
        moves in moves(80),
    ) {
        let mut fault = None;
        let mut before: Option<Game> = None;
        play(&setup, &moves, |night| {
            let game = night.game();
            if let (Some(before), Some(turn)) = (&before, game.phase().turn())
                && matches!(before.phase(), Phase::Wagering(_))
            {
                let lawful = turn.wagers.iter().all(|(&team, &points)| {
                    before.bounds(team).is_some_and(|bounds| bounds.admit(points))
                });
                if !lawful || before.yet_to_wager().next().is_some() {
                    fault = Some(format!("{:?}", turn.wagers));
                }
            }
            before = Some(game.clone());
        });
        prop_assert_eq!(fault, None);
    }

    #[test]
    fn what_is_not_shown_yet_counts_for_nobody_and_all_is_shown_in_the_end(
        setup in staked(),
        moves in moves(80),
    ) {
        let mut night = play(&setup, &moves, |_| ());
        while let Some(step) = night.game().next_step() {
            let veiled = |game: &Game| -> usize {
                game.played().last().map_or(0, |played| played.veiled.len())
            };
            let before = (veiled(night.game()), night.all_points());
            night.command(&Command::Take(step));
            if step == Step::Unveil {
                let now = night.all_points();
                prop_assert_eq!(veiled(night.game()), before.0 - 1);
                let moved = now.iter().zip(&before.1).filter(|(now, then)| now != then);
                prop_assert!(moved.count() <= 1, "only the team that is shown");
            }
        }
        prop_assert!(night.game().played().iter().all(|played| played.veiled.is_empty()));
    }
}

/// Nights with boards and wagers in them.
fn staked() -> impl Strategy<Value = prime_time::game::Setup> {
    let staked =
        |kind: &RoundKind| matches!(kind, RoundKind::Board(_) | RoundKind::FinalWager { .. });
    moves::setups_of(moves::round_kinds().into_iter().filter(staked).collect())
}

fn board_is_fair(game: &Game) -> Result<(), String> {
    for round in 0..game.plan().setup.rounds.len() {
        let Some(board) = game.board(round) else {
            continue;
        };
        let doubles = &game.plan().decks[round].doubles;
        let here = game.played().iter().filter(|p| p.asked.is_in(round));
        let mut gone: Vec<Cell> = Vec::new();
        for played in here {
            let Some(pick) = played.pick else {
                return Err(format!("no cell: {played:?}"));
            };
            if gone.contains(&pick.cell) || !board.has(pick.cell) {
                return Err(format!("not on the board: {pick:?}"));
            }
            gone.push(pick.cell);
            let alone = played.contenders.as_ref();
            if !played.wagers.is_empty() {
                let only = alone.is_some_and(|teams| teams.iter().eq([&pick.by]));
                if !doubles.contains(&pick.cell) || !only {
                    return Err(format!("no double of that team: {pick:?}"));
                }
            } else if alone.is_some() {
                return Err(format!("not for all: {pick:?}"));
            }
        }
        if matches!(game.phase(), Phase::Board { round: at } if *at == round) {
            let control = game.in_control(round).and_then(|team| game.team(team));
            if control.is_none_or(|team| team.retired) {
                return Err(format!("in control: {control:?}"));
            }
            if game.cells_left(round).len() + gone.len() != board.size() {
                return Err("a cell got lost".into());
            }
        }
    }
    Ok(())
}
