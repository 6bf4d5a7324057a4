use crate::platform::Storage;

use super::keys;

/// Whether nobody has practised here, nor loaded questions of their own. Where nothing can be kept,
/// nobody has.
pub fn is_untouched(storage: &dyn Storage) -> bool {
    storage.keys().map_or(true, |keys| {
        !keys.iter().any(|key| keys::is_a_learners(key))
    })
}
