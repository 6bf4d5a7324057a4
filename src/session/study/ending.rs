//! The end of an exam: all its answers go into the book at once, and just once.
//!
//! They lie beside the book first, with their stamps, and the exam is gone; then they are written
//! into the book, and then they no longer lie beside it. Wherever that stops, opening finishes it: an
//! answer of the same stamp is the same answer.

use crate::bank::QuestionId;
use crate::save::{read_history, write_history};
use crate::session::keys;

use super::{Kept, Study, Waiting};

impl Study {
    /// The exam has just ended: what was answered goes into the book.
    pub(super) fn settle_exam(&mut self) {
        let Some(session) = &self.session else { return };
        let items = session.items().iter();
        let answered: Vec<QuestionId> = items
            .filter(|item| item.given.is_some())
            .map(|item| item.question.clone())
            .collect();
        let exam = session.id();
        let entries = self.take_answers(&answered);
        let text = format!("{exam:x}\n{}", write_history(&entries));
        let noted = self.platform.storage.set(keys::ENDING, &text).is_ok();
        if noted {
            self.keep_session();
        }
        self.book.write(entries, false);
        if !noted {
            // Without room to note it first: rather twice than never. The exam makes room as it goes.
            self.keep_session();
            self.book.write(Vec::new(), false);
        } else if self.book.kept == Kept::OnDisk {
            self.forget_ending();
        }
    }

    /// Finishes the end of an exam that was cut short.
    pub(super) fn settle_what_was_cut_short(&mut self) {
        let Ok(Some(text)) = self.platform.storage.get(keys::ENDING) else {
            return;
        };
        let (exam, answers) = text.split_once('\n').unwrap_or_default();
        let (Ok(answers), Ok(mut history)) = (read_history(answers), self.book.history()) else {
            return;
        };
        let waits = self.waiting(Waiting::Exam);
        if waits.is_some_and(|session| format!("{:x}", session.id()) == exam) {
            self.remove(Waiting::Exam);
        }
        let before = history.reviews();
        history.merge(answers.clone());
        if history.reviews() > before {
            self.book.write(answers.into_entries(), true);
        }
        if self.book.kept == Kept::OnDisk {
            self.forget_ending();
        }
    }

    fn forget_ending(&mut self) {
        let removed = self.platform.storage.remove(keys::ENDING);
        self.note(removed);
    }
}
