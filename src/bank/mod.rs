//! What a question is.
//!
//! A bank is a list of packs; a pack is one JSON file of questions. The types here *are* the pack
//! format, version 1: `questions/pack.schema.json` is generated from them.

#[expect(clippy::module_inception, reason = "the noun of the room")]
mod bank;
mod decimal;
mod draw;
mod find;
pub mod limits;
pub mod lint;
mod normal;
mod pack;
mod question;
mod response;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod section;
mod typed;

pub use bank::{Bank, Criterion, Filter};
pub use decimal::{Decimal, DecimalError};
pub use draw::{Hand, LastAsked, TooFew, Wish, draw};
pub use find::Finder;
pub use normal::{folded, plain};
pub use pack::{FORMAT, Pack};
pub use question::{Answer, Kind, Picture, Question, QuestionId, Reference, Silenced};
pub use response::{LONGEST_TEXT, Response};
pub use section::{Difficulty, Section};
pub use typed::{Separator, typed_number};
