use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::nights::{Counting, League, Night, Place};

/// A line of a league's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the league calls the team, for joining it with another.
    pub team: String,
    /// As it was written last.
    pub name: String,
    /// One for each night, in their order; `None` where it did not play.
    pub nights: Vec<Option<Scored>>,
    pub total: i64,
    /// 1 is the top. Equal teams share a rank and the next rank is left out. `None` for a team that
    /// left whenever it played.
    pub rank: Option<usize>,
    pub tied: bool,
}

/// What a night has brought a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// In the night itself.
    pub points: i64,
    pub rank: Option<usize>,
    /// Towards the total, if it counts.
    pub credit: i64,
    /// Whether it counts: where only the best nights do, not all.
    pub counts: bool,
}

/// The nights of a league in order of time, and the table that they make, from first to last.
///
/// Who has as much as another shares its rank. Of one night alone that night's own ranks hold, in
/// which a tie-break may have parted equals.
pub fn standings<'a>(league: &League, nights: &'a [Night]) -> (Vec<&'a Night>, Vec<Line>) {
    let mut counting: Vec<&Night> = nights
        .iter()
        .filter(|night| league.games.contains(&night.game))
        .collect();
    counting.sort_by_key(|night| (night.started, &night.game));
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    for (n, night) in counting.iter().enumerate() {
        for place in &night.teams {
            let team = league.team(&night.game, &place.name);
            let line = lines.entry(team.clone()).or_insert_with(|| Line {
                team,
                name: String::new(),
                nights: vec![None; counting.len()],
                total: 0,
                rank: None,
                tied: false,
            });
            line.name.clone_from(&place.name);
            add(&mut line.nights[n], league, place);
        }
    }
    let mut lines: Vec<Line> = lines.into_values().collect();
    for line in &mut lines {
        settle(line, league.counting);
    }
    rank(&mut lines, counting.len() == 1);
    (counting, lines)
}

/// Two names that are joined although both played in a night have both their points.
fn add(scored: &mut Option<Scored>, league: &League, place: &Place) {
    let credit = match league.counting {
        Counting::Sum | Counting::Best(_) => place.points,
        Counting::Places => {
            let points = place.rank.and_then(|rank| league.places.get(rank - 1));
            points.copied().map_or(0, i64::from)
        }
    };
    let before = scored.unwrap_or_default();
    *scored = Some(Scored {
        points: before.points + place.points,
        rank: before.rank.into_iter().chain(place.rank).min(),
        credit: before.credit + credit,
        counts: true,
    });
}

/// Which nights count, and what they come to.
fn settle(line: &mut Line, counting: Counting) {
    let mut played: Vec<&mut Scored> = line.nights.iter_mut().flatten().collect();
    if let Counting::Best(best) = counting {
        // The earlier one of two that are as good.
        played.sort_by_key(|night| Reverse(night.credit));
        for night in played.iter_mut().skip(best.into()) {
            night.counts = false;
        }
    }
    let counted = line.nights.iter().flatten().filter(|night| night.counts);
    line.total = counted.map(|night| night.credit).sum();
}

fn rank(lines: &mut [Line], alone: bool) {
    let ranked = |line: &Line| line.nights.iter().flatten().any(|it| it.rank.is_some());
    let key = |line: &Line| {
        let of_night = line.nights.iter().flatten().find_map(|it| it.rank);
        (
            !ranked(line),
            Reverse(line.total),
            if alone { of_night } else { None },
        )
    };
    lines.sort_by_cached_key(|line| (key(line), line.team.clone()));
    let keys: Vec<_> = lines.iter().map(key).collect();
    for line in lines.iter_mut() {
        let own = key(line);
        let first = keys.iter().position(|it| *it == own).unwrap_or_default();
        let equals = keys.iter().filter(|it| **it == own).count();
        line.rank = ranked(line).then_some(first + 1);
        line.tied = line.rank.is_some() && equals > 1;
    }
}

/// Whether two lines can be one team's: they never played in the same night.
pub fn may_join(one: &Line, other: &Line) -> bool {
    let nights = |line: &Line| -> BTreeSet<usize> {
        let played = line.nights.iter().enumerate();
        played.filter_map(|(n, night)| night.map(|_| n)).collect()
    };
    one.team != other.team && nights(one).is_disjoint(&nights(other))
}
