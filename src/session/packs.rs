use std::collections::BTreeSet;

use crate::bank::{Bank, Pack};
use crate::platform::{Platform, StorageFault};
use crate::save::{PackHead, read_bytes, read_pack_head, read_text, write_pack_head};

use super::keys;

/// The packs of one's own that are kept on this device.
#[derive(Clone, Debug)]
pub struct Packs {
    platform: Platform,
}

/// A pack of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPack {
    /// Under which it is kept.
    pub key: String,
    /// Nothing for one that cannot be read any more.
    pub head: Option<PackHead>,
}

/// A pack that was checked and is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    pub file: String,
    pub id: String,
    pub title: String,
    pub questions: usize,
    pub taken: usize,
    /// The file, as [`write_bytes`](crate::save::write_bytes) keeps it.
    pub kept: String,
    /// What is good of it, as the text of a pack, where the file is not that itself.
    pub good: Option<String>,
}

/// All that was kept of a pack, so that it can be put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    pub pack: OwnPack,
    texts: Vec<(String, String)>,
}

impl Packs {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    /// Whether a key of the storage belongs to them.
    pub fn concerns(key: &str) -> bool {
        keys::pack_of(key).is_some()
    }

    /// All of them, the oldest first.
    pub fn list(&self) -> Result<Vec<OwnPack>, StorageFault> {
        let keys = self.platform.storage.keys()?;
        let heads = keys.iter().filter_map(|key| match keys::pack_of(key)? {
            (pack, true) => Some(pack),
            _ => None,
        });
        let mut packs: Vec<OwnPack> = heads
            .map(|key| OwnPack {
                key: key.to_owned(),
                head: self.head(key),
            })
            .collect();
        packs.sort_by_cached_key(|pack| {
            let loaded = pack.head.as_ref().map(|head| head.loaded);
            (loaded, pack.key.clone())
        });
        Ok(packs)
    }

    fn head(&self, key: &str) -> Option<PackHead> {
        let text = self.get(&keys::pack_head(key))?;
        read_pack_head(&text).ok()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.platform.storage.get(key).ok().flatten()
    }

    /// The texts of all of them, for whoever compares another one with them.
    pub fn texts(&self) -> impl Iterator<Item = String> {
        let packs = self.list().unwrap_or_default().into_iter();
        packs.filter_map(|pack| self.good(&pack.key))
    }

    /// The pack of this name, whatever file it came in.
    pub fn named(&self, id: &str) -> Option<OwnPack> {
        let is_it = |pack: &OwnPack| pack.head.as_ref().is_some_and(|head| head.id == id);
        self.list().ok()?.into_iter().find(is_it)
    }

    /// Keeps a pack; what was kept before stays as it is, also when there is no room.
    pub fn add(&self, pack: &Loaded) -> Result<OwnPack, StorageFault> {
        self.sweep()?;
        let loaded = self.platform.clock.date();
        let drawn = self.platform.entropy.draw();
        let key = format!("{loaded:012x}-{:08x}", drawn & 0xffff_ffff);
        let head = PackHead {
            file: pack.file.clone(),
            id: pack.id.clone(),
            title: pack.title.clone(),
            loaded,
            enabled: true,
            questions: pack.questions,
            taken: pack.taken,
            whole: pack.good.is_none(),
        };
        let mut texts = vec![(keys::pack_file(&key), pack.kept.clone())];
        texts.extend(pack.good.clone().map(|good| (keys::pack_good(&key), good)));
        // Last, since it is what makes the pack be there.
        texts.push((keys::pack_head(&key), write_pack_head(&head)));
        self.put(&texts)?;
        Ok(OwnPack {
            key,
            head: Some(head),
        })
    }

    /// Keeps a pack in the place of another. Without room for both, the other is taken out first,
    /// and put back if that does not help.
    pub fn replace(
        &self,
        old: &str,
        pack: &Loaded,
    ) -> Result<(OwnPack, Option<Removed>), StorageFault> {
        let kept = match self.add(pack) {
            Ok(kept) => kept,
            Err(StorageFault::Full) => {
                let removed = self.remove(old)?;
                return match (self.add(pack), removed) {
                    (Ok(kept), removed) => Ok((kept, removed)),
                    (Err(fault), None) => Err(fault),
                    (Err(fault), Some(removed)) => {
                        self.put(&removed.texts)?;
                        Err(fault)
                    }
                };
            }
            Err(fault) => return Err(fault),
        };
        Ok((kept, self.remove(old)?))
    }

    /// Whether questions are drawn from a pack.
    pub fn enable(&self, key: &str, enabled: bool) -> Result<(), StorageFault> {
        let Some(mut head) = self.head(key) else {
            return Ok(());
        };
        head.enabled = enabled;
        let text = write_pack_head(&head);
        self.platform.storage.set(&keys::pack_head(key), &text)
    }

