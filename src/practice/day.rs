/// A day of practising, counted from 1 January 1970 by the learner's own clock. It begins at four
/// in the morning: who learns past midnight is still learning today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

const HOUR: i64 = 3_600_000;
/// When a day begins.
const BEGINS: i64 = 4 * HOUR;

impl Day {
    /// The day of a moment.
    ///
    /// `date` is in milliseconds since 1970; `offset` is how many minutes the learner's clock is
    /// ahead of UTC (-300 in New York in winter). Whatever they are, there is a day.
    pub fn of(date: u64, offset: i32) -> Self {
        let local = i64::try_from(date)
            .unwrap_or(i64::MAX / 2)
            .saturating_add(i64::from(offset) * 60_000)
            .saturating_sub(BEGINS);
        Self(i32::try_from(local.div_euclid(24 * HOUR)).unwrap_or(i32::MAX))
    }

    /// So many days later, or earlier.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// How many days after another one this is; zero if it is before that.
    pub fn since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }

    /// Year, month from 1 and day of the month from 1, in the Gregorian calendar.
    ///
    /// Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    pub fn date(self) -> (i32, u8, u8) {
        let days = i64::from(self.0) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year + era * 400 + i64::from(month <= 2);
        let small = |n: i64| u8::try_from(n).unwrap_or(u8::MAX);
        (
            i32::try_from(year).unwrap_or(i32::MAX),
            small(month),
            small(day),
        )
    }

    /// The day of the week: 0 is Monday.
    pub fn weekday(self) -> u8 {
        // 1 January 1970 was a Thursday.
        u8::try_from((i64::from(self.0) + 3).rem_euclid(7)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-05-04 00:00 UTC, a Monday.
    const MAY_4: u64 = 1_777_852_800_000;

    #[test]
    fn a_day_begins_at_four_in_the_morning() {
        let at = |hour: f64| Day::of(MAY_4 + (hour * 3_600_000.0) as u64, 0);
        assert_eq!(at(3.99), at(0.0));
        assert_eq!(at(4.0), at(0.0).plus(1));
        assert_eq!(at(27.99), at(4.0));
    }

    #[test]
    fn it_is_the_learners_own_clock_that_counts() {
        let noon = MAY_4 + 12 * 3_600_000;
        assert_eq!(Day::of(noon, -5 * 60), Day::of(noon, 0));
        assert_eq!(Day::of(noon, -9 * 60), Day::of(noon, 0).plus(-1));
        assert_eq!(
            Day::of(noon + 9 * 3_600_000, 14 * 60),
            Day::of(noon, 0).plus(1)
        );
    }

    #[test]
    fn days_have_dates_and_weekdays() {
        let day = Day::of(MAY_4 + 12 * 3_600_000, 0);
        assert_eq!(day.date(), (2026, 5, 4));
        assert_eq!(day.weekday(), 0);
        assert_eq!(Day(0).date(), (1970, 1, 1));
        assert_eq!(Day(-1).date(), (1969, 12, 31));
        assert_eq!(Day(-1).weekday(), 2);
        assert_eq!(Day(11_016).date(), (2000, 2, 29));
    }

    #[test]
    fn no_moment_is_too_strange_for_a_day() {
        for date in [0, 1, u64::MAX] {
            for offset in [i32::MIN, -1, 0, i32::MAX] {
                let day = Day::of(date, offset);
                let _ = (day.date(), day.weekday(), day.plus(i32::MAX).since(day));
            }
        }
        assert_eq!(Day(3).since(Day(5)), 0);
    }
}
