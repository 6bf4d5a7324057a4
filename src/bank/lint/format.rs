//! The canonical form of a pack: two spaces a level, fields in their order, one value a line, texts
//! without needless escapes. It keeps every value, also those it does not know.

use super::fields::{self, Shape};
use super::json::{Caps, Node, Records, Value, parse};
use super::{What, json};
use crate::bank::Decimal;

/// Rewrites a pack in canonical form; refuses what is not JSON, since nothing may get lost.
///
/// # Errors
/// The first slip and its line.
pub fn format(text: &str) -> Result<String, (What, json::Line)> {
    let records = Records {
        list: "questions",
        first: "id",
    };
    let read = parse(text, records, Caps::DESK);
    if let Some(slipped) = read.slips.kept.first() {
        let line = json::Lines::new(text).find(slipped.span.range().start);
        return Err((What::Slip(slipped.slip), line));
    }
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    if let Some(root) = &read.root {
        write(root, "pack", 0, &mut out);
    }
    out.push('\n');
    Ok(out)
}

/// The shape of an object by the name of the field that holds it, or of the list it is in.
fn shape(name: &str) -> Option<&'static Shape> {
    let shape = match name {
        "pack" => &fields::PACK,
        "questions" => &fields::QUESTION,
        "answer" => &fields::ANSWER,
        "choice" | "multiple" => &fields::OPTIONS,
        "true_false" => &fields::TRUE_FALSE,
        "number" => &fields::NUMBER,
        "order" => &fields::ORDER,
        "text" => &fields::TEXT,
        "picture" => &fields::PICTURE,
        "references" => &fields::REFERENCE,
        "silenced" => &fields::SILENCED,
        _ => return None,
    };
    Some(shape)
}

fn write(node: &Node<'_>, name: &str, depth: usize, out: &mut String) {
    match &node.value {
        Value::Null | Value::Broken => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(digits) => out.push_str(&number(digits)),
        Value::Text(text) => quote(text, out),
        Value::List(items) => {
            let items = items.iter();
            lines('[', ']', items, depth, out, |item, out| {
                write(item, name, depth + 1, out);
            });
        }
        Value::Object { members, .. } => {
            let mut members: Vec<_> = members.iter().collect();
            if let Some(shape) = shape(name) {
                members.sort_by_key(|member| {
                    let at = shape.order.iter().position(|known| *known == member.name);
                    at.unwrap_or(shape.order.len())
                });
            }
            lines('{', '}', members.into_iter(), depth, out, |member, out| {
                quote(&member.name, out);
                out.push_str(": ");
                write(&member.node, &member.name, depth + 1, out);
            });
        }
    }
}

fn lines<T>(
    open: char,
    close: char,
    items: impl ExactSizeIterator<Item = T>,
    depth: usize,
    out: &mut String,
    mut each: impl FnMut(T, &mut String),
) {
    let count = items.len();
    out.push(open);
    for (at, item) in items.enumerate() {
        indent(depth + 1, out);
        each(item, out);
        if at + 1 < count {
            out.push(',');
        }
    }
    if count > 0 {
        indent(depth, out);
    }
    out.push(close);
}

fn indent(depth: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// `37.50` is `37.5`; what is no number of ours stays as it is.
fn number(digits: &str) -> String {
    match digits.parse::<Decimal>() {
        Ok(number) if digits != "-0" => number.to_string(),
        _ => digits.to_owned(),
    }
}

pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if u32::from(c) < 0x20 => {
                let _infallible =
                    std::fmt::Write::write_fmt(out, format_args!("\\u{:04x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
