//! The moments of the night: what was remarkable, told by what was played. Only what is true of every
//! game with this log, and nothing that makes fun of a team.

use std::cmp::Reverse;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::score::Verdict;
use super::state::{Fate, Game, Played};
use super::team::TeamId;
use super::time::Millis;
use crate::bank::{Answer, Difficulty};

/// Fewer right answers in a row are no streak.
const STREAK: usize = 4;
/// Fewer places gained are no comeback.
const CLIMB: usize = 2;
/// Standings after fewer questions say nothing yet.
const SETTLED: usize = 3;
/// So many questions that only one team knew are told of, the hardest first.
const ALONE: usize = 2;

/// Something to remember. Questions are counted from 0 over the whole game. Teams that tie are all
/// named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Highlight {
    /// The right answer that took the least of its question's time.
    Fastest {
        teams: Vec<TeamId>,
        took: Millis,
        /// `None` if they tie over several questions.
        played: Option<usize>,
    },
    /// From the lowest rank to the final one.
    Comeback {
        teams: Vec<TeamId>,
        from: usize,
        to: usize,
    },
    /// So many right answers in a row.
    Streak {
        teams: Vec<TeamId>,
        right: usize,
    },
    /// Nobody else got it.
    Alone {
        team: TeamId,
        played: usize,
    },
    Nobody {
        played: usize,
    },
}

impl Highlight {
    /// The question that it is about.
    pub fn played(&self) -> Option<usize> {
        match self {
            Self::Fastest { played, .. } => *played,
            Self::Alone { played, .. } | Self::Nobody { played } => Some(*played),
            Self::Comeback { .. } | Self::Streak { .. } => None,
        }
    }
}

impl Game {
    /// In the order in which they are told.
    pub fn highlights(&self) -> Vec<Highlight> {
        let mut all: Vec<Highlight> = self.fastest().into_iter().collect();
        all.extend(self.comeback());
        all.extend(self.streak());
        all.extend(self.alone());
        all.extend(self.nobody());
        all
    }

    /// Questions whose points count, and their place over the whole game.
    pub fn counting(&self) -> impl Iterator<Item = (usize, &Rc<Played>)> {
        let played = self.played().iter().enumerate();
        played.filter(|(_, it)| it.fate == Fate::Scored && self.counts(it.asked))
    }

    /// Questions that were put to all teams alike, and to which each could find the answer: with a
    /// number, only the closest is right, and in a race only the first may say it.
    pub fn shared(&self) -> impl Iterator<Item = (usize, &Rc<Played>)> {
        self.counting().filter(|(_, it)| {
            let number = self
                .card(it.asked, it.card)
                .is_none_or(|card| matches!(card.question.answer, Answer::Number { .. }));
            it.contenders.is_none() && !number && !self.is_spoken(it.asked)
        })
    }

    fn plays_on(&self, team: TeamId) -> bool {
        self.team(team).is_some_and(|team| !team.retired)
    }

    fn difficulty(&self, played: &Played) -> Option<Difficulty> {
        let card = self.card(played.asked, played.card);
        card.map(|card| card.question.difficulty)
    }

    /// In a lightning round the clock is the whole turn's, and on a board the team's that picked, so
    /// they say nothing of one answer. What
    /// came after the time has no time.
    fn fastest(&self) -> Option<Highlight> {
        let timed = self.counting().filter(|(_, it)| {
            let raced = self.is_by_buzzer(it.asked);
            it.contenders.is_none() && (raced || !self.is_spoken(it.asked))
        });
        let times = timed.flat_map(|(place, it)| {
            it.sheets.iter().filter_map(move |(team, sheet)| {
                let left = sheet.left.filter(|left| *left > Millis::ZERO)?;
                let right = it.marks.get(team)?.verdict == Verdict::Right;
                (right && self.plays_on(*team)).then_some((it.allotted? - left, *team, place))
            })
        });
        let mut times: Vec<(Millis, TeamId, usize)> = times.collect();
        times.sort_unstable();
        let took = times.first()?.0;
        times.retain(|(time, ..)| *time == took);
        let place = times.first()?.2;
        let same = times.iter().all(|(.., other)| *other == place);
        let mut teams: Vec<TeamId> = times.iter().map(|(_, team, _)| *team).collect();
        teams.dedup();
        Some(Highlight::Fastest {
            teams,
            took,
            played: same.then_some(place),
        })
    }

