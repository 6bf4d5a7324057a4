//! The log of practice on a device: written here, opened in `reading`, replaced as a whole in `anew`.

mod anew;
mod reading;

use std::collections::BTreeMap;

use crate::platform::{Platform, StorageFault};
use crate::practice::{Entry, History, Learner, Stamp};
use crate::save::{
    Covers, Names, read_practice_head, write_entry, write_practice_head, write_snapshot,
};
use crate::session::keys;

use super::fold::take;

/// How many lines a part of the log holds: an answer rewrites three kilobytes at most.
const LINES_A_PART: usize = 256;

/// Whether practice is being kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    OnDisk,
    /// Practising goes on, but what is new would not survive a reload. Each answer tries again.
    InMemory(StorageFault),
    /// A later version of the program has been here: what it wrote is left alone, and nothing is
    /// kept now.
    Newer {
        version: u32,
    },
}

/// The log of practice as it lies on the device, and what it comes to.
#[derive(Debug)]
pub struct Book {
    platform: Platform,
    pub learner: Learner,
    pub latest: Stamp,
    pub kept: Kept,
    /// How often everything was read anew.
    pub readings: u32,
    /// What was damaged and lies aside under this name.
    pub aside: Option<String>,
    /// The name of the log.
    log: String,
    names: Names,
    /// The part that is written to, and what is in it.
    part: u32,
    tail: String,
    /// Done, and not on disk.
    pending: Vec<Entry>,
}

