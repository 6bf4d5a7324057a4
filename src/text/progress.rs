//! The words of the progress page.

use crate::practice::{Day, Standing, Streak, Tally};

use super::count;

pub const TITLE: &str = "Progress";
pub const HINT: &str = "What sits, what is slipping, and how often you came";
pub const NONE_YET: &str = "Nothing answered yet. After the first Quick ten there is something to see \
                            here.";

pub const STREAK: &str = "Days in a row";
pub const TIME: &str = "Time spent";
pub const ANSWERS: &str = "Answers";
pub const RECALL: &str = "Would be recalled";

pub fn longest(streak: Streak) -> String {
    format!("longest {}", streak.longest)
}

/// `3 h 20 min`; `169 h`.
pub fn time(seconds: u32) -> String {
    let minutes = seconds / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => format!("{seconds} s"),
        (0, minutes) => format!("{minutes} min"),
        (hours @ 1..10, minutes) => format!("{hours} h {minutes} min"),
        (hours, _) => format!("{} h", number(hours)),
    }
}

/// `50,768`.
pub fn number(n: u32) -> String {
    match (n / 1000, n % 1000) {
        (0, n) => n.to_string(),
        (thousands, rest) => format!("{},{rest:03}", number(thousands)),
    }
}

pub fn right(tally: Tally) -> String {
    if tally.answers == 0 {
        return String::new();
    }
    format!("{} right", percent(tally))
}

/// `80 %`, of the answers of a day or of all.
pub fn percent(tally: Tally) -> String {
    if tally.answers == 0 {
        return "–".to_owned();
    }
    format!(
        "{:.0} %",
        f64::from(tally.right) * 100.0 / f64::from(tally.answers)
    )
}

pub fn share(share: f32) -> String {
    format!("{:.0} %", share * 100.0)
}

/// Of the questions that were asked, today; nothing can be foretold of none.
pub fn recall(now: f32, seen: usize) -> String {
    match seen {
        0 => "–".to_owned(),
        _ => share(now),
    }
}

pub fn in_a_month(later: f32, seen: usize) -> String {
    match seen {
        0 => "today, of what you have answered".to_owned(),
        _ => format!("today; {} in 30 days, without another look", share(later)),
    }
}

// Questions

pub const QUESTIONS: &str = "Questions";
pub const MATURE: &str = "Mature";
pub const MATURE_HINT: &str = "come back after three weeks or more";
pub const YOUNG: &str = "Young";
pub const YOUNG_HINT: &str = "come back within three weeks";
pub const UNSEEN: &str = "Not asked yet";

/// Says the picture of all questions.
pub fn questions_alt(standing: &Standing) -> String {
    format!(
        "Of {}, {} are mature, {} are young, {} were not asked yet",
        count(standing.questions, "question", "questions"),
        standing.mature,
        standing.young,
        standing.questions - standing.seen(),
    )
}

// Days

pub const MONTH: &str = "The last 30 days";
pub const MONTH_KEY_RIGHT: &str = "right, below";
pub const MONTH_KEY_WRONG: &str = "wrong, above";
pub const CALENDAR: &str = "Calendar";
pub const CALENDAR_KEY: &str = "A column is a week, Monday on top. The fuller a square, the more answers \
                                that day; today has a frame.";
pub const TABLE: &str = "As a table";
pub const DAY: &str = "Day";
pub const RIGHT: &str = "Right";
pub const NO_DAYS: &str = "Nothing answered on these days.";

/// `732 of 785 seen`.
pub fn seen(all: &Standing) -> String {
    format!("{} of {} seen", all.seen(), all.questions)
}

/// Says the picture of a row of days.
pub fn days_alt(days: &[(Day, Tally)]) -> String {
    let answers: u32 = days.iter().map(|(_, tally)| tally.answers).sum();
    let right: u32 = days.iter().map(|(_, tally)| tally.right).sum();
    let active = days.iter().filter(|(_, tally)| tally.answers > 0).count();
    let all = Tally {
        answers,
        right,
        ..Tally::default()
    };
    let answers = usize::try_from(answers).unwrap_or(usize::MAX);
    format!(
        "{} on {} of {}, {} right",
        count(answers, "answer", "answers"),
        active,
        count(days.len(), "day", "days"),
        percent(all),
    )
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// `5 May`.
pub fn day(day: Day) -> String {
    let (_, month, number) = day.date();
    let month = usize::from(month.saturating_sub(1));
    format!(
        "{number} {}",
        MONTHS.get(month).copied().unwrap_or_default()
    )
}

/// `Mon 5 May: 12 answers, 80 % right`.
pub fn day_told(at: Day, tally: Tally) -> String {
    let answers = usize::try_from(tally.answers).unwrap_or(usize::MAX);
    format!("{}: {}", day(at), count(answers, "answer", "answers"))
}

// Sections

pub const SECTIONS: &str = "Sections";
pub const SECTION: &str = "Section";
pub const KNOWN: &str = "Known today";

pub fn section(standing: &Standing) -> String {
    if standing.seen() == 0 {
        return format!("{} to discover", standing.questions);
    }
    format!(
        "{:.0} % known, {} of {} seen",
        standing.mastery() * 100.0,
        standing.seen(),
        standing.questions
    )
}

pub const RESET: &str = "Begin anew";
pub const RESET_ALL: &str = "Begin everything anew";
pub const RESET_HINT: &str = "What was learned is forgotten; bookmarks and settings stay. It can be \
                              taken back.";

pub fn reset_section(name: &str) -> String {
    format!("Begin anew: {name}")
}

pub fn was_reset(what: &str) -> String {
    format!("{what}: begun anew.")
}

pub const EVERYTHING: &str = "Everything";
pub const UNDO: &str = "Take it back";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_days_read_as_people_say_them() {
        assert_eq!(time(42), "42 s");
        assert_eq!(time(60 * 59), "59 min");
        assert_eq!(time(3600 * 3 + 60 * 20), "3 h 20 min");
        assert_eq!(time(3600 * 1_169 + 60 * 20), "1,169 h");
        assert_eq!(number(50_068), "50,068");
        assert_eq!(day(Day(20_577)), "4 May");
        let tally = Tally {
            answers: 10,
            right: 8,
            ..Tally::default()
        };
        assert_eq!(right(tally), "80 % right");
        assert_eq!(percent(Tally::default()), "–");
    }
}
