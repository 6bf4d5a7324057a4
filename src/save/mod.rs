//! How games and packs of one's own are kept: texts with a version, and reading that never panics.
//!
//! A saved game is a *head* (the plan, written once) and a *log* (a line a record, added to). Both
//! also travel together as one *file*. Whatever is wrong with a text is said as [`Damage`].

mod game;
mod pack;

pub use game::{
    Damage, FILE_MIME, Head, Saved, VERSION, log_line, read_file, read_head, read_log, write_file,
    write_head,
};
pub use pack::{PackHead, read_bytes, read_pack_head, read_text, write_bytes, write_pack_head};
