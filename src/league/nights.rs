use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::bank::folded;

/// More leagues are kept by nobody.
pub const MOST_LEAGUES: usize = 40;
/// So many places can have points of their own.
pub const MOST_PLACES: usize = 20;

/// Several nights that count together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct League {
    /// Part of its address; letters, digits and hyphens.
    pub id: String,
    pub name: String,
    /// The games that count, by their names on the shelf.
    pub games: BTreeSet<String>,
    pub counting: Counting,
    /// What points the places bring, from the first on; those beyond bring none.
    pub places: Vec<u16>,
    /// Names that are one team's, as they are compared: each stands for the second of its pair.
    pub joined: Vec<(String, String)>,
    /// A team that is not the one of the same name in other games: the game, and the name as it is
    /// compared.
    pub apart: BTreeSet<(String, String)>,
}

/// How nights come to a total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// All points of all nights.
    #[default]
    Sum,
    /// Those of so many best nights.
    Best(u8),
    /// Points for the place of each night.
    Places,
}

/// What places bring unless somebody says otherwise.
pub fn usual_places() -> Vec<u16> {
    vec![10, 8, 6, 5, 4, 3, 2, 1]
}

/// A game as a league sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Night {
    /// Its name on the shelf.
    pub game: String,
    pub event: String,
    /// Milliseconds since 1970.
    pub started: u64,
    pub teams: Vec<Place>,
}

/// What a team has come to in a night.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub name: String,
    pub points: i64,
    /// `None` for a team that left.
    pub rank: Option<usize>,
}

impl League {
    pub fn new(id: String, name: String) -> Self {
        Self {
            id,
            name,
            places: usual_places(),
            ..Self::default()
        }
    }

    /// As whom a team of a game plays in the league: a name as it is compared, and the game behind it
    /// where it is none of the others' of that name.
    pub fn team(&self, game: &str, name: &str) -> String {
        let known = folded(name);
        let key = (game.to_owned(), known);
        if self.apart.contains(&key) {
            return self.standing_for(format!("{}\n{game}", key.1));
        }
        self.standing_for(key.1)
    }

    fn standing_for(&self, mut known: String) -> String {
        // Each step leads to another name; a circle ends where it has gone round once.
        for _ in 0..=self.joined.len() {
            let Some((_, next)) = self.joined.iter().find(|(name, _)| *name == known) else {
                break;
            };
            known.clone_from(next);
        }
        known
    }

    /// From now on two teams of the league are one, by what [`team`](Self::team) calls them.
    pub fn join(&mut self, one: &str, other: &str) {
        let one = self.standing_for(one.to_owned());
        let other = self.standing_for(other.to_owned());
        if one != other {
            self.joined.push((one, other));
        }
    }

    /// What was joined stands for itself again.
    pub fn part(&mut self, one: &str) {
        self.joined.retain(|(name, _)| name != one);
    }
}
