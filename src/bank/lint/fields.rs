//! The fields of a pack, in the order in which the canonical form writes them. A test holds them
//! equal to the types, through the schema.

/// A field's name.
pub type Field = &'static str;

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Number,
    /// A whole number from 0.
    Count,
    TrueOrFalse,
    List,
    Object,
}

/// An object of the format.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub required: &'static [Field],
    /// All of them, in order.
    pub order: &'static [Field],
}

pub const PACK: Shape = Shape {
    required: &["format", "id", "title", "licence", "questions"],
    order: &["$schema", "format", "id", "title", "licence", "questions"],
};

pub const QUESTION: Shape = Shape {
    required: &[
        "id",
        "section",
        "difficulty",
        "stem",
        "answer",
        "explanation",
        "references",
        "reviewed",
    ],
    order: &[
        "id",
        "section",
        "difficulty",
        "stem",
        "answer",
        "judged",
        "picture",
        "explanation",
        "references",
        "host_note",
        "reviewed",
        "silenced",
    ],
};

/// In the order of [`Kind::ALL`](crate::bank::Kind::ALL).
pub const KINDS: &[Field] = &[
    "choice",
    "multiple",
    "true_false",
    "number",
    "order",
    "text",
];

pub const ANSWER: Shape = Shape {
    required: &[],
    order: KINDS,
};

pub const OPTIONS: Shape = Shape {
    required: &["options", "right"],
    order: &["options", "right"],
};

pub const TRUE_FALSE: Shape = Shape {
    required: &["right"],
    order: &["right"],
};

pub const NUMBER: Shape = Shape {
    required: &["right", "unit"],
    order: &["right", "unit", "within"],
};

pub const ORDER: Shape = Shape {
    required: &["items"],
    order: &["items"],
};

pub const TEXT: Shape = Shape {
    required: &["right"],
    order: &["right", "accept"],
};

pub const PICTURE: Shape = Shape {
    required: &["file", "alt"],
    order: &["file", "alt"],
};

pub const REFERENCE: Shape = Shape {
    required: &["by", "title"],
    order: &["by", "title", "in", "year", "doi", "pmid", "pmcid", "url"],
};

pub const SILENCED: Shape = Shape {
    required: &["rule", "because"],
    order: &["rule", "because"],
};

/// In the order of [`Section::ALL`](crate::bank::Section::ALL).
pub const SECTIONS: &[&str] = &[
    "anatomy_physiology",
    "pharmacology",
    "pathology",
    "laboratory_analysis",
    "quality_safety",
    "devices_equipment",
    "clinical_management",
    "special_patients",
    "support_procedures",
    "catastrophic_events",
    "monitoring",
    "history",
    "profession",
    "just_for_fun",
];

/// In the order of [`Difficulty::ALL`](crate::bank::Difficulty::ALL).
pub const DIFFICULTIES: &[&str] = &["easy", "medium", "hard"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::bank::{Difficulty, Kind, Section, schema};

    fn names(value: &Value) -> BTreeSet<&str> {
        match value {
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            Value::Object(fields) => fields.keys().map(String::as_str).collect(),
            _ => BTreeSet::new(),
        }
    }

    #[test]
    fn the_fields_are_those_of_the_types() {
        let schema: Value = serde_json::from_str(&schema::text()).unwrap();
        let defs = &schema["$defs"];
        let answers = defs["Answer"]["oneOf"].as_array().unwrap();
        let answer = |name: &str| {
            let fields = answers.iter().map(|it| &it["properties"][name]);
            fields.into_iter().find(|it| it.is_object()).unwrap()
        };
        for (shape, types) in [
            (&PACK, &schema),
            (&QUESTION, &defs["Question"]),
            (&PICTURE, &defs["Picture"]),
            (&REFERENCE, &defs["Reference"]),
            (&SILENCED, &defs["Silenced"]),
            (&OPTIONS, answer("choice")),
            (&OPTIONS, answer("multiple")),
            (&TRUE_FALSE, answer("true_false")),
            (&NUMBER, answer("number")),
            (&ORDER, answer("order")),
            (&TEXT, answer("text")),
        ] {
            assert_eq!(
                BTreeSet::from_iter(shape.order.iter().copied()),
                names(&types["properties"])
            );
            assert_eq!(
                BTreeSet::from_iter(shape.required.iter().copied()),
                names(&types["required"])
            );
        }
    }

    #[test]
    fn the_names_are_those_of_the_types() {
        fn written<T: serde::Serialize>(all: &[T]) -> Vec<Value> {
            all.iter()
                .map(|it| serde_json::to_value(it).unwrap())
                .collect()
        }
        assert_eq!(written(&Kind::ALL), KINDS);
        assert_eq!(written(&Section::ALL), SECTIONS);
        assert_eq!(written(&Difficulty::ALL), DIFFICULTIES);
    }
}
