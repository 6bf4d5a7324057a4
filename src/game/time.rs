use std::ops::{Add, Sub};

use serde::{Deserialize, Serialize};

/// Milliseconds of game time: a moment since the game began, or a span between two of them.
///
/// Game time stands still while nobody has the game open and jumps back when a step that touched
/// the clock is undone (see [`Journal`](super::Journal)); it has nothing to do with the time of
/// day. Arithmetic saturates, so that no clock value, however wrong, can break a game.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    pub const ZERO: Self = Self(0);

    pub const fn seconds(seconds: u32) -> Self {
        Self(seconds as u64 * 1000)
    }

    pub const fn minutes(minutes: u32) -> Self {
        Self(minutes as u64 * 60_000)
    }

    /// Whole seconds, rounded up: a countdown shows 1 until it is over.
    pub const fn seconds_up(self) -> u64 {
        self.0.div_ceil(1000)
    }
}

impl Add for Millis {
    type Output = Self;
    fn add(self, span: Self) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub for Millis {
    type Output = Self;
    fn sub(self, span: Self) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

/// A countdown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// The whole of the time given, extensions included.
    pub allotted: Millis,
    pub clock: Clock,
}

/// Whether a countdown runs. A deadline, not a count of ticks: a tab in the background is woken
/// late and a laptop sleeps, and neither must cost or give anybody time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    Running { deadline: Millis },
    Paused { remaining: Millis },
}

impl Timer {
    /// No countdown is longer, however often it is extended.
    pub const LONGEST: Millis = Millis::minutes(120);

    pub fn start(allotted: Millis, now: Millis) -> Self {
        Self {
            allotted,
            clock: Clock::Running {
                deadline: now + allotted,
            },
        }
    }

    /// What is left; never more than was allotted, even if the clock was set back.
    pub fn remaining(&self, now: Millis) -> Millis {
        match self.clock {
            Clock::Running { deadline } => (deadline - now).min(self.allotted),
            Clock::Paused { remaining } => remaining,
        }
    }

    pub fn is_running(&self) -> bool {
        matches!(self.clock, Clock::Running { .. })
    }

    /// Runs and has nothing left.
    pub fn is_over(&self, now: Millis) -> bool {
        self.is_running() && self.remaining(now) == Millis::ZERO
    }

    #[must_use]
    pub fn paused(self, now: Millis) -> Self {
        Self {
            clock: Clock::Paused {
                remaining: self.remaining(now),
            },
            ..self
        }
    }

    #[must_use]
    pub fn resumed(self, now: Millis) -> Self {
        match self.clock {
            Clock::Running { .. } => self,
            Clock::Paused { remaining } => Self {
                clock: Clock::Running {
                    deadline: now + remaining,
                },
                ..self
            },
        }
    }

    /// With so many seconds more, or fewer but never below zero; runs if it ran.
    #[must_use]
    pub fn extended(self, seconds: i16, now: Millis) -> Self {
        let by = Millis::seconds(u32::from(seconds.unsigned_abs()));
        let left = self.remaining(now);
        let (allotted, remaining) = if seconds < 0 {
            (self.allotted - by.min(left), left - by)
        } else {
            let by = by.min(Self::LONGEST - left);
            (self.allotted + by, left + by)
        };
        let clock = if self.is_running() {
            Clock::Running {
                deadline: now + remaining,
            }
        } else {
            Clock::Paused { remaining }
        };
        Self { allotted, clock }
    }
}
