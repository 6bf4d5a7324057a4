//! The words of leagues and of the hall of fame.

use crate::league::{Counting, Line, Scored};

use super::{count, game};

pub const TITLE: &str = "Leagues";
pub const HINT: &str = "Several nights together: all points, the best nights, or points by place.";
pub const LEAD: &str = "A league counts several finished games of this device together. Teams of the same \
                        name are one team.";
pub const NEW: &str = "Name of a new league";
pub const ADD: &str = "Begin a league";
pub const FULL: &str = "There are as many leagues as there can be: delete one first.";
pub const NONE: &str = "No league yet.";
pub const NAMELESS: &str = "A league needs a name, to be told from the others: write one.";
/// A league without a name.
pub const UNNAMED: &str = "League";
pub const DELETE: &str = "Delete";
pub const UNDO: &str = "Undo";
pub const NAME: &str = "Name";
pub const GAMES_PART: &str = "Games that count";
pub const NO_GAMES: &str = "No game of this device is finished yet: play one first, or import it under \
                            Past games.";
pub const COUNTING_PART: &str = "How they count";
pub const COUNTING: &str = "Way of counting";
pub const BEST: &str = "How many nights count";
pub const PLACES: &str = "Points for each place, from the first on";
pub const PLACES_HINT: &str = "Whole numbers, parted by commas or spaces. Who shares a place has all of its \
                               points; places beyond bring none.";
pub const NAMES_PART: &str = "Names";
pub const NAMES_HINT: &str = "The same name is the same team, whatever its capitals. Where that is wrong, \
                              say so here.";
pub const ONE: &str = "This team";
pub const OTHER: &str = "is also";
pub const JOIN: &str = "Join the two";
pub const APART: &str = "Another team of the same name";
pub const KEEP_APART: &str = "Keep it apart";
pub const TOGETHER: &str = "Part again";
pub const REJOIN: &str = "Same team after all";
pub const CHOOSE: &str = "Choose";
pub const STANDINGS: &str = "Standings";
pub const RANK: &str = "Rank";
pub const TEAM: &str = "Team";
pub const TOTAL: &str = "Total";
pub const EMPTY: &str = "Tick the games that count, and the standings stand here.";
pub const PRINT: &str = "Print the standings";
pub const BRACKETS: &str = "In brackets: does not count.";
pub const GONE: &str = "This league is not on this device.";

pub fn name(name: &str) -> &str {
    match name.trim() {
        "" => UNNAMED,
        name => name,
    }
}

pub fn facts(games: usize) -> String {
    count(games, "game", "games")
}

pub fn deleted(league: &str) -> String {
    format!("{} is deleted.", name(league))
}

/// What a button does to which, for those who hear it alone.
pub fn labelled(what: &str, which: &str) -> String {
    format!("{what}: {which}")
}

/// The ways, without their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Sum,
    Best,
    Places,
}

impl Way {
    pub const ALL: [Self; 3] = [Self::Sum, Self::Best, Self::Places];

    pub fn of(counting: Counting) -> Self {
        match counting {
            Counting::Sum => Self::Sum,
            Counting::Best(_) => Self::Best,
            Counting::Places => Self::Places,
        }
    }
}

pub fn way(way: Way) -> &'static str {
    match way {
        Way::Sum => "All points",
        Way::Best => "Best nights",
        Way::Places => "Points by place",
    }
}

/// The rule under the standings.
pub fn rule(counting: Counting, places: &[u16]) -> String {
    match counting {
        Counting::Sum => "All points of all nights.".to_owned(),
        Counting::Best(nights) => format!(
            "The points of the best {}. {BRACKETS}",
            count(nights.into(), "night", "nights")
        ),
        Counting::Places => {
            let places: Vec<String> = places.iter().map(ToString::to_string).collect();
            format!("Points by place: {}.", places.join(", "))
        }
    }
}

/// `1`, `2=`; nothing for a team without a rank.
pub fn rank(line: &Line) -> String {
    match (line.rank, line.tied) {
        (None, _) => "–".to_owned(),
        (Some(rank), false) => rank.to_string(),
        (Some(rank), true) => format!("{rank}="),
    }
}

/// What a night has brought: `40`, `(30)`, and by places `8 (40 points)`.
pub fn scored(night: Option<Scored>, counting: Counting) -> String {
    match (night, counting) {
        (None, _) => "–".to_owned(),
        (Some(it), Counting::Places) => format!("{} ({})", it.credit, game::total(it.points)),
        (Some(it), _) if it.counts => game::total(it.points),
        (Some(it), _) => format!("({})", game::total(it.points)),
    }
}

pub const BY_PLACES: &str = "In brackets: the points of the night.";

/// Whole numbers out of what somebody typed; `None` where something else stands there.
pub fn places_typed(text: &str) -> Option<Vec<u16>> {
    let parts = text.split([',', ';', ' ']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

pub fn places(places: &[u16]) -> String {
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    places.join(", ")
}

pub fn no_places(most: usize) -> String {
    format!(
        "Write 1 to {most} whole numbers, such as 10, 8, 6. What stood here before still counts."
    )
}

pub fn joined(one: &str, other: &str) -> String {
    format!("{one} = {other}")
}

pub fn apart(name: &str, night: &str) -> String {
    format!("{name}, {night}")
}

/// The hall of fame.
pub mod hall {
    use crate::league::Honoured;

    pub const TITLE: &str = "Hall of fame";
    pub const HINT: &str = "Who has won in which year: leagues, games, and what you remember.";
    pub const LEAD: &str = "The winners of every year, from the leagues and games of this device. What was \
                            won before, or elsewhere, you write yourself.";
    pub const EMPTY: &str =
        "Nobody has won anything yet: finish a game, or write an earlier year below.";
    pub const ADD_PART: &str = "Write an honour";
    pub const YEAR: &str = "Year";
    pub const WHAT: &str = "What was won";
    pub const WHO: &str = "By whom";
    pub const ADD: &str = "Add it";
    pub const REMOVE: &str = "Remove";
    pub const REMOVED: &str = "It is removed.";
    pub const ADDED: &str = "It is in the hall.";
    pub const FULL: &str =
        "The hall holds no more that is written by hand: remove something first.";
    pub const MISSING: &str = "Write a year from 1900 to 9999 and by whom it was won; what was won may stay \
                               blank.";
    pub const PRINT: &str = "Print the hall of fame";

    pub fn by(by: Honoured) -> &'static str {
        match by {
            Honoured::ByLeague => "League",
            Honoured::ByGame => "Game",
            Honoured::ByHand(_) => "Written by hand",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_whole_numbers_however_they_are_parted() {
        assert_eq!(places_typed("10, 8;6 5"), Some(vec![10, 8, 6, 5]));
        assert_eq!(places_typed(" "), Some(vec![]));
        for text in ["ten", "10, -1", "1.5", "70000", "=1"] {
            assert_eq!(places_typed(text), None, "{text}");
        }
        assert_eq!(places(&[10, 8]), "10, 8");
    }

    #[test]
    fn a_night_that_does_not_count_stands_in_brackets() {
        let night = Scored {
            points: -5,
            rank: Some(2),
            credit: 8,
            counts: false,
        };
        assert_eq!(scored(Some(night), Counting::Best(1)), "(−5)");
        assert_eq!(scored(Some(night), Counting::Places), "8 (−5)");
        assert_eq!(scored(None, Counting::Sum), "–");
    }
}
