use serde::{Deserialize, Serialize};

use super::round::RoundPlan;
use super::team::{MOST_TEAMS, NameFault, checked_name};

/// What a host decides before the game.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// The name of the evening; may be empty.
    pub event: String,
    pub teams: Vec<String>,
    pub rounds: Vec<RoundPlan>,
    pub scoring: Scoring,
    pub standings: StandingsShown,
    /// `None`: drawn by chance when the game starts.
    pub seed: Option<u64>,
    /// The teams answer on paper: no answer is recorded in a round, and the host types what each team
    /// got for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_paper: bool,
}

/// How points are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scoring {
    /// For right answers and nothing else.
    Accuracy,
    /// A bonus on top for answers locked early, up to 1 to [`Scoring::MOST_SPEED_PERCENT`] per
    /// cent of the question's points.
    Speed { by: SpeedBy, most_percent: u8 },
    /// So much of the question's points off for a wrong answer, 1 to 100 per cent; nothing off for
    /// none.
    Negative { percent: u8 },
}

impl Scoring {
    pub const MOST_SPEED_PERCENT: u8 = 40;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeedBy {
    /// Who locked before whom.
    Order,
    /// How much of the time was left; needs a clock.
    Time,
}

/// When the room sees the standings before the podium.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandingsShown {
    AfterQuestion,
    AfterRound,
    AtTheEnd,
}

/// What is wrong with a set-up. Rounds and teams are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupFault {
    EventTooLong,
    NoTeam,
    TooManyTeams(usize),
    TeamName {
        team: usize,
        fault: NameFault,
    },
    NoRound,
    TooManyRounds(usize),
    TitleBlank {
        round: usize,
    },
    TitleTooLong {
        round: usize,
    },
    QuestionsOutOfRange {
        round: usize,
        questions: u16,
    },
    SecondsOutOfRange {
        round: usize,
        seconds: u16,
    },
    ReadingOutOfRange {
        round: usize,
        seconds: u8,
    },
    PointsOutOfRange {
        round: usize,
        points: u16,
    },
    BreakOutOfRange {
        round: usize,
        minutes: u8,
    },
    /// A bonus by the time left, in a round without a clock.
    SpeedByTimeWithoutClock {
        round: usize,
    },
    /// Of a format: blank, or longer than [`Setup::LONGEST_TITLE`].
    FormatNameOutOfRange,
    /// Every round is a warm-up.
    NothingCounts,
    /// A warm-up of a kind that is nothing without points.
    WarmUpOfKind {
        round: usize,
    },
    LockOutOfRange {
        round: usize,
        ms: u16,
    },
    LightningOutOfRange {
        round: usize,
        seconds: u16,
    },
    TooManyAtHand {
        round: usize,
        questions: u16,
    },
    /// Categories of a board count from 0, too.
    CategoriesOutOfRange {
        round: usize,
        count: usize,
    },
    CategoryBlank {
        round: usize,
        category: usize,
    },
    CategoryTooLong {
        round: usize,
        category: usize,
    },
    CategoryTwice {
        round: usize,
        category: usize,
    },
    ValuesOutOfRange {
        round: usize,
        count: usize,
    },
    ValuesNotRising {
        round: usize,
    },
    DoublesOutOfRange {
        round: usize,
        doubles: u8,
    },
    /// The time for a board.
    MinutesOutOfRange {
        round: usize,
        minutes: u8,
    },
    /// More questions than the board has cells.
    MoreThanCells {
        round: usize,
        questions: u16,
        cells: usize,
    },
    /// A final wager of other than one question.
    NotOneQuestion {
        round: usize,
        questions: u16,
    },
    MinimumOutOfRange {
        round: usize,
        points: u16,
    },
    /// On paper, a round of a kind that is not played in writing alone.
    OnPaperOfKind {
        round: usize,
    },
    /// On paper, a bonus for speed: nobody has seen who was fast.
    OnPaperForSpeed,
    SpeedOutOfRange {
        percent: u8,
    },
    PenaltyOutOfRange {
        percent: u8,
    },
}

impl Setup {
    pub const MOST_ROUNDS: usize = 20;
    pub const MOST_QUESTIONS: u16 = 50;
    /// The longest event name and round title, in characters.
    pub const LONGEST_TITLE: usize = 60;

    /// How many questions the rounds ask each team in all.
    pub fn questions(&self) -> usize {
        self.rounds.iter().map(|r| usize::from(r.questions)).sum()
    }

    /// Everything that is wrong with the set-up by itself, whatever the bank holds.
    pub fn faults(&self) -> Vec<SetupFault> {
        let mut faults = Vec::new();
        if self.event.chars().count() > Self::LONGEST_TITLE {
            faults.push(SetupFault::EventTooLong);
        }
        self.team_faults(&mut faults);
        match self.scoring {
            Scoring::Speed { most_percent, .. }
                if !(1..=Scoring::MOST_SPEED_PERCENT).contains(&most_percent) =>
            {
                faults.push(SetupFault::SpeedOutOfRange {
                    percent: most_percent,
                });
            }
            Scoring::Negative { percent } if !(1..=100).contains(&percent) => {
                faults.push(SetupFault::PenaltyOutOfRange { percent });
            }
            Scoring::Speed { .. } if self.on_paper => faults.push(SetupFault::OnPaperForSpeed),
            _ => {}
        }
        match self.rounds.len() {
            0 => faults.push(SetupFault::NoRound),
            n if n > Self::MOST_ROUNDS => faults.push(SetupFault::TooManyRounds(n)),
            _ => {}
        }
        if !self.rounds.is_empty() && self.rounds.iter().all(|round| round.warm_up) {
            faults.push(SetupFault::NothingCounts);
        }
        for (round, plan) in self.rounds.iter().enumerate() {
            plan.faults(round, self.scoring, &mut faults);
            if self.on_paper && !plan.kind.may_be_on_paper() {
                faults.push(SetupFault::OnPaperOfKind { round });
            }
        }
        faults
    }

    fn team_faults(&self, faults: &mut Vec<SetupFault>) {
        match self.teams.len() {
            0 => faults.push(SetupFault::NoTeam),
            n if n > MOST_TEAMS => faults.push(SetupFault::TooManyTeams(n)),
            _ => {}
        }
        for (team, name) in self.teams.iter().enumerate() {
            let before = self.teams[..team].iter().map(String::as_str);
            if let Err(fault) = checked_name(name, before) {
                faults.push(SetupFault::TeamName { team, fault });
            }
        }
    }
}
