use crate::bank::QuestionId;
use crate::platform::StorageFault;
use crate::practice::{Entry, History, Scope, Settings};
use crate::save::{Damage, read_history, write_history};

use super::{Kept, Study, fold};

/// Why nothing was taken from a backup; what is here is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmerged {
    Damaged(Damage),
    Storage(StorageFault),
}

impl Study {
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
