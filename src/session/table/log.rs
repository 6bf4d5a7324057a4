//! The log of a game on disk, in parts.

use crate::game::Record;
use crate::platform::Platform;
use crate::save::{Damage, Sum, log_line, read_log};
use crate::session::keys;

/// How many lines a part of the log holds. A command rewrites at most one part, so that no command
/// of a night costs more than twice what the fifth did.
const LINES_A_PART: usize = 8;

/// The log as it is, or is to be, on disk.
#[derive(Debug, Default)]
pub struct Log {
    pub(super) parts: Vec<String>,
    pub(super) lines_in_last: usize,
    /// Parts before this one are on disk as they are here.
    pub(super) unsaved_from: usize,
    pub(super) head_saved: bool,
    /// Over the head on disk and so many parts after it, which change no more.
    pub(super) summed: Option<(usize, Sum)>,
}

impl Log {
    pub(super) fn add(&mut self, record: &Record) {
        if self.parts.is_empty() || self.lines_in_last >= LINES_A_PART {
            self.parts.push(String::new());
            self.lines_in_last = 0;
        }
        if let Some(last) = self.parts.last_mut() {
            last.push_str(&log_line(record));
            self.lines_in_last += 1;
        }
    }

    /// Over the head and the log on disk. Only what is new is read: the 500th command costs what the
    /// 5th does.
    pub(super) fn sum(&mut self, platform: &Platform, game: &str) -> Option<Sum> {
        let (mut parts, mut sum) = match self.summed {
            Some(summed) => summed,
            None => {
                let head = platform.storage.get(&keys::head(game)).ok()??;
                (0, Sum::default().with(&head))
            }
        };
        let last = self.parts.len().saturating_sub(1);
        for part in self.parts.get(parts..last)? {
            sum = sum.with(part);
            parts += 1;
        }
        self.summed = Some((parts, sum));
        Some(self.parts.last().map_or(sum, |part| sum.with(part)))
    }

    /// Whether what is on disk is a beginning of this log.
    pub(super) fn continues_disk(&self, platform: &Platform, game: &str) -> bool {
        (self.unsaved_from..=self.parts.len()).all(|part| {
            match platform.storage.get(&keys::log(game, part)) {
                Ok(Some(there)) => {
                    let here = self.parts.get(part);
                    here.is_some_and(|here| here.starts_with(&there))
                }
                Ok(None) | Err(_) => true,
            }
        })
    }
}

/// The log of a game as it is on disk, and its records.
pub fn load_log(platform: &Platform, game: &str) -> Result<(Log, Vec<Record>), Damage> {
    let mut log = Log {
        head_saved: true,
        ..Log::default()
    };
    let mut records = Vec::new();
    while let Ok(Some(part)) = platform.storage.get(&keys::log(game, log.parts.len())) {
        let lines = read_log(&part)?;
        log.lines_in_last = lines.len();
        log.parts.push(part);
        records.extend(lines);
    }
    // A part beyond the last that was found: one in between is lost.
    let belongs = keys::log_of(game);
    let keys = platform.storage.keys().unwrap_or_default();
    if keys.iter().filter(|key| key.starts_with(&belongs)).count() > log.parts.len() {
        return Err(Damage::Unreadable {
            line: records.len() + 1,
        });
    }
    log.unsaved_from = log.parts.len().saturating_sub(1);
    Ok((log, records))
}
