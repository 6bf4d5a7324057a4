use super::super::case::{Case, Step};
use super::super::{Rule, What, words};
use crate::bank::limits;

pub(super) fn look(case: &mut Case<'_, '_>) {
    let id = &case.question.id.0;
    if !id.is_empty() && !id_form(id) {
        let suggested = tidy(id);
        case.say(&[Step::In("id")], What::IdForm { suggested });
    }
    if id.split('-').any(|part| part == "todo") {
        case.say(&[Step::In("id")], What::Unfinished);
    }
    if !is_date(&case.question.reviewed) {
        case.say(&[Step::In("reviewed")], What::NotADate);
    }
    for (at, silenced) in case
        .question
        .silenced
        .iter()
        .enumerate()
        .take(limits::SILENCED)
    {
        let path = [Step::In("silenced"), Step::At(at), Step::In("rule")];
        match Rule::named(&silenced.rule) {
            Some(rule) if rule.may_be_silenced() => {}
            Some(rule) => case.say(&path, What::NotSilenceable(rule)),
            None => {
                let names: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
                let meant = words::nearest(&silenced.rule, &names).and_then(Rule::named);
                case.say(&path, What::UnknownRule { meant });
            }
        }
    }
}

/// Lower-case letters and digits, in groups joined by hyphens.
pub(in super::super) fn id_form(id: &str) -> bool {
    let group = |group: &str| {
        !group.is_empty()
            && group
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(group)
}

/// The nearest text of the right form; empty if nothing is left.
pub(in super::super) fn tidy(id: &str) -> String {
    let words = words::Words::of(id);
    let words: Vec<&str> = words.iter().filter(|word| word.is_ascii()).collect();
    let mut tidy = words.join("-");
    tidy.truncate(limits::ID);
    tidy
}

/// A day of the calendar, as `2026-05-04`.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return false;
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(0..4), number(5..7), number(8..10));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    year >= 1900 && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        for day in ["2026-05-04", "2024-02-29", "2000-02-29", "2026-12-31"] {
            assert!(is_date(day), "{day}");
        }
        for no in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-1-1",
            "04.05.2026",
            "",
            "2026-05-04T",
            "２026-05-0",
            "0000-01-01",
        ] {
            assert!(!is_date(no), "{no}");
        }
    }

    #[test]
    fn a_wrong_id_is_put_right() {
        assert_eq!(tidy("History: Gibbon’s_Machine"), "history-gibbons-machine");
        assert!(id_form("gibbon-1953") && !id_form("a--b") && !id_form("") && !id_form("-a"));
    }
}
