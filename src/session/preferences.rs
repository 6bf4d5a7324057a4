use crate::bank::Separator;
use crate::platform::{Storage, StorageFault};
use crate::save::{DecimalSign, Preferences};

/// As they are kept on this device; the usual ones where nothing is kept.
pub fn preferences(storage: &dyn Storage) -> Preferences {
    let kept = storage.get(Preferences::KEY).ok().flatten();
    kept.map_or_else(Preferences::default, |text| Preferences::read(&text))
}

/// Which sign parts a number's fraction for whoever types on this device.
pub fn separator(storage: &dyn Storage) -> Separator {
    match preferences(storage).decimal_sign {
        DecimalSign::Point => Separator::Either,
        DecimalSign::Comma => Separator::Comma,
    }
}

/// Keeps them on this device.
pub fn keep_preferences(
    storage: &dyn Storage,
    preferences: &Preferences,
) -> Result<(), StorageFault> {
    storage.set(Preferences::KEY, &preferences.write())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::memory::MemoryStorage;

    #[test]
    fn preferences_are_kept_and_without_storage_they_are_the_usual_ones() {
        let storage = MemoryStorage::default();
        let wanted = Preferences {
            double_time: true,
            ..Preferences::default()
        };
        assert_eq!(preferences(&storage), Preferences::default());
        assert_eq!(keep_preferences(&storage, &wanted), Ok(()));
        assert_eq!(preferences(&storage), wanted);
        storage.deny(true);
        assert_eq!(preferences(&storage), Preferences::default());
        assert_eq!(
            keep_preferences(&storage, &wanted),
            Err(StorageFault::Denied)
        );
    }
}
