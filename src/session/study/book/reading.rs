//! Opening the log: the snapshot and what came after it, or all of it.

use std::collections::BTreeMap;

use crate::platform::StorageFault;
use crate::practice::{Entry, History};
use crate::save::{Damage, Names, read_practice_head, read_practice_log, read_snapshot};
use crate::session::keys;
use crate::session::study::fold::fold_on;

use super::{Book, Kept, length};

/// What reading the log has brought.
#[derive(Default)]
pub(super) struct Found {
    names: Names,
    texts: BTreeMap<u32, String>,
    bad: usize,
}

impl Book {
    pub(super) fn load(&mut self) -> Result<(), StorageFault> {
        match self.get(keys::PRACTICE_HEAD)? {
            None => self.log = self.log_without_head()?,
            Some(head) => match read_practice_head(&head) {
                Ok(log) => log.clone_into(&mut self.log),
                Err(Damage::Future { version }) => {
                    self.kept = Kept::Newer { version };
                    return Ok(());
                }
                Err(_) => {
                    self.set_aside(BTreeMap::from([(keys::PRACTICE_HEAD.to_owned(), head)]))?;
                    self.log = self.log_without_head()?;
                }
            },
        }
        self.read()
    }

    /// A log that lost its head, or the name of a new one.
    fn log_without_head(&self) -> Result<String, StorageFault> {
        let all = self.platform.storage.keys()?;
        let logs = all.iter().filter_map(|key| keys::part_of_practice(key));
        let last = logs.map(|(log, _)| log).max();
        Ok(last.map_or_else(|| self.new_log(), str::to_owned))
    }

    /// Reads the snapshot and what came after it; all of the log if that will not do.
    fn read(&mut self) -> Result<(), StorageFault> {
        let parts = self.parts()?;
        if !self.read_on(&parts)? {
            self.read_all(&parts)?;
        }
        Ok(())
    }

    /// From the snapshot on; false if it does not fit the log.
    fn read_on(&mut self, parts: &[u32]) -> Result<bool, StorageFault> {
        let cards = self.get(&keys::practice_cards(&self.log))?;
        let Some(snapshot) = cards.as_deref().and_then(read_snapshot) else {
            return Ok(false);
        };
        if let Some(last) = snapshot.covers.parts.checked_sub(1) {
            let last = self.get(&keys::practice_part(&self.log, last))?;
            if last.is_none_or(|text| length(&text) != snapshot.covers.last) {
                return Ok(false);
            }
        }
        let after: Vec<u32> = parts
            .iter()
            .copied()
            .filter(|part| *part >= snapshot.covers.parts)
            .collect();
        let mut entries = Vec::new();
        let found = self.find(&after, snapshot.names, |entry| entries.push(entry))?;
        let mut learner = snapshot.learner;
        let Some(latest) = fold_on(&mut learner, snapshot.latest, entries) else {
            return Ok(false);
        };
        if found.bad > 0 {
            return Ok(false);
        }
        self.learner = learner;
        self.latest = latest;
        self.stand(found, snapshot.covers.parts);
        Ok(true)
    }

    /// All of it, and what is not on disk yet.
    pub(super) fn read_all(&mut self, parts: &[u32]) -> Result<(), StorageFault> {
        let mut history = History::default();
        let found = self.find(parts, Names::default(), |entry| history.take(entry))?;
        self.readings += 1;
        for entry in &self.pending {
            history.take(entry.clone());
        }
        self.learner = history.learner();
        self.latest = history.latest();
        let bad = found.bad > 0;
        let texts = bad.then(|| found.texts.clone());
        self.stand(found, 0);
        if let Some(texts) = texts {
            let key = |part| keys::practice_part(&self.log, part);
            let texts = texts.into_iter().map(|(part, text)| (key(part), text));
            self.set_aside(texts.collect())?;
            self.write_anew(history)?;
            self.seal();
        } else if !self.tail.is_empty() && self.pending.is_empty() {
            self.seal();
        }
        Ok(())
    }

    pub(super) fn find(
        &self,
        parts: &[u32],
        names: Names,
        mut take: impl FnMut(Entry),
    ) -> Result<Found, StorageFault> {
        let mut found = Found {
            names,
            ..Found::default()
        };
        for &part in parts {
            if let Some(text) = self.get(&keys::practice_part(&self.log, part))? {
                found.bad += read_practice_log(&text, &mut found.names, &mut take);
                found.texts.insert(part, text);
            }
        }
        Ok(found)
    }

    /// Goes on writing where the log ends.
    fn stand(&mut self, mut found: Found, at_least: u32) {
        self.names = found.names;
        let last = found.texts.pop_last();
        (self.part, self.tail) = last.unwrap_or((at_least, String::new()));
    }
}
