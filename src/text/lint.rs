//! What the linter says: each rule in a line, and each fault as what is wrong and what to do.
mod about;
mod answer;
mod form;
mod picture;
mod reference;
mod report;
mod slip;
mod text;
mod writing;

use crate::bank::limits;
use crate::bank::lint::json::Line;
use crate::bank::lint::{Fault, Severity, What};

pub use about::about;
pub use report::{Marked, Report, Said, report};

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub wrong: String,
    pub remedy: String,
}

fn told(wrong: impl Into<String>, remedy: impl Into<String>) -> Told {
    Told {
        wrong: wrong.into(),
        remedy: remedy.into(),
    }
}

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A fault in one line, as `history.json:41:7 "gibbon-1953": answer 4 is out of range (3 options);
/// count from 0`.
pub fn line(file: &str, fault: &Fault) -> String {
    let Told { wrong, remedy } = tell(&fault.what);
    let place = at(file, fault.place.start);
    match &fault.question {
        Some(id) => format!("{place} \"{id}\": {wrong}; {remedy}"),
        None => format!("{place}: {wrong}; {remedy}"),
    }
}

/// A place, as `history.json:41:7`; only the file where nothing more is known.
pub fn at(file: &str, line: Line) -> String {
    match line.line {
        0 => file.to_owned(),
        _ => format!("{file}:{}:{}", line.line, line.column),
    }
}

fn meant(what: Option<&str>, otherwise: impl Into<String>) -> String {
    match what {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => otherwise.into(),
    }
}

/// A fault in words.
pub fn tell(what: &What) -> Told {
    match what {
        What::Slip(slip) => slip::tell(*slip, None),
        What::Unclosed { slip, line } => slip::tell(*slip, Some(*line)),
        What::More(count) => told(
            format!("{count} more faults are not listed"),
            "mend these first",
        ),
        What::UnknownField { .. }
        | What::MissingField(_)
        | What::RepeatedField(_)
        | What::WrongType(_)
        | What::UnknownName { .. }
        | What::Answers(_)
        | What::Format
        | What::PackId { .. }
        | What::IdForm { .. }
        | What::IdTaken { .. } => form::tell(what),
        What::Empty
        | What::TooLong { .. }
        | What::TooMany { .. }
        | What::Unfinished
        | What::Hidden(_)
        | What::Markup(_)
        | What::StraySpace(_) => text::tell(what),
        What::OutOfRange { .. }
        | What::RepeatedIndex(_)
        | What::NoneRight
        | What::AllRight
        | What::OptionCount { .. }
        | What::DuplicateOption { .. }
        | What::NothingToType
        | What::NumberTooFine
        | What::NumberTooLarge
        | What::NegativeTolerance
        | What::NearDuplicate { .. }
        | What::IdleVariant => answer::tell(what),
        What::NoReference
        | What::NoAddress
        | What::Doi { .. }
        | What::Pmid
        | What::Pmcid
        | What::Url
        | What::Year { .. }
        | What::RepeatedReference { .. }
        | What::Undated
        | What::SingleSource
        | What::Unstable => reference::tell(what),
        What::PictureName
        | What::PictureType
        | What::PictureMissing
        | What::PictureContent
        | What::PictureUnsafe(_) => picture::tell(what),
        _ => writing::tell(what),
    }
}

/// The limits in words, for whoever writes about them.
pub fn limits() -> [(&'static str, usize); 6] {
    [
        ("stem", limits::STEM),
        ("option or item", limits::OPTION),
        ("explanation", limits::EXPLANATION),
        ("typed answer", limits::TYPED),
        ("unit", limits::UNIT),
        ("text alternative", limits::ALT),
    ]
}
