//! The words of the page from which all around the night begins.

use crate::league::{Day, Week};
use crate::platform::StorageFault;
use crate::save::Damage;

pub const TITLE: &str = "The week";
pub const LEAD: &str = "What surrounds the night. All of it is made on this device, and nothing is \
                        sent anywhere.";
/// A link on other pages.
pub const LINK: &str = TITLE;
pub const CERTIFICATES: &str = "Certificates";
pub const CERTIFICATES_HINT: &str =
    "For everybody in one print job: taken from a game, a list, or typed.";
pub const PAPER: &str = "Paper for the night";
pub const PAPER_HINT: &str =
    "A host’s script, questions to hand out, answer sheets and name tents.";
pub const BACK: &str = "Back";

/// Below a field that takes no more.
pub fn full(most: usize) -> String {
    format!("{most} characters are the most here: what is beyond them is left out.")
}

pub const OPEN: &str = "Open";

pub const EVENT_PART: &str = "This year’s event";
pub const EVENT_HINT: &str = "All of it may stay blank. Certificates and posters begin with what stands \
                              here. Perfusion Week moves each year: its society says when it is.";
pub const NAME: &str = "Name of the event";
pub const FIRST: &str = "First day";
pub const LAST: &str = "Last day";
pub const PLACE: &str = "Place";
pub const HOST: &str = "Host: who invites";
pub const RUNS_BACK: &str = "The last day comes before the first: put one of them right.";
pub const NOT_SAID: &str = "Not said yet";

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(day: Day) -> &'static str {
    let place = usize::try_from(day.month() - 1).unwrap_or_default();
    MONTHS.get(place).copied().unwrap_or_default()
}

/// `5 May 2027`.
pub fn day(day: Day) -> String {
    format!("{} {} {}", day.date(), month(day), day.year())
}

/// `2 to 8 May 2027`, `30 April to 6 May 2027`.
pub fn dates(week: &Week) -> String {
    match week.dates() {
        None => String::new(),
        Some((only, None)) => day(only),
        Some((first, Some(last))) => {
            let first = match (first.year() == last.year(), first.month() == last.month()) {
                (true, true) => first.date().to_string(),
                (true, false) => format!("{} {}", first.date(), month(first)),
                _ => day(first),
            };
            format!("{first} to {}", day(last))
        }
    }
}

/// All that is said of it in a line.
pub fn said(week: &Week) -> String {
    let dates = dates(week);
    let parts = [&week.name, &dates, &week.place, &week.host];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    match &parts[..] {
        [] => NOT_SAID.to_owned(),
        parts => parts.join(" · "),
    }
}

/// What was kept from last time cannot be read.
pub fn damaged(damage: &Damage) -> String {
    format!(
        "What was kept here cannot be shown: {}. What you write now takes its place.",
        match damage {
            Damage::Future { .. } => "a later version of Prime Time wrote it",
            _ => "it is cut off or altered",
        }
    )
}

pub fn not_kept(why: StorageFault) -> String {
    format!(
        "What you change here holds until you leave this page, but is not kept: {}.",
        super::keeping::cause(why)
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn dates_say_month_and_year_once_where_they_are_the_same() {
        let week = |first: &str, last: &str| Week {
            first: first.parse().ok(),
            last: last.parse().ok(),
            ..Week::default()
        };
        assert_eq!(dates(&week("2027-05-02", "2027-05-08")), "2 to 8 May 2027");
        assert_eq!(
            dates(&week("2027-04-30", "2027-05-06")),
            "30 April to 6 May 2027"
        );
        assert_eq!(
            dates(&week("2027-12-30", "2028-01-02")),
            "30 December 2027 to 2 January 2028"
        );
        assert_eq!(dates(&week("2027-05-02", "")), "2 May 2027");
        assert_eq!(dates(&week("2027-05-08", "2027-05-02")), "");
        assert_eq!(said(&Week::default()), "Not said yet");
    }
}
