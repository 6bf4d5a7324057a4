use serde::Serialize;

use super::state::Game;
use super::team::TeamId;

/// How many places a podium has.
const PLACES: usize = 3;

/// A line of the standings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Standing {
    pub team: TeamId,
    pub points: i64,
    /// 1 is the top. Equal teams share a rank and the next rank is left out (1, 1, 3). `None` for
    /// a team that retired.
    pub rank: Option<usize>,
    pub tied: bool,
}

impl Game {
    /// All teams from first to last, those that retired at the end. Teams with equal points share
    /// their rank unless a tie-break parted them.
    pub fn standings(&self) -> Vec<Standing> {
        let mut lines: Vec<(bool, i64, usize, TeamId)> = self
            .teams()
            .iter()
            .map(|team| {
                let points = self.points(team.id);
                (team.retired, points, self.tie_break_depth(team.id), team.id)
            })
            .collect();
        lines.sort_unstable_by_key(|&(retired, points, depth, team)| {
            (retired, std::cmp::Reverse((points, depth)), team)
        });
        let same = |a: &(bool, i64, usize, TeamId), b: &(bool, i64, usize, TeamId)| {
            (a.0, a.1, a.2) == (b.0, b.1, b.2)
        };
        lines
            .iter()
            .map(|line| {
                let first = lines
                    .iter()
                    .position(|other| same(other, line))
                    .unwrap_or(0);
                let equals = lines.iter().filter(|other| same(other, line)).count();
                let (retired, points, _, team) = *line;
                Standing {
                    team,
                    points,
                    rank: (!retired).then_some(first + 1),
                    tied: !retired && equals > 1,
                }
            })
            .collect()
    }

    /// The ranks that stand on the podium, from the top: three, or as many as there are. Whoever ties
    /// stands there together.
    pub fn places(&self) -> Vec<usize> {
        let mut ranks: Vec<usize> = self
            .standings()
            .iter()
            .filter_map(|line| line.rank)
            .collect();
        ranks.dedup();
        ranks.truncate(PLACES);
        ranks
    }

    /// The teams that share the top, if more than one does.
    pub fn tied_at_the_top(&self) -> Vec<TeamId> {
        self.standings()
            .into_iter()
            .filter(|line| line.rank == Some(1) && line.tied)
            .map(|line| line.team)
            .collect()
    }
}