impl Book {
    /// Opens what is there. Never fails: what cannot be read lies aside afterwards.
    pub fn open(platform: Platform) -> Self {
        let mut book = Self {
            platform,
            learner: Learner::default(),
            latest: Stamp::default(),
            kept: Kept::OnDisk,
            readings: 0,
            aside: None,
            log: String::new(),
            names: Names::default(),
            part: 0,
            tail: String::new(),
            pending: Vec::new(),
        };
        if let Err(fault) = book.load() {
            book.kept = Kept::InMemory(fault);
        }
        book
    }

    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.platform.storage.get(key)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        self.platform.storage.set(key, text)
    }

    /// A name that is not the log's that is there.
    fn new_log(&self) -> String {
        let clock = self.platform.clock.date();
        let drawn = self.platform.entropy.draw();
        let name = |drawn: u64| format!("{clock:012x}-{:08x}", drawn & 0xffff_ffff);
        let new = name(drawn);
        if new == self.log {
            name(drawn.wrapping_add(1))
        } else {
            new
        }
    }

    fn parts(&self) -> Result<Vec<u32>, StorageFault> {
        let all = self.platform.storage.keys()?;
        let mut parts: Vec<u32> = all
            .iter()
            .filter_map(|key| keys::part_of_practice(key))
            .filter(|(log, _)| *log == self.log)
            .map(|(_, part)| part)
            .collect();
        parts.sort_unstable();
        Ok(parts)
    }

    /// Everything that was ever done here, whether or not it is on disk.
    pub fn history(&self) -> Result<History, StorageFault> {
        let mut history = History::default();
        match self.parts() {
            Ok(parts) => {
                self.find(&parts, Names::default(), |entry| history.take(entry))?;
            }
            // Nothing was ever read: then what is pending is all there is.
            Err(_) if self.names == Names::default() => {}
            Err(fault) => return Err(fault),
        }
        for entry in &self.pending {
            history.take(entry.clone());
        }
        Ok(history)
    }

    /// Has an entry written. What it means has been taken into the learner already, unless
    /// `changes_past`: then all is read anew.
    pub fn write(&mut self, entries: Vec<Entry>, changes_past: bool) {
        for entry in &entries {
            self.latest = self.latest.max(entry.stamp());
        }
        self.pending.extend(entries);
        if let Kept::Newer { .. } = self.kept {
            return;
        }
        self.kept = match self.try_to_write(changes_past) {
            Ok(()) => Kept::OnDisk,
            Err(fault) => Kept::InMemory(fault),
        };
    }

    /// Goes back to a learner of before, and takes in what was done after that moment, as long as it
    /// is not on disk.
    pub fn go_back(&mut self, before: Learner, moment: Stamp) {
        self.learner = before;
        for entry in self.pending.iter().filter(|e| e.stamp() > moment) {
            // The one thing that `take` cannot do is the undoing that brought us here.
            let _ = take(&mut self.learner, entry);
        }
    }

    fn try_to_write(&mut self, changes_past: bool) -> Result<(), StorageFault> {
        if !self.is_in_step()? {
            if let Some(head) = self.get(keys::PRACTICE_HEAD)?
                && let Ok(log) = read_practice_head(&head)
            {
                log.clone_into(&mut self.log);
            }
            let parts = self.parts()?;
            self.read_all(&parts)?;
        } else if changes_past {
            let history = self.history()?;
            self.learner = history.learner();
            self.readings += 1;
        }
        if self.pending.is_empty() {
            return Ok(());
        }
        let known = self.names.all().len();
        let mut tail = self.tail.clone();
        for entry in &self.pending {
            write_entry(&mut tail, &mut self.names, entry);
        }
        if let Err(fault) = self.put_tail(&tail) {
            // No number that is not on disk may be used.
            self.names.truncate(known);
            return Err(fault);
        }
        self.tail = tail;
        self.pending.clear();
        if self.tail.lines().count() >= LINES_A_PART {
            self.seal();
        }
        Ok(())
    }

    fn put_tail(&self, tail: &str) -> Result<(), StorageFault> {
        if self.get(keys::PRACTICE_HEAD)?.is_none() {
            self.set(keys::PRACTICE_HEAD, &write_practice_head(&self.log))?;
        }
        self.set(&keys::practice_part(&self.log, self.part), tail)
    }

    /// Whether what is here is all there is: nobody else has written, or taken anything away.
    pub fn is_current(&self) -> bool {
        let has_head = || matches!(self.get(keys::PRACTICE_HEAD), Ok(Some(_)));
        match self.kept {
            Kept::OnDisk => {
                (has_head() || self.names == Names::default()) && self.is_in_step().unwrap_or(false)
            }
            // What is not on disk would be lost with this.
            Kept::InMemory(_) => true,
            Kept::Newer { .. } => false,
        }
    }

    /// Whether the log ends on disk as it does here. Another tab may have added to it, or put
    /// another log in its place.
    fn is_in_step(&self) -> Result<bool, StorageFault> {
        if let Some(head) = self.get(keys::PRACTICE_HEAD)?
            && read_practice_head(&head) != Ok(self.log.as_str())
        {
            return Ok(false);
        }
        let here = self.get(&keys::practice_part(&self.log, self.part))?;
        let next = self.get(&keys::practice_part(&self.log, self.part + 1))?;
        Ok(here.unwrap_or_default() == self.tail && next.is_none())
    }

    /// Begins a new part, and keeps a snapshot of all before. If there is no room for one, the
    /// older one still fits the log, or all of it is read: nothing is lost by it.
    fn seal(&mut self) {
        let covers = Covers {
            parts: self.part + 1,
            last: length(&self.tail),
        };
        let text = write_snapshot(&self.learner, &self.names, covers, self.latest);
        let kept = text.is_some_and(|text| {
            self.set(&keys::practice_cards(&self.log), &text).is_ok()
                // Another tab is to see that the part before is closed.
                && self.set(&keys::practice_part(&self.log, self.part + 1), "").is_ok()
        });
        if kept {
            self.part += 1;
            self.tail.clear();
        }
    }

    /// Moves damaged texts out of the way, as one.
    pub fn set_aside(&mut self, texts: BTreeMap<String, String>) -> Result<(), StorageFault> {
        let name = format!("practice-{:012x}", self.platform.clock.date());
        let heap = serde_json::to_string(&texts).unwrap_or_default();
        self.set(&keys::aside(&name), &heap)?;
        self.aside = Some(name);
        Ok(())
    }
}

fn length(text: &str) -> u32 {
    length_of(text.len())
}

fn length_of(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
