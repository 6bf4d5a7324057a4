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
}

impl RoundKind {
    /// A round that is not of another kind is saved without a word of it, as it always was.
    pub(super) fn is_standard(&self) -> bool {
        *self == Self::Standard
    }

    /// Whether such a round is worth playing without points.
    pub(super) fn may_warm_up(&self) -> bool {
        matches!(self, Self::Standard | Self::Picture)
    }
}
