//! What is printed for a night: a host's script, the questions alone, answer sheets and name tents.
//!
//! All of it is made from a game, and is data: which words stand where, and not how they look.
//! [`questions`] and [`answer_sheets`] are for the room, so no answer is in them; only [`script`] has
//! a [`Key`] to each question. [`Wishes`] are what of it is printed, and on what.

mod booklet;
mod sheet;
mod tent;
mod wishes;

pub use booklet::{Chapter, Heading, Item, Key, Label, questions, script};
pub use sheet::{AnswerSheet, Blank, answer_sheets, is_written};
pub use tent::{Tent, tents};
pub use wishes::{Part, Wishes, usual_paper};
