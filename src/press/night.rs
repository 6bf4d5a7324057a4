use crate::game::{Fate, Game, Highlight, Phase, TeamId};
use crate::honours::{AwardKind, awards, one_line};

/// What a night came to, as it is told outside: the top only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Those that play or have played.
    pub teams: usize,
    /// Questions whose points count.
    pub questions: usize,
    /// Whether it is over; until then the places are those of the moment.
    pub finished: bool,
    /// None before anybody has a point.
    pub places: Vec<Place>,
}

/// A place on the podium and all that share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub rank: usize,
    pub points: i64,
    pub teams: Vec<(TeamId, String)>,
}

pub fn results(game: &Game) -> Results {
    let standings = game.standings();
    let podium = game.places().into_iter().filter_map(|rank| {
        let lines = standings.iter().filter(|line| line.rank == Some(rank));
        let points = lines.clone().map(|line| line.points).max()?;
        let named = lines.filter_map(|line| Some((line.team, name(game, line.team)?)));
        (points > 0).then(|| Place {
            rank,
            points,
            teams: named.collect(),
        })
    });
    let scored = game.played().iter().filter(|it| it.fate == Fate::Scored);
    Results {
        teams: game.teams().len(),
        questions: scored.count(),
        finished: matches!(game.phase(), Phase::Finished),
        places: podium.collect(),
    }
}

fn name(game: &Game, team: TeamId) -> Option<String> {
    Some(one_line(&game.team(team)?.name))
}

/// What one team tells of its night. Below the podium there are neither rank nor points: only what
/// was good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamNight {
    pub team: TeamId,
    pub name: String,
    pub place: Option<Place>,
    /// The best that it did.
    pub moment: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    Award { kind: AwardKind, shared: bool },
    Feat(Highlight),
}

pub fn team_night(game: &Game, team: TeamId) -> Option<TeamNight> {
    let places = results(game).places.into_iter();
    let mut places = places.filter(|place| place.teams.iter().any(|(it, _)| *it == team));
    Some(TeamNight {
        team,
        name: name(game, team)?,
        place: places.next(),
        moment: moment(game, team),
    })
}

fn moment(game: &Game, team: TeamId) -> Option<Moment> {
    let won = awards(game).into_iter().rev();
    let mut won =
        won.filter(|it| it.teams.contains(&team) && !matches!(it.kind, AwardKind::Place { .. }));
    if let Some(award) = won.next() {
        return Some(Moment::Award {
            kind: award.kind,
            shared: award.teams.len() > 1,
        });
    }
    let is_of = |it: &Highlight| match it {
        Highlight::Fastest { teams, .. }
        | Highlight::Comeback { teams, .. }
        | Highlight::Streak { teams, .. } => teams.contains(&team),
        Highlight::Alone { team: only, .. } => *only == team,
        Highlight::Nobody { .. } => false,
    };
    game.highlights().into_iter().find(is_of).map(Moment::Feat)
}
