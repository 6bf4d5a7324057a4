/// Where British and American spelling differ, each pair as it stands within words. Applied one
/// after the other to a text without accents and spaces. Both sides of a comparison go through
/// it, so a result that is no word does no harm, and a short rule is worth many words: `ae` does
/// for haemolysis, anaesthesia, paediatric, caesarean, aetiology and ischaemia.
const PAIRS: [(&str, &str); 23] = [
    ("ae", "e"),
    ("oe", "e"),
    ("our", "or"),
    ("practis", "practic"),
    ("ise", "ize"),
    ("isa", "iza"),
    ("isi", "izi"),
    ("yse", "yze"),
    ("ysi", "yzi"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("leuk", "leuc"),
    ("sulph", "sulf"),
    ("gramme", "gram"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("grey", "gray"),
    ("aluminium", "aluminum"),
    ("artefact", "artifact"),
    ("disk", "disc"),
];

/// A text in one of its spellings.
pub fn one_spelling(text: &str) -> String {
    let mut text = text.to_owned();
    for (one, other) in PAIRS {
        if text.contains(one) {
            text = text.replace(one, other);
        }
    }
    text
}

/// Words one letter apart that mean different things, so that neither is a slip for the other.
/// What the bank itself knows as an answer need not be here.
const APART: [(&str, &str); 6] = [
    ("afferent", "efferent"),
    ("adduction", "abduction"),
    ("perineal", "peroneal"),
    ("arteritis", "arthritis"),
    ("infarction", "infraction"),
    ("anuresis", "enuresis"),
];

/// Whether two texts are known to be two things.
pub fn are_two(one: &str, other: &str) -> bool {
    APART
        .iter()
        .any(|&(a, b)| (a, b) == (one, other) || (b, a) == (one, other))
}
