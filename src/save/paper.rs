//! What somebody prints for a night, and how.

use super::Damage;
use super::game::{seal, unseal};
use crate::paper::Wishes;

const FORMAT: &str = "prime-time/paper";

pub fn write_paper(wishes: &Wishes) -> String {
    seal(FORMAT, wishes)
}

pub fn read_paper(text: &str) -> Result<Wishes, Damage> {
    unseal(FORMAT, text)
}
