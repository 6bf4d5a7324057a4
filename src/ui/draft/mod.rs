//! What a host is deciding, before it is a game: the state of the set-up page apart from the page.
//!
//! A [`Setup`] alone is not enough: rows need a name that survives moving and removing, a fault is
//! shown only once its field has been left, and a half-typed name must survive a reload.

mod board;
mod faults;
mod formats;
mod kept;
mod rounds;

use crate::game::{
    MOST_TEAMS, NameFault, Preset, RoundPlan, Scoring, Setup, StandingsShown, checked_name,
};
use crate::text::setup::theme;

pub use board::{
    LIMITS, Offer, STEPS, offers, set_category, set_title, set_values, settle_title, step, topic,
};
pub use faults::{Fault, Field, too_few};
pub use formats::Taken;
pub use rounds::{USUAL_CLOCK, turn};

/// A team or a round, under a key that stays when others come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    pub key: u32,
    /// Its faults are shown: somebody has been here and gone on.
    pub touched: bool,
    pub it: T,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub event: String,
    pub teams: Vec<Row<String>>,
    /// The name in the field for the next team.
    pub joining: String,
    pub refused: Option<JoinFault>,
    pub rounds: Vec<Row<RoundPlan>>,
    /// Rounds of the host's own making, kept while a preset is tried.
    pub own: Option<Vec<RoundPlan>>,
    /// Rounds that were removed, each with its place: the last one comes back first.
    pub gone: Vec<(usize, Row<RoundPlan>)>,
    /// The format that the rounds were taken from, if they were.
    pub from: Option<Taken>,
    pub scoring: Scoring,
    pub standings: StandingsShown,
    pub on_paper: bool,
    /// Digits as typed; `None` leaves the draw to chance.
    pub seed: Option<String>,
    /// How often a start was tried. From the first time on every fault is shown.
    pub tries: u32,
    next_key: u32,
}

/// Why a team was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinFault {
    Name(NameFault),
    /// There are [`MOST_TEAMS`] already.
    Full,
}

/// Which way a round is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

impl Default for Draft {
    fn default() -> Self {
        Self::of(Preset::Classic.setup(theme))
    }
}

impl Draft {
    fn of(setup: Setup) -> Self {
        let mut draft = Self {
            event: setup.event,
            teams: Vec::new(),
            joining: String::new(),
            refused: None,
            rounds: Vec::new(),
            own: None,
            gone: Vec::new(),
            from: None,
            scoring: setup.scoring,
            standings: setup.standings,
            on_paper: setup.on_paper,
            seed: None,
            tries: 0,
            next_key: 0,
        };
        for name in setup.teams {
            draft.seat(name, false);
        }
        draft.lay(setup.rounds);
        draft
    }

    /// The set-up as it stands, faults and all.
    pub fn setup(&self) -> Setup {
        Setup {
            event: self.event.trim().to_owned(),
            teams: self.teams.iter().map(|row| row.it.clone()).collect(),
            rounds: self.plans(),
            scoring: self.scoring,
            standings: self.standings,
            seed: self.seed_number(),
            on_paper: self.on_paper,
        }
    }

    pub fn plans(&self) -> Vec<RoundPlan> {
        self.rounds.iter().map(|row| row.it.clone()).collect()
    }

    /// The number to draw with, if one is set and is a number.
    pub fn seed_number(&self) -> Option<u64> {
        self.seed.as_ref()?.trim().parse().ok()
    }

    fn row<T>(&mut self, it: T, touched: bool) -> Row<T> {
        self.next_key += 1;
        Row {
            key: self.next_key,
            touched,
            it,
        }
    }

    // Teams

    fn seat(&mut self, name: String, touched: bool) {
        let row = self.row(name, touched);
        self.teams.push(row);
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.teams.iter().map(|row| row.it.as_str())
    }

    /// Adds a team, or says why not.
    pub fn join(&mut self, name: &str) -> Result<(), JoinFault> {
        let name = checked_name(name, self.names()).map_err(JoinFault::Name)?;
        if self.teams.len() >= MOST_TEAMS {
            return Err(JoinFault::Full);
        }
        self.seat(name, false);
        Ok(())
    }

    /// Adds the team in the field, and empties the field unless the name was refused.
    pub fn join_typed(&mut self) {
        let name = std::mem::take(&mut self.joining);
        self.refused = self.join(&name).err();
        if self.refused.is_some() {
            self.joining = name;
        }
    }

    /// Adds a team a line, as a list is pasted. A name that cannot stand comes in all the same
    /// and is marked where it stands, so that nothing of the list is lost; what is too much stays
    /// in the field.
    pub fn join_lines(&mut self, text: &str) {
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
            if self.teams.len() >= MOST_TEAMS {
                self.joining = line.to_owned();
                self.refused = Some(JoinFault::Full);
                return;
            }
            match checked_name(line, self.names()) {
                Ok(name) => self.seat(name, false),
                Err(_) => self.seat(line.to_owned(), true),
            }
        }
        self.refused = None;
    }

    pub fn rename(&mut self, key: u32, name: String) {
        if let Some(row) = find(&mut self.teams, key) {
            row.it = name;
        }
    }

    /// The field of a name has been left: its faults may show, and its spaces are put right.
    pub fn settle(&mut self, key: u32) {
        if let Some(row) = find(&mut self.teams, key) {
            row.touched = true;
            if let Ok(name) = checked_name(&row.it, []) {
                row.it = name;
            }
        }
    }

    pub fn dismiss(&mut self, key: u32) {
        self.teams.retain(|row| row.key != key);
        if self.refused == Some(JoinFault::Full) {
            self.refused = None;
        }
    }

    // Starting

    /// The host wants to start: a name still in the field comes along, and every fault shows.
    pub fn try_start(&mut self) {
        // What was said of a name that is gone stands in nobody's way.
        self.refused = None;
        if !self.joining.trim().is_empty() {
            self.join_typed();
        }
        self.tries += 1;
    }

    /// What is left for the next evening once this one has begun: the rounds and the rules, not
    /// the people.
    pub fn begun(&mut self) {
        self.teams.clear();
        self.joining.clear();
        self.gone.clear();
        self.refused = None;
        self.seed = None;
        self.tries = 0;
    }
}

fn find<T>(rows: &mut [Row<T>], key: u32) -> Option<&mut Row<T>> {
    rows.iter_mut().find(|row| row.key == key)
}

#[cfg(test)]
mod tests;
