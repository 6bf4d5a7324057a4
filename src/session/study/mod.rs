//! What a learner does on this device: carried out, kept, and only then handed over to be shown.

mod book;
mod fold;

use std::collections::BTreeMap;

use crate::bank::{Bank, Question, QuestionId, Response};
use crate::platform::{Platform, StorageFault};
use crate::practice::{
    Card, Day, Entry, History, Learner, Mode, Nothing, Rating, Refused, Review, Scope, Session,
    Settings, Stage, Stamp,
};
use crate::save::{Damage, read_history, read_session, write_history, write_session};

use super::keys;
use book::Book;
pub use book::Kept;

/// How often the time left of an exam is noted, in milliseconds.
const BEAT: u64 = 2_000;

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

/// The last answer, while its rating can still be changed without reading everything anew.
#[derive(Debug)]
struct Last {
    stamp: Stamp,
    question: QuestionId,
    review: Review,
    before: Option<Card>,
    /// How often the book had been read.
    readings: u32,
}

/// A session that waits to be gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    Exam,
    /// Any other way to practise.
    Run,
}

impl Waiting {
    fn of(mode: &Mode) -> Self {
        if mode.is_exam() {
            Self::Exam
        } else {
            Self::Run
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Exam => keys::EXAM,
            Self::Run => keys::RUN,
        }
    }
}

/// Why nothing was taken from a backup; what is here is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmerged {
    Damaged(Damage),
    Storage(StorageFault),
}

