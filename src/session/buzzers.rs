use crate::buzzers::Pairing;
use crate::platform::{Storage, StorageFault};

/// As it is kept on this device; nobody has a button where nothing is kept.
pub fn pairing(storage: &dyn Storage) -> Pairing {
    let kept = storage.get(Pairing::KEY).ok().flatten();
    kept.map_or_else(Pairing::default, |text| Pairing::read(&text))
}

/// Keeps it on this device.
pub fn keep_pairing(storage: &dyn Storage, pairing: &Pairing) -> Result<(), StorageFault> {
    storage.set(Pairing::KEY, &pairing.write())
}
