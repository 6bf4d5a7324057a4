use serde::{Deserialize, Serialize};

use crate::bank::QuestionId;

/// In characters.
pub const LONGEST_FIELD: usize = 160;
/// Of a quotation, a request and the results.
pub const LONGEST_AREA: usize = 1000;
/// How many people may be quoted.
pub const QUOTES: usize = 2;

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// For the newspaper, or the hospital's own.
    #[default]
    Release,
    /// To whoever decides.
    Letter,
    Invitation,
    Posts,
}

impl Piece {
    pub const ALL: [Self; 4] = [Self::Release, Self::Letter, Self::Invitation, Self::Posts];
}

/// What somebody fills in; one draft for all pieces, for most of it is the same in all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub piece: Piece,
    pub institution: String,
    pub event: String,
    pub dates: String,
    pub time: String,
    pub place: String,
    pub contact: String,
    /// A telephone number or a mail address.
    pub reach: String,
    pub addressee: String,
    /// What administration is asked for.
    pub request: String,
    /// What came of the night, in sentences.
    pub results: String,
    pub quotes: [Quote; QUOTES],
    /// Questions whose explanation is told.
    pub facts: Vec<QuestionId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    pub words: String,
    pub by: String,
}

/// A field that has one line or a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Institution,
    Event,
    Dates,
    Time,
    Place,
    Contact,
    Reach,
    Addressee,
    Request,
    Results,
}

impl Field {
    pub const ALL: [Self; 10] = [
        Self::Institution,
        Self::Event,
        Self::Dates,
        Self::Time,
        Self::Place,
        Self::Contact,
        Self::Reach,
        Self::Addressee,
        Self::Request,
        Self::Results,
    ];

    /// Whether it stands in a piece at all.
    pub fn is_of(self, piece: Piece) -> bool {
        match self {
            Self::Institution | Self::Event | Self::Dates => true,
            Self::Time | Self::Place => piece != Piece::Letter,
            Self::Contact | Self::Reach => piece != Piece::Posts,
            Self::Addressee => matches!(piece, Piece::Letter | Piece::Invitation),
            Self::Request => piece == Piece::Letter,
            Self::Results => piece != Piece::Invitation,
        }
    }

    /// Whether it may have lines.
    pub fn is_long(self) -> bool {
        matches!(self, Self::Request | Self::Results)
    }
}

impl Draft {
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Institution => &self.institution,
            Field::Event => &self.event,
            Field::Dates => &self.dates,
            Field::Time => &self.time,
            Field::Place => &self.place,
            Field::Contact => &self.contact,
            Field::Reach => &self.reach,
            Field::Addressee => &self.addressee,
            Field::Request => &self.request,
            Field::Results => &self.results,
        }
    }

    pub fn field(&mut self, field: Field) -> &mut String {
        match field {
            Field::Institution => &mut self.institution,
            Field::Event => &mut self.event,
            Field::Dates => &mut self.dates,
            Field::Time => &mut self.time,
            Field::Place => &mut self.place,
            Field::Contact => &mut self.contact,
            Field::Reach => &mut self.reach,
            Field::Addressee => &mut self.addressee,
            Field::Request => &mut self.request,
            Field::Results => &mut self.results,
        }
    }
}

/// Whether a piece says nothing without the field.
pub fn required(piece: Piece, field: Field) -> bool {
    match field {
        Field::Institution | Field::Dates => true,
        Field::Place => piece == Piece::Invitation,
        Field::Contact => piece != Piece::Posts,
        Field::Reach => matches!(piece, Piece::Release | Piece::Invitation),
        Field::Addressee => piece == Piece::Letter,
        Field::Event | Field::Time | Field::Request | Field::Results => false,
    }
}

/// All required fields in which nothing stands.
pub fn missing(draft: &Draft) -> Vec<Field> {
    let all = Field::ALL.into_iter();
    all.filter(|field| required(draft.piece, *field) && draft.get(*field).trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_required_that_a_piece_has_no_field_for() {
        for piece in Piece::ALL {
            for field in Field::ALL {
                assert!(
                    !required(piece, field) || field.is_of(piece),
                    "{piece:?} {field:?}"
                );
            }
        }
    }

    #[test]
    fn a_field_is_read_where_it_was_written() {
        let mut draft = Draft::default();
        for field in Field::ALL {
            *draft.field(field) = format!("{field:?}");
        }
        for field in Field::ALL {
            assert_eq!(draft.get(field), format!("{field:?}"));
        }
        assert_eq!(missing(&draft), []);
        assert_eq!(
            missing(&Draft::default()),
            [
                Field::Institution,
                Field::Dates,
                Field::Contact,
                Field::Reach
            ]
        );
    }
}
