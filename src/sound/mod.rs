//! What is heard of a game, without a loudspeaker: which cue follows from what happens, and the
//! tones of each.

mod ahead;
mod cue;
mod ear;
mod score;

pub use cue::{Cue, Sounding};
pub use ear::Ear;
pub use score::{example, score};
