//! How games, practice, packs of one's own and preferences are kept: texts with a version, and
//! reading that never panics.
//!
//! A saved game is a *head* (the plan, written once) and a *log* (a line a record, added to). Both
//! also travel together as one *file*. Whatever is wrong with a text is said as [`Damage`]. Beside
//! them lies a [`Glance`]: what a home page says of the game.

mod backup;
mod certificates;
mod format;
mod game;
mod glance;
mod pack;
mod paper;
mod practice;
mod preferences;
mod press;
mod sounds;
mod sum;
mod week;

pub use backup::{Backup, read_backup, write_backup};
pub use certificates::{read_certificates, write_certificates};
pub use format::{LONGEST_FORMAT, Unfit, read_format, write_format};
pub use game::{
    Damage, FILE_MIME, Head, Saved, VERSION, log_line, read_file, read_head, read_log, write_file,
    write_head,
};
pub use glance::{Glance, Place};
pub use pack::{PackHead, read_bytes, read_pack_head, read_text, write_bytes, write_pack_head};
pub use paper::{read_paper, write_paper};
pub use practice::{
    Covers, Names, PRACTICE_VERSION, Snapshot, read_history, read_log as read_practice_log,
    read_practice_head, read_session, read_snapshot, write_entry, write_history,
    write_practice_head, write_session, write_snapshot,
};
pub use preferences::{DecimalSign, Preferences, TextSize, Theme};
pub use press::{read_press, write_press};
pub use sounds::{SoundClass, Sounds};
pub use sum::Sum;
pub use week::{
    read_hall, read_leagues, read_poster, read_week, write_hall, write_leagues, write_poster,
    write_week,
};
