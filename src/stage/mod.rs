//! What the audience may see, and how a second window follows it.
//!
//! A [`View`] is made from a game and holds what is on the screen and nothing else: the answer is
//! not hidden in it before the reveal, it is not there. A [`Caller`] in the host's window tells a
//! [`Follower`] in the other what to show, by [`Message`]s that may be lost or come late; neither
//! sends or waits by itself.

mod board;
mod caller;
mod ceremony;
mod follower;
mod lightning;
mod look;
mod message;
mod of;
mod reveal;
mod table;
mod view;

pub use board::{Bettor, Grid, Stake, Total, Unveil, Unveiled, Wagers};
pub use caller::{Caller, Connection};
pub use ceremony::{Ceremony, Honour, Won, WonOwn};
pub use follower::{Follower, News};
pub use look::Look;
pub use message::{Message, Question, Seen, line_of};
pub use of::{asking, of, seen};
pub use reveal::solution;
pub use view::{
    Ask, Asking, Entrant, Feat, Floor, Guess, Line, Moment, Place, Reached, Reveal, Scene, Score,
    Seat, Solution, Spurt, Tally, View,
};
