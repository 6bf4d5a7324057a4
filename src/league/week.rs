use serde::{Deserialize, Serialize};

use super::day::Day;
use crate::honours::Paper;

/// The longest name of an event, a place or a host, in characters.
pub const LONGEST_NAME: usize = 120;

/// The longest address of the app, in characters: a code of it can still be read across a corridor.
pub const LONGEST_ADDRESS: usize = 300;

/// How the question of the day is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poster {
    pub paper: Paper,
    /// With a second page that has the answer, for the day after.
    pub answer: bool,
    /// Where the app is; blank for where it was opened.
    pub address: String,
}

/// This year's event, as far as somebody has said what it is. Nothing is assumed: when Perfusion Week
/// is, its society says each year anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    pub name: String,
    pub first: Option<Day>,
    pub last: Option<Day>,
    pub place: String,
    pub host: String,
}

impl Week {
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Its dates, if they are in order: the second one is gone where it is the same day.
    pub fn dates(&self) -> Option<(Day, Option<Day>)> {
        match (self.first, self.last) {
            (Some(first), Some(last)) if last > first => Some((first, Some(last))),
            (Some(day), Some(last)) if last == day => Some((day, None)),
            (Some(day), None) | (None, Some(day)) => Some((day, None)),
            _ => None,
        }
    }

    /// It ends before it begins.
    pub fn runs_back(&self) -> bool {
        self.first
            .zip(self.last)
            .is_some_and(|(first, last)| last < first)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn dates_are_what_is_said_of_them_and_nothing_where_they_run_back() {
        let day = |n| Day::new(2027, 5, n);
        let week = |first, last| Week {
            first,
            last,
            ..Week::default()
        };
        assert_eq!(week(None, None).dates(), None);
        assert_eq!(week(day(3), None).dates(), Some((day(3).unwrap(), None)));
        assert_eq!(week(None, day(9)).dates(), Some((day(9).unwrap(), None)));
        assert_eq!(week(day(3), day(3)).dates(), Some((day(3).unwrap(), None)));
        assert_eq!(
            week(day(3), day(9)).dates(),
            Some((day(3).unwrap(), day(9)))
        );
        let back = week(day(9), day(3));
        assert!(back.runs_back());
        assert_eq!(back.dates(), None);
    }
}
