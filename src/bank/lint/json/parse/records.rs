//! Where records begin, so that one broken record does not take the next ones with it.

use super::super::super::work::looked_at;
use super::super::Bracket;
use super::super::scan::{Kind, Token};
use super::{Parser, Records, State};

/// Where records begin, for the second reading.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) list: &'static str,
    /// The bytes of the opening brackets, rising.
    starts: Vec<usize>,
    /// How many of them are behind us.
    passed: usize,
}

impl Marks {
    pub(super) fn find(text: &str, records: Records) -> Self {
        let name = format!("\"{}\"", records.first);
        looked_at(text.len());
        let starts = text.match_indices(&name).filter_map(|(at, _)| {
            let before = text[..at].trim_ascii_end();
            let rest = &text[at + name.len()..];
            let after = rest.trim_ascii_start();
            looked_at(at - before.len() + rest.len() - after.len());
            (before.ends_with('{') && after.starts_with(':')).then(|| before.len() - 1)
        });
        Self {
            list: records.list,
            starts: starts.collect(),
            passed: 0,
        }
    }

    pub(super) fn begins(&mut self, at: usize) -> bool {
        while self
            .starts
            .get(self.passed)
            .is_some_and(|start| *start < at)
        {
            self.passed += 1;
            looked_at(1);
        }
        self.starts.get(self.passed) == Some(&at)
    }

    pub(super) fn more_after(&self, at: usize) -> bool {
        self.starts.last().is_some_and(|start| *start > at)
    }
}

impl<'t> Parser<'t> {
    pub(super) fn starts_record(&mut self, token: &Token<'t>) -> bool {
        let Some(marks) = &mut self.marks else {
            return false;
        };
        looked_at(self.stack.len());
        token.kind == Kind::Open(Bracket::Curly)
            && marks.begins(token.start)
            && self.stack.last().is_some_and(|frame| !frame.records)
            && self.stack.iter().any(|frame| frame.records)
    }

    pub(super) fn close_to_records(&mut self, token: &Token<'t>) {
        let before = self.scan.text[..token.start].trim_ascii_end();
        looked_at(token.start - before.len());
        let after_comma = before.ends_with(',');
        self.unclosed_here();
        while self.stack.last().is_some_and(|frame| !frame.records) {
            self.close(self.last_end, true);
        }
        if after_comma {
            self.state(State::Next);
        }
    }

    /// Whether a closing bracket would end the list of records before the last of them.
    pub(super) fn ends_records_early(&self, token: &Token<'t>) -> bool {
        self.marks
            .as_ref()
            .is_some_and(|marks| marks.more_after(token.start))
            && self.stack.last().is_some_and(|frame| frame.records)
    }
}
