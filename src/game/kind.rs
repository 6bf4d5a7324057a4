use serde::{Deserialize, Serialize};

use crate::bank::Section;

use super::board::{Board, Category};
use super::setup::{Setup, SetupFault};

/// How a round is played.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// A question for all teams, which they answer in writing.
    #[default]
    Standard,
    /// The same, of questions with a picture: it is shown large before the question.
    Picture,
    /// The first to buzz answers aloud, and the host judges. Who buzzes before the buzzers are open
    /// is locked out for so many milliseconds, 0 to [`RoundKind::LONGEST_LOCK`], once they are.
    Buzzer { early_ms: u16 },
    /// One team at a time answers as many as it can in so many seconds, one of
    /// [`RoundKind::LIGHTNING`]. The questions of the round are those of one team.
    Lightning { seconds: u16 },
    /// The team in control picks a cell of a board; the first to buzz answers, and who is right is
    /// in control. The questions of the round are how many cells are played at most.
    Board(Board),
    /// All teams wager on one question against their score, and are shown from the last place to
    /// the first. A team without points may wager so many, 1 to [`RoundKind::MOST_MINIMUM`].
    FinalWager { minimum: u16 },
}

const USUAL_LOCK: u16 = 1000;
const USUAL_CATEGORIES: [Section; Board::MOST_CATEGORIES] = [
    Section::AnatomyPhysiology,
    Section::Pharmacology,
    Section::DevicesEquipment,
    Section::Monitoring,
    Section::History,
    Section::JustForFun,
];

impl RoundKind {
    pub const LIGHTNING: [u16; 3] = [60, 90, 120];
    /// The most questions that a team has at hand in a lightning round.
    pub const MOST_AT_HAND: u16 = 30;
    pub const LONGEST_LOCK: u16 = 5000;
    pub const MOST_MINIMUM: u16 = 1000;

    /// Each kind once, with the settings that serve most hosts. The categories of the board have
    /// these titles.
    pub fn usual(title: fn(Section) -> &'static str) -> Vec<Self> {
        vec![
            Self::Standard,
            Self::Picture,
            Self::Buzzer {
                early_ms: USUAL_LOCK,
            },
            Self::Lightning { seconds: 90 },
            Self::Board(Board {
                categories: USUAL_CATEGORIES
                    .map(|section| Category::about(section, title(section)))
                    .to_vec(),
                values: vec![10, 20, 30, 40, 50],
                doubles: 1,
                early_ms: USUAL_LOCK,
                minutes: None,
            }),
            Self::FinalWager { minimum: 50 },
        ]
    }

    /// Whether both are of one kind, whatever its settings.
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// The most questions that a round of this kind can have.
    pub fn most_questions(&self) -> u16 {
        match self {
            Self::Lightning { .. } => Self::MOST_AT_HAND,
            Self::FinalWager { .. } => 1,
            Self::Board(board) => u16::try_from(board.size()).unwrap_or(u16::MAX),
            Self::Standard | Self::Picture | Self::Buzzer { .. } => Setup::MOST_QUESTIONS,
        }
    }

    /// Whether the round says what a question is worth, and not a board or a wager.
    pub fn is_pointed(&self) -> bool {
        !matches!(self, Self::Board(_) | Self::FinalWager { .. })
    }

    /// Whether [`Pace`](super::Pace) says anything about such a round. The others have a clock of
    /// their own.
    pub fn is_paced(&self) -> bool {
        !matches!(self, Self::Lightning { .. })
    }

    /// A round that is not of another kind is saved without a word of it, as it always was.
    pub(super) fn is_standard(&self) -> bool {
        *self == Self::Standard
    }

    /// Whether answers are always spoken, one team at a time: then nobody can be faster in writing.
    pub fn is_spoken(&self) -> bool {
        matches!(
            self,
            Self::Buzzer { .. } | Self::Lightning { .. } | Self::Board(_)
        )
    }

    /// Whether the first to buzz answers.
    pub(super) fn is_by_buzzer(&self) -> bool {
        matches!(self, Self::Buzzer { .. } | Self::Board(_))
    }

