//! A format of one's own as a file.

use crate::game::{Format, SetupFault};

use super::Damage;
use super::game::{seal, unseal};

const FORMAT: &str = "prime-time/format";
/// More than any format needs: twenty rounds with every topic and many packs named in each.
pub const LONGEST_FORMAT: usize = 128 * 1024;

/// Why a text is no format that could be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Damage(Damage),
    /// Longer than [`LONGEST_FORMAT`] bytes.
    TooLong,
    /// Readable, but against the rules of a set-up: everything at once.
    Faults(Vec<SetupFault>),
}

pub fn write_format(format: &Format) -> String {
    seal(FORMAT, format)
}

pub fn read_format(text: &str) -> Result<Format, Unfit> {
    if text.len() > LONGEST_FORMAT {
        return Err(Unfit::TooLong);
    }
    let format: Format = unseal(FORMAT, text).map_err(Unfit::Damage)?;
    let faults = format.faults();
    if faults.is_empty() {
        Ok(format)
    } else {
        Err(Unfit::Faults(faults))
    }
}