    /// Takes a pack away; `None` if it is gone already.
    pub fn remove(&self, key: &str) -> Result<Option<Removed>, StorageFault> {
        let head = keys::pack_head(key);
        let mut texts = Vec::new();
        for part in [keys::pack_file(key), keys::pack_good(key), head.clone()] {
            if let Some(text) = self.platform.storage.get(&part)? {
                texts.push((part, text));
            }
        }
        let pack = OwnPack {
            key: key.to_owned(),
            head: self.head(key),
        };
        // First: a pack is there or not, and never half.
        self.platform.storage.remove(&head)?;
        for (part, _) in &texts {
            self.platform.storage.remove(part)?;
        }
        Ok((!texts.is_empty()).then_some(Removed { pack, texts }))
    }

    /// Undoes a removal. What has come in its place meanwhile makes way, and is handed out.
    pub fn put_back(&self, removed: &Removed) -> Result<Option<Removed>, StorageFault> {
        let id = removed.pack.head.as_ref().map(|head| head.id.as_str());
        let other = id.and_then(|id| self.named(id));
        let made_way = match other {
            Some(other) if other.key != removed.pack.key => self.remove(&other.key)?,
            _ => None,
        };
        let put = self.put(&removed.texts);
        if let (Err(fault), Some(made_way)) = (put, &made_way) {
            self.put(&made_way.texts)?;
            return Err(fault);
        }
        put.map(|()| made_way)
    }

    /// All texts or none.
    fn put(&self, texts: &[(String, String)]) -> Result<(), StorageFault> {
        let storage = &self.platform.storage;
        let written = texts
            .iter()
            .try_for_each(|(key, text)| storage.set(key, text));
        if written.is_err() {
            for (key, _) in texts {
                storage.remove(key)?;
            }
        }
        written
    }

    /// Clears away texts without a head, which a crash may have left: nobody else would, and they
    /// take room.
    fn sweep(&self) -> Result<(), StorageFault> {
        let keys = self.platform.storage.keys()?;
        let heads: BTreeSet<&str> = keys
            .iter()
            .filter_map(|key| keys::pack_of(key).filter(|(_, is_head)| *is_head))
            .map(|(pack, _)| pack)
            .collect();
        for key in &keys {
            if keys::pack_of(key).is_some_and(|(pack, _)| !heads.contains(pack)) {
                self.platform.storage.remove(key)?;
            }
        }
        Ok(())
    }

    /// The file as it was loaded, to the byte.
    pub fn file(&self, key: &str) -> Option<Vec<u8>> {
        read_bytes(&self.get(&keys::pack_file(key))?)
    }

    /// Whether a pack came in just this file, as `save` keeps it.
    pub fn is_file(&self, key: &str, kept: &str) -> bool {
        self.get(&keys::pack_file(key)).as_deref() == Some(kept)
    }

    /// What is good of a pack, as the text of a pack.
    pub fn good(&self, key: &str) -> Option<String> {
        if self.head(key)?.whole {
            let kept = self.get(&keys::pack_file(key))?;
            return read_text(&kept).map(str::to_owned);
        }
        self.get(&keys::pack_good(key))
    }

    /// The bank that everything is drawn from: what comes with the app and every pack of one's own
    /// that is switched on.
    ///
    /// Such a pack takes the place of one of the same name that comes with the app. Of questions
    /// with the same name the first one counts: an update of the app may bring a name that a pack
    /// of one's own has had before.
    pub fn bank(&self, shipped: &Bank) -> Bank {
        let own: Vec<Pack> = self
            .list()
            .unwrap_or_default()
            .iter()
            .filter(|pack| pack.head.as_ref().is_some_and(|head| head.enabled))
            .filter_map(|pack| self.read(&pack.key))
            .collect();
        let mut packs: Vec<Pack> = shipped.packs.clone();
        if own.is_empty() {
            return Bank { packs };
        }
        packs.retain(|pack| own.iter().all(|other| other.id != pack.id));
        let mut taken: BTreeSet<String> = packs
            .iter()
            .flat_map(|pack| &pack.questions)
            .map(|question| question.id.0.clone())
            .collect();
        for mut pack in own {
            if packs.iter().any(|other| other.id == pack.id) {
                continue;
            }
            pack.questions
                .retain(|question| question.is_sound() && taken.insert(question.id.0.clone()));
            packs.push(pack);
        }
        Bank { packs }
    }

    /// What is good of a pack; nothing if it was altered so that it cannot be read.
    pub fn read(&self, key: &str) -> Option<Pack> {
        let pack: Pack = serde_json::from_str(&self.good(key)?).ok()?;
        let head = self.head(key)?;
        (pack.id == head.id).then_some(pack)
    }
}
