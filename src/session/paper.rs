use crate::paper::Wishes;
use crate::platform::{Platform, StorageFault};
use crate::save::{read_paper, write_paper};

use super::keys;

/// What is printed for a night, as it was chosen last on this device.
#[derive(Clone, Debug)]
pub struct NightPaper {
    platform: Platform,
}

impl NightPaper {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    /// The usual where nothing is kept, or what is kept cannot be read: a few ticks are soon set anew.
    pub fn wishes(&self) -> Wishes {
        let kept = self.platform.storage.get(keys::PAPER).ok().flatten();
        let read = kept.and_then(|text| read_paper(&text).ok());
        read.unwrap_or_default()
    }

    pub fn keep(&self, wishes: &Wishes) -> Result<(), StorageFault> {
        self.platform.storage.set(keys::PAPER, &write_paper(wishes))
    }
}
