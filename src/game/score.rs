//! What answers are worth. The rules in words are in `docs/rules.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bank::{Answer, Decimal, plain};

use super::phase::Sheet;
use super::plan::Card;
use super::setup::{Scoring, SpeedBy};
use super::team::TeamId;
use super::time::Millis;
use crate::bank::Response;

/// What a team gets for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub verdict: Verdict,
    /// All in all; below zero for a wrong answer where that costs.
    pub points: i32,
    /// How much of that is for speed.
    pub speed: i32,
    /// How much of that is for hitting a number exactly.
    pub exact: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Right,
    /// So many parts of so many.
    Partly {
        parts: u8,
        of: u8,
    },
    Wrong,
}

/// The bonus for a number within its tolerance, in per cent of the question's points.
pub const EXACT_PERCENT: u8 = 50;

/// All that marking needs besides the sheets.
#[derive(Clone, Copy, Debug)]
pub struct Marking<'a> {
    pub card: &'a Card,
    /// The points of a right answer before any bonus.
    pub worth: u16,
    pub scoring: Scoring,
    /// How many teams could answer.
    pub teams: usize,
    /// The time given, extensions included; `None` without a clock.
    pub allotted: Option<Millis>,
}

impl Marking<'_> {
    /// The marks of all teams with a sheet. A team without one has no mark and no points.
    pub fn marks(&self, sheets: &BTreeMap<TeamId, Sheet>) -> BTreeMap<TeamId, Mark> {
        let verdicts = self.verdicts(sheets);
        verdicts
            .iter()
            .map(|(&team, &verdict)| {
                let sheet = &sheets[&team];
                let (speed, exact) = if verdict == Verdict::Right {
                    (
                        self.speed_bonus(team, sheet, sheets, &verdicts),
                        self.exact_bonus(sheet),
                    )
                } else {
                    (0, 0)
                };
                let points = self.base(verdict) + speed + exact;
                let mark = Mark {
                    verdict,
                    points,
                    speed,
                    exact,
                };
                (team, mark)
            })
            .collect()
    }

    fn verdicts(&self, sheets: &BTreeMap<TeamId, Sheet>) -> BTreeMap<TeamId, Verdict> {
        let closest = self.closest(sheets);
        sheets
            .iter()
            .map(|(&team, sheet)| {
                let verdict = match sheet.overruled {
                    Some(true) => Verdict::Right,
                    Some(false) => Verdict::Wrong,
                    None => self.verdict(&sheet.response, closest),
                };
                (team, verdict)
            })
            .collect()
    }

    /// The smallest distance from the right number among the teams. Where only one team could
    /// answer there is nobody to be closer than, so it has to be exact.
    fn closest(&self, sheets: &BTreeMap<TeamId, Sheet>) -> Option<Decimal> {
        let Answer::Number { right, within, .. } = &self.card.question.answer else {
            return None;
        };
        if self.teams < 2 {
            return Some(*within);
        }
        sheets
            .values()
            .filter(|sheet| sheet.overruled != Some(false))
            .filter_map(|sheet| match sheet.response {
                Response::Number(number) => Some(number.distance(*right)),
                _ => None,
            })
            .min()
    }

    fn verdict(&self, response: &Response, closest: Option<Decimal>) -> Verdict {
        let whole = |right: bool| {
            if right {
                Verdict::Right
            } else {
                Verdict::Wrong
            }
        };
        match (response, &self.card.question.answer) {
            (Response::Judged(right), _) => whole(*right),
            (Response::Choice(place), Answer::Choice { right, .. }) => whole(place == right),
            (Response::TrueFalse(said), Answer::TrueFalse { right }) => whole(said == right),
            (Response::Multiple(said), Answer::Multiple { right, .. }) => {
                let hits = said.iter().filter(|place| right.contains(place)).count();
                let misses = said.len() - hits;
                parts(hits.saturating_sub(misses), right.len())
            }
            (Response::Order(said), Answer::Order { items }) => {
                let hits = said
                    .iter()
                    .enumerate()
                    .filter(|(rank, place)| {
                        self.card
                            .shown
                            .get(usize::from(**place))
                            .map(|&item| usize::from(item))
                            == Some(*rank)
                    })
                    .count();
                parts(hits, items.len())
            }
            (Response::Text(said), Answer::Text { right, accept }) => {
                let said = plain(said);
                whole(
                    std::iter::once(right)
                        .chain(accept)
                        .any(|known| plain(known) == said),
                )
            }
            (Response::Number(said), Answer::Number { right, .. }) => {
                whole(closest.is_some_and(|closest| said.distance(*right) <= closest))
            }
            _ => Verdict::Wrong,
        }
    }

    fn base(&self, verdict: Verdict) -> i32 {
        let worth = i32::from(self.worth);
        match (verdict, self.scoring) {
            (Verdict::Right, _) => worth,
            (Verdict::Partly { parts, of }, _) => share(worth, parts, of),
            // A number that is not the closest is not wrong either.
            (Verdict::Wrong, Scoring::Negative { percent }) if !self.is_number() => {
                -rounded(worth * i32::from(percent), 100)
            }
            (Verdict::Wrong, _) => 0,
        }
    }

    fn is_number(&self) -> bool {
        matches!(self.card.question.answer, Answer::Number { .. })
    }

    fn exact_bonus(&self, sheet: &Sheet) -> i32 {
        match (&sheet.response, &self.card.question.answer) {
            (Response::Number(said), Answer::Number { right, within, .. })
                if said.distance(*right) <= *within =>
            {
                i32::from(self.worth) * i32::from(EXACT_PERCENT) / 100
            }
            _ => 0,
        }
    }

    /// By order: the whole bonus for the first right answer, then a step less a place down to
    /// nothing; answers locked at the same moment share a place. By time: the share of the time
    /// that was left. Rounded down, so it never exceeds what was promised.
    fn speed_bonus(
        &self,
        team: TeamId,
        sheet: &Sheet,
        sheets: &BTreeMap<TeamId, Sheet>,
        verdicts: &BTreeMap<TeamId, Verdict>,
    ) -> i32 {
        let Scoring::Speed { by, most_percent } = self.scoring else {
            return 0;
        };
        let most = u128::from(self.worth) * u128::from(most_percent);
        let (share, of) = match by {
            SpeedBy::Order => {
                let ahead = verdicts
                    .iter()
                    .filter(|&(other, verdict)| {
                        *other != team
                            && *verdict == Verdict::Right
                            && sheets[other].locked_at < sheet.locked_at
                    })
                    .count();
                let teams = self.teams.max(sheets.len());
                (teams.saturating_sub(ahead) as u128, teams as u128)
            }
            SpeedBy::Time => match (sheet.left, self.allotted) {
                (Some(left), Some(allotted)) => (left.0.min(allotted.0).into(), allotted.0.into()),
                _ => (0, 1),
            },
        };
        i32::try_from(most * share / (100 * of.max(1))).unwrap_or(0)
    }
}

