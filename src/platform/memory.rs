//! Twins of the browser's services that live in memory: for tests, and storage for a window whose
//! browser keeps nothing.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Clock, Entropy, Files, Platform, Storage, StorageFault};

/// Storage that is gone with the page, and can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    texts: RefCell<BTreeMap<String, String>>,
    quota: Cell<Option<usize>>,
    denied: Cell<bool>,
    written: Cell<usize>,
}

impl MemoryStorage {
    /// From now on at most so many bytes, keys included; `None` is without end.
    pub fn limit(&self, bytes: Option<usize>) {
        self.quota.set(bytes);
    }

    /// From now on every call is refused, or again allowed.
    pub fn deny(&self, denied: bool) {
        self.denied.set(denied);
    }

    /// Everything that is kept now.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    /// Everything as it was before.
    pub fn restore(&self, all: &BTreeMap<String, String>) {
        self.texts.replace(all.clone());
    }

    /// All bytes ever written: what saving has cost so far.
    pub fn written(&self) -> usize {
        self.written.get()
    }

    fn allowed(&self) -> Result<(), StorageFault> {
        if self.denied.get() {
            Err(StorageFault::Denied)
        } else {
            Ok(())
        }
    }
}

impl Storage for MemoryStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        self.allowed()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        self.allowed()?;
        let mut texts = self.texts.borrow_mut();
        let others: usize = texts
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(key, value)| key.len() + value.len())
            .sum();
        let size = key.len() + value.len();
        if self.quota.get().is_some_and(|quota| others + size > quota) {
            return Err(StorageFault::Full);
        }
        self.written.set(self.written.get() + size);
        texts.insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        self.allowed()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        self.allowed()?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// A clock that moves only when told.
#[derive(Debug, Default)]
pub struct ManualClock {
    ticks: Cell<u64>,
    date: Cell<u64>,
}

impl ManualClock {
    pub fn advance(&self, millis: u64) {
        self.ticks.set(self.ticks.get() + millis);
        self.date.set(self.date.get() + millis);
    }

    /// The device's date alone, as when somebody sets the clock.
    pub fn set_date(&self, millis: u64) {
        self.date.set(millis);
    }
}

impl Clock for ManualClock {
    fn ticks(&self) -> u64 {
        self.ticks.get()
    }

    fn date(&self) -> u64 {
        self.date.get()
    }
}

/// Numbers that count up.
#[derive(Debug, Default)]
pub struct CountingEntropy(Cell<u64>);

impl Entropy for CountingEntropy {
    fn draw(&self) -> u64 {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }
}

/// Files that were offered, by name.
#[derive(Debug, Default)]
pub struct KeptFiles(RefCell<Vec<(String, String)>>);

impl KeptFiles {
    pub fn offered(&self) -> Vec<(String, String)> {
        self.0.borrow().clone()
    }
}

impl Files for KeptFiles {
    fn offer(&self, name: &str, _mime: &str, text: &str) {
        self.0.borrow_mut().push((name.to_owned(), text.to_owned()));
    }
}

/// A device in memory, with its parts at hand.
#[derive(Clone, Debug, Default)]
pub struct Device {
    pub storage: Rc<MemoryStorage>,
    pub clock: Rc<ManualClock>,
    pub entropy: Rc<CountingEntropy>,
    pub files: Rc<KeptFiles>,
}

impl Device {
    /// What a program on this device sees.
    pub fn platform(&self) -> Platform {
        Platform {
            storage: self.storage.clone(),
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
            files: self.files.clone(),
        }
    }
}
