//! Awards that a game gives by itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::highlight::Highlight;
use super::score::Verdict;
use super::state::{Game, Played};
use super::team::TeamId;
use crate::bank::Section;

/// Fewer questions of a section say nothing of who knows it.
const OF_SECTION: usize = 3;
/// Fewer questions in each half of a night say nothing of who got better.
const OF_HALF: usize = 4;
/// Fewer right answers more in the second half are no progress.
const PROGRESS: usize = 2;
/// Below this rank a place is no award.
const HONOURED: usize = 3;
/// So many questions are a night.
const NIGHT: usize = 5;

/// Something that teams have earned, true to the game's log. Teams that tie are all in it, and none
/// is in it that left. Nothing tells who was worse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    pub kind: AwardKind,
    /// In order of entry.
    pub teams: Vec<TeamId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwardKind {
    /// A place on the podium.
    Place { rank: usize, points: i64 },
    /// The most points in one round; counted from 0.
    Round { round: usize, points: i64 },
    /// The most right answers in a section.
    Section {
        section: Section,
        right: usize,
        of: usize,
    },
    /// From the lowest rank to the final one.
    Comeback { from: usize, to: usize },
    /// So many more right answers in the second half than in the first.
    Improved { by: usize },
    /// An answer to every question, off the podium.
    Perseverance { questions: usize },
}

/// Which award it is, whoever wins it: it stays the same while points and names change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AwardKey {
    /// A rank.
    Place(usize),
    Round,
    Section(Section),
    Comeback,
    Improved,
    Perseverance,
    /// One that the host has written, by its number.
    Own(u16),
}

impl AwardKind {
    pub fn key(self) -> AwardKey {
        match self {
            Self::Place { rank, .. } => AwardKey::Place(rank),
            Self::Round { .. } => AwardKey::Round,
            Self::Section { section, .. } => AwardKey::Section(section),
            Self::Comeback { .. } => AwardKey::Comeback,
            Self::Improved { .. } => AwardKey::Improved,
            Self::Perseverance { .. } => AwardKey::Perseverance,
        }
    }
}

/// All that a game gives, in the order of a ceremony: the winners last.
pub fn awards(game: &Game) -> Vec<Award> {
    let mut all: Vec<Award> = perseverance(game).into_iter().collect();
    all.extend(improved(game));
    all.extend(sections(game));
    all.extend(best_round(game));
    all.extend(comeback(game));
    all.extend(places(game));
    all
}

/// Teams that play, in order of entry.
fn playing(game: &Game) -> Vec<TeamId> {
    game.answering(None).map(|team| team.id).collect()
}

/// Those with the most, and how much; none if nobody has any, or all have the same.
fn best<N: Copy + Ord + Default>(
    teams: &[TeamId],
    of: impl Fn(TeamId) -> N,
) -> Option<(N, Vec<TeamId>)> {
    let most = teams.iter().map(|team| of(*team)).max()?;
    let best: Vec<TeamId> = teams
        .iter()
        .copied()
        .filter(|team| of(*team) == most)
        .collect();
    (most > N::default() && best.len() < teams.len()).then_some((most, best))
}

fn is_right(played: &Played, team: TeamId) -> bool {
    let mark = played.marks.get(&team);
    mark.is_some_and(|mark| mark.verdict == Verdict::Right)
}

fn places(game: &Game) -> Vec<Award> {
    let standings = game.standings();
    let mut ranks = game.places();
    // After a tie the podium may have a fourth place: to be called up for that is no honour.
    ranks.retain(|rank| *rank <= HONOURED);
    ranks.reverse();
    let place = |rank: usize| {
        let lines = standings.iter().filter(|line| line.rank == Some(rank));
        let points = lines.clone().map(|line| line.points).max()?;
        let teams = lines.map(|line| line.team).collect();
        let kind = AwardKind::Place { rank, points };
        // Before anything was scored all of them share the first place.
        (points > 0).then_some(Award { kind, teams })
    };
    ranks.into_iter().filter_map(place).collect()
}

fn best_round(game: &Game) -> Option<Award> {
    let rounds = game.plan().setup.rounds.len();
    let teams = playing(game);
    let points = |round: usize, team: TeamId| game.points_in(round, team);
    // A round alone is the night itself.
    let rounds = (0..rounds).filter(|_| rounds > 1);
    let bests = rounds.filter_map(|round| Some((best(&teams, |team| points(round, team))?, round)));
    let ((points, teams), round) =
        bests.max_by_key(|((points, _), round)| (*points, usize::MAX - round))?;
    Some(Award {
        kind: AwardKind::Round { round, points },
        teams,
    })
}

fn sections(game: &Game) -> Vec<Award> {
    let mut asked: BTreeMap<Section, Vec<&Played>> = BTreeMap::new();
    for (_, it) in game.shared() {
        if let Some(card) = game.card(it.asked, it.card) {
            asked.entry(card.question.section).or_default().push(it);
        }
    }
    let teams = playing(game);
    let award = |(section, asked): (Section, Vec<&Played>)| {
        let right = |team| asked.iter().filter(|it| is_right(it, team)).count();
        let (right, teams) = best(&teams, right)?;
        let of = asked.len();
        let kind = AwardKind::Section { section, right, of };
        (of >= OF_SECTION).then_some(Award { kind, teams })
    };
    asked.into_iter().filter_map(award).collect()
}

fn comeback(game: &Game) -> Option<Award> {
    game.highlights().into_iter().find_map(|it| match it {
        Highlight::Comeback { teams, from, to } => Some(Award {
            kind: AwardKind::Comeback { from, to },
            teams,
        }),
        _ => None,
    })
}

/// Whoever came later or left was not there for one of the halves: then nobody can say.
fn improved(game: &Game) -> Option<Award> {
    let teams = playing(game);
    let entrants = game.plan().setup.teams.len();
    if teams.len() != entrants || game.teams().len() != entrants {
        return None;
    }
    let asked: Vec<&Played> = game.shared().map(|(_, it)| &**it).collect();
    let half = asked.len() / 2;
    if half < OF_HALF {
        return None;
    }
    let (first, second) = (&asked[..half], &asked[asked.len() - half..]);
    let right = |part: &[&Played], team| part.iter().filter(|it| is_right(it, team)).count();
    let gain = |team| right(second, team).saturating_sub(right(first, team));
    let (by, teams) = best(&teams, gain)?;
    let kind = AwardKind::Improved { by };
    (by >= PROGRESS).then_some(Award { kind, teams })
}

fn perseverance(game: &Game) -> Option<Award> {
    let podium = game.places();
    let asked: Vec<&Played> = game.shared().map(|(_, it)| &**it).collect();
    if asked.len() < NIGHT {
        return None;
    }
    let off = |team: &TeamId| {
        let standings = game.standings();
        let line = standings.iter().find(|line| line.team == *team);
        line.and_then(|line| line.rank)
            .is_some_and(|rank| !podium.contains(&rank))
    };
    let all = |team: &TeamId| asked.iter().all(|it| it.sheets.contains_key(team));
    let teams: Vec<TeamId> = playing(game)
        .into_iter()
        .filter(|it| off(it) && all(it))
        .collect();
    let questions = asked.len();
    let kind = AwardKind::Perseverance { questions };
    (!teams.is_empty()).then_some(Award { kind, teams })
}
