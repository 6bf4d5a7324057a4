use super::Place;

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

fn head(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

fn tail(text: &str, most: usize) -> &str {
    let start = text.char_indices().rev().nth(most.saturating_sub(1));
    &text[start.map_or(0, |(at, _)| at)..]
}
