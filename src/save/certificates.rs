//! The certificates that somebody is at work on.

use super::Damage;
use super::game::{seal, unseal};
use crate::honours::Sheets;

const FORMAT: &str = "prime-time/certificates";

pub fn write_certificates(sheets: &Sheets) -> String {
    seal(FORMAT, sheets)
}

pub fn read_certificates(text: &str) -> Result<Sheets, Damage> {
    unseal(FORMAT, text)
}
