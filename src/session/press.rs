use crate::platform::{Platform, StorageFault};
use crate::press::Draft;
use crate::save::{Damage, read_press, write_press};

use super::keys;

/// The texts that somebody is at work on, as this device keeps them.
#[derive(Clone, Debug)]
pub struct Press {
    platform: Platform,
}

impl Press {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    /// None where nothing is kept.
    ///
    /// # Errors
    /// When what is kept cannot be read: it stays as it is until something else is kept.
    pub fn draft(&self) -> Result<Option<Draft>, Damage> {
        let kept = self.platform.storage.get(keys::PRESS).ok().flatten();
        kept.map(|text| read_press(&text)).transpose()
    }

    pub fn keep(&self, draft: &Draft) -> Result<(), StorageFault> {
        self.platform.storage.set(keys::PRESS, &write_press(draft))
    }
}
