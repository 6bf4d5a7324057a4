//! What only a browser has, as small traits; an in-memory twin of each for tests and for when the
//! browser refuses; and, on wasm32, the real ones in [`web`].

pub mod memory;
#[cfg(target_arch = "wasm32")]
pub mod web;

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
}

/// The device's source of chance.
pub trait Entropy {
    fn draw(&self) -> u64;
}

/// Files handed to the person at the device.
pub trait Files {
    /// Offers a text as a file to be kept.
    fn offer(&self, name: &str, mime: &str, text: &str);
}

/// One of each.
#[derive(Clone)]
pub struct Platform {
    pub storage: Rc<dyn Storage>,
    pub clock: Rc<dyn Clock>,
    pub entropy: Rc<dyn Entropy>,
    pub files: Rc<dyn Files>,
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Platform")
    }
}
