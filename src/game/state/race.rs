//! A question by buzzer, from its reading to the verdict.

use super::Game;
use crate::bank::Response;
use crate::game::event::Inconsistent;
use crate::game::phase::{Phase, Sheet, Turn};
use crate::game::race::Race;
use crate::game::team::TeamId;
use crate::game::time::{Millis, Timer};

/// What is kept of an answer that was spoken.
pub(in crate::game) fn spoken(right: bool, at: Millis, clock: Option<&Timer>) -> Sheet {
    Sheet {
        response: Response::Judged(right),
        locked_at: at,
        left: clock.map(|clock| clock.remaining(at)),
        overruled: None,
    }
}

impl Game {
    pub(super) fn race_mut(&mut self) -> Result<(&mut Turn, &mut Race), Inconsistent> {
        match &mut self.phase {
            Phase::Race { turn, race } => Ok((turn, race)),
            _ => Err(Inconsistent),
        }
    }

    pub(super) fn buzzed(
        &mut self,
        team: TeamId,
        pressed: Millis,
        now: Millis,
    ) -> Result<(), Inconsistent> {
        self.team_mut(team)?;
        let (turn, race) = self.race_mut()?;
        if turn.sheets.contains_key(&team) {
            return Err(Inconsistent);
        }
        race.buzzed(team, pressed, now)
    }

    pub(super) fn buzzed_early(&mut self, team: TeamId) -> Result<(), Inconsistent> {
        self.team_mut(team)?;
        self.race_mut()?.1.early.insert(team);
        Ok(())
    }

    /// A wrong answer locks the team out and opens the buzzers again; after a right one the reveal
    /// follows at once.
    pub(super) fn judged(&mut self, right: bool, at: Millis) -> Result<(), Inconsistent> {
        let (turn, race) = self.race_mut()?;
        let taken = race.taken().ok_or(Inconsistent)?;
        let team = taken.answers().ok_or(Inconsistent)?;
        let sheet = spoken(right, taken.pressed, taken.rest.as_ref());
        turn.sheets.insert(team, sheet);
        if right { Ok(()) } else { race.reopened(at) }
    }
}
