use std::collections::BTreeMap;

use crate::bank::{Bank, Question, QuestionId};
use crate::practice::{Mode, Nothing, Refused, Session, Stage};
use crate::save::{read_session, write_session};

use super::{Study, Waiting};

/// How often the time left of an exam is noted, in milliseconds.
const BEAT: u64 = 2_000;

impl Study {
    /// The session that is on, or just over.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What is left on the clock of the exam, in milliseconds.
    pub fn left(&self) -> Option<u64> {
        self.session.as_ref()?.left(self.now())
    }

    /// Begins a session. One of the same kind that waited is dropped, one that is on is kept
    /// waiting if it is of the other kind.
    pub fn begin(&mut self, mode: Mode, bank: &Bank) -> Result<(), Nothing> {
        let seed = self.platform.entropy.draw();
        let mut session = Session::deal(mode, bank, self.learner(), self.today(), seed)?;
        self.leave();
        session.resume(self.now());
        let text = write_session(&session, self.now());
        self.put(Waiting::of(session.mode()), &text);
        self.session = Some(session);
        self.last = None;
        Ok(())
    }

    /// Goes on with the session that waits, and says how many of its questions are left out
    /// because they are gone from the bank. `None` if none waits; what is no session is moved
    /// aside.
    pub fn resume(&mut self, which: Waiting, bank: &Bank) -> Option<usize> {
        let on = self.session.as_ref();
        if on.is_none_or(|session| Waiting::of(session.mode()) != which) {
            let text = self.platform.storage.get(which.key()).ok().flatten()?;
            let Some(session) = read_session(&text) else {
                self.set_session_aside(which, text);
                return None;
            };
            self.leave();
            self.session = Some(session);
            self.last = None;
        }
        let now = self.now();
        let there: BTreeMap<&QuestionId, &Question> =
            bank.questions().map(|(_, q)| (&q.id, q)).collect();
        let session = self.session.as_mut()?;
        let gone = session.drop_missing(|id| there.contains_key(id));
        session.resume(now);
        self.keep_session();
        Some(gone)
    }

    fn set_session_aside(&mut self, which: Waiting, text: String) {
        let texts = BTreeMap::from([(which.key().to_owned(), text)]);
        // Where there is no room to move it, it stays where it is until a session is kept.
        if self.book.set_aside(texts).is_ok() {
            self.remove(which);
        }
    }

    /// On to the next question: [`Session::next`].
    pub fn go_on(&mut self) -> Result<(), Refused> {
        let now = self.now();
        self.act(|session| session.next(now))
    }

    pub fn skip(&mut self) -> Result<(), Refused> {
        let now = self.now();
        self.act(|session| session.skip(now))
    }

    pub fn go_to(&mut self, place: usize) -> Result<(), Refused> {
        let now = self.now();
        self.act(|session| session.go_to(place, now))
    }

    pub fn take_back(&mut self) -> Result<(), Refused> {
        let now = self.now();
        self.act(|session| session.take_back(now))
    }

    pub fn flag(&mut self, flagged: bool) -> Result<(), Refused> {
        self.act(|session| {
            session.flag(flagged);
            Ok(())
        })
    }

    /// Ends the session, whatever is open. The answers of an exam count from here on.
    pub fn finish(&mut self) -> Result<(), Refused> {
        let now = self.now();
        self.act(|session| {
            session.finish(now);
            Ok(())
        })
    }

    /// Looks at the clock; true if the time of an exam is up and it is over now.
    pub fn tick(&mut self) -> bool {
        let now = self.now();
        let Some(session) = &mut self.session else {
            return false;
        };
        let up = session.tick(now);
        if up {
            self.settle_exam();
        } else if session.left(now).is_some() && now.saturating_sub(self.beat_at) >= BEAT {
            self.keep_session();
        }
        up
    }

    fn act(
        &mut self,
        act: impl FnOnce(&mut Session) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let session = self.session.as_mut().ok_or(Refused::NotNow)?;
        let was_over = session.stage() == Stage::Over;
        let done = act(session);
        if !was_over {
            self.settle();
        }
        done
    }

    /// Keeps the session as it is now, also when its clock has ended it.
    pub(super) fn settle(&mut self) {
        let over = |session: &Session| session.stage() == Stage::Over && session.mode().is_exam();
        if self.session.as_ref().is_some_and(over) {
            self.settle_exam();
        } else {
            self.keep_session();
        }
    }

    /// The page is hidden or left: time stands still.
    pub fn pause(&mut self) {
        let now = self.now();
        if let Some(session) = &mut self.session {
            session.pause(now);
            self.keep_session();
        }
    }

    /// The page is back.
    pub fn unpause(&mut self) {
        let now = self.now();
        if let Some(session) = &mut self.session {
            session.resume(now);
        }
    }
}
