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
