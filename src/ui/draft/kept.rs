//! The draft as it outlives a reload.

use serde::{Deserialize, Serialize};

use crate::game::{RoundPlan, Setup};

use super::{Draft, Taken};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    setup: Setup,
    own: Option<Vec<RoundPlan>>,
    seed: Option<String>,
    joining: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Taken>,
}

impl Draft {
    /// Under which the draft is kept.
    pub const KEY: &str = crate::session::DRAFT;

    pub fn write(&self) -> String {
        let kept = Kept {
            setup: self.setup(),
            own: self.own.clone(),
            seed: self.seed.clone(),
            joining: self.joining.clone(),
            from: self.from.clone(),
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// The draft of a text. One that cannot be read, of another version or spoilt, is worth no
    /// words: the host begins with a fresh one.
    pub fn read(text: &str) -> Self {
        let Ok(kept) = serde_json::from_str::<Kept>(text) else {
            return Self::default();
        };
        let mut draft = Self {
            own: kept.own,
            seed: kept.seed,
            joining: kept.joining,
            from: kept.from,
            ..Self::of(kept.setup)
        };
        // What was wrong before the reload still is, and was shown.
        for row in &mut draft.teams {
            row.touched = true;
        }
        draft
    }
}