    /// Whether a right answer can earn a bonus for speed.
    pub(super) fn rewards_speed(&self) -> bool {
        matches!(self, Self::Standard | Self::Picture)
    }

    pub(super) fn board(&self) -> Option<&Board> {
        match self {
            Self::Board(board) => Some(board),
            _ => None,
        }
    }

    /// Whether all teams answer each of its questions in writing, and nothing follows from who is right
    /// before the round is over.
    pub fn may_be_on_paper(&self) -> bool {
        matches!(self, Self::Standard | Self::Picture)
    }

    /// Whether such a round is worth playing without points.
    pub fn may_warm_up(&self) -> bool {
        matches!(self, Self::Standard | Self::Picture)
    }
}

impl RoundKind {
    /// What is wrong with a round of this kind and of so many questions.
    pub(super) fn faults(&self, round: usize, questions: u16, faults: &mut Vec<SetupFault>) {
        let mut early = |ms: u16| {
            if ms > Self::LONGEST_LOCK {
                faults.push(SetupFault::LockOutOfRange { round, ms });
            }
        };
        match self {
            Self::Standard | Self::Picture => {}
            Self::Buzzer { early_ms } => early(*early_ms),
            Self::Lightning { seconds } => {
                let seconds = *seconds;
                if !Self::LIGHTNING.contains(&seconds) {
                    faults.push(SetupFault::LightningOutOfRange { round, seconds });
                }
                if questions > Self::MOST_AT_HAND {
                    faults.push(SetupFault::TooManyAtHand { round, questions });
                }
            }
            Self::Board(board) => {
                early(board.early_ms);
                board.faults(round, questions, faults);
            }
            Self::FinalWager { minimum } => {
                if questions != 1 {
                    faults.push(SetupFault::NotOneQuestion { round, questions });
                }
                if !(1..=Self::MOST_MINIMUM).contains(minimum) {
                    let points = *minimum;
                    faults.push(SetupFault::MinimumOutOfRange { round, points });
                }
            }
        }
    }
}

impl Board {
    fn faults(&self, round: usize, questions: u16, faults: &mut Vec<SetupFault>) {
        let count = self.categories.len();
        if !(1..=Self::MOST_CATEGORIES).contains(&count) {
            faults.push(SetupFault::CategoriesOutOfRange { round, count });
        }
        for (category, Category { title, .. }) in self.categories.iter().enumerate() {
            let title = title.trim();
            let before = &self.categories[..category];
            if title.is_empty() {
                faults.push(SetupFault::CategoryBlank { round, category });
            } else if title.chars().count() > Category::LONGEST_TITLE {
                faults.push(SetupFault::CategoryTooLong { round, category });
            } else if before.iter().any(|other| other.title.trim() == title) {
                faults.push(SetupFault::CategoryTwice { round, category });
            }
        }
        let count = self.values.len();
        if !(1..=Self::MOST_VALUES).contains(&count) {
            faults.push(SetupFault::ValuesOutOfRange { round, count });
        }
        let values = self.values.iter().copied();
        faults.extend(
            values
                .filter(|points| !(1..=1000).contains(points))
                .map(|points| SetupFault::PointsOutOfRange { round, points }),
        );
        if !self.values.windows(2).all(|two| two[0] < two[1]) {
            faults.push(SetupFault::ValuesNotRising { round });
        }
        if let Some(minutes) = self.minutes
            && !(1..=Self::MOST_MINUTES).contains(&minutes)
        {
            faults.push(SetupFault::MinutesOutOfRange { round, minutes });
        }
        let cells = self.size();
        if self.doubles > Self::MOST_DOUBLES || usize::from(self.doubles) >= cells.max(1) {
            let doubles = self.doubles;
            faults.push(SetupFault::DoublesOutOfRange { round, doubles });
        }
        if cells > 0 && usize::from(questions) > cells {
            faults.push(SetupFault::MoreThanCells {
                round,
                questions,
                cells,
            });
        }
    }
}
