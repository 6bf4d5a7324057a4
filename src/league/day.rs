use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day of the calendar, wherever it is lived: no hour and no zone. Written as `2027-05-05`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: i32,
    month: u32,
    day: u32,
}

/// The text is no day between the years 1900 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDay;

impl fmt::Display for NoDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no day of the form 2027-05-05")
    }
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Day {
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let known = (1900..=9999).contains(&year) && (1..=12).contains(&month);
        (known && (1..=days_of(year, month)).contains(&day)).then_some(Self { year, month, day })
    }

    pub fn year(self) -> i32 {
        self.year
    }

    /// From 1.
    pub fn month(self) -> u32 {
        self.month
    }

    /// Of its month, from 1.
    pub fn date(self) -> u32 {
        self.day
    }

    /// Days since the first of January 1900.
    pub fn number(self) -> u32 {
        let years = (1900..self.year).map(|year| if is_leap(year) { 366 } else { 365 });
        let months = (1..self.month).map(|month| days_of(self.year, month));
        years.sum::<u32>() + months.sum::<u32>() + self.day - 1
    }

    /// `None` after the year 9999.
    pub fn next(self) -> Option<Self> {
        let Self { year, month, day } = self;
        Self::new(year, month, day + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year + 1, 1, 1))
    }

    /// `None` before the year 1900.
    pub fn before(self) -> Option<Self> {
        let Self { year, month, day } = self;
        Self::new(year, month, day.saturating_sub(1))
            .or_else(|| Self::new(year, month.checked_sub(1)?, days_of(year, month - 1)))
            .or_else(|| Self::new(year - 1, 12, 31))
    }
}

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let number = |text: &str, digits: usize| -> Option<u32> {
            let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| text.parse().ok()).flatten()
        };
        let mut parts = text.split('-');
        let mut part = |digits| parts.next().and_then(|text| number(text, digits));
        let (year, month, day) = (part(4), part(2), part(2));
        let day = year
            .zip(month)
            .zip(day)
            .and_then(|((year, month), day)| Self::new(i32::try_from(year).ok()?, month, day));
        day.filter(|_| parts.next().is_none()).ok_or(NoDay)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn days_follow_each_other_through_months_and_leap_years_and_are_numbered_in_turn() {
        let mut day = Day::new(1999, 12, 30).unwrap();
        let first = day.number();
        for n in 1..=800 {
            let next = day.next().unwrap();
            assert_eq!(next.before(), Some(day));
            assert_eq!(next.number(), first + n, "{next}");
            assert_eq!(next.to_string().parse(), Ok(next));
            day = next;
        }
        assert_eq!(day.to_string(), "2002-03-09");
    }

    #[test]
    fn only_days_there_are_can_be_written() {
        for text in [
            "",
            "2027-02-29",
            "2027-13-01",
            "2027-00-10",
            "2027-5-5",
            "+027-05-05",
            "27-05-05",
            "2027-05-05T",
            "2027-05-05-1",
            "1899-12-31",
            "20270505",
            "２０２７-05-05",
        ] {
            assert_eq!(text.parse::<Day>(), Err(NoDay), "{text}");
        }
        assert!("2028-02-29".parse::<Day>().is_ok());
        assert_eq!(Day::new(9999, 12, 31).unwrap().next(), None);
        assert_eq!(Day::new(1900, 1, 1).unwrap().before(), None);
    }
}
