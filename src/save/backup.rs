use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Damage;
use super::game::{seal, unseal};

const FORMAT: &str = "prime-time/backup";

/// Everything of a device, to be taken to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// Milliseconds since 1970, by the clock of the device that it is of.
    pub made: u64,
    /// All that was practised: what [`write_history`](super::write_history) gives.
    pub practice: String,
    /// Everything else, by the names under which it is kept.
    pub texts: BTreeMap<String, String>,
}

pub fn write_backup(backup: &Backup) -> String {
    seal(FORMAT, backup)
}

pub fn read_backup(text: &str) -> Result<Backup, Damage> {
    unseal(FORMAT, text)
}
