//! A board round: what is left of the board, and who is in control.

use std::collections::{BTreeMap, BTreeSet};

use super::Game;
use crate::game::board::{Board, Cell, Pick};
use crate::game::event::Inconsistent;
use crate::game::phase::{Asked, Phase};
use crate::game::score::Verdict;
use crate::game::team::TeamId;
use crate::game::time::{Millis, Timer};
use crate::game::wager::Wagering;

impl Game {
    /// The board of a round; `None` for a round of another kind.
    pub fn board(&self, round: usize) -> Option<&Board> {
        self.plan.setup.rounds.get(round)?.kind.board()
    }

    /// The cells that can still be picked, the lowest row first.
    pub fn cells_left(&self, round: usize) -> Vec<Cell> {
        let gone = self.cells_gone(round);
        let board = self.board(round).into_iter();
        board
            .flat_map(Board::cells)
            .filter(|cell| !gone.contains(cell))
            .collect()
    }

    /// The cells that were picked, that of the question on the screen included.
    pub fn cells_gone(&self, round: usize) -> BTreeSet<Cell> {
        let here = match &self.phase {
            Phase::Wagering(wagering) => Some((wagering.asked, wagering.pick)),
            phase => phase.turn().map(|turn| (turn.asked, turn.pick)),
        };
        let played = self.played.iter().map(|played| (played.asked, played.pick));
        played
            .chain(here)
            .filter(|(asked, _)| asked.is_in(round))
            .filter_map(|(_, pick)| Some(pick?.cell))
            .collect()
    }

    /// The team that picks: the one that was right last; before that, and if it has left, the one
    /// that stood lowest before the round, of equals the one that entered first.
    pub fn in_control(&self, round: usize) -> Option<TeamId> {
        let last = self.played.iter().rev().find(|p| p.asked.is_in(round));
        let right = last.and_then(|last| {
            let right = last.marks.iter();
            right
                .filter(|(_, mark)| mark.verdict == Verdict::Right)
                .map(|(&team, _)| team)
                .min_by_key(|team| (last.sheets.get(team).map(|sheet| sheet.locked_at), *team))
        });
        let before = || last.and_then(|last| last.pick).map(|pick| pick.by);
        right
            .or_else(before)
            .filter(|&team| self.answers(None, team))
            .or_else(|| {
                let teams = self.answering(None).map(|team| team.id);
                teams.min_by_key(|&team| (self.points_before(round, team), team))
            })
    }

    /// What a team had when a round began, adjustments since included.
    pub(in crate::game) fn points_before(&self, round: usize, team: TeamId) -> i64 {
        let here = self.played.iter().filter(|p| p.asked.is_in(round));
        let gained: i64 = here.map(|played| i64::from(played.points(team))).sum();
        self.points(team) - gained
    }

    pub(in crate::game) fn is_double(&self, round: usize, cell: Cell) -> bool {
        let deck = self.plan.decks.get(round);
        deck.is_some_and(|deck| deck.doubles.contains(&cell))
    }

    /// The cell of a question of a board.
    pub fn pick_of(&self, asked: Asked) -> Option<Pick> {
        if let Phase::Wagering(here) = &self.phase
            && here.asked == asked
        {
            return here.pick;
        }
        if let Some(turn) = self.phase.turn().filter(|turn| turn.asked == asked) {
            return turn.pick;
        }
        let played = self.played.iter().rev();
        played
            .filter(|played| played.asked == asked)
            .find_map(|played| played.pick)
    }

    pub(super) fn picked_cell(&mut self, cell: Cell, by: TeamId) -> Result<(), Inconsistent> {
        let Phase::Board { round } = self.phase else {
            return Err(Inconsistent);
        };
        let board = self.board(round).ok_or(Inconsistent)?;
        let card = board.card(cell);
        let asked = self.next_in_round().ok_or(Inconsistent)?;
        if !self.cells_left(round).contains(&cell) || !self.answers(None, by) {
            return Err(Inconsistent);
        }
        let double = self.is_double(round, cell);
        self.phase = Phase::Wagering(Wagering {
            asked,
            card,
            pick: Some(Pick { cell, by }),
            of: Some(double.then_some(by).into_iter().collect()),
            wagers: BTreeMap::new(),
        });
        Ok(())
    }

    /// Whether a round's board was left before its last cell.
    pub(in crate::game) fn is_closed(&self, round: usize) -> bool {
        self.closed == Some(round)
    }

    /// Whether nothing of a round is left to be played, by as much as has been played.
    pub fn is_over(&self, round: usize) -> bool {
        let here = self.played.iter().rev().find_map(|p| match p.asked {
            Asked::InRound { round: of, number } if of == round => Some(number),
            _ => None,
        });
        let plan = self.plan.setup.rounds.get(round);
        let planned = plan.map_or(0, |plan| usize::from(plan.questions));
        self.is_lightning(round)
            || self.is_closed(round)
            || here.is_some_and(|number| number + 1 >= planned)
    }

    pub(super) fn board_shown(&mut self, at: Millis) -> Result<(), Inconsistent> {
        let (round, begins) = match &self.phase {
            Phase::RoundIntro { round } => (*round, true),
            Phase::Revealed | Phase::Standings => (self.round, false),
            _ => return Err(Inconsistent),
        };
        let minutes = self.board(round).ok_or(Inconsistent)?.minutes;
        if begins {
            let limit = |minutes: u8| Timer::start(Millis::minutes(minutes.into()), at);
            self.board_clock = minutes.map(limit);
        }
        self.set_board_clock(|timer| timer.resumed(at));
        self.round = round;
        self.phase = Phase::Board { round };
        Ok(())
    }

    pub(super) fn board_closed(&mut self) -> Result<(), Inconsistent> {
        self.board(self.round).ok_or(Inconsistent)?;
        self.closed = Some(self.round);
        self.board_clock = None;
        Ok(())
    }

    pub(super) fn set_board_clock(&mut self, change: impl Fn(Timer) -> Timer) {
        self.board_clock = self.board_clock.map(change);
    }

    /// What is left of the time for the board, as long as there are cells to come. It runs on while
    /// a question of the board is played.
    pub(in crate::game) fn board_timer(&self) -> Option<&Timer> {
        let timer = self.board_clock.as_ref()?;
        self.has_cells_to_come().then_some(timer)
    }

    /// Whether a board is being played, and more of it could be after what is on the screen.
    pub(in crate::game) fn has_cells_to_come(&self) -> bool {
        let here = match &self.phase {
            Phase::Wagering(here) => Some(here.asked),
            phase => phase.turn().map(|turn| turn.asked),
        };
        let to_come = match (here, &self.phase) {
            (Some(Asked::InRound { round, number }), _) => {
                let plan = self.plan.setup.rounds.get(round);
                !self.is_closed(round)
                    && plan.is_some_and(|plan| number + 1 < usize::from(plan.questions))
            }
            (None, Phase::Board { .. } | Phase::Revealed | Phase::Standings) => {
                self.next_in_round().is_some()
            }
            _ => false,
        };
        to_come
            && self.board(self.round).is_some()
            && self.in_tie_break().is_empty()
            && !self.cut_short
    }

    /// Whether a countdown runs: that of the screen, or that of the board which it belongs to.
    pub fn clock_runs(&self) -> bool {
        let runs = |timer: Option<&Timer>| timer.is_some_and(Timer::is_running);
        runs(self.phase.timer()) || runs(self.board_timer())
    }
}
