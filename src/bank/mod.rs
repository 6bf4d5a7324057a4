//! What a question is.
//!
//! A bank is a list of packs; a pack is one JSON file of questions. The types here *are* the pack
//! format, version 1: `questions/pack.schema.json` is generated from them.

mod decimal;
mod pack;
mod question;
mod section;

pub use decimal::{Decimal, DecimalError};
pub use pack::{FORMAT, Pack};
pub use question::{Answer, Kind, Picture, Question, QuestionId, Reference, Silenced};
pub use section::{Difficulty, Section};
