use super::super::What;
use super::super::case::{Case, Step};
use super::super::work::looked_at;

/// More than a host reads out.
const MOST: usize = 3;

pub(super) fn look(case: &mut Case<'_, '_>) {
    let sentences = sentences(&case.question.explanation);
    if sentences > MOST {
        case.say(&[Step::In("explanation")], What::Sentences(sentences));
    }
}

/// How many sentences a text has. A point ends one if a space and a capital follow and it does not
/// belong to an abbreviation or an initial.
fn sentences(text: &str) -> usize {
    looked_at(text.len());
    let mut ended = 0;
    let mut open = false;
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        open = true;
        let next = words.peek().copied();
        if ends(word, next) {
            ended += 1;
            open = false;
        }
    }
    ended + usize::from(open)
}

fn ends(word: &str, next: Option<&str>) -> bool {
    let word = word.trim_end_matches(['"', '\'', '”', '’', ')', ']']);
    if word.ends_with(['?', '!']) {
        return next.is_none_or(begins);
    }
    let Some(stem) = word.strip_suffix('.') else {
        return false;
    };
    next.is_none_or(|next| begins(next) && !is_abbreviation(stem))
}

fn begins(word: &str) -> bool {
    let word = word.trim_start_matches(['"', '\'', '“', '‘', '(', '[']);
    !word.starts_with(char::is_lowercase)
}

fn is_abbreviation(stem: &str) -> bool {
    const KNOWN: [&str; 20] = [
        "approx", "ca", "cf", "co", "dr", "ed", "eds", "et al", "fig", "jr", "mr", "mrs", "ms",
        "no", "prof", "sr", "st", "vol", "vs", "al",
    ];
    let stem = stem.trim_start_matches(['(', '"', '“', '‘']);
    let initials = stem.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    });
    initials || KNOWN.iter().any(|known| stem.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_as_people_do() {
        for (text, count) in [
            ("", 0),
            ("One", 1),
            ("One. Two. Three.", 3),
            ("John H. Gibbon, Jr. built it. It worked!", 2),
            ("It is 2.5 L/min/m2, e.g. at 37 °C. Why? Flow.", 3),
            ("Dr. Lillehei et al. (1954) did so.", 1),
            ("“It beats.” He was right.", 2),
        ] {
            assert_eq!(sentences(text), count, "{text}");
        }
    }
}
