use super::rules;
use crate::bank::{Pack, limits};

/// What a pack without any usable name is called.
const NAMELESS: &str = "own-pack";

/// Puts a pack's own name, title and licence into a form that can be shown and kept, whatever the
/// file says: what is wrong with them is listed, but spoils no question.
pub fn settle(pack: &mut Pack) {
    if !rules::id_form(&pack.id) || pack.id.len() > limits::ID {
        let named = pack.id.trim_end_matches(".json");
        let tidy = rules::tidy(head(named, 4 * limits::ID));
        let tidy = tidy.trim_matches('-');
        pack.id = if tidy.is_empty() { NAMELESS } else { tidy }.to_owned();
    }
    pack.title = shown(&pack.title, limits::TITLE);
    if pack.title.is_empty() {
        pack.title.clone_from(&pack.id);
    }
    pack.licence = shown(&pack.licence, limits::LICENCE);
    pack.schema = pack
        .schema
        .take()
        .filter(|it| it.len() <= limits::REFERENCE);
}

/// The text without what cannot be seen, and no longer than it may be.
fn shown(text: &str, most: usize) -> String {
    let seen = head(text, 4 * most)
        .chars()
        .filter(|c| !rules::texts::is_hidden(*c));
    let seen: String = seen.take(most).collect();
    seen.trim().to_owned()
}

fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes.min(text.len()))]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(id: &str, title: &str) -> (String, String) {
        let mut pack = Pack {
            schema: None,
            format: 1,
            id: id.to_owned(),
            title: title.to_owned(),
            licence: "MIT".to_owned(),
            questions: Vec::new(),
        };
        settle(&mut pack);
        (pack.id, pack.title)
    }

    #[test]
    fn a_pack_has_a_name_and_a_title_whatever_its_file_says() {
        let long = "x".repeat(1_000_000);
        for (id, title, kept) in [
            ("my-pack", "My pack", ("my-pack", "My pack")),
            ("My Pack.json", "", ("my-pack", "my-pack")),
            ("🫀", "\u{202e}evil\u{7}\n", ("own-pack", "evil")),
            ("", &long, ("own-pack", &"x".repeat(60))),
            (&long, "A", (&"x".repeat(80), "A")),
        ] {
            assert_eq!(settled(id, title), (kept.0.to_owned(), kept.1.to_owned()));
        }
    }
}
