use super::json::{Line, Span};
use super::{Rule, Severity, What};

/// Where a fault is in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Place {
    /// Where the marked piece begins, and where it ends (one column behind it).
    pub start: Line,
    pub end: Line,
    /// The same in bytes of the decoded text.
    pub span: Span,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub place: Place,
    /// The question in which it is, by its id.
    pub question: Option<String>,
    pub what: What,
}

impl Fault {
    pub fn rule(&self) -> Rule {
        self.what.rule()
    }

    pub fn severity(&self) -> Severity {
        self.rule().severity()
    }
}
