use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::team::TeamId;
use super::time::Timer;

/// A lightning round: one team at a time, as many questions as it can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lightning {
    pub round: usize,
    /// Whose turn it is.
    pub team: TeamId,
    /// Who has had a turn, this team included.
    pub called: BTreeSet<TeamId>,
    pub spell: Spell,
}

/// How far a team's turn has got. Questions of its hand count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spell {
    /// The team is called, and its clock has not begun.
    Ready,
    Running {
        timer: Timer,
        question: usize,
    },
    /// The time is up, or the hand is played.
    Over {
        /// The question that was on the screen then: what was said in time still counts.
        open: Option<usize>,
    },
}

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    Right,
    Wrong,
    Pass,
}

impl Lightning {
    /// The question on the screen.
    pub fn question(&self) -> Option<usize> {
        match self.spell {
            Spell::Ready => None,
            Spell::Running { question, .. } => Some(question),
            Spell::Over { open } => open,
        }
    }

    pub(super) fn timer(&self) -> Option<&Timer> {
        match &self.spell {
            Spell::Running { timer, .. } => Some(timer),
            _ => None,
        }
    }

    pub(super) fn timer_mut(&mut self) -> Option<&mut Timer> {
        match &mut self.spell {
            Spell::Running { timer, .. } => Some(timer),
            _ => None,
        }
    }
}
