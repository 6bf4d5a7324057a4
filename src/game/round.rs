use serde::{Deserialize, Serialize};

use crate::bank::{Difficulty, Filter};

use super::kind::RoundKind;
use super::setup::{Scoring, Setup, SetupFault, SpeedBy};

/// One round as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundPlan {
    pub title: String,
    pub filter: Filter,
    /// How many questions: 1 to [`Setup::MOST_QUESTIONS`]. In a lightning round, each team has so
    /// many of its own; on a board, so many cells are played at most; a final wager has one.
    pub questions: u16,
    pub pace: Pace,
    pub points: Points,
    /// Answers are spoken and the host says whether they are right, whatever the kind.
    pub judged: bool,
    /// A break after the round, 1 to 60 minutes. None follows the last round.
    pub break_minutes: Option<u8>,
    #[serde(default, skip_serializing_if = "RoundKind::is_standard")]
    pub kind: RoundKind,
    /// Answers are marked and give nobody points.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub warm_up: bool,
}

/// Who moves a question on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// The clock: so long to read, 0 to 60 seconds, then so long to answer, 5 to 600 seconds.
    Timed { reading: u8, seconds: u16 },
    /// The host.
    Host,
}

/// What a right answer is worth before any bonus: 1 to 1000 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Points {
    Flat(u16),
    ByDifficulty { easy: u16, medium: u16, hard: u16 },
}

impl Points {
    pub fn for_difficulty(self, difficulty: Difficulty) -> u16 {
        match (self, difficulty) {
            (Self::Flat(points), _) => points,
            (Self::ByDifficulty { easy, .. }, Difficulty::Easy) => easy,
            (Self::ByDifficulty { medium, .. }, Difficulty::Medium) => medium,
            (Self::ByDifficulty { hard, .. }, Difficulty::Hard) => hard,
        }
    }
}

impl RoundPlan {
    /// The shortest and the longest time to answer.
    pub const SECONDS: std::ops::RangeInclusive<u16> = 5..=600;
    pub const LONGEST_READING: u8 = 60;
    pub const POINTS: std::ops::RangeInclusive<u16> = 1..=1000;
    pub const BREAK: std::ops::RangeInclusive<u8> = 1..=60;

    pub(super) fn faults(&self, round: usize, scoring: Scoring, faults: &mut Vec<SetupFault>) {
        if self.title.trim().is_empty() {
            faults.push(SetupFault::TitleBlank { round });
        }
        if self.title.chars().count() > Setup::LONGEST_TITLE {
            faults.push(SetupFault::TitleTooLong { round });
        }
        let questions = self.questions;
        // Where a kind has a limit of its own, that one is told.
        let told_by_kind =
            self.kind.most_questions() < Setup::MOST_QUESTIONS && questions > Setup::MOST_QUESTIONS;
        if !(1..=Setup::MOST_QUESTIONS).contains(&questions) && !told_by_kind {
            faults.push(SetupFault::QuestionsOutOfRange { round, questions });
        }
        match self.pace {
            Pace::Timed { reading, seconds } => {
                if !Self::SECONDS.contains(&seconds) {
                    faults.push(SetupFault::SecondsOutOfRange { round, seconds });
                }
                if reading > Self::LONGEST_READING {
                    faults.push(SetupFault::ReadingOutOfRange {
                        round,
                        seconds: reading,
                    });
                }
            }
            Pace::Host => {
                if let Scoring::Speed {
                    by: SpeedBy::Time, ..
                } = scoring
                    && self.kind.rewards_speed()
                {
                    faults.push(SetupFault::SpeedByTimeWithoutClock { round });
                }
            }
        }
        let worth = match self.points {
            Points::Flat(points) => vec![points],
            Points::ByDifficulty { easy, medium, hard } => vec![easy, medium, hard],
        };
        faults.extend(
            worth
                .into_iter()
                .filter(|points| !Self::POINTS.contains(points))
                .map(|points| SetupFault::PointsOutOfRange { round, points }),
        );
        if let Some(minutes) = self.break_minutes
            && !Self::BREAK.contains(&minutes)
        {
            faults.push(SetupFault::BreakOutOfRange { round, minutes });
        }
        self.kind.faults(round, self.questions, faults);
        if self.warm_up && !self.kind.may_warm_up() {
            faults.push(SetupFault::WarmUpOfKind { round });
        }
    }

    /// How many questions the round needs for so many teams.
    pub fn needs(&self, teams: usize) -> usize {
        let each = usize::from(self.questions);
        match &self.kind {
            RoundKind::Lightning { .. } => each * teams,
            RoundKind::Board(board) => board.size(),
            _ => each,
        }
    }

    /// What the round is drawn from: what the host asks for, and what its kind needs.
    pub fn drawn_from(&self) -> Filter {
        Filter {
            pictured: self.filter.pictured || self.kind == RoundKind::Picture,
            ..self.filter.clone()
        }
    }
}
