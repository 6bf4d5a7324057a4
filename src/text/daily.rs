//! The words of the question of the day, on the page and on its poster.

use crate::bank::{Answer, Question};

pub const TITLE: &str = "Question of the day";
pub const HINT: &str = "The same for everybody on the same date: for the noticeboard or the morning \
                        huddle, printed as a poster.";
pub const LEAD: &str = "The date alone decides which question it is, so it is the same wherever Prime \
                        Time is opened, and none comes back before all others had their day. Packs of \
                        your own do not count.";
pub const DAY_PART: &str = "The day";
pub const DATE: &str = "Date";
pub const BEFORE: &str = "Day before";
pub const AFTER: &str = "Day after";
pub const TODAY: &str = "Today";
pub const ANSWER_PART: &str = "The answer";
pub const SHOW: &str = "Show the answer";
pub const HIDE: &str = "Hide the answer";
pub const POSTER_PART: &str = "The poster";
pub const PAPER: &str = "Paper";
pub const WITH_ANSWER: &str = "A second page with the answer, for the day after";
pub const ADDRESS: &str = "Address of the app";
pub const ADDRESS_HINT: &str = "The code on the poster leads there. Leave it blank for where the app was \
                                opened now.";
/// Nobody else's telephone comes there.
pub const LOCAL: &str = "This address leads nowhere on other people’s phones: write the one under which \
                         Prime Time can be reached by them.";
pub const TOO_LONG: &str = "This address is too long for a code: write a shorter one.";
pub const PREVIEW: &str = "Preview";
pub const PRINT: &str = "Print the poster";
pub const WAIT: &str = "The questions are on their way…";
pub const NONE: &str =
    "There is no question for that day: the bank has none that can stand on a poster.";

/// The questions did not arrive; in the browser's words.
pub fn failed(why: &str) -> String {
    format!("The questions did not arrive: {why}. Reload the page to try again.")
}

/// What is going to be printed.
pub fn pages(answer: bool) -> &'static str {
    if answer {
        "2 pages: the question, and its answer"
    } else {
        "1 page"
    }
}

pub const SCAN: &str = "Play more of these";
pub const SCAN_HINT: &str = "Point the camera of your phone here.";
pub const TOMORROW: &str = "The answer comes tomorrow.";

/// Over the answer.
pub const THE_ANSWER: &str = "The answer";

/// For those who do not see the code.
pub fn code(address: &str) -> String {
    format!("QR code: {address}")
}

/// What is to be done, on paper where nobody marks; nothing where the question says so itself.
pub fn task(question: &Question) -> &'static str {
    let stem = question.stem.to_lowercase();
    if ["all that apply", "true or false"]
        .iter()
        .any(|it| stem.contains(it))
    {
        return "";
    }
    match question.answer {
        Answer::Choice { .. } => "Pick one.",
        Answer::Multiple { .. } => "Pick all that apply.",
        Answer::TrueFalse { .. } => "True or false?",
        Answer::Number { .. } => "Who comes closest?",
        Answer::Order { .. } => "Put them in order.",
        Answer::Text { .. } => "Name it.",
    }
}

/// The letter of an option, counted from 0.
pub fn letter(n: usize) -> char {
    ('A'..='Z').nth(n).unwrap_or('?')
}

/// The right answer as the poster has it: `C: The oxygenator`.
pub fn solution(question: &Question, shown: &[usize]) -> String {
    let options = |options: &[String], right: &dyn Fn(usize) -> bool| {
        let right = shown.iter().enumerate().filter(|(_, place)| right(**place));
        let lines: Vec<String> = right
            .filter_map(|(n, place)| Some(format!("{}: {}", letter(n), options.get(*place)?)))
            .collect();
        lines.join("; ")
    };
    match &question.answer {
        Answer::Choice {
            options: all,
            right,
        } => options(all, &|place| place == usize::from(*right)),
        Answer::Multiple {
            options: all,
            right,
        } => options(all, &|place| {
            right.iter().any(|right| usize::from(*right) == place)
        }),
        _ => super::game::solution(question),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_have_letters_and_never_run_out_of_signs() {
        assert_eq!((letter(0), letter(5), letter(90)), ('A', 'F', '?'));
    }
}
