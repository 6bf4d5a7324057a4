//! What stands against a draft, and at which field.

use crate::bank::{Bank, LastAsked};
use crate::game::{Plan, RoundPlan, Scoring, Setup, SetupFault, StandingsShown};
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

/// The rounds for which the bank has too few questions. What was asked before plays no part in
/// that, so the answer holds for the draw itself.
pub fn too_few(rounds: &[RoundPlan], bank: &Bank) -> Vec<Fault> {
    let setup = Setup {
        event: String::new(),
        teams: vec!["A".to_owned()],
        rounds: rounds.to_vec(),
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AtTheEnd,
        seed: None,
    };
    // Rounds that are wrong by themselves have their own faults; the draw would only repeat them.
    if !setup.faults().is_empty() {
        return Vec::new();
    }
    let Err(why) = Plan::draw(setup, bank, &LastAsked::new(), 0) else {
        return Vec::new();
    };
    words::unplayable(&why, rounds)
        .into_iter()
        .map(|(place, words)| Fault {
            place,
            field: Field::Questions,
            words,
        })
        .collect()
}
