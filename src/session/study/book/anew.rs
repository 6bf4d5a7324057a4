//! A log in the place of the one before it.

use crate::platform::StorageFault;
use crate::practice::History;
use crate::save::{Names, write_entry, write_practice_head};
use crate::session::keys;

use super::{Book, Kept, LINES_A_PART, length_of};

impl Book {
    /// Takes in what was done elsewhere. On a fault everything is as it was.
    pub fn merge(&mut self, other: History) -> Result<(), StorageFault> {
        let mut history = self.history()?;
        history.merge(other);
        let (learner, latest) = (history.learner(), history.latest());
        self.write_anew(history)?;
        self.learner = learner;
        self.latest = latest;
        self.readings += 1;
        self.seal();
        Ok(())
    }

    /// Writes all of a history as a new log, which then takes the old one's place.
    pub(super) fn write_anew(&mut self, history: History) -> Result<(), StorageFault> {
        let new = self.new_log();
        let old = std::mem::replace(&mut self.log, new);
        let mut names = Names::default();
        let mut parts = vec![String::new()];
        let mut lines = 0;
        for entry in history.into_entries() {
            if lines >= LINES_A_PART {
                parts.push(String::new());
                lines = 0;
            }
            if let Some(part) = parts.last_mut() {
                write_entry(part, &mut names, &entry);
                lines += 1;
            }
        }
        let written = parts
            .iter()
            .zip(0..)
            .try_for_each(|(text, part)| self.set(&keys::practice_part(&self.log, part), text))
            .and_then(|()| self.set(keys::PRACTICE_HEAD, &write_practice_head(&self.log)));
        if let Err(fault) = written {
            let new = std::mem::replace(&mut self.log, old);
            self.remove(&new)?;
            return Err(fault);
        }
        self.part = length_of(parts.len().saturating_sub(1));
        self.tail = parts.pop().unwrap_or_default();
        self.names = names;
        self.pending.clear();
        self.kept = Kept::OnDisk;
        self.remove(&old)
    }

    fn remove(&self, log: &str) -> Result<(), StorageFault> {
        let prefix = keys::practice(log);
        for key in self.platform.storage.keys()? {
            if key.starts_with(&prefix) {
                self.platform.storage.remove(&key)?;
            }
        }
        Ok(())
    }
}
