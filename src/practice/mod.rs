//! What a learner is.
//!
//! A [`Learner`] is what practising has left behind: one [`Card`] a question, one [`Tally`] a day,
//! bookmarks and settings. A [`Session`] is a run of questions to be answered: commands in, state
//! out. [`mark`] says whether an answer is right. Nothing here knows a clock, chance or storage:
//! moments, days and seeds are arguments, and `session::Study` keeps it all on a device.
//!
//! How it works, in words and with sources, is in `docs/practice.md`.

mod card;
mod day;
mod draft;
mod history;
mod learner;
mod mark;
mod progress;
mod scheduler;
mod session;
mod settings;
mod tally;

pub use card::{Card, MATURE, Maturity, Rating};
pub use day::Day;
pub use draft::{Draft, Unready};
pub use history::{Entry, History, Review, Scope, Stamp};
pub use learner::Learner;
pub use mark::{Detail, Marked, Verdict, mark};
pub use progress::{SPAN, Standing, Streak, together};
pub use session::{
    Given, Item, Mode, Nothing, Pace, QUICK, Refused, SECONDS_A_QUESTION, Session, Stage,
};
pub use settings::{Retention, Settings};
pub use tally::Tally;
