use super::json::{Node, Span, Value};
use super::words::Words;
use super::work::looked_at;
use super::{Severity, Surroundings, What};
use crate::bank::{Answer, Question};

/// One step into a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    In(&'static str),
    At(usize),
}

/// What was found in one file.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub list: Vec<(Span, What)>,
    /// How many more there are than are listed.
    pub dropped: usize,
    pub cap: usize,
}

impl Found {
    pub fn is_full(&self) -> bool {
        self.list.len() >= self.cap
    }

    pub fn add(&mut self, span: Span, what: What) {
        if !self.is_full() {
            self.list.push((span, what));
        } else {
            self.dropped += 1;
        }
    }
}

/// A question under the eyes of the rules.
pub(super) struct Case<'c, 't> {
    pub node: &'c Node<'t>,
    pub question: &'c Question,
    /// Nothing if the answer could not be read: rules about it are then silent.
    pub answer: Option<&'c Answer>,
    /// The words of the stem.
    pub stem: Words,
    /// The whole file.
    pub file: &'c str,
    pub around: &'c Surroundings<'c>,
    /// Errors of shape and text that were found before; first those.
    pub found: Vec<(Span, What)>,
}

impl<'c, 't> Case<'c, 't> {
    pub fn find(&self, path: &[Step]) -> Option<&'c Node<'t>> {
        path.iter().try_fold(self.node, |node, step| match step {
            Step::In(name) => node.get(name),
            Step::At(index) => node.items().get(*index),
        })
    }

    /// Lists a fault at a place of the question. What is missing or has an error already is not
    /// reported again.
    pub fn say(&mut self, path: &[Step], what: What) {
        let Some(span) = self.find(path).map(|node| node.span) else {
            return;
        };
        self.say_at(span, what);
    }

    /// The same for a piece of a text, in bytes of what the text says.
    pub fn say_in(&mut self, path: &[Step], piece: std::ops::Range<usize>, text: &str, what: What) {
        if let Some(node) = self.find(path) {
            let span = piece_of(node, piece, text);
            self.say_at(span, what);
        }
    }

    pub fn say_at(&mut self, span: Span, what: What) {
        let known = |(other, before): &(Span, What)| {
            *other == span && before.rule().severity() == Severity::Error
        };
        looked_at(self.found.len());
        if !self.found.iter().any(known) {
            self.found.push((span, what));
        }
    }
}

/// Where a piece of what a text says stands in the file; the whole text if it has escapes.
pub(super) fn piece_of(node: &Node<'_>, piece: std::ops::Range<usize>, file: &str) -> Span {
    let start = node.span.range().start + 1;
    let span = start + piece.start..start + piece.end;
    match &node.value {
        Value::Text(said) if file.get(span.clone()) == said.get(piece) => {
            Span::new(span.start, span.end)
        }
        _ => node.span,
    }
}