impl Study {
    /// Opens what is kept. Never fails: what cannot be read lies aside afterwards
    /// ([`Study::aside`]), and where nothing can be kept, [`Study::kept`] says so.
    pub fn open(platform: Platform) -> Self {
        Self {
            book: Book::open(platform.clone()),
            platform,
            session: None,
            last: None,
            undo: None,
            beat_at: 0,
        }
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

    /// The session that is on, or just over.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What is left on the clock of the exam, in milliseconds.
    pub fn left(&self) -> Option<u64> {
        self.session.as_ref()?.left(self.now())
    }

    /// The session of either kind that waits to be gone on with, here or after a reload.
    pub fn waiting(&self, which: Waiting) -> Option<Session> {
        let text = self.platform.storage.get(which.key()).ok().flatten()?;
        read_session(&text).filter(|session| session.stage() != Stage::Over)
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

    /// Takes an answer to the question on the screen. When this returns it is on disk, or
    /// [`Study::kept`] says that it is not.
    pub fn answer(&mut self, response: Response, bank: &Bank) -> Result<(), Refused> {
        let now = self.now();
        let session = self.session.as_mut().ok_or(Refused::NotNow)?;
        let id = session.item().ok_or(Refused::NotNow)?.question.clone();
        let question = bank
            .questions()
            .map(|(_, question)| question)
            .find(|question| question.id == id)
            .ok_or(Refused::OtherQuestion)?;
        let answered = session.answer(question, response, bank, now);
        let exam = session.mode().is_exam();
        if answered.is_ok() && !exam {
            self.log_answers(std::slice::from_ref(&id));
        }
        self.settle();
        answered
    }

    /// Writes the answers to these questions of the session into the book.
    fn log_answers(&mut self, questions: &[QuestionId]) {
        let today = self.today();
        let Some(session) = &self.session else { return };
        let items = session.items().iter();
        let given: Vec<(QuestionId, Rating, u64)> = items
            .filter(|item| questions.contains(&item.question))
            .filter_map(|item| {
                let rating = item.given.as_ref()?.rating;
                Some((item.question.clone(), rating, item.spent))
            })
            .collect();
        let mut entries = Vec::with_capacity(given.len());
        for (question, rating, spent) in given {
            let stamp = self.stamp(&entries);
            let review = Review {
                revision: 0,
                rating,
                day: today,
                seconds: u16::try_from(spent.div_ceil(1000)).unwrap_or(u16::MAX),
            };
            let before = self.book.learner.answer(&question, &review);
            self.last = Some(Last {
                stamp,
                question: question.clone(),
                review,
                before,
                readings: self.book.readings,
            });
            entries.push(Entry::Review(stamp, question, review));
        }
        self.book.write(entries, false);
    }

    /// The stamp of the next thing done.
    fn stamp(&self, after: &[Entry]) -> Stamp {
        let latest = after.last().map_or(self.book.latest, Entry::stamp);
        Stamp::next(self.platform.clock.date(), latest.max(self.book.latest))
    }

    /// That was hard, good or easy: of the right answer that was just told.
    pub fn rate(&mut self, rating: Rating) -> Result<(), Refused> {
        self.session.as_mut().ok_or(Refused::NotNow)?.rate(rating)?;
        self.amend();
        Ok(())
    }

    /// The text that was just told counts as right, or as wrong, after all.
    pub fn overrule(&mut self, right: bool) -> Result<(), Refused> {
        self.session
            .as_mut()
            .ok_or(Refused::NotNow)?
            .overrule(right)?;
        self.amend();
        Ok(())
    }

    /// Has the book say what the session says of the answer just told.
    fn amend(&mut self) {
        let here = self.session.as_ref().and_then(|session| {
            let item = session.item()?;
            Some((item.question.clone(), item.given.as_ref()?.rating))
        });
        if let Some((question, rating)) = here {
            self.amend_to(question, rating);
        }
        self.settle();
    }

    fn amend_to(&mut self, question: QuestionId, rating: Rating) {
        let readings = self.book.readings;
        let at_hand = |last: &&mut Last| last.question == question && last.readings == readings;
        if let Some(last) = self.last.as_mut().filter(at_hand) {
            let mut review = last.review;
            review.revision = review.revision.saturating_add(1);
            review.rating = rating;
            self.book
                .learner
                .amend(&question, last.before, last.review.rating, &review);
            last.review = review;
            let entry = Entry::Review(last.stamp, question, review);
            self.book.write(vec![entry], false);
            return;
        }
        // After a reload, or after another tab wrote: the answer has to be looked for.
        let history = self.book.history().unwrap_or_default();
        if let Some((stamp, mut review)) = history.last_review(&question) {
            review.revision = review.revision.saturating_add(1);
            review.rating = rating;
            self.book
                .write(vec![Entry::Review(stamp, question, review)], true);
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
    fn settle(&mut self) {
        let over = |session: &Session| session.stage() == Stage::Over && session.mode().is_exam();
        if self.session.as_ref().is_some_and(over) {
            self.settle_exam();
        } else {
            self.keep_session();
        }
    }

    /// The exam has just ended: what was answered goes into the book.
    fn settle_exam(&mut self) {
        let answered: Vec<QuestionId> = self
            .session
            .iter()
            .flat_map(|session| session.items())
            .filter(|item| item.given.is_some())
            .map(|item| item.question.clone())
            .collect();
        self.log_answers(&answered);
        self.keep_session();
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
    fn keep_session(&mut self) {
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

    fn put(&mut self, which: Waiting, text: &str) {
        let put = self.platform.storage.set(which.key(), text);
        self.note(put);
    }

    fn remove(&mut self, which: Waiting) {
        let removed = self.platform.storage.remove(which.key());
        self.note(removed);
    }

    /// A session that could not be kept, or removed, is said like an answer that could not.
    fn note(&mut self, done: Result<(), StorageFault>) {
        if let Err(fault) = done
            && self.book.kept == Kept::OnDisk
        {
            self.book.kept = Kept::InMemory(fault);
        }
    }

    /// Puts a bookmark in, or takes it out.
    pub fn bookmark(&mut self, question: &QuestionId, on: bool) {
        let entry = Entry::Bookmark(self.stamp(&[]), question.clone(), on);
        self.take(entry);
    }

    pub fn set_settings(&mut self, settings: Settings) {
        let entry = Entry::Settings(self.stamp(&[]), settings);
        self.take(entry);
    }

    /// Begins some questions anew, or everything but bookmarks and settings.
    pub fn reset(&mut self, scope: Scope) {
        let stamp = self.stamp(&[]);
        let before = self.book.learner.clone();
        self.take(Entry::Reset(stamp, scope));
        self.undo = Some((stamp, before));
        self.last = None;
    }

    /// Whether the last reset can be taken back.
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// Takes the last reset back.
    pub fn undo_reset(&mut self) {
        if let Some((reset, before)) = self.undo.take() {
            let entry = Entry::Undo(self.stamp(&[]), reset);
            self.book.write(vec![entry], true);
            if self.book.kept != Kept::OnDisk {
                self.book.go_back(before, reset);
            }
            self.last = None;
        }
    }

    fn take(&mut self, entry: Entry) {
        let past = fold::take(&mut self.book.learner, &entry).is_none();
        self.book.write(vec![entry], past);
    }

    /// Everything practised.
    pub fn history(&self) -> Result<History, StorageFault> {
        self.book.history()
    }

    /// Everything practised, as one text.
    pub fn export(&self) -> Result<String, StorageFault> {
        Ok(write_history(&self.history()?.into_entries()))
    }

    /// Merges what [`Study::export`] gave, here or elsewhere, into what is here.
    pub fn import(&mut self, text: &str) -> Result<(), Unmerged> {
        let other = read_history(text).map_err(Unmerged::Damaged)?;
        self.merge(other)
    }

    /// Merges a history into what is here; on a fault everything is as it was.
    pub fn merge(&mut self, other: History) -> Result<(), Unmerged> {
        if let Kept::Newer { version } = self.book.kept {
            return Err(Unmerged::Damaged(Damage::Future { version }));
        }
        self.last = None;
        self.book.merge(other).map_err(Unmerged::Storage)
    }
}