fn parts(hits: usize, of: usize) -> Verdict {
    if hits == of {
        Verdict::Right
    } else if hits == 0 {
        Verdict::Wrong
    } else {
        // At most six options or items.
        #[expect(clippy::cast_possible_truncation, reason = "counts of options")]
        Verdict::Partly {
            parts: hits as u8,
            of: of as u8,
        }
    }
}

/// From the least points to the most, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Zero or below.
    pub least: i32,
    pub most: i32,
}

impl Span {
    pub fn admits(self, points: i32) -> bool {
        (self.least..=self.most).contains(&points)
    }
}

/// What one answer to a question that is worth so much can give, without a bonus for speed.
pub(super) fn span(card: &Card, worth: u16, scoring: Scoring) -> Span {
    let worth = i32::from(worth);
    let number = matches!(card.question.answer, Answer::Number { .. });
    let exact = if number {
        worth * i32::from(EXACT_PERCENT) / 100
    } else {
        0
    };
    let least = match scoring {
        Scoring::Negative { percent } if !number => -rounded(worth * i32::from(percent), 100),
        _ => 0,
    };
    Span {
        least,
        most: worth + exact,
    }
}

/// So many parts of some points.
pub(super) fn share(points: i32, parts: u8, of: u8) -> i32 {
    rounded(points * i32::from(parts), i32::from(of).max(1))
}

/// A quotient rounded to the nearest whole, halves up. Neither is negative.
fn rounded(dividend: i32, divisor: i32) -> i32 {
    (dividend + divisor / 2) / divisor
}
