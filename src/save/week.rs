//! This year's event, the leagues, and the honours that were written by hand.

use super::Damage;
use super::game::{seal, unseal};
use crate::league::{League, Poster, Week, Written};

const WEEK: &str = "prime-time/week";
const LEAGUES: &str = "prime-time/leagues";
const HALL: &str = "prime-time/hall";
const POSTER: &str = "prime-time/poster";

pub fn write_week(week: &Week) -> String {
    seal(WEEK, week)
}

pub fn read_week(text: &str) -> Result<Week, Damage> {
    unseal(WEEK, text)
}

pub fn write_leagues(leagues: &[League]) -> String {
    seal(LEAGUES, leagues)
}

pub fn read_leagues(text: &str) -> Result<Vec<League>, Damage> {
    unseal(LEAGUES, text)
}

pub fn write_hall(written: &[Written]) -> String {
    seal(HALL, written)
}

pub fn read_hall(text: &str) -> Result<Vec<Written>, Damage> {
    unseal(HALL, text)
}

pub fn write_poster(poster: &Poster) -> String {
    seal(POSTER, poster)
}

pub fn read_poster(text: &str) -> Result<Poster, Damage> {
    unseal(POSTER, text)
}
