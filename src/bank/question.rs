use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

#[cfg(not(target_arch = "wasm32"))]
use super::pack::ID_FORM;
use super::{Decimal, Difficulty, Section, limits};

/// The name of a question: lower-case letters, digits and hyphens, unique over all packs and never
/// changed once published, since scores and progress are kept under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct QuestionId(
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = limits::ID), regex(pattern = ID_FORM)))]
    pub String,
);

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
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::STEM)))]
    pub stem: String,
    pub answer: Answer,
    /// The answer is spoken and the host says whether it is right, whatever the kind.
    #[serde(default, skip_serializing_if = "is_false")]
    pub judged: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// One to three sentences that say why the answer is right.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::EXPLANATION)))]
    pub explanation: String,
    /// Where somebody can look it up; at least one.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::REFERENCES)))]
    pub references: Vec<Reference>,
    /// For the host only: how to say a name, what else to accept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = limits::HOST_NOTE)))]
    pub host_note: Option<String>,
    /// The day somebody last checked it, as `2026-05-04`.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))
    )]
    pub reviewed: String,
    /// Warnings of the linter that do not apply here, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub silenced: Vec<Silenced>,
}

impl Question {
    pub fn kind(&self) -> Kind {
        self.answer.kind()
    }

    /// Whether it can be asked at all. What the linter took always can; what was kept since may
    /// have been altered.
    pub fn is_sound(&self) -> bool {
        let within = |text: &str, most: usize| text.chars().count() <= most && !text.is_empty();
        let options = |list: &[String], count: &RangeInclusive<usize>| {
            count.contains(&list.len()) && list.iter().all(|it| within(it, limits::OPTION))
        };
        let answer = match &self.answer {
            Answer::Choice {
                options: all,
                right,
            } => options(all, &limits::OPTIONS) && usize::from(*right) < all.len(),
            Answer::Multiple {
                options: all,
                right,
            } => {
                let some = (1..all.len()).contains(&right.len());
                let inside = right.iter().all(|it| usize::from(*it) < all.len());
                options(all, &limits::OPTIONS) && some && inside
            }
            Answer::Order { items } => options(items, &limits::ITEMS),
            Answer::Text { right, .. } => within(right, limits::TYPED),
            Answer::Number { unit, .. } => unit.chars().count() <= limits::UNIT,
            Answer::TrueFalse { .. } => true,
        };
        answer && within(&self.id.0, limits::ID) && within(&self.stem, limits::STEM)
    }
}

/// What kind of answer is asked for, and which one is right. Positions count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// Two to six options, one right.
    Choice {
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 2, max = 6), inner(length(min = 1, max = limits::OPTION))))]
        options: Vec<String>,
        #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = 5)))]
        right: u8,
    },
    /// Two to six options, all that apply.
    Multiple {
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 2, max = 6), inner(length(min = 1, max = limits::OPTION))))]
        options: Vec<String>,
        #[cfg_attr(
            not(target_arch = "wasm32"),
            schemars(length(min = 1, max = 5), inner(range(max = 5)))
        )]
        right: Vec<u8>,
    },
    TrueFalse {
        right: bool,
    },
    /// Closest wins.
    Number {
        right: Decimal,
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = limits::UNIT)))]
        unit: String,
        /// An answer this close or closer counts as exact.
        #[serde(default, skip_serializing_if = "is_zero")]
        within: Decimal,
    },
    /// Three to six items, written here in the right order and shown in another.
    Order {
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 3, max = 6), inner(length(min = 1, max = limits::OPTION))))]
        items: Vec<String>,
    },
    /// Free text; capitals, accents, hyphens and spaces make no difference.
    Text {
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::TYPED)))]
        right: String,
        /// Other ways to write it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = limits::VARIANTS), inner(length(min = 1, max = limits::TYPED))))]
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
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1)))]
    pub file: String,
    /// What is to be seen, without giving the answer away.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::ALT)))]
    pub alt: String,
}

/// Where an answer can be looked up: by whom, what, where, when, and one of the addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Authors or organisation.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::REFERENCE)))]
    pub by: String,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::REFERENCE)))]
    pub title: String,
    /// Journal with volume and pages, book, or site.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::REFERENCE)))]
    pub published_in: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Such as `10.1016/0003-4975(94)91119-8`, without `https://doi.org/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^10\.\d{4,9}/\S+$"))
    )]
    pub doi: Option<String>,
    /// The number in PubMed, digits only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^[1-9]\d{0,8}$"))
    )]
    pub pmid: Option<String>,
    /// The number in PubMed Central, such as `PMC4557569`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^PMC[1-9]\d{0,8}$"))
    )]
    pub pmcid: Option<String>,
    /// A stable address that begins with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(regex(pattern = r"^https://\S+$"))
    )]
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
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::BECAUSE)))]
    pub because: String,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &Decimal) -> bool {
    *value == Decimal::ZERO
}
