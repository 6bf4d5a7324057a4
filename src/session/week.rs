use crate::game::Journal;
use crate::league::{League, Night, Place, Poster, Week, Written};
use crate::platform::{Platform, StorageFault};
use crate::save::{
    Damage, read_hall, read_leagues, read_poster, read_week, write_hall, write_leagues,
    write_poster, write_week,
};

use super::keys;
use super::shelf::Shelf;

/// What is kept on this device around the nights: this year's event, the leagues, and the honours of
/// earlier years.
#[derive(Clone, Debug)]
pub struct Almanac {
    platform: Platform,
}

impl Almanac {
    pub fn new(platform: Platform) -> Self {
        Self { platform }
    }

    fn text(&self, key: &str) -> Option<String> {
        self.platform.storage.get(key).ok().flatten()
    }

    /// This year's event; blank where nothing is kept.
    ///
    /// # Errors
    /// When what is kept cannot be read, as below: it stays as it is until something else is kept.
    pub fn week(&self) -> Result<Week, Damage> {
        self.text(keys::WEEK)
            .map_or_else(|| Ok(Week::default()), |text| read_week(&text))
    }

    pub fn keep_week(&self, week: &Week) -> Result<(), StorageFault> {
        self.platform.storage.set(keys::WEEK, &write_week(week))
    }

    /// The usual where nothing is kept, or what is kept cannot be read: it is soon chosen anew.
    pub fn poster(&self) -> Poster {
        let kept = self.text(keys::POSTER);
        kept.and_then(|text| read_poster(&text).ok())
            .unwrap_or_default()
    }

    pub fn keep_poster(&self, poster: &Poster) -> Result<(), StorageFault> {
        self.platform
            .storage
            .set(keys::POSTER, &write_poster(poster))
    }

    /// In the order in which they were made.
    pub fn leagues(&self) -> Result<Vec<League>, Damage> {
        self.text(keys::LEAGUES)
            .map_or_else(|| Ok(Vec::new()), |text| read_leagues(&text))
    }

    pub fn keep_leagues(&self, leagues: &[League]) -> Result<(), StorageFault> {
        let text = write_leagues(leagues);
        self.platform.storage.set(keys::LEAGUES, &text)
    }

    /// A name for a league that none has.
    pub fn fresh_league(&self) -> String {
        let (now, drawn) = (self.platform.clock.date(), self.platform.entropy.draw());
        format!("{now:012x}-{:08x}", drawn & 0xffff_ffff)
    }

    /// What was written by hand.
    pub fn hall(&self) -> Result<Vec<Written>, Damage> {
        self.text(keys::HALL)
            .map_or_else(|| Ok(Vec::new()), |text| read_hall(&text))
    }

    pub fn keep_hall(&self, written: &[Written]) -> Result<(), StorageFault> {
        self.platform.storage.set(keys::HALL, &write_hall(written))
    }
}

/// The finished games of the shelf as a league sees them, the newest first.
pub fn nights(shelf: &Shelf) -> Result<Vec<Night>, StorageFault> {
    let games = shelf.stock()?.games;
    let finished = games.into_iter().filter(|game| game.finished);
    let night = finished.filter_map(|game| {
        let journal = shelf.look(&game.id)?;
        Some(night(&game.id, game.started, &journal))
    });
    Ok(night.collect())
}

/// A game as a league sees it.
pub fn night(game: &str, started: u64, journal: &Journal) -> Night {
    let played = journal.game();
    let places = played.standings().into_iter().filter_map(|line| {
        Some(Place {
            name: played.team(line.team)?.name.clone(),
            points: line.points,
            rank: line.rank,
        })
    });
    Night {
        game: game.to_owned(),
        event: played.plan().setup.event.clone(),
        started,
        teams: places.collect(),
    }
}
