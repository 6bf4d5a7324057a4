//! What gives an answer away, or misleads, by the way it is written.

use super::super::What;
use super::super::case::{Case, Step};
use super::super::words::Words;
use super::super::work::looked_at;
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
        let words: Vec<Words> = options.iter().map(|option| Words::of(option)).collect();
        for (index, words) in words.iter().enumerate() {
            if is_all_or_none(words) {
                case.say(&at(path, index), What::AllOrNone);
            }
        }
        absolute(case, options, &words, path);
        double_negative(case, &words);
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

fn is_all_or_none(option: &Words) -> bool {
    const LAST: [&str; 4] = ["above", "these", "correct", "right"];
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
    let phrase = |phrase: &&str| option.has(phrase);
    let named = LAST.iter().any(phrase) && PHRASES.iter().any(phrase);
    named || joins_letters(option)
}

/// "A and B", "neither A nor C".
fn joins_letters(option: &Words) -> bool {
    const LONGEST: usize = "neither a nor b".len();
    let text = option.joined();
    if text.len() > LONGEST {
        return false;
    }
    let first = ["both ", "neither ", "either "];
    let text = first
        .iter()
        .find_map(|first| text.strip_prefix(first))
        .unwrap_or(text);
    let letter = |it: &str| matches!(it.as_bytes(), [b'a'..=b'f']);
    let mut joined = [" and ", " or ", " nor "]
        .iter()
        .filter_map(|it| text.split_once(it));
    joined.any(|(a, b)| letter(a) && letter(b))
}

/// Where a word stands in a text, as a whole word, in just this case.
fn find_word(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    looked_at(text.len());
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
        let range = case.stem.has(word).then(|| find_word(stem, word))??;
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
    let words = Words::of(clause.unwrap_or_default());
    let words: Vec<&str> = words.iter().collect();
    let asks = |word: &&str| matches!(*word, "which" | "what" | "who" | "when" | "where");
    let tells = |word: &&str| {
        matches!(
            *word,
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
fn double_negative(case: &mut Case<'_, '_>, options: &[Words]) {
    const IN_STEM: [&str; 3] = ["not", "except", "never"];
    const IN_OPTION: [&str; 4] = ["not", "never", "neither", "cannot"];
    let Some(rest) = IN_STEM.iter().find_map(|word| case.stem.after(word)) else {
        return;
    };
    let twice = IN_STEM.iter().any(|word| Words::of(rest).has(word));
    let in_option = |words: &Words| IN_OPTION.iter().any(|word| words.has(word));
    if twice || options.iter().any(in_option) {
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
fn absolute(case: &mut Case<'_, '_>, options: &[String], words: &[Words], path: [Step; 3]) {
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
    let strong = |words: &Words| WORDS.iter().copied().find(|word| words.has(word));
    // Where all options have one, it tells nothing.
    if words.iter().all(|words| strong(words).is_some()) {
        return;
    }
    for (index, (option, words)) in options.iter().zip(words).enumerate() {
        let range = strong(words).and_then(|word| find_any_case(option, word));
        if let Some(range) = range {
            let file = case.file;
            case.say_in(&at(path, index), range, file, What::Absolute);
        }
    }
}

fn find_any_case(text: &str, word: &str) -> Option<std::ops::Range<usize>> {
    find_word(&text.to_ascii_lowercase(), word)
}

fn statement(case: &mut Case<'_, '_>) {
    const WORDS: [&str; 3] = ["always", "never", "invariably"];
    let stem = &case.question.stem;
    if stem.trim_end().ends_with('?') {
        case.say(&STEM, What::StatementAsked);
    }
    let strong = WORDS.iter().find(|word| case.stem.has(word));
    if let Some(range) = strong.and_then(|word| find_any_case(stem, word)) {
        let file = case.file;
        case.say_in(&STEM, range, file, What::Absolute);
    }
}
