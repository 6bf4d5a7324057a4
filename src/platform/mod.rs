//! What only a browser has, as small traits; an in-memory twin of most for tests and for when the
//! browser refuses; and, on wasm32, the real ones in [`web`].

pub mod memory;
#[cfg(target_arch = "wasm32")]
pub mod web;

use std::any::Any;
use std::fmt;
use std::rc::Rc;

/// Why the browser's storage did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// No room left for this site.
    Full,
    /// Switched off, or refused in a private window.
    Denied,
}

/// Texts kept under keys, shared by all tabs of the site.
pub trait Storage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault>;
    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault>;
    fn remove(&self, key: &str) -> Result<(), StorageFault>;
    /// Every key, in no order.
    fn keys(&self) -> Result<Vec<String>, StorageFault>;
}

/// The two clocks of a device.
pub trait Clock {
    /// Milliseconds since some moment; never goes back while the page is open.
    fn ticks(&self) -> u64;
    /// Milliseconds since 1970, as the device believes; may jump either way.
    fn date(&self) -> u64;
    /// How many minutes the device's own time is ahead of UTC now; below zero in the west.
    fn offset(&self) -> i32;
}

/// The device's source of chance.
pub trait Entropy {
    fn draw(&self) -> u64;
}

/// Files handed to the person at the device.
pub trait Files {
    /// Offers a text as a file to be kept.
    fn offer(&self, name: &str, mime: &str, text: &str) {
        self.offer_bytes(name, mime, text.as_bytes());
    }

    /// Offers bytes as a file to be kept.
    fn offer_bytes(&self, name: &str, mime: &str, bytes: &[u8]);
}

/// Lines between the windows of this site on this device. With [`Wake`] and [`Audio`] not one of each
/// program's [`Platform`], since few of them have a use for it.
pub trait Channels {
    /// Opens the line of this name; `hear` is called with every text that another window sends on
    /// it. `None` where the browser has no such thing.
    fn open(&self, name: &str, hear: Rc<dyn Fn(String)>) -> Option<Box<dyn Channel>>;
}

/// An open line; dropped, it is closed.
pub trait Channel {
    /// To every other window that has this line open. A text may be lost, or come late.
    fn send(&self, text: &str);
}

/// A screen that does not go dark by itself.
pub trait Wake {
    /// From now on, or no longer. Where it cannot be had nothing happens.
    fn keep(&self, awake: bool);
}

/// What a hand feels.
pub trait Haptics {
    /// Short bursts of vibration, where the device has them: milliseconds on, off, on and so forth.
    fn buzz(&self, millis: &[u32]);
}

/// A loudspeaker.
pub trait Audio {
    /// Sounds these tones, the first in so many milliseconds, at a volume from 0 to 1. Where there
    /// is no sound, or the browser does not allow it yet, nothing happens.
    fn play(&self, tones: &[Tone], after: u64, volume: f32);
    /// Nothing more is heard of what was played.
    fn hush(&self);
}

/// A tone: it swells and fades by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    pub wave: Wave,
    /// In hertz; the pitch glides from here...
    pub from: f32,
    /// ...to here.
    pub to: f32,
    /// When it begins, in milliseconds.
    pub at: u16,
    /// In milliseconds.
    pub length: u16,
    /// From 0 to 1.
    pub loud: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wave {
    Sine,
    Triangle,
    Square,
    Sawtooth,
}

/// Game pads, and buzzers that plug in as such.
pub trait Pads {
    /// Those that are plugged in now. A browser may hide them until one of their buttons was pressed.
    fn now(&self) -> Vec<Pad>;
    /// From now on `changed` is called when one is plugged in or pulled out, until what is given
    /// back is dropped.
    fn watch(&self, changed: Rc<dyn Fn()>) -> Box<dyn Any>;
}

/// A game pad at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Pad {
    pub index: u32,
    /// What it is; two of a kind say the same.
    pub id: String,
    /// When it last changed, in milliseconds of [`Clock::ticks`], if it says so.
    pub stamp: f64,
    /// A bit for each button that is down, from the lowest.
    pub pressed: u64,
}

/// One of each.
#[derive(Clone)]
pub struct Platform {
    pub storage: Rc<dyn Storage>,
    pub clock: Rc<dyn Clock>,
    pub entropy: Rc<dyn Entropy>,
    pub files: Rc<dyn Files>,
    pub haptics: Rc<dyn Haptics>,
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Platform")
    }
}
