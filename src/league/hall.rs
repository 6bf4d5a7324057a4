use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::nights::{League, Night};
use super::standings::standings;

/// So many honours of earlier years can be written by hand.
pub const MOST_HONOURS: usize = 200;

/// An honour of an earlier year, as somebody remembers it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    pub year: i32,
    /// What was won.
    pub what: String,
    pub who: String,
}

/// Where an honour comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Honoured {
    ByLeague,
    ByGame,
    /// Written by hand; its place on that list.
    ByHand(usize),
}

/// Who has won what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Honour {
    pub by: Honoured,
    pub what: String,
    /// All who tied.
    pub who: Vec<String>,
}

/// A year in which somebody has won something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    pub year: i32,
    /// Leagues, then games, then what was written by hand.
    pub honours: Vec<Honour>,
}

/// Every year in which there was something to win and somebody who won it, the last one first.
pub fn hall(won: impl IntoIterator<Item = (i32, Honour)>, written: &[Written]) -> Vec<Year> {
    let mut years: BTreeMap<i32, Vec<Honour>> = BTreeMap::new();
    let by_hand = written.iter().enumerate().map(|(n, it)| {
        let honour = Honour {
            by: Honoured::ByHand(n),
            what: it.what.clone(),
            who: vec![it.who.clone()],
        };
        (it.year, honour)
    });
    for (year, honour) in won.into_iter().chain(by_hand) {
        if !honour.who.is_empty() {
            years.entry(year).or_default().push(honour);
        }
    }
    let years = years.into_iter().rev().map(|(year, mut honours)| {
        honours.sort_by_key(|honour| honour.by);
        Year { year, honours }
    });
    years.collect()
}

/// Who has won the leagues and the nights, and in which year by `year`, which knows the time zone. A
/// league belongs to the year of its last night. Where nobody has any points, nobody has won.
pub fn won(leagues: &[League], nights: &[Night], year: impl Fn(u64) -> i32) -> Vec<(i32, Honour)> {
    let mut won = Vec::new();
    for league in leagues {
        let (counting, lines) = standings(league, nights);
        let Some(last) = counting.last() else {
            continue;
        };
        let top = lines.iter().filter(|it| it.rank == Some(1) && it.total > 0);
        let honour = Honour {
            by: Honoured::ByLeague,
            what: league.name.clone(),
            who: top.map(|line| line.name.clone()).collect(),
        };
        won.push((year(last.started), honour));
    }
    for night in nights {
        let top = night
            .teams
            .iter()
            .filter(|it| it.rank == Some(1) && it.points > 0);
        let honour = Honour {
            by: Honoured::ByGame,
            what: night.event.clone(),
            who: top.map(|team| team.name.clone()).collect(),
        };
        won.push((year(night.started), honour));
    }
    won
}
