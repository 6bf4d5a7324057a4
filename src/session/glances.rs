use crate::platform::{Storage, StorageFault};
use crate::save::{Glance, Sum};

use super::keys;

/// What can be said of the games on a device without knowing the rules of the game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glances {
    /// All is well; the games by name, newest first.
    Clear(Vec<(String, Glance)>),
    /// A save that is damaged, set aside, or from before there were glances: only
    /// [`super::Shelf::stock`] can tell.
    Unclear,
}

/// Looks at all games of a device.
pub fn glances(storage: &dyn Storage) -> Result<Glances, StorageFault> {
    let keys = storage.keys()?;
    if keys.iter().any(|key| keys::name_of_aside(key).is_some()) {
        return Ok(Glances::Unclear);
    }
    let mut games = Vec::new();
    for id in keys.iter().filter_map(|key| keys::game_of_head(key)) {
        match fitting(storage, &keys, id)? {
            Some(glance) => games.push((id.to_owned(), glance)),
            None => return Ok(Glances::Unclear),
        }
    }
    games.sort_unstable_by(|(a, one), (b, other)| (other.started, b).cmp(&(one.started, a)));
    Ok(Glances::Clear(games))
}

/// The glance of a game, if it is true of what is kept of the game now.
pub(super) fn fitting(
    storage: &dyn Storage,
    keys: &[String],
    id: &str,
) -> Result<Option<Glance>, StorageFault> {
    let Some(glance) = storage
        .get(&keys::glance(id))?
        .and_then(|t| Glance::read(&t))
    else {
        return Ok(None);
    };
    let sum = sum(storage, keys, id)?;
    Ok((sum == Some(glance.sum)).then_some(glance))
}

/// Over the head and the log as they are kept; `None` if a part is missing.
pub(super) fn sum(
    storage: &dyn Storage,
    keys: &[String],
    id: &str,
) -> Result<Option<Sum>, StorageFault> {
    let belongs = keys::log_of(id);
    let parts = keys.iter().filter(|key| key.starts_with(&belongs)).count();
    let all = std::iter::once(keys::head(id)).chain((0..parts).map(|part| keys::log(id, part)));
    let mut sum = Sum::default();
    for key in all {
        let Some(text) = storage.get(&key)? else {
            return Ok(None);
        };
        sum = sum.with(&text);
    }
    Ok(Some(sum))
}
