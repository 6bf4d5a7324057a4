use super::{Encoding, Span};

/// What is wrong with the text as JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    Empty,
    Encoded(Encoding),
    MissingComma,
    TrailingComma,
    ExtraComma,
    MissingColon,
    MissingValue,
    MissingName,
    SmartQuotes,
    SingleQuotes,
    /// `"the "inner" quotes"`.
    InnerQuotes,
    UnquotedName,
    UnquotedText,
    Comment,
    /// The closing quote is missing on this line.
    UnclosedText,
    /// A line break inside quotes.
    LineBreak,
    /// A tab or another control character inside quotes.
    Control(char),
    BadEscape,
    BadNumber,
    /// `37,5`.
    DecimalComma,
    /// `True`, `None`: what is meant.
    BadWord(&'static str),
    /// A space that only looks like one.
    OddSpace(char),
    /// The bracket at `opened` is still open where it cannot be.
    Unclosed {
        bracket: Bracket,
        opened: u32,
    },
    /// A closing bracket to which there is no opening one.
    Stray(Bracket),
    Junk,
    AfterEnd,
    TooDeep,
    TooLong,
    TooMany,
}

impl Slip {
    /// Brackets do not pair, so that what follows may hang in the wrong place.
    pub(super) fn unhinges(self) -> bool {
        matches!(
            self,
            Self::Unclosed { .. } | Self::Stray(_) | Self::AfterEnd
        )
    }
}

/// A pair of brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    Curly,
    Square,
}

impl Bracket {
    pub fn open(self) -> char {
        match self {
            Self::Curly => '{',
            Self::Square => '[',
        }
    }

    pub fn close(self) -> char {
        match self {
            Self::Curly => '}',
            Self::Square => ']',
        }
    }
}

/// A slip and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slipped {
    pub slip: Slip,
    pub span: Span,
}

/// How much is read at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of one file.
    pub bytes: usize,
    /// Values in one file.
    pub nodes: usize,
    /// Faults listed of one file; the rest is only counted.
    pub faults: usize,
}

impl Caps {
    /// How deep brackets may nest. A pack needs seven; more is a mistake or malice.
    pub const DEPTH: usize = 32;

    /// For packs of one's own in the browser: five megabytes (which hold some 5,000 questions of 35
    /// values), and no list that takes longer to draw than to read.
    pub const APP: Self = Self {
        bytes: 5_000_000,
        nodes: 400_000,
        faults: 500,
    };

    /// For the command line: a bank of 100,000 questions in one file.
    pub const DESK: Self = Self {
        bytes: 1_000_000_000,
        nodes: 50_000_000,
        faults: 1_000_000,
    };
}

/// The slips found so far; beyond the cap they are counted and not kept.
#[derive(Clone, Debug, Default)]
pub struct Slips {
    pub kept: Vec<Slipped>,
    pub dropped: usize,
    cap: usize,
}

impl Slips {
    pub fn new(cap: usize) -> Self {
        Self {
            cap,
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, slip: Slip, start: usize, end: usize) {
        if self.kept.len() < self.cap {
            self.kept.push(Slipped {
                slip,
                span: Span::new(start, end),
            });
        } else {
            self.dropped += 1;
        }
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }
}
