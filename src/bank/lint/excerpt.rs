use super::Place;
use super::rules::texts::is_hidden;

/// A line of a file around a marked piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excerpt<'t> {
    /// Something stands before or after what is shown.
    pub cut: (bool, bool),
    pub before: &'t str,
    pub marked: &'t str,
    pub after: &'t str,
}

/// The line on which a place begins, shortened around it; `text` is the decoded text of the file.
pub fn excerpt(text: &str, place: Place) -> Excerpt<'_> {
    const BEFORE: usize = 40;
    const MARKED: usize = 60;
    const AFTER: usize = 30;
    let start = text.floor_char_boundary(place.span.range().start.min(text.len()));
    let end = text.floor_char_boundary(place.span.range().end.clamp(start, text.len()));
    // Nobody reads further back than this, and a line may be megabytes.
    let far = text.ceil_char_boundary(start.saturating_sub(4 * BEFORE));
    let line = far + text[far..start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..start].trim_start();
    let from = start - tail(before, BEFORE).len();
    let marked = head(
        text[start..end].split('\n').next().unwrap_or_default(),
        MARKED,
    );
    let rest = &text[start + marked.len()..];
    let rest = head(rest, 4 * AFTER).split('\n').next().unwrap_or_default();
    let after = head(rest.trim_end(), AFTER);
    Excerpt {
        cut: (
            from > start - before.len(),
            after.len() < rest.trim_end().len(),
        ),
        before: &text[from..start],
        marked,
        after,
    }
}

/// A piece of a file as it can be shown: what cannot be seen, or turns the direction of reading,
/// is named instead, as `[U+202E]`.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\r' => out.push(' '),
            c if is_hidden(c) => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

fn head(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn tail(text: &str, most: usize) -> &str {
    let start = text.char_indices().rev().nth(most.saturating_sub(1));
    &text[start.map_or(0, |(at, _)| at)..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(visible("a\u{202e}b\0c\td"), "a[U+202E]b[U+0000]c d");
        assert_eq!(visible("Björk–Shiley"), "Björk–Shiley");
    }
}
