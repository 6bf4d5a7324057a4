//! From values to the types, with every fault of shape listed and the rest read all the same.

mod answer;
mod parts;

use super::case::Found;
use super::fields::{self, Field, Form, Shape};
use super::json::{Node, Span, Value};
use super::work::looked_at;
use super::{What, words};
use crate::bank::{Answer, Decimal, Difficulty, Question, QuestionId, Section};

/// The most fields that any object of the format has.
const MOST: usize = 12;

/// The fields of an object, sorted out.
pub(super) struct Fields<'n, 't> {
    shape: &'static Shape,
    values: [Option<&'n Node<'t>>; MOST],
}

impl<'n, 't> Fields<'n, 't> {
    /// Nothing if the value is no object. Unknown, repeated and missing fields are listed.
    pub fn open(node: &'n Node<'t>, shape: &'static Shape, found: &mut Found) -> Option<Self> {
        let Value::Object { members, torn } = &node.value else {
            wrong(node, Form::Object, found);
            return None;
        };
        let mut values = [None; MOST];
        let mut misspelt = Vec::new();
        for member in members {
            looked_at(shape.order.len());
            let known = shape.order.iter().position(|name| *name == member.name);
            match known {
                Some(at) if values[at].is_none() => values[at] = Some(&member.node),
                Some(at) => found.add(member.name_span, What::RepeatedField(shape.order[at])),
                None if found.is_full() => found.dropped += 1,
                None => {
                    let meant = words::nearest(&member.name, shape.order);
                    misspelt.extend(meant);
                    let name = clipped(&member.name);
                    let what = What::UnknownField {
                        name,
                        meant,
                        known: shape.order,
                    };
                    found.add(member.name_span, what);
                }
            }
        }
        let fields = Self { shape, values };
        if !torn {
            fields.miss(node, &misspelt, found);
        }
        Some(fields)
    }

    /// Lists what is missing, but for what seems to be there under a name that is not quite right.
    fn miss(&self, node: &Node<'t>, misspelt: &[Field], found: &mut Found) {
        for name in self.shape.required {
            if self.get(name).is_none() && !misspelt.contains(name) {
                found.add(front(node), What::MissingField(name));
            }
        }
    }

    pub fn get(&self, name: Field) -> Option<&'n Node<'t>> {
        let at = self.shape.order.iter().position(|known| *known == name)?;
        self.values[at]
    }

    pub fn text(&self, name: Field, found: &mut Found) -> Option<String> {
        text(self.get(name)?, found)
    }

    pub fn list(&self, name: Field, found: &mut Found) -> &'n [Node<'t>] {
        match self.get(name) {
            Some(Node {
                value: Value::List(items),
                ..
            }) => items,
            Some(other) => {
                wrong(other, Form::List, found);
                &[]
            }
            None => &[],
        }
    }

    pub fn texts(&self, name: Field, found: &mut Found) -> Vec<String> {
        let items = self.list(name, found);
        let texts = items.iter().map(|item| text(item, found));
        texts.map(Option::unwrap_or_default).collect()
    }

    /// A whole number up to `most`; beyond it the largest there is.
    pub fn count(&self, name: Field, found: &mut Found) -> Option<u64> {
        count(self.get(name)?, found)
    }

    pub fn boolean(&self, name: Field, found: &mut Found) -> Option<bool> {
        match self.get(name)? {
            Node {
                value: Value::Bool(it),
                ..
            } => Some(*it),
            other => {
                wrong(other, Form::TrueOrFalse, found);
                None
            }
        }
    }
}

/// The brace of an object, or its name if it has one: there a reader looks first.
fn front(node: &Node<'_>) -> Span {
    match node.get("id") {
        Some(id) if id.text().is_some() => id.span,
        _ => Span {
            end: node.span.start + 1,
            ..node.span
        },
    }
}

/// What could not be read has its fault already.
fn wrong(node: &Node<'_>, wanted: Form, found: &mut Found) {
    if node.value != Value::Broken {
        found.add(node.span, What::WrongType(wanted));
    }
}

/// As much of somebody's text as a message needs.
pub(super) fn clipped(text: &str) -> String {
    const MOST: usize = 40;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn text(node: &Node<'_>, found: &mut Found) -> Option<String> {
    match &node.value {
        Value::Text(text) => Some(text.as_ref().to_owned()),
        _ => {
            wrong(node, Form::Text, found);
            None
        }
    }
}

fn count(node: &Node<'_>, found: &mut Found) -> Option<u64> {
    match node.value {
        Value::Number(digits) if digits.bytes().all(|b| b.is_ascii_digit()) => {
            Some(digits.parse().unwrap_or(u64::MAX))
        }
        _ => {
            wrong(node, Form::Count, found);
            None
        }
    }
}

fn decimal(node: &Node<'_>, found: &mut Found) -> Option<Decimal> {
    use crate::bank::DecimalError;
    let Value::Number(digits) = node.value else {
        wrong(node, Form::Number, found);
        return None;
    };
    let read = match digits.parse() {
        // Powers of ten are JSON too.
        Err(DecimalError::NotANumber) => {
            serde_json::from_str(digits).map_err(|_| DecimalError::TooLarge)
        }
        other => other,
    };
    match read {
        Ok(number) => Some(number),
        Err(DecimalError::TooFine) => {
            found.add(node.span, What::NumberTooFine);
            None
        }
        Err(_) => {
            found.add(node.span, What::NumberTooLarge);
            None
        }
    }
}

/// One of some names.
fn named<T: Copy>(
    node: &Node<'_>,
    names: &'static [&'static str],
    all: &[T],
    found: &mut Found,
) -> Option<T> {
    let name = text(node, found)?;
    let at = names.iter().position(|known| *known == name);
    if at.is_none() {
        let what = What::UnknownName {
            meant: words::nearest(&name, names),
            name: clipped(&name),
            known: names,
        };
        found.add(node.span, what);
    }
    all.get(at?).copied()
}

/// A question as far as it could be read.
pub(super) struct Draft {
    pub question: Question,
    /// Whether the answer could be read; otherwise it stands for nothing.
    pub answered: bool,
}

pub(super) fn question(node: &Node<'_>, found: &mut Found) -> Option<Draft> {
    let fields = Fields::open(node, &fields::QUESTION, found)?;
    let section = fields.get("section");
    let difficulty = fields.get("difficulty");
    let answer = fields.get("answer").and_then(|it| answer::read(it, found));
    let answered = answer.is_some();
    let question = Question {
        id: QuestionId(fields.text("id", found).unwrap_or_default()),
        section: section
            .and_then(|it| named(it, fields::SECTIONS, &Section::ALL, found))
            .unwrap_or(Section::JustForFun),
        difficulty: difficulty
            .and_then(|it| named(it, fields::DIFFICULTIES, &Difficulty::ALL, found))
            .unwrap_or(Difficulty::Medium),
        stem: fields.text("stem", found).unwrap_or_default(),
        answer: answer.unwrap_or(Answer::TrueFalse { right: false }),
        judged: fields.boolean("judged", found).unwrap_or(false),
        picture: fields
            .get("picture")
            .and_then(|it| parts::picture(it, found)),
        explanation: fields.text("explanation", found).unwrap_or_default(),
        references: parts::references(&fields, found),
        host_note: fields.text("host_note", found),
        reviewed: fields.text("reviewed", found).unwrap_or_default(),
        silenced: parts::silenced(&fields, found),
    };
    Some(Draft { question, answered })
}
