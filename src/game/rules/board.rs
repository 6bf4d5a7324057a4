//! Board rounds and wagers: what is picked, and what is at stake.

use crate::game::board::Cell;
use crate::game::command::{Refused, Step};
use crate::game::event::Event;
use crate::game::phase::{Asked, Phase};
use crate::game::setup::StandingsShown;
use crate::game::state::Game;
use crate::game::team::TeamId;

impl Game {
    /// How the next question of the round comes about.
    pub(super) fn step_to_question(&self, round: usize) -> Step {
        if self.board(round).is_some() {
            Step::ShowBoard
        } else if self.is_final(round) {
            Step::TakeWagers
        } else {
            Step::AskQuestion
        }
    }

    pub(super) fn board_step(&self) -> Step {
        if self.next_in_round().is_some() {
            Step::PickCell
        } else if self.plan().setup.standings == StandingsShown::AtTheEnd {
            self.step_after_standings()
        } else {
            Step::ShowStandings
        }
    }

    pub(super) fn wagering_step(&self) -> Step {
        match self.yet_to_wager().next() {
            Some(_) => Step::CloseWagers,
            None => Step::AskQuestion,
        }
    }

    pub(super) fn unveiling_step(order: &[TeamId], shown: usize) -> Step {
        if shown < order.len() {
            Step::Unveil
        } else {
            Step::ShowSolution
        }
    }

    /// A cell of the board, or the lowest that is left.
    pub(super) fn pick(&self, cell: Option<Cell>) -> Result<Vec<Event>, Refused> {
        let Phase::Board { round } = *self.phase() else {
            return Err(Refused::NotNow);
        };
        let asked = self.next_in_round().ok_or(Refused::NotNow)?;
        let left = self.cells_left(round);
        let cell = match cell {
            Some(cell) if left.contains(&cell) => cell,
            Some(_) => return Err(Refused::NoSuchCell),
            None => left.first().copied().ok_or(Refused::NotNow)?,
        };
        let by = self.in_control(round).ok_or(Refused::NotNow)?;
        let mut events = vec![Event::CellPicked { cell, by }];
        if !self.is_double(round, cell) {
            let board = self.board(round).ok_or(Refused::NotNow)?;
            events.extend(self.asking(asked, board.card(cell)));
        }
        Ok(events)
    }

    /// Whether a board is on, and could be left with what is on it.
    pub(super) fn may_close_board(&self) -> bool {
        self.phase().turn().is_none()
            && !matches!(self.phase(), Phase::Wagering(_))
            && self.has_cells_to_come()
    }

    pub(super) fn close_board(&self) -> Result<Vec<Event>, Refused> {
        if self.may_close_board() {
            Ok(vec![Event::BoardClosed])
        } else {
            Err(Refused::NotNow)
        }
    }

    pub(super) fn open_wagers(&self) -> Result<Vec<Event>, Refused> {
        let Phase::RoundIntro { round } = *self.phase() else {
            return Err(Refused::NotNow);
        };
        let asked = Asked::InRound { round, number: 0 };
        Ok(vec![Event::WagersOpened { asked, card: 0 }])
    }

    pub(super) fn wager(&self, team: TeamId, points: u32) -> Result<Vec<Event>, Refused> {
        let Phase::Wagering(_) = self.phase() else {
            return Err(Refused::NotNow);
        };
        self.playing(team)?;
        let bounds = self.bounds(team).ok_or(Refused::NoWager)?;
        if bounds.admit(points) {
            Ok(vec![Event::WagerMade { team, points }])
        } else {
            Err(Refused::WagerOutOfRange(bounds))
        }
    }

    /// Nobody is waited for: a team that has not wagered wagers the least that it may, and one that
    /// may no longer wager so much, the most.
    pub(super) fn close_wagers(&self) -> Result<Vec<Event>, Refused> {
        let Phase::Wagering(here) = self.phase() else {
            return Err(Refused::NotNow);
        };
        let close = |(team, bounds): (TeamId, crate::game::wager::Bounds)| Event::WagerMade {
            team,
            points: here.wagers.get(&team).map_or(bounds.least, |&points| {
                points.clamp(bounds.least, bounds.most)
            }),
        };
        Ok(self.yet_to_wager().map(close).collect())
    }

    pub(super) fn unveil(&self) -> Result<Vec<Event>, Refused> {
        match self.phase() {
            Phase::Unveiling { order, shown } => {
                let team = *order.get(*shown).ok_or(Refused::NotNow)?;
                Ok(vec![Event::TeamUnveiled { team }])
            }
            _ => Err(Refused::NotNow),
        }
    }
}
