//! Twins of the browser's services that live in memory: for tests, and storage for a window whose
//! browser keeps nothing.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use super::{
    Audio, Channel, Channels, Clock, Entropy, Files, Haptics, Pad, Pads, Platform, Storage,
    StorageFault, Tone,
};

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
    offset: Cell<i32>,
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

    /// The device is taken to another time zone.
    pub fn set_offset(&self, minutes: i32) {
        self.offset.set(minutes);
    }
}

impl Clock for ManualClock {
    fn ticks(&self) -> u64 {
        self.ticks.get()
    }

    fn date(&self) -> u64 {
        self.date.get()
    }

    fn offset(&self) -> i32 {
        self.offset.get()
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
pub struct KeptFiles(RefCell<Vec<(String, Vec<u8>)>>);

impl KeptFiles {
    pub fn offered(&self) -> Vec<(String, Vec<u8>)> {
        self.0.borrow().clone()
    }
}

impl Files for KeptFiles {
    fn offer_bytes(&self, name: &str, _mime: &str, bytes: &[u8]) {
        self.0
            .borrow_mut()
            .push((name.to_owned(), bytes.to_owned()));
    }
}

/// Lines on which a text travels until it is told to arrive: so it can be lost, come late, before
/// others or twice.
#[derive(Default)]
pub struct MemoryChannels {
    ends: Rc<RefCell<Vec<Weak<End>>>>,
    on_the_way: Rc<RefCell<Vec<OnTheWay>>>,
}

struct End {
    name: String,
    hear: Rc<dyn Fn(String)>,
}

#[derive(Clone)]
struct OnTheWay {
    /// Who sent it may be gone when it arrives.
    from: Weak<End>,
    name: String,
    text: String,
}

/// One window's end of a line.
struct MemoryChannel {
    end: Rc<End>,
    on_the_way: Rc<RefCell<Vec<OnTheWay>>>,
}

impl std::fmt::Debug for MemoryChannels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MemoryChannels({} on the way)", self.waiting())
    }
}

impl MemoryChannels {
    /// How many texts are on their way.
    pub fn waiting(&self) -> usize {
        self.on_the_way.borrow().len()
    }

    /// The texts that are on their way, in the order in which they were sent.
    pub fn texts(&self) -> Vec<String> {
        let all = self.on_the_way.borrow();
        all.iter().map(|sent| sent.text.clone()).collect()
    }

    /// The n-th text on its way never arrives.
    pub fn lose(&self, n: usize) {
        self.on_the_way.borrow_mut().remove(n);
    }

    /// The n-th text on its way will arrive once more, after all others.
    pub fn repeat(&self, n: usize) {
        let mut all = self.on_the_way.borrow_mut();
        let again = all[n].clone();
        all.push(again);
    }

    /// The n-th text on its way arrives now, before those sent earlier.
    pub fn deliver(&self, n: usize) {
        let OnTheWay { from, name, text } = self.on_the_way.borrow_mut().remove(n);
        let ends: Vec<Rc<End>> = self
            .ends
            .borrow()
            .iter()
            .filter_map(Weak::upgrade)
            .collect();
        for end in ends {
            if end.name == name && !Weak::ptr_eq(&Rc::downgrade(&end), &from) {
                (end.hear)(text.clone());
            }
        }
    }

    /// Everything arrives, in order, and so do the answers.
    pub fn deliver_all(&self) {
        while self.waiting() > 0 {
            self.deliver(0);
        }
    }
}

impl Channels for MemoryChannels {
    fn open(&self, name: &str, hear: Rc<dyn Fn(String)>) -> Option<Box<dyn Channel>> {
        let end = Rc::new(End {
            name: name.to_owned(),
            hear,
        });
        self.ends.borrow_mut().push(Rc::downgrade(&end));
        Some(Box::new(MemoryChannel {
            end,
            on_the_way: Rc::clone(&self.on_the_way),
        }))
    }
}

impl Channel for MemoryChannel {
    fn send(&self, text: &str) {
        self.on_the_way.borrow_mut().push(OnTheWay {
            from: Rc::downgrade(&self.end),
            name: self.end.name.clone(),
            text: text.to_owned(),
        });
    }
}

/// A hand that remembers what it felt.
#[derive(Debug, Default)]
pub struct FeltHaptics(RefCell<Vec<Vec<u32>>>);

impl FeltHaptics {
    pub fn felt(&self) -> Vec<Vec<u32>> {
        self.0.borrow().clone()
    }
}

impl Haptics for FeltHaptics {
    fn buzz(&self, millis: &[u32]) {
        self.0.borrow_mut().push(millis.to_vec());
    }
}

/// A loudspeaker that remembers what it was given: tones, milliseconds to wait, volume.
#[derive(Debug, Default)]
pub struct MemoryAudio(RefCell<Vec<(Vec<Tone>, u64, f32)>>);

impl MemoryAudio {
    pub fn heard(&self) -> Vec<(Vec<Tone>, u64, f32)> {
        self.0.borrow().clone()
    }
}

impl Audio for MemoryAudio {
    fn play(&self, tones: &[Tone], after: u64, volume: f32) {
        self.0.borrow_mut().push((tones.to_vec(), after, volume));
    }

    fn hush(&self) {
        self.0.borrow_mut().clear();
    }
}

/// Game pads that are plugged in by hand.
#[derive(Default)]
pub struct MemoryPads {
    pads: RefCell<Vec<Pad>>,
    watchers: RefCell<Vec<Weak<dyn Fn()>>>,
}

impl std::fmt::Debug for MemoryPads {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MemoryPads({:?})", self.pads.borrow())
    }
}

impl MemoryPads {
    /// From now on these are plugged in.
    pub fn plug(&self, pads: Vec<Pad>) {
        self.pads.replace(pads);
        let watchers: Vec<_> = self
            .watchers
            .borrow()
            .iter()
            .filter_map(Weak::upgrade)
            .collect();
        for changed in watchers {
            changed();
        }
    }
}

impl Pads for MemoryPads {
    fn now(&self) -> Vec<Pad> {
        self.pads.borrow().clone()
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Box<dyn Any> {
        self.watchers.borrow_mut().push(Rc::downgrade(&changed));
        Box::new(changed)
    }
}

/// A device in memory, with its parts at hand.
#[derive(Clone, Debug, Default)]
pub struct Device {
    pub storage: Rc<MemoryStorage>,
    pub clock: Rc<ManualClock>,
    pub entropy: Rc<CountingEntropy>,
    pub files: Rc<KeptFiles>,
    pub haptics: Rc<FeltHaptics>,
}

impl Device {
    /// What a program on this device sees.
    pub fn platform(&self) -> Platform {
        Platform {
            storage: self.storage.clone(),
            clock: self.clock.clone(),
            entropy: self.entropy.clone(),
            files: self.files.clone(),
            haptics: self.haptics.clone(),
        }
    }
}
