//! Which tab has a game.

use crate::platform::Platform;
use crate::session::keys;

use super::{Keeping, Objection, Table};

/// A tab that has not renewed its hold for so long has gone, in milliseconds.
const HOLD: u64 = 6_000;
/// How often a hold is renewed, in milliseconds.
const RENEW: u64 = 2_000;

impl Table {
    /// Whether this tab may write: no other has the game, nor had it in the meantime.
    pub(super) fn check_hold(&mut self) -> Result<(), Objection> {
        let mine = self.keeping != Keeping::Elsewhere
            && match holder(&self.platform, &self.head.id) {
                Some((token, _)) => token == self.token,
                None => self.is_in_step(),
            };
        if !mine {
            self.keeping = Keeping::Elsewhere;
            return Err(Objection::Elsewhere);
        }
        Ok(())
    }

    /// Nobody has said that the game is theirs: nothing can be written, the storage was cleared, or
    /// another tab had the game and left. Only in the last case is there more on disk than here.
    fn is_in_step(&mut self) -> bool {
        let head = self.platform.storage.get(&keys::head(&self.head.id));
        if head == Ok(None) {
            self.log.head_saved = false;
            self.log.unsaved_from = 0;
            self.log.summed = None;
        }
        let in_step = self.log.continues_disk(&self.platform, &self.head.id);
        if in_step {
            self.take_hold();
        }
        in_step
    }

    pub(super) fn take_hold(&mut self) {
        self.renewed_at = self.platform.clock.ticks();
        let text = format!("{} {}", self.token, self.platform.clock.date());
        // Where nothing can be written no other tab can read the game either.
        self.platform
            .storage
            .set(&keys::holder(&self.head.id), &text)
            .ok();
    }

    pub(super) fn renew(&mut self) {
        if self.platform.clock.ticks() >= self.renewed_at.saturating_add(RENEW) {
            self.take_hold();
        }
    }
}

/// Which tab has a game, and since when it last said so.
fn holder(platform: &Platform, game: &str) -> Option<(String, u64)> {
    let text = platform.storage.get(&keys::holder(game)).ok()??;
    let (token, date) = text.split_once(' ')?;
    Some((token.to_owned(), date.parse().ok()?))
}

/// Whether a game is open in a tab that is still there.
pub fn is_open_elsewhere(platform: &Platform, game: &str) -> bool {
    holder(platform, game).is_some_and(|(_, date)| platform.clock.date().abs_diff(date) < HOLD)
}
