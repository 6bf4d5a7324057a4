//! The linter: reads a pack, takes what is good and lists what is not, all of it at once.
//!
//! [`read`] looks at one pack, [`across`] at what several packs must not share. Both give
//! [`Fault`]s, which are data; `text::lint` says them to people.

mod across;
mod case;
mod excerpt;
mod fault;
mod fields;
mod format;
mod header;
pub mod json;
mod near;
mod order;
mod read;
mod rule;
mod rules;
mod seen;
mod shape;
mod silence;
mod skeleton;
mod what;
mod words;
pub mod work;

pub use across::across;
pub use excerpt::{Excerpt, excerpt, visible};
pub use fault::{Fault, Place};
pub use fields::{Field, Form};
pub use format::format;
pub use header::settle;
pub use read::{Reading, Source, Surroundings, read};
pub use rule::{Rule, Severity};
pub use seen::Seen;
pub use skeleton::{append, new_pack};
pub use what::{Part, Unsafe, What};
