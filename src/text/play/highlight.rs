//! The moments of the night.

use crate::game::Highlight;
use crate::stage::{Feat, View};
use crate::text::game::ordinal;

pub const HIGHLIGHTS: &str = "Moments of the night";
/// On a place of the podium that is not shown yet.
pub const HIDDEN_PLACE: &str = "Still to come";

/// What kind of moment it was.
pub fn feat_title(highlight: &Highlight) -> &'static str {
    match highlight {
        Highlight::Fastest { .. } => "Fastest right answer",
        Highlight::Comeback { .. } => "Biggest comeback",
        Highlight::Streak { .. } => "Longest run",
        Highlight::Alone { .. } => "Nobody else knew",
        Highlight::Nobody { .. } => "It beat us all",
    }
}

/// Who did it, and what.
pub fn feat(view: &View, feat: &Feat) -> String {
    let all = |teams: &[_]| {
        let names: Vec<&str> = teams.iter().map(|team| view.name(*team)).collect();
        listed(&names)
    };
    match &feat.highlight {
        Highlight::Fastest { teams, took, .. } => {
            format!("{}, in {}", all(teams), seconds(took.0))
        }
        Highlight::Comeback { teams, from, to } => {
            format!(
                "{}: from {} to {}",
                all(teams),
                ordinal(*from),
                ordinal(*to)
            )
        }
        Highlight::Streak { teams, right } => {
            format!("{}: {right} right in a row", all(teams))
        }
        Highlight::Alone { team, .. } => view.name(*team).to_owned(),
        Highlight::Nobody { .. } => "No team had this one".to_owned(),
    }
}

/// `2.4 seconds`, to the tenth and never better than it was.
pub fn seconds(millis: u64) -> String {
    let tenths = millis.div_ceil(100);
    format!("{}.{} seconds", tenths / 10, tenths % 10)
}

/// `A, B and C`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_tie_are_named_and_no_time_is_made_shorter() {
        assert_eq!(
            listed(&["Roller", "Centrifugal", "Pulsatile"]),
            "Roller, Centrifugal and Pulsatile"
        );
        assert_eq!(listed(&["Roller"]), "Roller");
        assert_eq!(seconds(2_301), "2.4 seconds");
        assert_eq!(seconds(12_000), "12.0 seconds");
    }
}
