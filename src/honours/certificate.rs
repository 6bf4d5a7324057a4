use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// The most certificates of a print job.
pub const MOST_RECIPIENTS: usize = 300;
/// In characters, as are all below.
pub const LONGEST_RECIPIENT: usize = 200;
pub const LONGEST_AWARD: usize = 120;
pub const LONGEST_WHY: usize = 300;
pub const LONGEST_MEMBERS: usize = 600;
/// The event, the date, the place, and who signs.
pub const LONGEST_WORD: usize = 120;
/// The most lines for signatures.
pub const SIGNATURES: usize = 3;

/// Certificates to be printed together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheets {
    pub face: Rc<Face>,
    pub recipients: Vec<Rc<Recipient>>,
}

/// What is the same on all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    pub event: String,
    /// As it is to be read, in whatever way dates are written there.
    pub date: String,
    pub place: String,
    pub signatures: [Signature; SIGNATURES],
    pub design: Design,
    pub ink: Ink,
    pub paper: Paper,
    pub turn: Turn,
}

/// Who signs; no line is drawn where neither is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    pub name: String,
    pub title: String,
}

impl Signature {
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.title.trim().is_empty()
    }
}

/// Who gets a certificate, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// A person or a team.
    pub name: String,
    pub award: String,
    pub why: String,
    /// Those of a team.
    pub members: String,
}

impl Recipient {
    /// Nothing has been typed yet, so there is nothing to print.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.award, &self.why, &self.members]
            .iter()
            .all(|text| text.trim().is_empty())
    }
}

/// How a certificate is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Design {
    /// A loop of tubing round the page, from blue to red.
    #[default]
    Circuit,
    /// Woven waves, like an old bond.
    Engraved,
    /// A band at the side with a pressure curve.
    Pulse,
}

impl Design {
    pub const ALL: [Self; 3] = [Self::Circuit, Self::Engraved, Self::Pulse];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    #[default]
    Colour,
    /// Thin black lines on white.
    Saving,
}

impl Ink {
    pub const ALL: [Self; 2] = [Self::Colour, Self::Saving];
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    #[default]
    Letter,
    A4,
}

impl Paper {
    pub const ALL: [Self; 2] = [Self::Letter, Self::A4];

    /// The shorter and the longer side in millimetres.
    pub fn sides(self) -> (f64, f64) {
        match self {
            Self::Letter => (215.9, 279.4),
            Self::A4 => (210.0, 297.0),
        }
    }

    /// Width and height in millimetres.
    pub fn size(self, turn: Turn) -> (f64, f64) {
        let (short, long) = self.sides();
        match turn {
            Turn::Landscape => (long, short),
            Turn::Portrait => (short, long),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    #[default]
    Landscape,
    Portrait,
}

impl Turn {
    pub const ALL: [Self; 2] = [Self::Landscape, Self::Portrait];
}

impl Sheets {
    /// Those who get a certificate: rows in which something stands.
    pub fn printed(&self) -> impl Iterator<Item = &Rc<Recipient>> {
        self.recipients.iter().filter(|it| !it.is_blank())
    }
}

impl Face {
    pub fn signed(&self) -> impl Iterator<Item = &Signature> {
        self.signatures.iter().filter(|it| !it.is_blank())
    }

    /// Width and height of a page in millimetres.
    pub fn size(&self) -> (f64, f64) {
        self.paper.size(self.turn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_lies_or_stands_and_keeps_its_size() {
        for paper in Paper::ALL {
            let (wide, low) = paper.size(Turn::Landscape);
            let (narrow, high) = paper.size(Turn::Portrait);
            assert_eq!((wide, low), (high, narrow));
            assert!(wide > low);
        }
    }

    #[test]
    fn what_is_blank_is_neither_printed_nor_signed() {
        let named = Recipient {
            members: "Ann".to_owned(),
            ..Recipient::default()
        };
        let sheets = Sheets {
            recipients: vec![Rc::default(), Rc::new(named)],
            ..Sheets::default()
        };
        let mut face = Face::default();
        face.signatures[2].title = "Chief perfusionist".to_owned();
        face.signatures[1].name = "  ".to_owned();
        assert_eq!(sheets.printed().count(), 1);
        assert_eq!(face.signed().count(), 1);
    }
}