    /// Points that were given by hand have no place in the order of the questions, and whoever came
    /// later or left has none in every standing: then nobody can say who came back from where.
    fn comeback(&self) -> Option<Highlight> {
        let entrants = self.plan().setup.teams.len();
        let left = self.teams().iter().any(|team| team.retired);
        if !self.adjustments().is_empty() || left || self.teams().len() != entrants {
            return None;
        }
        let teams: Vec<TeamId> = self.teams().iter().map(|team| team.id).collect();
        let mut points = vec![0_i64; teams.len()];
        let mut lowest = vec![1; teams.len()];
        for (played, (_, it)) in self.counting().enumerate() {
            for (team, points) in teams.iter().zip(&mut points) {
                *points += i64::from(it.points(*team));
            }
            if played + 1 >= SETTLED {
                for (own, lowest) in points.iter().zip(&mut lowest) {
                    let ahead = points.iter().filter(|other| *other > own).count();
                    *lowest = (ahead + 1).max(*lowest);
                }
            }
        }
        let standings = self.standings();
        let climbs = teams.iter().zip(lowest).filter_map(|(team, from)| {
            let to = standings.iter().find(|line| line.team == *team)?.rank?;
            Some((from.saturating_sub(to), Reverse(to), from, *team))
        });
        let mut climbs: Vec<_> = climbs.filter(|(climb, ..)| *climb >= CLIMB).collect();
        climbs.sort_unstable();
        let (climb, Reverse(to), from, _) = *climbs.last()?;
        let tied = climbs
            .iter()
            .filter(|it| (it.0, it.1) == (climb, Reverse(to)));
        Some(Highlight::Comeback {
            teams: tied.map(|it| it.3).collect(),
            from,
            to,
        })
    }

    fn streak(&self) -> Option<Highlight> {
        let best = |team: TeamId| {
            let (mut best, mut run) = (0, 0);
            for (_, it) in self.shared() {
                let mark = it.marks.get(&team);
                let right = mark.is_some_and(|mark| mark.verdict == Verdict::Right);
                run = if right { run + 1 } else { 0 };
                best = run.max(best);
            }
            best
        };
        let teams = self.answering(None).map(|team| (best(team.id), team.id));
        let teams: Vec<(usize, TeamId)> = teams.collect();
        let right = teams.iter().map(|(best, _)| *best).max()?;
        (right >= STREAK).then(|| Highlight::Streak {
            teams: teams
                .iter()
                .filter(|(best, _)| *best == right)
                .map(|(_, team)| *team)
                .collect(),
            right,
        })
    }

    /// A question of which one answer alone was recorded says nothing of the others: the host may
    /// write down no more than who was right.
    fn alone(&self) -> impl Iterator<Item = Highlight> {
        let mut known: Vec<_> = self
            .shared()
            .filter(|(_, it)| it.marks.len() > 1)
            .filter_map(|(played, it)| {
                let mut right = it
                    .marks
                    .iter()
                    .filter(|(_, mark)| mark.verdict != Verdict::Wrong);
                let (team, mark) = right.next()?;
                let only = right.next().is_none() && mark.verdict == Verdict::Right;
                (only && self.plays_on(*team)).then_some((self.difficulty(it), played, *team))
            })
            .collect();
        known.sort_unstable_by_key(|(difficulty, played, _)| Reverse((*difficulty, *played)));
        let told = known.into_iter().take(ALONE);
        told.map(|(_, played, team)| Highlight::Alone { team, played })
    }

    fn nobody(&self) -> Option<Highlight> {
        let missed = self.shared().filter(|(_, it)| {
            let wrong = it.marks.values().all(|mark| mark.verdict == Verdict::Wrong);
            it.marks.len() > 1 && wrong
        });
        let hardest = missed.max_by_key(|(played, it)| (self.difficulty(it), *played));
        hardest.map(|(played, _)| Highlight::Nobody { played })
    }
}
