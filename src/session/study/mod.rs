//! What a learner does on this device: carried out, kept, and only then handed over to be shown.

mod answers;
mod book;
mod ending;
mod facts;
mod fold;
mod run;
mod waiting;

use crate::platform::Platform;
use crate::practice::{Day, Entry, Learner, Session, Stamp};

use answers::Last;
use book::Book;
pub use book::Kept;
pub use facts::Unmerged;
pub use waiting::Waiting;

/// Practice on this device.
///
/// Two tabs may practise at once: each takes in what the other has written before it writes, so no
/// answer is lost. Of a session that is on in both, the one begun last is kept.
#[derive(Debug)]
pub struct Study {
    platform: Platform,
    book: Book,
    session: Option<Session>,
    last: Option<Last>,
    /// The last reset, and what it took away.
    undo: Option<(Stamp, Learner)>,
    beat_at: u64,
}

impl Study {
    /// Opens what is kept. Never fails: what cannot be read lies aside afterwards
    /// ([`Study::aside`]), and where nothing can be kept, [`Study::kept`] says so.
    pub fn open(platform: Platform) -> Self {
        let mut study = Self {
            book: Book::open(platform.clone()),
            platform,
            session: None,
            last: None,
            undo: None,
            beat_at: 0,
        };
        study.settle_what_was_cut_short();
        study
    }

    /// Whether all that is kept has been taken in: nobody else has written since.
    pub fn is_current(&self) -> bool {
        self.book.is_current()
    }

    pub fn learner(&self) -> &Learner {
        &self.book.learner
    }

    pub fn kept(&self) -> Kept {
        self.book.kept
    }

    /// The name under which damaged practice lies aside, if opening found any.
    pub fn aside(&self) -> Option<&str> {
        self.book.aside.as_deref()
    }

    /// The learner's day.
    pub fn today(&self) -> Day {
        Day::of(self.platform.clock.date(), self.platform.clock.offset())
    }

    fn now(&self) -> u64 {
        self.platform.clock.ticks()
    }

    /// The stamp of the next thing done.
    fn stamp(&self, after: &[Entry]) -> Stamp {
        let latest = after.last().map_or(self.book.latest, Entry::stamp);
        Stamp::next(self.platform.clock.date(), latest.max(self.book.latest))
    }
}
