//! What stands against a draft, and at which field.

use crate::bank::{Bank, LastAsked};
use crate::game::{
    Pace, Plan, Points, RoundPlan, Scoring, Setup, SetupFault, StandingsShown, Unplayable,
};
use crate::session::playable_here;
use crate::text::setup::{self as words, Place};

use super::Draft;

/// A fault in words, where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub place: Place,
    pub field: Field,
    pub words: String,
}

/// Which field of its place is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The place has but one.
    Only,
    Title,
    Questions,
    Seconds,
    Reading,
    Pace,
    Points,
    Break,
}

fn field(fault: &SetupFault) -> Field {
    use SetupFault as F;
    match fault {
        F::TitleBlank { .. } | F::TitleTooLong { .. } => Field::Title,
        F::QuestionsOutOfRange { .. } => Field::Questions,
        F::SecondsOutOfRange { .. } => Field::Seconds,
        F::ReadingOutOfRange { .. } => Field::Reading,
        F::SpeedByTimeWithoutClock { .. } => Field::Pace,
        F::PointsOutOfRange { .. } => Field::Points,
        F::BreakOutOfRange { .. } => Field::Break,
        _ => Field::Only,
    }
}

impl Draft {
    /// Everything that is wrong by itself, whatever the bank holds.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self
            .setup()
            .faults()
            .iter()
            .map(|fault| {
                let (place, words) = words::fault(fault);
                Fault {
                    place,
                    field: field(fault),
                    words,
                }
            })
            .collect();
        let closed = self
            .rounds
            .iter()
            .enumerate()
            .filter(|(_, row)| !playable_here(&row.it.kind));
        faults.extend(closed.map(|(round, _)| Fault {
            place: Place::Round(round),
            field: Field::Only,
            words: words::NO_SCREENS.to_owned(),
        }));
        if self.seed.is_some() && self.seed_number().is_none() {
            faults.push(Fault {
                place: Place::Seed,
                field: Field::Only,
                words: words::SEED_FAULT.to_owned(),
            });
        }
        faults
    }

    /// Whether a fault is told yet: not while its field is still being filled in.
    pub fn shows(&self, place: Place) -> bool {
        let touched = match place {
            Place::Event | Place::Scoring | Place::Seed => true,
            Place::Teams | Place::Rounds => false,
            Place::Team(n) => self.teams.get(n).is_some_and(|row| row.touched),
            Place::Round(n) => self.rounds.get(n).is_some_and(|row| row.touched),
        };
        touched || self.tries > 0
    }
}

/// The rounds for which the bank has too few questions, whatever else is wrong with them. What was
/// asked before plays no part in that, so the answer holds for the draw itself.
pub fn too_few(rounds: &[RoundPlan], teams: usize, bank: &Bank) -> Vec<Fault> {
    let sound = |round: &RoundPlan| (1..=Setup::MOST_QUESTIONS).contains(&round.questions);
    let wishes = rounds.iter().map(|round| RoundPlan {
        title: "A".to_owned(),
        filter: round.filter.clone(),
        questions: if sound(round) { round.questions } else { 1 },
        pace: Pace::Host,
        points: Points::Flat(1),
        judged: false,
        break_minutes: None,
        kind: round.kind.clone(),
        warm_up: false,
    });
    let setup = Setup {
        event: String::new(),
        teams: (0..teams.max(1)).map(|n| n.to_string()).collect(),
        rounds: wishes.collect(),
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AtTheEnd,
        seed: None,
    };
    match Plan::draw(setup, bank, &LastAsked::new(), 0) {
        Err(why @ Unplayable::Bank(_)) => words::unplayable(&why, rounds)
            .into_iter()
            .map(|(place, words)| Fault {
                place,
                field: Field::Questions,
                words,
            })
            .filter(|fault| match fault.place {
                // One that asks for an impossible number has its own fault at the same field.
                Place::Round(n) => rounds.get(n).is_some_and(sound),
                _ => true,
            })
            .collect(),
        _ => Vec::new(),
    }
}
