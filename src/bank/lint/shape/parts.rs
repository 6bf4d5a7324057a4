use super::Fields;
use crate::bank::lint::case::Found;
use crate::bank::lint::fields;
use crate::bank::lint::json::Node;
use crate::bank::{Picture, Reference, Silenced};

pub(super) fn picture(node: &Node<'_>, found: &mut Found) -> Option<Picture> {
    let fields = Fields::open(node, &fields::PICTURE, found)?;
    Some(Picture {
        file: fields.text("file", found).unwrap_or_default(),
        alt: fields.text("alt", found).unwrap_or_default(),
    })
}

/// One for each item of the list, so that positions are the same.
pub(super) fn references(question: &Fields<'_, '_>, found: &mut Found) -> Vec<Reference> {
    let items = question.list("references", found);
    items.iter().map(|item| reference(item, found)).collect()
}

fn reference(node: &Node<'_>, found: &mut Found) -> Reference {
    let nothing = Reference {
        by: String::new(),
        title: String::new(),
        published_in: None,
        year: None,
        doi: None,
        pmid: None,
        pmcid: None,
        url: None,
    };
    let Some(fields) = Fields::open(node, &fields::REFERENCE, found) else {
        return nothing;
    };
    let year = fields.count("year", found);
    Reference {
        by: fields.text("by", found).unwrap_or_default(),
        title: fields.text("title", found).unwrap_or_default(),
        published_in: fields.text("in", found),
        year: year.map(|year| u16::try_from(year).unwrap_or(u16::MAX)),
        doi: fields.text("doi", found),
        pmid: fields.text("pmid", found),
        pmcid: fields.text("pmcid", found),
        url: fields.text("url", found),
    }
}

pub(super) fn silenced(question: &Fields<'_, '_>, found: &mut Found) -> Vec<Silenced> {
    let items = question.list("silenced", found);
    let mut silenced = Vec::new();
    for item in items {
        if let Some(fields) = Fields::open(item, &fields::SILENCED, found) {
            silenced.push(Silenced {
                rule: fields.text("rule", found).unwrap_or_default(),
                because: fields.text("because", found).unwrap_or_default(),
            });
        }
    }
    silenced
}
