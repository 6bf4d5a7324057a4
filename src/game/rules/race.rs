//! Rounds by buzzer: who has the floor, and whether the answer was right.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::game::board::Board;
use crate::game::command::Refused;
use crate::game::event::Event;
use crate::game::kind::RoundKind;
use crate::game::phase::{Asked, Phase, Turn};
use crate::game::race::{ARBITRATION, Race, Stage, Taken};
use crate::game::state::{Game, spoken};
use crate::game::team::TeamId;
use crate::game::time::{Millis, Timer};

impl Game {
    fn race(&self) -> Result<(&Turn, &Race), Refused> {
        match self.phase() {
            Phase::Race { turn, race } => Ok((turn, race)),
            _ => Err(Refused::NotNow),
        }
    }

    /// For how long an early buzz locks a team out once the buzzers are open.
    fn early_lock(&self, asked: Asked) -> Millis {
        match self.round_of(asked).map(|plan| &plan.kind) {
            Some(RoundKind::Buzzer { early_ms } | RoundKind::Board(Board { early_ms, .. })) => {
                Millis(u64::from(*early_ms))
            }
            _ => Millis::ZERO,
        }
    }

    /// The teams that may still buzz: those that have not answered wrong.
    pub(super) fn may_buzz(&self) -> impl Iterator<Item = TeamId> {
        let open = self.race().ok().filter(|(_, race)| {
            let paused = |timer: &Timer| !timer.is_running();
            !race.timer().is_some_and(paused)
        });
        open.into_iter().flat_map(|(turn, _)| {
            self.answering(turn.contenders.as_ref())
                .map(|team| team.id)
                .filter(|team| !turn.sheets.contains_key(team))
        })
    }

    /// A buzz that comes too late, or while its team is locked out for an early one, is none: it
    /// is not refused, since nobody did anything that cannot be done.
    pub(super) fn buzz(
        &self,
        team: TeamId,
        pressed: Millis,
        now: Millis,
    ) -> Result<Vec<Event>, Refused> {
        let (turn, race) = self.race()?;
        self.playing(team)?;
        if turn.sheets.contains_key(&team) {
            return Err(Refused::LockedOut);
        }
        if !self.may_buzz().any(|may| may == team) {
            return Err(Refused::NotNow);
        }
        // A stamp from the time to come is a wrong clock's.
        let at = pressed.min(now);
        let opened = match &race.stage {
            Stage::Reading { .. } => None,
            Stage::Open { opened, .. } => Some(*opened),
            Stage::Taken(taken) => Some(taken.opened),
        };
        let early = race.early.contains(&team);
        Ok(match opened.filter(|&opened| at >= opened) {
            None if early => Vec::new(),
            None => vec![Event::BuzzedEarly { team }],
            Some(opened) if early && at < opened + self.early_lock(turn.asked) => Vec::new(),
            Some(_) if counts(&race.stage, team, at, now) => vec![Event::Buzzed { team, at }],
            Some(_) => Vec::new(),
        })
    }

    /// The host's word on the answer of the team that has the floor.
    pub(super) fn judge(&self, right: bool) -> Result<Vec<Event>, Refused> {
        let (turn, race) = self.race()?;
        let taken = race.taken().ok_or(Refused::NotNow)?;
        let team = taken.answers().ok_or(Refused::NotNow)?;
        let judged = Event::AnswerJudged { right };
        if right {
            let mut judged_turn = turn.clone();
            let sheet = spoken(right, taken.pressed, taken.rest.as_ref());
            judged_turn.sheets.insert(team, sheet);
            let marks = self
                .marks(&judged_turn, race.allotted())
                .ok_or(Refused::NoSuchQuestion)?;
            return Ok(vec![judged, Event::AnswersRevealed { marks }]);
        }
        let others = self
            .answering(turn.contenders.as_ref())
            .any(|other| other.id != team && !turn.sheets.contains_key(&other.id));
        Ok(if others {
            vec![judged]
        } else {
            vec![judged, Event::AnswersLocked]
        })
    }

    /// Of those that buzzed at the same moment, the one that the host picks, or else one by lot.
    pub(super) fn break_tie(&self, pick: Option<TeamId>) -> Result<Vec<Event>, Refused> {
        let (turn, race) = self.race()?;
        let tied = race.taken().filter(|taken| taken.by.len() > 1);
        let Taken { by, .. } = tied.ok_or(Refused::NotNow)?;
        let team = match pick {
            Some(team) if by.contains(&team) => team,
            Some(_) => return Err(Refused::NotTied),
            None => {
                let lot = self.lot(turn) % by.len() as u64;
                let mut teams = by.iter().copied();
                let at = usize::try_from(lot).map_err(|_| Refused::NotNow)?;
                teams.nth(at).ok_or(Refused::NotNow)?
            }
        };
        let drawn = pick.is_none();
        Ok(vec![Event::TieBroken { team, drawn }])
    }

    /// A number by chance: the same for the same question and the same answers before, so that a
    /// lot that was taken back is not drawn anew.
    fn lot(&self, turn: &Turn) -> u64 {
        let mut chance = ChaCha8Rng::seed_from_u64(self.plan().seed);
        chance.set_stream(((self.played().len() as u64) << 8) + turn.sheets.len() as u64 + 1);
        chance.next_u64()
    }
}

/// Whether a buzz after the opening gives its team the floor, or a part in a tie.
fn counts(stage: &Stage, team: TeamId, at: Millis, now: Millis) -> bool {
    match stage {
        Stage::Reading { .. } => false,
        Stage::Open { since, timer, .. } => {
            *since <= at && timer.is_none_or(|timer| timer.remaining(at) > Millis::ZERO)
        }
        Stage::Taken(taken) => {
            taken.since <= at
                && at <= taken.pressed
                && now <= taken.arrived + ARBITRATION
                && !taken.by.contains(&team)
        }
    }
}
