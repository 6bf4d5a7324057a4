use crate::honours::Sheets;
use crate::platform::{Platform, StorageFault};
use crate::save::{Damage, read_certificates, write_certificates};

use super::keys;

/// What is kept on this device of certificates: those that somebody is at work on, and the logo.
#[derive(Clone, Debug)]
pub struct Certificates {
    platform: Platform,
}

impl Certificates {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    /// Those that somebody is at work on; none where nothing is kept.
    ///
    /// # Errors
    /// When what is kept cannot be read: it stays as it is until something else is kept.
    pub fn sheets(&self) -> Result<Option<Sheets>, Damage> {
        let kept = self.platform.storage.get(keys::CERTIFICATES).ok().flatten();
        kept.map(|text| read_certificates(&text)).transpose()
    }

    pub fn keep(&self, sheets: &Sheets) -> Result<(), StorageFault> {
        let text = write_certificates(sheets);
        self.platform.storage.set(keys::CERTIFICATES, &text)
    }

    /// The picture on each of them, as an address of the kind `data:image/`; anything else that is kept
    /// is none.
    pub fn logo(&self) -> Option<String> {
        let kept = self.platform.storage.get(keys::LOGO).ok().flatten();
        kept.filter(|address| address.starts_with("data:image/"))
    }

    /// Keeps a logo, or takes it away.
    pub fn keep_logo(&self, address: Option<&str>) -> Result<(), StorageFault> {
        let storage = &self.platform.storage;
        match address {
            Some(address) => storage.set(keys::LOGO, address),
            None => storage.remove(keys::LOGO),
        }
    }
}
