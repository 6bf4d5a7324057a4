use std::collections::BTreeSet;

use serde::Serialize;

use super::event::Inconsistent;
use super::team::TeamId;
use super::time::{Clock, Millis, Timer};

/// How long after the first buzz arrived an earlier one may still come in and take its place, or
/// an equal one make a tie; and how long after the end of the time one that was pressed in time is
/// waited for. Buttons are read by different ways (keys at once, game pads once a frame), so what
/// was pressed first need not arrive first. Three frames at 60 Hz; nobody sees the change.
pub const ARBITRATION: Millis = Millis(50);

/// Who buzzed for the question on the screen. The order is by the moment of pressing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Race {
    /// Who buzzed before the buzzers were open.
    pub early: BTreeSet<TeamId>,
    pub stage: Stage,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The question is read. Without a time to read, the host opens the buzzers.
    Reading {
        timer: Option<Timer>,
    },
    Open {
        opened: Millis,
        /// When the clock last went on: at the opening, after a wrong answer, after a pause.
        since: Millis,
        timer: Option<Timer>,
    },
    Taken(Taken),
}

/// A team has the floor, or several have buzzed at the same moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Taken {
    pub opened: Millis,
    pub since: Millis,
    /// One team answers; of several one has to be picked first.
    pub by: BTreeSet<TeamId>,
    pub pressed: Millis,
    /// When the first buzz came in, which need not be the one that has the floor.
    pub arrived: Millis,
    /// What is left of the clock, which stands still.
    pub rest: Option<Timer>,
}

impl Taken {
    /// The team that answers aloud, once there is no tie.
    pub fn answers(&self) -> Option<TeamId> {
        match self.by.len() {
            1 => self.by.first().copied(),
            _ => None,
        }
    }
}

impl Race {
    pub(super) fn reading(timer: Option<Timer>) -> Self {
        Self {
            early: BTreeSet::new(),
            stage: Stage::Reading { timer },
        }
    }

    /// One team plays alone: it has the floor at once and for as long as the host gives it.
    pub(super) fn alone(team: TeamId, at: Millis) -> Self {
        Self {
            early: BTreeSet::new(),
            stage: Stage::Taken(Taken {
                opened: at,
                since: at,
                by: BTreeSet::from([team]),
                pressed: at,
                arrived: at,
                rest: None,
            }),
        }
    }

    /// The buzzers are open for so long; whoever buzzed before is still known.
    pub(super) fn open(self, timer: Option<Timer>, at: Millis) -> Self {
        Self {
            early: self.early,
            stage: Stage::Open {
                opened: at,
                since: at,
                timer,
            },
        }
    }

    pub fn taken(&self) -> Option<&Taken> {
        match &self.stage {
            Stage::Taken(taken) => Some(taken),
            _ => None,
        }
    }

    /// The clock that runs or was paused; none while a team has the floor.
    pub(super) fn timer(&self) -> Option<&Timer> {
        match &self.stage {
            Stage::Reading { timer } | Stage::Open { timer, .. } => timer.as_ref(),
            Stage::Taken(_) => None,
        }
    }

    pub(super) fn timer_mut(&mut self) -> Option<&mut Timer> {
        match &mut self.stage {
            Stage::Reading { timer } | Stage::Open { timer, .. } => timer.as_mut(),
            Stage::Taken(_) => None,
        }
    }

    /// The whole time of the question.
    pub(super) fn allotted(&self) -> Option<Millis> {
        let timer = match &self.stage {
            Stage::Reading { .. } => None,
            Stage::Open { timer, .. } => timer.as_ref(),
            Stage::Taken(taken) => taken.rest.as_ref(),
        };
        timer.map(|timer| timer.allotted)
    }

    /// The clock goes on after a pause: what was pressed before is void.
    pub(super) fn resumed(&mut self, at: Millis) {
        if let Stage::Open { since, .. } = &mut self.stage {
            *since = at;
        }
    }

    /// A team has pressed at a moment; `now` is when that became known.
    pub(super) fn buzzed(
        &mut self,
        team: TeamId,
        pressed: Millis,
        now: Millis,
    ) -> Result<(), Inconsistent> {
        match &mut self.stage {
            Stage::Open {
                opened,
                since,
                timer,
            } if *since <= pressed && pressed <= now => {
                self.stage = Stage::Taken(Taken {
                    opened: *opened,
                    since: *since,
                    by: BTreeSet::from([team]),
                    pressed,
                    arrived: now,
                    rest: timer.map(|timer| timer.paused(pressed)),
                });
                Ok(())
            }
            Stage::Taken(taken) if taken.since <= pressed && pressed <= taken.pressed => {
                if pressed < taken.pressed {
                    taken.by.clear();
                    taken.rest = taken.rest.map(|rest| sooner(rest, taken.pressed - pressed));
                    taken.pressed = pressed;
                }
                taken.by.insert(team);
                Ok(())
            }
            _ => Err(Inconsistent),
        }
    }

    /// One of those that buzzed at the same moment has the floor.
    pub(super) fn picked(&mut self, team: TeamId) -> Result<(), Inconsistent> {
        match &mut self.stage {
            Stage::Taken(taken) if taken.by.len() > 1 && taken.by.contains(&team) => {
                taken.by = BTreeSet::from([team]);
                Ok(())
            }
            _ => Err(Inconsistent),
        }
    }

    /// After a wrong answer the buzzers are open again, with the time that was left.
    pub(super) fn reopened(&mut self, at: Millis) -> Result<(), Inconsistent> {
        let taken = self.taken().ok_or(Inconsistent)?;
        self.stage = Stage::Open {
            opened: taken.opened,
            since: at,
            timer: taken.rest.map(|rest| rest.resumed(at)),
        };
        Ok(())
    }
}

/// A clock that stood still so much sooner has so much more left.
fn sooner(rest: Timer, by: Millis) -> Timer {
    let remaining = rest.remaining(Millis::ZERO) + by;
    Timer {
        clock: Clock::Paused {
            remaining: remaining.min(rest.allotted),
        },
        ..rest
    }
}
