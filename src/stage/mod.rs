//! What the audience may see, and how a second window follows it.
//!
//! A [`View`] is made from a game and holds what is on the screen and nothing else: the answer is
//! not hidden in it before the reveal, it is not there.

mod of;
mod view;

pub use of::of;
pub use view::{
    Ask, Asking, Entrant, Guess, Line, Moment, Place, Reached, Reveal, Scene, Score, Seat,
    Solution, View,
};
