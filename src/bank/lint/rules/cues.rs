//! What gives an answer away, or misleads, by the way it is written.

use super::super::case::{Case, Step};
use super::super::{What, words};
use super::at;
use crate::bank::{Answer, Kind, limits};

const STEM: [Step; 1] = [Step::In("stem")];

pub(super) fn look(case: &mut Case<'_, '_>) {
    let few = |options: &[String]| options.len() <= *limits::OPTIONS.end();
    if let Some((options, right, path)) = super::options(case).filter(|it| few(it.0)) {
        if case.question.kind() == Kind::Choice {
            longest(case, options, right[0], path);
            article(case, options);
        }
        for (index, option) in options.iter().enumerate() {
            if is_all_or_none(option) {
                case.say(&at(path, index), What::AllOrNone);
            }
        }
        absolute(case, options, path);
        double_negative(case, options);
    }
    negative(case);
    if let Some(Answer::TrueFalse { .. }) = case.answer {
        statement(case);
    }
}

/// A right option that is longer than the longest other one by a third, and by more than a word or
/// two: guessers pick the one that was written with the most care.
fn longest(case: &mut Case<'_, '_>, options: &[String], right: usize, path: [Step; 3]) {
    const MARGIN: usize = 12;
    let length = |option: &String| option.chars().count();
    let others = options.iter().enumerate().filter(|(at, _)| *at != right);
    let (Some(right_length), Some(next)) = (
        options.get(right).map(length),
        others.map(|(_, option)| length(option)).max(),
    ) else {
        return;
    };
    if right_length * 3 > next * 4 && right_length >= next + MARGIN {
        let what = What::Longest {
            right: right_length,
            next,
        };
        case.say(&at(path, right), what);
    }
}

fn is_all_or_none(option: &str) -> bool {
    const PHRASES: [&str; 13] = [
        "all of the above",
        "none of the above",
        "any of the above",
        "both of the above",
        "neither of the above",
        "all of these",
        "none of these",
        "both of these",
        "neither of these",
        "all are correct",
        "all are right",
        "none is correct",
        "none are correct",
    ];
    let words = words::words(option);
    let text = words.join(" ");
    let letter = |word: &String| matches!(word.as_bytes(), [b'a'..=b'f']);
    let letters = match &words[..] {
        [a, and, b] => letter(a) && (and == "and" || and == "or") && letter(b),
        [both, a, and, b] => {
            matches!(&both[..], "both" | "neither" | "either")
                && matches!(&and[..], "and" | "nor" | "or")
                && letter(a)
                && letter(b)
        }
        _ => false,
    };
    letters || PHRASES.iter().any(|phrase| text.contains(phrase))
}

/// Where a word stands in a text, as a whole word, in just this case.
fn find_word(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices(word)
        .map(|(at, _)| at..at + word.len())
        .find(|range| {
            let letter = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
            let before = text[..range.start].chars().next_back();
            let after = text[range.end..].chars().next();
            !before.is_some_and(|c| letter(c) || c == '-') && !after.is_some_and(letter)
        })
}

/// A "not" that a tired reader misses. In capitals nobody does.
fn negative(case: &mut Case<'_, '_>) {
    const WORDS: [&str; 4] = ["not", "except", "least", "incorrect"];
    let stem = &case.question.stem;
    let asks_to_choose = super::options(case).is_some();
    let states = case.question.kind() == Kind::TrueFalse;
    let found = WORDS.iter().find_map(|word| {
        let range = find_word(stem, word)?;
        let (before, after) = (&stem[..range.start], &stem[range.end..]);
        let matters = states || (asks_to_choose && negates_the_question(before));
        (matters && !is_harmless(word, before, after)).then_some(range)
    });
    if let Some(range) = found {
        let file = case.file;
        case.say_in(&STEM, range, file, What::Negative);
    }
}

/// Whether a "not" behind these words turns the question round, and not only something that is told
/// on the way: "Which drug does not …?", but "What happened when the pump did not …?".
fn negates_the_question(before: &str) -> bool {
    let clause = before.rsplit(['.', ',', ';', ':', '—', '–']).next();
    let words = words::words(clause.unwrap_or_default());
    let asks = |word: &String| matches!(&word[..], "which" | "what" | "who" | "when" | "where");
    let tells = |word: &String| {
        matches!(
            &word[..],
            "that" | "although" | "because" | "if" | "while" | "why" | "how"
        )
    };
    let asked = words.iter().position(asks);
    asked.is_some_and(|at| !words[at + 1..].iter().any(|word| asks(word) || tells(word)))
}

/// "at least", "whether or not", "not only", "if not".
fn is_harmless(word: &str, before: &str, after: &str) -> bool {
    let last = before.split_whitespace().next_back();
    match word {
        "least" => last == Some("at"),
        "not" => {
            matches!(last, Some("or" | "if" | "but")) || after.trim_start().starts_with("only")
        }
        _ => false,
    }
}

/// "Which is NOT …?" answered by "It is not …".
fn double_negative(case: &mut Case<'_, '_>, options: &[String]) {
    let stem = words::words(&case.question.stem);
    let negative = |word: &String| matches!(&word[..], "not" | "except" | "never");
    let Some(first) = stem.iter().position(negative) else {
        return;
    };
    let again = options.iter().any(|option| {
        let words = words::words(option);
        words
            .iter()
            .any(|word| matches!(&word[..], "not" | "never" | "neither" | "cannot"))
    });
    let twice = stem[first + 1..].iter().any(negative);
    if again || twice {
        case.say(&STEM, What::DoubleNegative);
    }
}

/// "… is called an": only one of the options can follow.
fn article(case: &mut Case<'_, '_>, options: &[String]) {
    let stem = case
        .question
        .stem
        .trim_end_matches(|c: char| !c.is_alphanumeric());
    let an = match stem.rsplit(char::is_whitespace).next() {
        Some("a") => false,
        Some("an") => true,
        _ => return,
    };
    let vowel = |option: &String| {
        let first = option.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| "aeiouAEIOU8".contains(c))
    };
    if options.iter().any(|option| vowel(option) != an) {
        case.say(&STEM, What::Article { an });
    }
}

/// Words that nothing in medicine deserves; those who guess know it.
fn absolute(case: &mut Case<'_, '_>, options: &[String], path: [Step; 3]) {
    const WORDS: [&str; 8] = [
        "always",
        "never",
        "only",
        "every",
        "entirely",
        "completely",
        "impossible",
        "invariably",
    ];
    let find = |option: &String| {
        let lower = option.to_ascii_lowercase();
        WORDS.iter().find_map(|word| find_word(&lower, word))
    };
    // Where all options have one, it tells nothing.
    if options.iter().all(|option| find(option).is_some()) {
        return;
    }
    for (index, option) in options.iter().enumerate() {
        if let Some(range) = find(option) {
            let file = case.file;
            case.say_in(&at(path, index), range, file, What::Absolute);
        }
    }
}

fn statement(case: &mut Case<'_, '_>) {
    const WORDS: [&str; 3] = ["always", "never", "invariably"];
    let stem = &case.question.stem;
    if stem.trim_end().ends_with('?') {
        case.say(&STEM, What::StatementAsked);
    }
    let lower = stem.to_ascii_lowercase();
    if let Some(range) = WORDS.iter().find_map(|word| find_word(&lower, word)) {
        let file = case.file;
        case.say_in(&STEM, range, file, What::Absolute);
    }
}
