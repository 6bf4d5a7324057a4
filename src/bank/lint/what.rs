use super::json::{Line, Slip};
use super::{Field, Form, Rule};
use crate::bank::Kind;

/// What is wrong, with what is needed to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Not JSON, or not read.
    Slip(Slip),
    /// The line on which the bracket of a [`Slip::Unclosed`] stands.
    Unclosed {
        slip: Slip,
        line: u32,
    },
    /// So many faults are not listed.
    More(usize),
    UnknownField {
        name: String,
        meant: Option<Field>,
        known: &'static [Field],
    },
    MissingField(Field),
    RepeatedField(Field),
    WrongType(Form),
    /// No such section, difficulty or kind.
    UnknownName {
        name: String,
        meant: Option<&'static str>,
        known: &'static [&'static str],
    },
    /// An answer has one kind.
    Answers(usize),
    Format,
    /// The pack is named otherwise than its file.
    PackId {
        file: String,
    },
    IdForm {
        suggested: String,
    },
    IdTaken {
        file: String,
        at: Line,
    },
    Empty,
    TooLong {
        length: usize,
        most: usize,
    },
    TooMany {
        count: usize,
        most: usize,
    },
    Unfinished,
    Hidden(char),
    Markup(String),
    OutOfRange {
        index: u64,
        options: usize,
    },
    RepeatedIndex(u8),
    NoneRight,
    AllRight,
    OptionCount {
        kind: Kind,
        count: usize,
        least: usize,
        most: usize,
    },
    /// Counted from 0.
    DuplicateOption {
        first: usize,
    },
    /// Nothing is left of a typed answer once signs and spaces are ignored.
    NothingToType,
    NumberTooFine,
    NumberTooLarge,
    NegativeTolerance,
    NearDuplicate {
        id: String,
        file: String,
        at: Line,
    },
    NoReference,
    NoAddress,
    Doi {
        bare: Option<String>,
    },
    Pmid,
    Pmcid,
    Url,
    Year {
        year: u16,
        least: u16,
        most: u16,
    },
    RepeatedReference {
        first: usize,
    },
    PictureName,
    PictureType,
    PictureMissing,
    PictureContent,
    PictureUnsafe(Unsafe),
    NotADate,
    UnknownRule {
        meant: Option<Rule>,
    },
    NotSilenceable(Rule),
    IdleSilence(Rule),
    Longest {
        right: usize,
        next: usize,
    },
    AllOrNone,
    Negative,
    DoubleNegative,
    Article {
        an: bool,
    },
    Absolute,
    AnswerInStem,
    AltGivesAway,
    StatementAsked,
    Sentences(usize),
    Undated,
    SingleSource,
    Unstable,
    IdleVariant,
    StraySpace(Part),
}

/// Where a space too many is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Start,
    End,
    Double,
}

/// What a drawing must not contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsafe {
    Script,
    Event,
    Foreign,
    Outside,
    Entity,
}

impl What {
    pub fn rule(&self) -> Rule {
        match self {
            Self::Slip(Slip::Encoded(_)) => Rule::Encoding,
            Self::Slip(Slip::TooDeep | Slip::TooLong | Slip::TooMany) | Self::More(_) => Rule::Size,
            Self::Slip(_) | Self::Unclosed { .. } => Rule::Json,
            Self::UnknownField { .. } => Rule::UnknownField,
            Self::MissingField(_) => Rule::MissingField,
            Self::RepeatedField(_) => Rule::RepeatedField,
            Self::WrongType(_) | Self::Answers(_) => Rule::WrongType,
            Self::UnknownName { .. } => Rule::UnknownName,
            Self::Format => Rule::PackFormat,
            Self::PackId { .. } => Rule::PackId,
            Self::IdForm { .. } => Rule::IdForm,
            Self::IdTaken { .. } => Rule::IdTaken,
            Self::Empty => Rule::EmptyText,
            Self::TooLong { .. } | Self::TooMany { .. } => Rule::TooLong,
            Self::Unfinished => Rule::Unfinished,
            Self::Hidden(_) => Rule::HiddenCharacter,
            Self::Markup(_) => Rule::Markup,
            Self::OutOfRange { .. } | Self::RepeatedIndex(_) => Rule::AnswerRange,
            Self::NoneRight | Self::AllRight => Rule::AnswerCount,
            Self::OptionCount { .. } => Rule::OptionCount,
            Self::DuplicateOption { .. } => Rule::DuplicateOption,
            Self::NothingToType => Rule::TypedAnswer,
            Self::NumberTooFine | Self::NumberTooLarge | Self::NegativeTolerance => {
                Rule::NumberForm
            }
            Self::NearDuplicate { .. } => Rule::NearDuplicate,
            Self::NoReference => Rule::ReferenceMissing,
            Self::NoAddress => Rule::ReferenceAddress,
            Self::Doi { .. } | Self::Pmid | Self::Pmcid | Self::Url => Rule::ReferenceForm,
            Self::Year { .. } => Rule::ReferenceYear,
            Self::RepeatedReference { .. } => Rule::ReferenceRepeated,
            Self::PictureName | Self::PictureType | Self::PictureContent => Rule::PictureFile,
            Self::PictureMissing => Rule::PictureMissing,
            Self::PictureUnsafe(_) => Rule::PictureUnsafe,
            Self::NotADate => Rule::ReviewedDate,
            Self::UnknownRule { .. } | Self::NotSilenceable(_) => Rule::SilencedRule,
            Self::IdleSilence(_) => Rule::IdleSilence,
            Self::Longest { .. } => Rule::LongestAnswer,
            Self::AllOrNone => Rule::AllOrNone,
            Self::Negative => Rule::NegativeStem,
            Self::DoubleNegative => Rule::DoubleNegative,
            Self::Article { .. } => Rule::GrammarCue,
            Self::Absolute => Rule::AbsoluteWord,
            Self::AnswerInStem => Rule::AnswerInStem,
            Self::AltGivesAway => Rule::AltGivesAway,
            Self::StatementAsked => Rule::StatementAsked,
            Self::Sentences(_) => Rule::LongExplanation,
            Self::Undated => Rule::ReferenceUndated,
            Self::SingleSource => Rule::SingleSource,
            Self::Unstable => Rule::UnstableAddress,
            Self::IdleVariant => Rule::IdleVariant,
            Self::StraySpace(_) => Rule::StraySpace,
        }
    }
}
