//! What a game is.
//!
//! A host decides a [`Setup`]; drawing questions for it makes a [`Plan`]; a [`Game`] is a plan and
//! the events since. [`apply`] turns a [`Command`] into events, [`legal_commands`] says what can
//! be done, and a [`Journal`] keeps the events with undo and redo.

mod award;
mod board;
mod ceremony;
mod command;
mod dealing;
mod estimate;
mod event;
mod format;
mod highlight;
mod journal;
mod kind;
mod lightning;
mod phase;
mod plan;
mod preset;
mod race;
mod round;
mod rules;
mod score;
mod setup;
mod standings;
mod state;
mod team;
mod time;
mod wager;

pub use crate::bank::{LONGEST_TEXT, Response};
pub use award::{Award, AwardKey, AwardKind, awards};
pub use board::{Board, Category, Cell, Pick};
pub use ceremony::{
    Item, LONGEST_AWARD_NAME, LONGEST_GIVER, LONGEST_GROUNDS, LONGEST_WINNER, MOST_OWN_AWARDS,
    OwnAward, OwnAwardFault, Prize,
};
pub use command::{
    Command, CommandKind, LONGEST_BREAK, LONGEST_REASON, MOST_ADJUSTMENT, MOST_EXTENSION, Refused,
    Step,
};
pub use event::{Author, Entry, Event, Inconsistent};
pub use format::Format;
pub use highlight::Highlight;
pub use journal::{Journal, Record, Turned};
pub use kind::RoundKind;
pub use lightning::{Call, Lightning, Spell};
pub use phase::{Asked, Closing, Phase, Sheet, Turn};
pub use plan::{Card, Deck, Lack, Plan, TieBreakDeck, Unplayable};
pub use preset::{Preset, Theme};
pub use race::{ARBITRATION, Race, Stage, Taken};
pub use round::{Pace, Points, RoundPlan};
pub use rules::{apply, legal_commands};
pub use score::{EXACT_PERCENT, Mark, Marking, Span, Verdict};
pub use setup::{Scoring, Setup, SetupFault, SpeedBy, StandingsShown};
pub use standings::Standing;
pub use state::{Adjustment, Fate, Game, Played};
pub use team::{
    Badge, LONGEST_NAME, MOST_ENTRIES, MOST_TEAMS, NameFault, Team, TeamId, checked_name,
};
pub use time::{Clock, Millis, Timer};
pub use wager::{Bounds, MOST_WAGER, Wagering};
