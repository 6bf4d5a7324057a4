use serde::{Deserialize, Serialize};

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
}

impl RoundKind {
    pub const LIGHTNING: [u16; 3] = [60, 90, 120];
    /// The most questions that a team has at hand in a lightning round.
    pub const MOST_AT_HAND: u16 = 30;
    pub const LONGEST_LOCK: u16 = 5000;

    /// A round that is not of another kind is saved without a word of it, as it always was.
    pub(super) fn is_standard(&self) -> bool {
        *self == Self::Standard
    }

    /// Whether answers are always spoken, one team at a time: then nobody can be faster in writing.
    pub fn is_spoken(&self) -> bool {
        matches!(self, Self::Buzzer { .. } | Self::Lightning { .. })
    }

    /// Whether such a round is worth playing without points.
    pub(super) fn may_warm_up(&self) -> bool {
        matches!(self, Self::Standard | Self::Picture)
    }
}
