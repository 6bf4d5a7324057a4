//! What was found in a file, in words: how the linter's findings travel from the workshop to the
//! page, which knows nothing of the linter.

use serde::{Deserialize, Serialize};

use crate::bank::limits;
use crate::bank::lint::json::{Caps, decode};
use crate::bank::lint::{Fault, Reading, Severity, excerpt, visible};

use super::tell;

/// What was found in a file, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The pack's own name and title, fit to be shown.
    pub id: String,
    pub title: String,
    /// How many questions the file has, and how many of them are good.
    pub questions: usize,
    pub taken: usize,
    /// The file is a pack just as it stands, all of it good.
    pub whole: bool,
    /// By place.
    pub faults: Vec<Said>,
}

/// A fault in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Counted from 1; 0 where there is none.
    pub line: u32,
    pub column: u32,
    pub question: Option<String>,
    /// Its question is not taken; otherwise it is a warning.
    pub error: bool,
    pub rule: String,
    pub wrong: String,
    pub remedy: String,
    pub marked: Marked,
}

/// The line where a fault is, with the spot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marked {
    pub before: String,
    pub spot: String,
    pub after: String,
}

impl Report {
    pub fn errors(&self) -> usize {
        self.faults.iter().filter(|fault| fault.error).count()
    }

    pub fn warnings(&self) -> usize {
        self.faults.len() - self.errors()
    }
}

/// All that was found in a file. `whole`: it is a pack just as it stands, all of it good.
pub fn report(own: &Reading, bytes: &[u8], whole: bool) -> Report {
    let decoded = match bytes.len() > Caps::APP.bytes {
        true => decode(&[]),
        false => decode(bytes),
    };
    Report {
        id: own.pack.id.clone(),
        title: own.pack.title.clone(),
        questions: own.questions,
        taken: own.pack.questions.len(),
        whole,
        faults: own
            .faults
            .iter()
            .map(|fault| said(fault, &decoded.text))
            .collect(),
    }
}

fn said(fault: &Fault, text: &str) -> Said {
    let told = tell(&fault.what);
    let piece = excerpt(text, fault.place);
    let dots = |cut| if cut { "…" } else { "" };
    let question = fault.question.as_deref();
    Said {
        line: fault.place.start.line,
        column: fault.place.start.column,
        question: question.map(|id| visible(&id.chars().take(limits::ID).collect::<String>())),
        error: fault.severity() == Severity::Error,
        rule: fault.rule().name().to_owned(),
        wrong: visible(&told.wrong),
        remedy: visible(&told.remedy),
        marked: Marked {
            before: format!("{}{}", dots(piece.cut.0), visible(piece.before)),
            spot: visible(piece.marked),
            after: format!("{}{}", visible(piece.after), dots(piece.cut.1)),
        },
    }
}
