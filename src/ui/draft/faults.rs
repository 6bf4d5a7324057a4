//! What stands against a draft, and at which field.

use crate::bank::Bank;
use crate::game::{Plan, RoundPlan, Scoring, Setup, SetupFault, StandingsShown, Unplayable};
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
    Kind,
    Questions,
    Seconds,
    Reading,
    Pace,
    Points,
    Break,
    WarmUp,
    /// For how long an early buzz locks out.
    Lock,
    /// The time of a lightning round.
    Spell,
    /// The categories of a board, and what they are worth.
    Categories,
    Doubles,
    /// The titles of the categories.
    Titles,
    /// The time for a board.
    Minutes,
    /// What a team without points may wager.
    Wager,
}

fn field(fault: &SetupFault) -> Field {
    use SetupFault as F;
    match fault {
        F::TitleBlank { .. } | F::TitleTooLong { .. } => Field::Title,
        F::OnPaperOfKind { .. } => Field::Kind,
        F::QuestionsOutOfRange { .. }
        | F::TooManyAtHand { .. }
        | F::MoreThanCells { .. }
        | F::NotOneQuestion { .. } => Field::Questions,
        F::CategoryBlank { .. } | F::CategoryTooLong { .. } | F::CategoryTwice { .. } => {
            Field::Titles
        }
        F::MinutesOutOfRange { .. } => Field::Minutes,
        F::CategoriesOutOfRange { .. } | F::ValuesOutOfRange { .. } | F::ValuesNotRising { .. } => {
            Field::Categories
        }
        F::DoublesOutOfRange { .. } => Field::Doubles,
        F::MinimumOutOfRange { .. } => Field::Wager,
        F::SecondsOutOfRange { .. } => Field::Seconds,
        F::ReadingOutOfRange { .. } => Field::Reading,
        F::SpeedByTimeWithoutClock { .. } => Field::Pace,
        F::PointsOutOfRange { .. } => Field::Points,
        F::BreakOutOfRange { .. } => Field::Break,
        F::WarmUpOfKind { .. } => Field::WarmUp,
        F::LockOutOfRange { .. } => Field::Lock,
        F::LightningOutOfRange { .. } => Field::Spell,
        F::EventTooLong
        | F::NoTeam
        | F::TooManyTeams(_)
        | F::TeamName { .. }
        | F::NoRound
        | F::TooManyRounds(_)
        | F::FormatNameOutOfRange
        | F::NothingCounts
        | F::OnPaperForSpeed
        | F::SpeedOutOfRange { .. }
        | F::PenaltyOutOfRange { .. } => Field::Only,
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
            field: Field::Kind,
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

/// The rounds for which the bank has too few questions, whatever else is wrong with them.
pub fn too_few(rounds: &[RoundPlan], teams: usize, bank: &Bank) -> Vec<Fault> {
    let sound = |round: &RoundPlan| (1..=round.kind.most_questions()).contains(&round.questions);
    let wishes = rounds.iter().map(|round| RoundPlan {
        questions: if sound(round) { round.questions } else { 1 },
        ..round.clone()
    });
    let setup = Setup {
        event: String::new(),
        teams: vec![String::new(); teams.max(1)],
        rounds: wishes.collect(),
        scoring: Scoring::Accuracy,
        standings: StandingsShown::AtTheEnd,
        seed: None,
        on_paper: false,
    };
    let lacks = Plan::shortage(&setup, bank);
    words::unplayable(&Unplayable::Bank(lacks), rounds)
        .into_iter()
        .filter(|(place, _)| match place {
            // One that asks for an impossible number has its own fault at the same field.
            Place::Round(n) => rounds.get(*n).is_some_and(sound),
            _ => true,
        })
        .map(|(place, words)| Fault {
            place,
            field: Field::Questions,
            words,
        })
        .collect()
}
