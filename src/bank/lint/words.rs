//! Texts as they are compared.

use std::borrow::Cow;

use super::work::looked_at;
use crate::bank::normal::bare_small;

/// Lower case, without accents.
fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            return Cow::Owned(text.to_ascii_lowercase());
        }
        return Cow::Borrowed(text);
    }
    Cow::Owned(bare_small(text).collect())
}

/// The words of a text in lower case, without accents and punctuation: each with a space on either
/// side, so that a phrase is found by plain search.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Words(String);

impl Words {
    pub fn of(text: &str) -> Self {
        looked_at(text.len());
        let mut words = String::with_capacity(text.len() + 2);
        words.push(' ');
        if text.is_ascii() {
            let letters = text.bytes().map(|b| b.to_ascii_lowercase().into());
            push_words(letters, &mut words);
        } else {
            push_words(folded(text).chars(), &mut words);
        }
        Self(words)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split_ascii_whitespace()
    }

    /// Whether a word, or words with one space between them, stand here; they are in lower case.
    pub fn has(&self, phrase: &str) -> bool {
        self.after(phrase).is_some()
    }

    /// What follows a word or phrase, from the space behind it.
    pub fn after(&self, phrase: &str) -> Option<&str> {
        looked_at(self.0.len());
        let ends = self.0.match_indices(phrase).filter_map(|(at, phrase)| {
            let rest = &self.0[at + phrase.len()..];
            (self.0[..at].ends_with(' ') && rest.starts_with(' ')).then_some(rest)
        });
        ends.take(1).next()
    }

    /// Whether all these words stand here one after the other.
    pub fn holds(&self, part: &Self) -> bool {
        looked_at(self.0.len());
        part.0.len() > 1 && self.0.contains(&part.0)
    }

    /// How many letters and digits there are.
    pub fn letters(&self) -> usize {
        looked_at(self.0.len());
        self.0.chars().filter(|c| *c != ' ').count()
    }

    /// The words with a space between them.
    pub fn joined(&self) -> &str {
        self.0.trim_ascii()
    }
}

fn push_words(letters: impl Iterator<Item = char>, words: &mut String) {
    for c in letters {
        if c.is_alphanumeric() {
            words.push(c);
        } else if !matches!(c, '\'' | '’') && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
}

/// What is left of an option when case, accents, spaces and punctuation are ignored. Signs that
/// make a difference stay: `+5`, `-5`, `< 5`, `0.5`, `1-5`, and whatever is no punctuation.
pub fn key(text: &str) -> String {
    looked_at(text.len());
    let text = folded(text);
    let mut key = String::with_capacity(text.len());
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let digit_follows = chars.peek().is_some_and(char::is_ascii_digit);
        let between_digits = before.is_ascii_digit() && digit_follows;
        match c {
            '.' | ',' | ':' if between_digits => key.push('.'),
            '-' | '–' | '−' | '/' if between_digits => key.push('/'),
            '-' | '–' | '−' if digit_follows && !before.is_alphanumeric() => key.push('-'),
            '-' | '−' if before.is_alphanumeric() && chars.peek().is_none() => key.push('-'),
            ' ' if between_digits => key.push(' '),
            _ if c.is_whitespace() || is_punctuation(c) => {}
            _ => key.push(c),
        }
        before = c;
    }
    key
}

fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | '(' | ')' | '[' | ']' | '{' | '}' | '-'
            | '_' | '/' | '\\' | '*' | '&' | '`' | '‐'..='―' | '−' | '‘'..='‟' | '…' | '«' | '»'
            | '·' | '•' | '¡' | '¿' | '′' | '″' | '™' | '®'
    )
}

/// The nearest of some names, if it is near enough to have been meant.
pub fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    const LONGEST: usize = 40;
    if name.len() > LONGEST {
        return None;
    }
    let plain = |text: &str| -> Vec<char> {
        let same = |c: char| if c == '-' || c == ' ' { '_' } else { c };
        folded(text).chars().map(same).collect()
    };
    let name = plain(name);
    let distances = known.iter().map(|known| {
        let other = plain(known);
        let most = 1 + other.len().min(name.len()) / 4;
        (distance(&name, &other), most, *known)
    });
    distances
        .filter(|(distance, most, _)| distance <= most)
        .min_by_key(|(distance, ..)| *distance)
        .map(|(.., known)| known)
}

/// How many letters must be put in, taken out or changed, or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    looked_at(a.len() * b.len());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut cost = (last[j] + usize::from(x != y))
                .min(last[j + 1] + 1)
                .min(next[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                cost = cost.min(before[j - 1] + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut last, next);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_the_same_whatever_their_case_spaces_and_punctuation() {
        for (a, b) in [
            ("Heart-lung machine", "heart lung  machine."),
            ("Björk–Shiley", "bjork shiley"),
            ("“Yes”", "yes"),
            ("5 mL/kg", "5 ml / kg"),
        ] {
            assert_eq!(key(a), key(b));
        }
    }

    #[test]
    fn options_differ_by_signs_that_mean_something() {
        for (a, b) in [
            ("5", "-5"),
            ("0.5", "5"),
            ("1.5", "15"),
            ("1-5", "15"),
            ("1 5", "15"),
            ("< 5", "> 5"),
            ("Na+", "Na"),
            ("A+", "A−"),
            ("A", "A−"),
            ("🫀", "🫁"),
            ("10²", "10"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        let known = ["explanation", "stem", "references", "host_note"];
        for (typed, meant) in [
            ("explenation", Some("explanation")),
            ("Stem", Some("stem")),
            ("setm", Some("stem")),
            ("reference", Some("references")),
            ("host-note", Some("host_note")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, &known), meant, "{typed}");
        }
    }

    #[test]
    fn a_phrase_is_found_in_whole_words() {
        let whole = Words::of("Who built the heart-lung machine?");
        assert!(whole.holds(&Words::of("Heart lung")));
        assert!(!whole.holds(&Words::of("art lung")));
        assert!(!whole.holds(&Words::of("?!")));
        assert!(whole.has("machine") && !whole.has("achine") && !whole.has("lun"));
        assert_eq!(whole.after("heart"), Some(" lung machine "));
    }
}
