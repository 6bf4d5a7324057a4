use serde::{Deserialize, Serialize};

use super::{Decimal, Difficulty, Section};

/// The name of a question: lower-case letters, digits and hyphens, unique over all packs and never
/// changed once published, since scores and progress are kept under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct QuestionId(pub String);

impl std::fmt::Display for QuestionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// One question with everything a host, a learner and an editor need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: QuestionId,
    pub section: Section,
    pub difficulty: Difficulty,
    /// What is asked; stands alone. At most 300 characters.
    pub stem: String,
    pub answer: Answer,
    /// The answer is spoken and the host says whether it is right, whatever the kind.
    #[serde(default, skip_serializing_if = "is_false")]
    pub judged: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// One to three sentences that say why the answer is right.
    pub explanation: String,
    /// Where somebody can look it up; at least one.
    pub references: Vec<Reference>,
    /// For the host only: how to say a name, what else to accept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_note: Option<String>,
    /// The day somebody last checked it, as `2026-05-04`.
    pub reviewed: String,
    /// Warnings of the linter that do not apply here, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silenced: Vec<Silenced>,
}

impl Question {
    pub fn kind(&self) -> Kind {
        self.answer.kind()
    }
}

/// What kind of answer is asked for, and which one is right. Positions count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// Two to six options, one right.
    Choice {
        options: Vec<String>,
        right: u8,
    },
    /// Two to six options, all that apply.
    Multiple {
        options: Vec<String>,
        right: Vec<u8>,
    },
    TrueFalse {
        right: bool,
    },
    /// Closest wins.
    Number {
        right: Decimal,
        unit: String,
        /// An answer this close or closer counts as exact.
        #[serde(default, skip_serializing_if = "is_zero")]
        within: Decimal,
    },
    /// Three to six items, written here in the right order and shown in another.
    Order {
        items: Vec<String>,
    },
    /// Free text; capitals, accents, hyphens and spaces make no difference.
    Text {
        right: String,
        /// Other ways to write it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        accept: Vec<String>,
    },
}

impl Answer {
    pub fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::Multiple { .. } => Kind::Multiple,
            Self::TrueFalse { .. } => Kind::TrueFalse,
            Self::Number { .. } => Kind::Number,
            Self::Order { .. } => Kind::Order,
            Self::Text { .. } => Kind::Text,
        }
    }
}

/// The six kinds of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Choice,
    Multiple,
    TrueFalse,
    Number,
    Order,
    Text,
}

impl Kind {
    pub const ALL: [Self; 6] = [
        Self::Choice,
        Self::Multiple,
        Self::TrueFalse,
        Self::Number,
        Self::Order,
        Self::Text,
    ];
}

/// A picture beside the stem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// A file in `questions/pictures/`, or a `data:` address in a pack of one's own.
    pub file: String,
    /// What is to be seen, without giving the answer away.
    pub alt: String,
}

/// Where an answer can be looked up: by whom, what, where, when, and one of the addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Authors or organisation.
    pub by: String,
    pub title: String,
    /// Journal with volume and pages, book, or site.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub published_in: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Such as `10.1016/0003-4975(94)91119-8`, without `https://doi.org/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// The number in PubMed, digits only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pmid: Option<String>,
    /// The number in PubMed Central, such as `PMC4557569`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pmcid: Option<String>,
    /// A stable address that begins with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A warning of the linter that is switched off for one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Silenced {
    /// The rule's name, as the linter prints it.
    pub rule: String,
    /// Why it does not apply.
    pub because: String,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &Decimal) -> bool {
    *value == Decimal::ZERO
}
