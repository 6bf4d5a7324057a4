use crate::game::{Asked, Game, Phase};

use super::Head;
use super::sum::Sum;

/// The first line of the text.
const VERSION: &str = "1";

/// What a home page says of a game, kept beside it so that saying it needs neither the plan nor the
/// rules of the game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Over the head and the log that this was true of.
    pub sum: Sum,
    /// Milliseconds since 1970.
    pub started: u64,
    pub teams: usize,
    pub place: Place,
    pub event: String,
}

/// Where a game stands. All numbers count from 0, but `rounds`, which is how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    BeforeRound {
        round: usize,
        rounds: usize,
    },
    At {
        round: usize,
        rounds: usize,
        number: usize,
    },
    After {
        round: usize,
        rounds: usize,
        number: usize,
    },
    InBreak,
    BeforeTieBreak,
    InTieBreak,
    Podium,
    Finished,
}

impl Place {
    pub fn of(game: &Game) -> Self {
        let rounds = game.plan().setup.rounds.len();
        match game.phase() {
            Phase::RoundIntro { round } => Self::BeforeRound {
                round: *round,
                rounds,
            },
            Phase::Board { round } => {
                let here = game.played().iter().filter(|p| p.asked.is_in(*round));
                match here.count() {
                    0 => Self::BeforeRound {
                        round: *round,
                        rounds,
                    },
                    played => Self::After {
                        round: *round,
                        rounds,
                        number: played - 1,
                    },
                }
            }
            Phase::Wagering(here) => Self::of_question(here.asked, rounds),
            Phase::Reading { turn, .. }
            | Phase::Answering { turn, .. }
            | Phase::Race { turn, .. }
            | Phase::Closed { turn, .. } => Self::of_question(turn.asked, rounds),
            Phase::Lightning(here) => Self::At {
                round: here.round,
                rounds,
                number: here.question().unwrap_or(0),
            },
            Phase::Unveiling { .. }
            | Phase::Revealed
            | Phase::Scoring { .. }
            | Phase::Standings => match game.played().last().map(|p| p.asked) {
                Some(Asked::InRound { round, number }) => Self::After {
                    round,
                    rounds,
                    number,
                },
                Some(Asked::InTieBreak { .. }) => Self::InTieBreak,
                None => Self::BeforeRound { round: 0, rounds },
            },
            Phase::Break { .. } => Self::InBreak,
            Phase::TieBreakIntro => Self::BeforeTieBreak,
            Phase::Podium { .. } | Phase::Ceremony { .. } => Self::Podium,
            Phase::Finished => Self::Finished,
        }
    }

    fn of_question(asked: Asked, rounds: usize) -> Self {
        match asked {
            Asked::InRound { round, number } => Self::At {
                round,
                rounds,
                number,
            },
            Asked::InTieBreak { .. } => Self::InTieBreak,
        }
    }

    fn write(self) -> String {
        match self {
            Self::BeforeRound { round, rounds } => format!("before {round} {rounds}"),
            Self::At {
                round,
                rounds,
                number,
            } => format!("at {round} {rounds} {number}"),
            Self::After {
                round,
                rounds,
                number,
            } => format!("after {round} {rounds} {number}"),
            Self::InBreak => "break".to_owned(),
            Self::BeforeTieBreak => "before-tie-break".to_owned(),
            Self::InTieBreak => "tie-break".to_owned(),
            Self::Podium => "podium".to_owned(),
            Self::Finished => "finished".to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let name = words.next()?;
        let numbers: Vec<usize> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
        match (name, numbers.as_slice()) {
            ("before", &[round, rounds]) => Some(Self::BeforeRound { round, rounds }),
            ("at", &[round, rounds, number]) => Some(Self::At {
                round,
                rounds,
                number,
            }),
            ("after", &[round, rounds, number]) => Some(Self::After {
                round,
                rounds,
                number,
            }),
            ("break", []) => Some(Self::InBreak),
            ("before-tie-break", []) => Some(Self::BeforeTieBreak),
            ("tie-break", []) => Some(Self::InTieBreak),
            ("podium", []) => Some(Self::Podium),
            ("finished", []) => Some(Self::Finished),
            _ => None,
        }
    }
}

impl Glance {
    pub fn of(head: &Head, game: &Game, sum: Sum) -> Self {
        Self {
            sum,
            started: head.started,
            teams: game.teams().len(),
            place: Place::of(game),
            event: head.plan.setup.event.clone(),
        }
    }

    /// A line each; the name of the event is the rest, whatever is in it.
    pub fn write(&self) -> String {
        let Self {
            sum,
            started,
            teams,
            ..
        } = self;
        let place = self.place.write();
        format!(
            "{VERSION}\n{sum}\n{started}\n{teams}\n{place}\n{}",
            self.event
        )
    }

    /// `None` for what another version wrote, or nobody.
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.splitn(6, '\n');
        if lines.next()? != VERSION {
            return None;
        }
        Some(Self {
            sum: Sum::read(lines.next()?)?,
            started: lines.next()?.parse().ok()?,
            teams: lines.next()?.parse().ok()?,
            place: Place::read(lines.next()?)?,
            event: lines.next()?.to_owned(),
        })
    }

    pub fn is_finished(&self) -> bool {
        self.place == Place::Finished
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_glance_reads_what_it_writes() {
        let places = [
            Place::BeforeRound {
                round: 0,
                rounds: 4,
            },
            Place::At {
                round: 1,
                rounds: 4,
                number: 6,
            },
            Place::After {
                round: 3,
                rounds: 4,
                number: 0,
            },
            Place::InBreak,
            Place::BeforeTieBreak,
            Place::InTieBreak,
            Place::Podium,
            Place::Finished,
        ];
        for place in places {
            let glance = Glance {
                sum: Sum::default().with("x"),
                started: 1_809_549_660_000,
                teams: 8,
                place,
                event: "Two\nlines, \u{1fac0}".to_owned(),
            };
            assert_eq!(Glance::read(&glance.write()), Some(glance));
        }
    }

    #[test]
    fn what_is_no_glance_is_not_taken_for_one() {
        for text in [
            "",
            "1",
            "2\n0\n0\n0\nfinished\nx",
            "1\nz\n0\n0\nfinished\nx",
            "1\n0\n0\n0\nfinished",
            "1\n0\n0\n0\nat 1 2\nx",
            "1\n0\n0\n0\nfinished 1\nx",
        ] {
            assert_eq!(Glance::read(text), None, "{text:?}");
        }
    }
}
