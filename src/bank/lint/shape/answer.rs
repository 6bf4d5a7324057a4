use super::{Fields, count, decimal, wrong};
use crate::bank::lint::What;
use crate::bank::lint::case::Found;
use crate::bank::lint::fields::{self, Form, KINDS};
use crate::bank::lint::json::{Node, Value};
use crate::bank::{Answer, Decimal, Kind};

pub(super) fn read(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let kinds = Fields::open(node, &fields::ANSWER, found)?;
    let mut given = KINDS
        .iter()
        .zip(Kind::ALL)
        .filter_map(|(name, kind)| Some((kind, kinds.get(name)?)));
    let (Some((kind, inner)), others) = (given.next(), given.count()) else {
        if node.members().is_empty() {
            found.add(node.span, What::Answers(0));
        }
        return None;
    };
    if others > 0 {
        found.add(node.span, What::Answers(others + 1));
        return None;
    }
    match kind {
        Kind::Choice => choice(inner, found),
        Kind::Multiple => multiple(inner, found),
        Kind::TrueFalse => true_false(inner, found),
        Kind::Number => number(inner, found),
        Kind::Order => order(inner, found),
        Kind::Text => typed(inner, found),
    }
}

fn choice(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let fields = Fields::open(node, &fields::OPTIONS, found)?;
    let options = fields.texts("options", found);
    let right = fields.count("right", found);
    if let (Some(index), Some(node)) = (right, fields.get("right")) {
        in_range(node, index, options.len(), found);
    }
    Some(Answer::Choice {
        options,
        right: small(right?),
    })
}

fn multiple(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let fields = Fields::open(node, &fields::OPTIONS, found)?;
    let options = fields.texts("options", found);
    let mut right = Vec::new();
    for item in fields.list("right", found) {
        let index = count(item, found)?;
        in_range(item, index, options.len(), found);
        let index = small(index);
        if !right.contains(&index) {
            right.push(index);
        } else if usize::from(index) < options.len() {
            found.add(item.span, What::RepeatedIndex(index));
        }
    }
    matches!(fields.get("right")?.value, Value::List(_))
        .then_some(Answer::Multiple { options, right })
}

/// Positions beyond what the type holds are out of range in any case.
fn small(index: u64) -> u8 {
    u8::try_from(index).unwrap_or(u8::MAX)
}

fn in_range(node: &Node<'_>, index: u64, options: usize, found: &mut Found) {
    if usize::try_from(index).is_ok_and(|index| index < options) || options == 0 {
        return;
    }
    found.add(node.span, What::OutOfRange { index, options });
}

fn true_false(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    if let Value::Bool(_) = node.value {
        wrong(node, Form::Object, found);
        return None;
    }
    let fields = Fields::open(node, &fields::TRUE_FALSE, found)?;
    let right = fields.boolean("right", found)?;
    Some(Answer::TrueFalse { right })
}

fn number(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let fields = Fields::open(node, &fields::NUMBER, found)?;
    let right = fields.get("right").and_then(|it| decimal(it, found));
    let within = fields.get("within").and_then(|it| decimal(it, found));
    if let (Some(within), Some(node)) = (within, fields.get("within"))
        && within.is_negative()
    {
        found.add(node.span, What::NegativeTolerance);
    }
    let unit = fields.text("unit", found);
    Some(Answer::Number {
        right: right?,
        unit: unit?,
        within: within.unwrap_or(Decimal::ZERO),
    })
}

fn order(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let fields = Fields::open(node, &fields::ORDER, found)?;
    let items = fields.texts("items", found);
    Some(Answer::Order { items })
}

fn typed(node: &Node<'_>, found: &mut Found) -> Option<Answer> {
    let fields = Fields::open(node, &fields::TEXT, found)?;
    let right = fields.text("right", found);
    let accept = fields.texts("accept", found);
    Some(Answer::Text {
        right: right?,
        accept,
    })
}
