//! The points of a round on paper, as they were typed.

use std::collections::BTreeMap;

use crate::game::{Span, TeamId};

use super::aim::wager_typed;

/// Why what was typed for a team is not its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyFault {
    Missing,
    NotANumber,
    OutOfRange,
}

/// The points of all teams, or everything that is wrong with them.
pub fn tally_typed<'a>(
    typed: impl IntoIterator<Item = (TeamId, &'a str)>,
    span: Span,
) -> Result<BTreeMap<TeamId, i32>, BTreeMap<TeamId, TallyFault>> {
    let (mut points, mut faults) = (BTreeMap::new(), BTreeMap::new());
    for (team, typed) in typed {
        match read(typed, span) {
            Ok(read) => {
                points.insert(team, read);
            }
            Err(fault) => {
                faults.insert(team, fault);
            }
        }
    }
    if faults.is_empty() {
        Ok(points)
    } else {
        Err(faults)
    }
}

fn read(typed: &str, span: Span) -> Result<i32, TallyFault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(TallyFault::Missing);
    }
    let (below, digits) = match typed.strip_prefix(['-', '−', '–']) {
        Some(digits) => (true, digits),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let points = wager_typed(digits).ok_or(TallyFault::NotANumber)?;
    let points = i32::try_from(points).map_err(|_| TallyFault::OutOfRange)?;
    let points = if below { -points } else { points };
    span.admits(points)
        .then_some(points)
        .ok_or(TallyFault::OutOfRange)
}
