//! The week: leagues, the hall of fame, the question of the day, and how all of it is kept.
//!
//! `PRIME_TIME_WRITE=1 cargo nextest run --test league` writes the files in `tests/league` anew: look
//! at what changed.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "league/daily.rs"]
mod daily;
#[path = "league/kept.rs"]
mod kept;
#[path = "league/laws.rs"]
mod laws;
#[path = "league/tables.rs"]
mod tables;

use std::fs;
use std::path::Path;

use prime_time::league::{Counting, League, Night, Place};

/// Holds a text to the file of that name.
fn is_as_written(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/league")
        .join(file);
    if std::env::var_os("PRIME_TIME_WRITE").is_some() {
        fs::write(&path, text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "{file} is not what comes out now: write it anew with PRIME_TIME_WRITE=1"
    );
}

/// A night: names with their points. Equals share a rank; who has none left.
fn night(n: u64, teams: &[(&str, i64)]) -> Night {
    let place = |&(name, points): &(&str, i64)| Place {
        name: name.to_owned(),
        points,
        rank: Some(1 + teams.iter().filter(|(_, other)| *other > points).count()),
    };
    Night {
        game: format!("game-{n}"),
        event: format!("Night {n}"),
        started: 1_800_000_000_000 + n * 86_400_000,
        teams: teams.iter().map(place).collect(),
    }
}

/// A league of all these nights.
fn league(counting: Counting, nights: &[Night]) -> League {
    League {
        games: nights.iter().map(|night| night.game.clone()).collect(),
        counting,
        ..League::new("all".to_owned(), "All of them".to_owned())
    }
}
