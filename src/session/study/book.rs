use std::collections::BTreeMap;

use crate::platform::{Platform, StorageFault};
use crate::practice::{Entry, History, Learner, Stamp};
use crate::save::{
    Covers, Damage, Names, read_practice_head, read_practice_log, read_snapshot, write_entry,
    write_practice_head, write_snapshot,
};
use crate::session::keys;

use super::fold::{fold_on, take};

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

/// What reading the log has brought.
#[derive(Default)]
struct Found {
    names: Names,
    texts: BTreeMap<u32, String>,
    bad: usize,
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

    fn load(&mut self) -> Result<(), StorageFault> {
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
    fn read_all(&mut self, parts: &[u32]) -> Result<(), StorageFault> {
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

    fn find(
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
    fn write_anew(&mut self, history: History) -> Result<(), StorageFault> {
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
