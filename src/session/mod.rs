//! A game at a host's table, and a learner at theirs, whoever shows them.
//!
//! [`Certificates`] are those that somebody is at work on, and the logo on them.
//! [`Formats`] are the formats of one's own.
//! [`Packs`] are the packs of one's own and give the bank that everything is drawn from.
//! [`NightPaper`] is what somebody prints for a night.
//! [`Press`] are the texts that somebody is at work on.
//! [`Shelf`] are all games that are kept on the device; [`Table`] is one game that is being played: it
//! carries a command out, has it on disk, and only then hands the new state over to be shown.
//! [`glances`] is all that a home page needs to know, for a program that does not know the game.
//! [`Study`] does the same for practice.

mod ahead;
mod aim;
mod aloud;
mod aside;
mod backup;
mod buzzers;
mod certificates;
mod clock;
mod door;
mod formats;
mod glances;
mod keys;
mod packs;
mod paper;
mod preferences;
mod press;
mod recorder;
mod shelf;
mod study;
mod table;
mod tally;
mod untouched;
mod week;

pub use ahead::{Ahead, ahead, marks_so_far};
pub use aim::{Aim, Aimed, wager_typed};
pub use aloud::{buzz, digit_chosen, team_chosen};
pub use backup::{Restored, back_up, restore};
pub use buzzers::{keep_pairing, pairing};
pub use certificates::Certificates;
pub use clock::GameClock;
pub use door::{offered, playable_here};
pub use formats::{FormatRemoved, Formats, NoFormat, OwnFormat, check_format, take_format};
pub use glances::{Glances, glances};
pub use keys::DRAFT;
pub use packs::{Loaded, OwnPack, Packs, Removed};
pub use paper::NightPaper;
pub use preferences::{keep_preferences, preferences, separator};
pub use press::Press;
pub use recorder::{Fault, Form, Outcome, Recorder};
pub use shelf::{Aside, Opening, Shelf, Stock, Summary};
pub use study::{Kept, Study, Unmerged, Waiting};
pub use table::{Keeping, Objection, Table};
pub use tally::{TallyFault, tally_typed};
pub use untouched::is_untouched;
pub use week::{Almanac, night, nights};
