use super::json::{Node, Span};
use super::work::looked_at;
use super::{Rule, What};
use crate::bank::{Silenced, limits};

/// Takes out the faults that the question has silenced, and lists what is silenced in vain.
pub(super) fn apply(found: &mut Vec<(Span, What)>, silenced: &[Silenced], node: &Node<'_>) {
    for (at, entry) in silenced.iter().enumerate().take(limits::SILENCED) {
        let Some(rule) = Rule::named(&entry.rule).filter(|rule| rule.may_be_silenced()) else {
            continue;
        };
        let before = found.len();
        looked_at(before);
        found.retain(|(_, what)| what.rule() != rule);
        // Whether two questions are alike shows only when all packs are read.
        if found.len() == before && rule != Rule::NearDuplicate {
            let item = node.get("silenced").and_then(|list| list.items().get(at));
            if let Some(item) = item {
                found.push((item.span, What::IdleSilence(rule)));
            }
        }
    }
}

/// Whether a question says of itself that it may resemble another.
pub(super) fn may_resemble(silenced: &[Silenced]) -> bool {
    silenced
        .iter()
        .any(|entry| entry.rule == Rule::NearDuplicate.name())
}
