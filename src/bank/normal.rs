/// A text as it is compared: without capitals, accents, hyphens, punctuation and spaces, so that
/// `Björk–Shiley` and `bjork shiley` are the same answer.
pub fn plain(text: &str) -> String {
    bare_small(text).filter(|c| c.is_alphanumeric()).collect()
}

/// The letters of a text, small and without their accents.
pub fn bare_small(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| !is_accent(*c))
        .map(bare)
}

/// A mark that stands apart and belongs to the letter before it.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A name as it is compared: outer spaces and capitals make no difference. Unlike [`plain`] it
/// keeps accents and signs, so that two emoji are two names.
pub fn folded(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .flat_map(char::to_lowercase)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect()
}

/// Latin letters from U+00E0 to U+017F, each without its accent; a space where the sign is none.
const BARE: &[u8; 160] = b"\
aaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii\
iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// A letter without its accent. Only Latin letters are looked up: the tables of all of Unicode
/// would weigh fifty kilobytes of the first load, for answers that are names of people and
/// things in Latin script. Other letters are compared as they are.
fn bare(letter: char) -> char {
    match letter {
        '\u{df}' => 's',
        '\u{e0}'..='\u{17f}' => {
            let place = letter as usize - 0xe0;
            BARE.get(place).map_or(letter, |&bare| {
                if bare == b' ' {
                    letter
                } else {
                    char::from(bare)
                }
            })
        }
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_hyphens_and_capitals_make_no_difference_to_an_answer() {
        assert_eq!(plain("Björk–Shiley"), plain("bjork shiley"));
        assert_eq!(plain("Bjo\u{308}rk"), plain("björk"));
        assert_eq!(plain("Åke Senning"), "akesenning");
        assert_eq!(plain("Łukasz Çelik Žižek"), "lukaszcelikzizek");
        assert_eq!(plain("  Dr. O'Brien "), "drobrien");
        assert_ne!(plain("Norwood"), plain("Nordwood"));
        assert_eq!(plain("人工心肺"), "人工心肺");
    }

    #[test]
    fn names_fold_over_case_but_keep_their_signs() {
        assert_eq!(folded(" The  Pumps "), folded("the pumps"));
        assert_eq!(folded("STRASSE"), folded("straße"));
        assert_ne!(folded("🫀"), folded("🫁"));
        assert_ne!(folded("Peña"), folded("Pena"));
    }
}
