use serde::{Deserialize, Serialize};

/// Tables that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    pub title: String,
    pub tables: Vec<Table>,
}

/// Rows of one shape below their headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub name: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell. Numbers are kept as what they are counted in, so that nothing is rounded
/// before it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Nothing is known; not the same as zero.
    #[default]
    Blank,
    Text(String),
    Whole(i64),
    /// So many out of so many, written as a fraction of 1.
    Share {
        part: u32,
        of: u32,
    },
    /// In milliseconds, written as seconds.
    Seconds(u64),
}

impl Cell {
    /// A share of nothing is unknown.
    pub fn share(part: usize, of: usize) -> Self {
        match (u32::try_from(part), u32::try_from(of)) {
            (Ok(part), Ok(of)) if of > 0 => Self::Share { part, of },
            _ => Self::Blank,
        }
    }

    pub fn count(n: usize) -> Self {
        i64::try_from(n).map_or(Self::Blank, Self::Whole)
    }

    /// A number as it is written everywhere, with a point; nothing for what is none.
    pub fn number(&self) -> Option<String> {
        match *self {
            Self::Blank | Self::Text(_) => None,
            Self::Whole(n) => Some(n.to_string()),
            Self::Share { of: 0, .. } => None,
            Self::Share { part, of } => {
                const PLACES: u64 = 10_000;
                let parts = (u64::from(part) * PLACES + u64::from(of) / 2) / u64::from(of);
                Some(decimal(parts, PLACES, 4))
            }
            Self::Seconds(millis) => Some(decimal(millis, 1000, 3)),
        }
    }
}

/// Without zeros at the end that say nothing.
fn decimal(parts: u64, of: u64, places: usize) -> String {
    let whole = parts / of;
    let rest = format!("{:0places$}", parts % of);
    match rest.trim_end_matches('0') {
        "" => whole.to_string(),
        rest => format!("{whole}.{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_exactly_and_what_is_unknown_is_not() {
        for (cell, written) in [
            (Cell::Whole(-5), Some("-5")),
            (Cell::share(2, 3), Some("0.6667")),
            (Cell::share(3, 3), Some("1")),
            (Cell::share(0, 7), Some("0")),
            (Cell::share(0, 0), None),
            (Cell::Share { part: 1, of: 0 }, None),
            (Cell::Seconds(12_340), Some("12.34")),
            (Cell::Seconds(7), Some("0.007")),
            (Cell::Text("12".to_owned()), None),
        ] {
            assert_eq!(cell.number().as_deref(), written, "{cell:?}");
        }
    }
}
