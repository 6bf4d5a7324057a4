use crate::bank::folded;
use crate::game::{Format, Setup};
use crate::platform::{Platform, StorageFault};
use crate::save::{Unfit, read_format, write_format};

use super::door::playable_here;
use super::keys;

/// The formats of one's own that are kept on this device.
#[derive(Clone, Debug)]
pub struct Formats {
    platform: Platform,
}

/// A format that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFormat {
    /// Under which it is kept.
    pub key: String,
    pub format: Result<Format, NoFormat>,
}

/// Why a text is no format that could be played here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFormat {
    Unfit(Unfit),
    /// Sound, but these rounds are of a kind that the pages have no screens for; counted from 0.
    NoScreens(Vec<usize>),
}

/// All that was kept of a format, so that it can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatRemoved {
    pub was: OwnFormat,
    text: String,
}

/// Whether a format can be played here, whatever teams come and whatever the bank holds.
pub fn check_format(format: &Format) -> Result<(), NoFormat> {
    let faults = format.faults();
    if !faults.is_empty() {
        return Err(NoFormat::Unfit(Unfit::Faults(faults)));
    }
    let rounds = format.rounds.iter().enumerate();
    let closed: Vec<usize> = rounds
        .filter(|(_, round)| !playable_here(&round.kind))
        .map(|(n, _)| n)
        .collect();
    if closed.is_empty() {
        Ok(())
    } else {
        Err(NoFormat::NoScreens(closed))
    }
}

/// The format of a file.
pub fn take_format(text: &str) -> Result<Format, NoFormat> {
    let format = read_format(text).map_err(NoFormat::Unfit)?;
    check_format(&format)?;
    Ok(format)
}

impl OwnFormat {
    fn of(key: &str, text: &str) -> Self {
        Self {
            key: key.to_owned(),
            format: take_format(text),
        }
    }

    /// Nothing for one that cannot be read.
    pub fn name(&self) -> Option<&str> {
        self.format.as_ref().ok().map(|format| &format.name[..])
    }
}

impl Formats {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    /// All of them by name; those that cannot be read come last.
    pub fn list(&self) -> Result<Vec<OwnFormat>, StorageFault> {
        let storage = &self.platform.storage;
        let mut formats = Vec::new();
        for key in storage.keys()? {
            if let Some(name) = keys::format_of(&key)
                && let Some(text) = storage.get(&key)?
            {
                formats.push(OwnFormat::of(name, &text));
            }
        }
        formats.sort_by_cached_key(|own| {
            let name = own.name().map(folded);
            (name.is_none(), name, own.key.clone())
        });
        Ok(formats)
    }

    /// The format of this name, capitals and spaces aside.
    pub fn named(&self, name: &str) -> Option<OwnFormat> {
        let is_it = |own: &OwnFormat| own.name().map(folded) == Some(folded(name));
        self.list().ok()?.into_iter().find(is_it)
    }

    /// A name that none of them has: this one, with the next number behind it.
    pub fn free_name(&self, name: &str) -> String {
        let numbered = |n: u32| {
            let number = format!(" {n}");
            let room = Setup::LONGEST_TITLE - number.len();
            let stem: String = name.trim().chars().take(room).collect();
            format!("{}{number}", stem.trim_end())
        };
        (2..)
            .map(numbered)
            .find(|name| self.named(name).is_none())
            .unwrap_or_default()
    }

    /// Keeps a format beside those that are there; gives its key.
    pub fn add(&self, format: &Format) -> Result<String, StorageFault> {
        let (now, drawn) = (self.platform.clock.date(), self.platform.entropy.draw());
        let key = format!("{now:012x}-{:08x}", drawn & 0xffff_ffff);
        self.write(&key, format)?;
        Ok(key)
    }

    fn write(&self, key: &str, format: &Format) -> Result<(), StorageFault> {
        let storage = &self.platform.storage;
        storage.set(&keys::format(key), &write_format(format))
    }

    /// Keeps a format in the place of another, which is handed out.
    pub fn replace(
        &self,
        key: &str,
        format: &Format,
    ) -> Result<Option<FormatRemoved>, StorageFault> {
        let old = self.removed(key)?;
        self.write(key, format)?;
        Ok(old)
    }

    fn removed(&self, key: &str) -> Result<Option<FormatRemoved>, StorageFault> {
        let text = self.platform.storage.get(&keys::format(key))?;
        Ok(text.map(|text| FormatRemoved {
            was: OwnFormat::of(key, &text),
            text,
        }))
    }

    /// Takes a format away; `None` if it is gone already.
    pub fn remove(&self, key: &str) -> Result<Option<FormatRemoved>, StorageFault> {
        let old = self.removed(key)?;
        self.platform.storage.remove(&keys::format(key))?;
        Ok(old)
    }

    /// Undoes a removal, or a replacement: what has come in its place makes way, and is handed out.
    pub fn put_back(&self, removed: &FormatRemoved) -> Result<Option<FormatRemoved>, StorageFault> {
        let key = &removed.was.key;
        let made_way = self.removed(key)?;
        let storage = &self.platform.storage;
        storage.set(&keys::format(key), &removed.text)?;
        Ok(made_way)
    }

    /// The file of a format.
    pub fn file(&self, key: &str) -> Option<String> {
        self.platform.storage.get(&keys::format(key)).ok()?
    }
}
