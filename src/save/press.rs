//! The texts that somebody is at work on.

use super::Damage;
use super::game::{seal, unseal};
use crate::press::Draft;

const FORMAT: &str = "prime-time/press";

pub fn write_press(draft: &Draft) -> String {
    seal(FORMAT, draft)
}

pub fn read_press(text: &str) -> Result<Draft, Damage> {
    unseal(FORMAT, text)
}
