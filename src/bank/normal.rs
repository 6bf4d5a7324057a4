use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is compared: without capitals, accents, hyphens, punctuation and spaces, so that
/// `Björk–Shiley` and `bjork shiley` are the same answer.
pub fn plain(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A name as it is compared: outer spaces and capitals make no difference, nor how an accent is
/// encoded. Unlike [`plain`] it keeps signs, so that two emoji are two names.
pub fn folded(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .nfd()
        .flat_map(char::to_lowercase)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_hyphens_and_capitals_make_no_difference_to_an_answer() {
        assert_eq!(plain("Björk–Shiley"), plain("bjork shiley"));
        assert_eq!(plain("  Dr. O'Brien "), "drobrien");
        assert_ne!(plain("Norwood"), plain("Nordwood"));
    }

    #[test]
    fn names_fold_over_case_and_encoding_but_keep_their_signs() {
        assert_eq!(folded(" The  Pumps "), folded("the pumps"));
        assert_eq!(folded("STRASSE"), folded("straße"));
        assert_eq!(folded("caf\u{e9}"), folded("cafe\u{301}"));
        assert_ne!(folded("🫀"), folded("🫁"));
    }
}
