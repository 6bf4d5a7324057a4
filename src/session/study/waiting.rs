use crate::platform::StorageFault;
use crate::practice::{Mode, Session, Stage};
use crate::save::{read_session, write_session};
use crate::session::keys;

use super::{Kept, Study};

/// A session that waits to be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    Exam,
    /// Any other way to practise.
    Run,
}

impl Waiting {
    pub(super) fn of(mode: &Mode) -> Self {
        if mode.is_exam() {
            Self::Exam
        } else {
            Self::Run
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Exam => keys::EXAM,
            Self::Run => keys::RUN,
        }
    }
}

impl Study {
    /// The session of either kind that waits to be gone on with, here or after a reload.
    pub fn waiting(&self, which: Waiting) -> Option<Session> {
        let text = self.platform.storage.get(which.key()).ok().flatten()?;
        read_session(&text).filter(|session| session.stage() != Stage::Over)
    }

    /// Leaves the session; it waits, unless it is over.
    pub fn leave(&mut self) {
        self.pause();
        self.session = None;
        self.last = None;
    }

    /// Drops a session that waits.
    pub fn drop_waiting(&mut self, which: Waiting) {
        let on = self.session.as_ref();
        if on.is_some_and(|session| Waiting::of(session.mode()) == which) {
            self.session = None;
            self.last = None;
        }
        self.remove(which);
    }

    /// Keeps the session for a reload; one that is over needs no keeping.
    pub(super) fn keep_session(&mut self) {
        let now = self.now();
        self.beat_at = now;
        let Some(session) = &self.session else { return };
        let which = Waiting::of(session.mode());
        let there = self.platform.storage.get(which.key()).ok().flatten();
        let other = there.and_then(|text| read_session(&text));
        if other.is_some_and(|other| other.id() != session.id()) {
            // Another tab has begun one of its own since.
            return;
        }
        if session.stage() == Stage::Over {
            self.remove(which);
        } else {
            let text = write_session(session, now);
            self.put(which, &text);
        }
    }

    pub(super) fn put(&mut self, which: Waiting, text: &str) {
        let put = self.platform.storage.set(which.key(), text);
        self.note(put);
    }

    pub(super) fn remove(&mut self, which: Waiting) {
        let removed = self.platform.storage.remove(which.key());
        self.note(removed);
    }

    /// A session that could not be kept, or removed, is said like an answer that could not.
    pub(super) fn note(&mut self, done: Result<(), StorageFault>) {
        if let Err(fault) = done
            && self.book.kept == Kept::OnDisk
        {
            self.book.kept = Kept::InMemory(fault);
        }
    }
}
