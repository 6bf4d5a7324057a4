use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::award::AwardKey;
use super::board::Pick;
use super::lightning::Lightning;
use super::race::Race;
use super::team::TeamId;
use super::time::{Millis, Timer};
use super::wager::Wagering;
use crate::bank::Response;

/// Where a game stands. Each phase carries what it alone has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    RoundIntro {
        round: usize,
    },
    /// The question is read; answers are not taken yet.
    Reading {
        turn: Turn,
        timer: Timer,
    },
    /// Answers are taken, against a clock or until the host closes.
    Answering {
        turn: Turn,
        timer: Option<Timer>,
    },
    /// The question of a round by buzzer, until it is closed.
    Race {
        turn: Turn,
        race: Race,
    },
    /// A lightning round, from the first team that is called.
    Lightning(Lightning),
    /// The board, for the team in control to pick from.
    Board {
        round: usize,
    },
    /// Before a question that is played for a wager.
    Wagering(Wagering),
    /// No more time. What was said in time can still be recorded.
    Closed {
        turn: Turn,
        why: Closing,
        /// The time there was; `None` without a clock.
        allotted: Option<Millis>,
    },
    /// After a final wager: what the teams said and wagered, one after another. Whose is not shown
    /// yet is in [`Played::veiled`](super::Played::veiled).
    Unveiling {
        /// From the last place to the first.
        order: Vec<TeamId>,
        /// How many of them have been shown.
        shown: usize,
    },
    /// The answer to the question played last is on the screen.
    Revealed,
    /// After a round on paper: the host types what the teams got for it.
    Scoring {
        round: usize,
    },
    Standings,
    Break {
        timer: Timer,
        then: Box<Phase>,
    },
    TieBreakIntro,
    Podium {
        /// How many of its places are shown, from the lowest up.
        places: usize,
        /// The moments of the night are on the screen in their stead.
        highlights: bool,
    },
    /// The awards, one after another.
    Ceremony {
        /// Those that were announced, in that order.
        given: Vec<AwardKey>,
        /// Who has won the last of them is on the screen, too.
        presented: bool,
    },
    Finished,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    TimeUp,
    ByHost,
}

/// Which question of the night it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Both counted from 0.
    InRound {
        round: usize,
        number: usize,
    },
    InTieBreak {
        number: usize,
    },
}

impl Asked {
    pub fn is_in(self, here: usize) -> bool {
        matches!(self, Self::InRound { round, .. } if round == here)
    }
}

/// One question while it is played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    pub asked: Asked,
    /// Its place in the deck of its round, or in that of the tie-break.
    pub card: usize,
    /// Only these teams answer; `None` is all that play.
    pub contenders: Option<BTreeSet<TeamId>>,
    pub sheets: BTreeMap<TeamId, Sheet>,
    /// On a board: its cell.
    pub pick: Option<Pick>,
    /// What the teams that play it have wagered; empty where nothing was.
    pub wagers: BTreeMap<TeamId, u32>,
}

/// What is recorded for a team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub response: Response,
    /// When it was first recorded.
    pub locked_at: Millis,
    /// What was left on the clock then; `None` without a clock.
    pub left: Option<Millis>,
    /// The host's word against the rules' own judgement.
    pub overruled: Option<bool>,
}

impl Phase {
    /// The question on the screen before its reveal.
    pub fn turn(&self) -> Option<&Turn> {
        match self {
            Self::Reading { turn, .. }
            | Self::Answering { turn, .. }
            | Self::Race { turn, .. }
            | Self::Closed { turn, .. } => Some(turn),
            _ => None,
        }
    }

    pub(super) fn turn_mut(&mut self) -> Option<&mut Turn> {
        match self {
            Self::Reading { turn, .. }
            | Self::Answering { turn, .. }
            | Self::Race { turn, .. }
            | Self::Closed { turn, .. } => Some(turn),
            _ => None,
        }
    }

    /// The countdown on the screen.
    pub fn timer(&self) -> Option<&Timer> {
        match self {
            Self::Reading { timer, .. } | Self::Break { timer, .. } => Some(timer),
            Self::Answering { timer, .. } => timer.as_ref(),
            Self::Race { race, .. } => race.timer(),
            Self::Lightning(lightning) => lightning.timer(),
            _ => None,
        }
    }

    pub(super) fn timer_mut(&mut self) -> Option<&mut Timer> {
        match self {
            Self::Reading { timer, .. } | Self::Break { timer, .. } => Some(timer),
            Self::Answering { timer, .. } => timer.as_mut(),
            Self::Race { race, .. } => race.timer_mut(),
            Self::Lightning(lightning) => lightning.timer_mut(),
            _ => None,
        }
    }
}
