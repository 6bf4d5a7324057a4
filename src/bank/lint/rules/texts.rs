//! Rules about every text that people read: long enough, short enough, and nothing hidden in it.

use super::super::case::{Found, piece_of};
use super::super::json::{Node, Value};
use super::super::shape::clipped;
use super::super::work::looked_at;
use super::super::{Part, What};
use crate::bank::limits;

/// The length of a text by the name of its field; nothing for those with a rule of their own.
fn limit(field: &str) -> Option<usize> {
    let most = match field {
        "stem" => limits::STEM,
        "explanation" => limits::EXPLANATION,
        "options" | "items" => limits::OPTION,
        "right" | "accept" => limits::TYPED,
        "unit" => limits::UNIT,
        "alt" => limits::ALT,
        "host_note" => limits::HOST_NOTE,
        "by" | "in" | "doi" | "pmid" | "pmcid" | "url" => limits::REFERENCE,
        "because" => limits::BECAUSE,
        "id" => limits::ID,
        "licence" => limits::LICENCE,
        _ => return None,
    };
    Some(most)
}

/// Fields that may be empty: a unit, where there is none.
const MAY_BE_EMPTY: [&str; 1] = ["unit"];

/// Looks at the texts of a pack, without its questions.
pub(in super::super) fn pack(node: &Node<'_>, file: &str, found: &mut Found) {
    for member in node.members() {
        match member.name.as_ref() {
            "title" => text(&member.node, limits::TITLE, false, file, found),
            "licence" => field(&member.node, "licence", file, found),
            _ => {}
        }
    }
}

/// Looks at the texts of a question.
pub(in super::super) fn question(node: &Node<'_>, file: &str, found: &mut Found) {
    for member in node.members() {
        field(&member.node, &member.name, file, found);
        let most = match member.name.as_ref() {
            "references" => limits::REFERENCES,
            "silenced" => limits::SILENCED,
            _ => continue,
        };
        too_many(&member.node, most, found);
    }
}

fn too_many(node: &Node<'_>, most: usize, found: &mut Found) {
    let count = node.items().len();
    if count > most {
        found.add(node.span, What::TooMany { count, most });
    }
}

fn field(node: &Node<'_>, name: &str, file: &str, found: &mut Found) {
    match &node.value {
        Value::Text(_) => {
            let most = match name {
                "title" => Some(limits::REFERENCE),
                _ => limit(name),
            };
            if let Some(most) = most {
                text(node, most, MAY_BE_EMPTY.contains(&name), file, found);
            }
        }
        Value::List(items) => {
            if name == "accept" {
                too_many(node, limits::VARIANTS, found);
            }
            for item in items {
                field(item, name, file, found);
            }
        }
        Value::Object { members, .. } => {
            for member in members {
                field(&member.node, &member.name, file, found);
            }
        }
        _ => {}
    }
}

fn text(node: &Node<'_>, most: usize, may_be_empty: bool, file: &str, found: &mut Found) {
    let Some(text) = node.text() else {
        return;
    };
    looked_at(text.len());
    let mut say = |range: std::ops::Range<usize>, what: What| {
        found.add(piece_of(node, range, file), what);
    };
    if text.len() <= most && is_plain(text) {
        return;
    }
    if text.trim().is_empty() {
        if !may_be_empty {
            found.add(node.span, What::Empty);
        }
        return;
    }
    if let Some((end, _)) = text.char_indices().nth(most) {
        let length = text.chars().count();
        say(end..text.len(), What::TooLong { length, most });
        // What is far too long is not looked at any closer: it may be megabytes.
        return;
    }
    if text.contains("TODO") {
        say(0..text.len(), What::Unfinished);
    }
    if let Some((at, c)) = hidden(text) {
        say(at..at + c.len_utf8(), What::Hidden(c));
    }
    if let Some(range) = markup(text) {
        let piece = clipped(&text[range.clone()]);
        say(range, What::Markup(piece));
    }
    if let Some((range, part)) = stray_space(text) {
        say(range, What::StraySpace(part));
    }
}

/// Whether a text has nothing in it that any of the rules here could object to; nearly all have
/// not, and are done with one look.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let suspect = |b: &u8| !matches!(b, b' '..=b'~') || b"<&*]`".contains(b);
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    *first != b' '
        && *last != b' '
        && !bytes.iter().any(suspect)
        && !bytes.windows(2).any(|pair| pair == b"  " || pair == b"TO")
}

/// The first character that cannot be seen or turns the direction of reading.
fn hidden(text: &str) -> Option<(usize, char)> {
    let mut before = ' ';
    text.char_indices().find(|(_, c)| {
        let after = std::mem::replace(&mut before, *c);
        match *c {
            // Joins signs to one emoji.
            '\u{200d}' => !is_emoji(after),
            c => is_hidden(c),
        }
    })
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f300}'..='\u{1faff}')
}

pub(in super::super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..)
}

/// The first piece of HTML or Markdown, which would be shown as it is written.
fn markup(text: &str) -> Option<std::ops::Range<usize>> {
    let tags = text.match_indices('<').filter_map(|(at, _)| tag(text, at));
    let entities = text
        .match_indices('&')
        .filter_map(|(at, _)| entity(text, at));
    let strong = ["**", "](", "```"].iter().filter_map(|sign| {
        let at = text.find(sign)?;
        Some(at..at + sign.len())
    });
    tags.chain(entities)
        .chain(strong)
        .min_by_key(|range| range.start)
}

fn tag(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let rest = &text[at + 1..];
    looked_at(rest.len());
    if rest.starts_with("!--") {
        return Some(at..at + 4);
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let letters = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let close = rest.find('>')?;
    // "a <b and c> d" compares; the inside of a tag is empty or has attributes.
    let inside = rest[..close].get(letters..).unwrap_or_default();
    let ends = name[letters..].starts_with(['>', '/', ' ', '\t', '\n']);
    let clean = !rest[..close].contains('<') && (inside.contains('=') || !inside.contains(' '));
    (begins && ends && clean).then_some(at..at + close + 2)
}

fn entity(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let rest = &text[at + 1..];
    let name = rest.find(';').filter(|length| (2..=10).contains(length))?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'#';
    rest[..name].bytes().all(plain).then_some(at..at + name + 2)
}

fn stray_space(text: &str) -> Option<(std::ops::Range<usize>, Part)> {
    if text.starts_with(char::is_whitespace) {
        return Some((0..text.len() - text.trim_start().len(), Part::Start));
    }
    if text.ends_with(char::is_whitespace) {
        return Some((text.trim_end().len()..text.len(), Part::End));
    }
    let at = text.find("  ")?;
    Some((at..at + 2, Part::Double))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_told_from_signs_of_comparison() {
        for (text, piece) in [
            ("a <b>bold</b> word", Some("<b>")),
            ("<script>alert(1)</script>", Some("<script>")),
            (
                "<img src=x onerror=alert(1)>",
                Some("<img src=x onerror=alert(1)>"),
            ),
            ("pressure &lt; 5", Some("&lt;")),
            ("**bold**", Some("**")),
            ("[a](http://b)", Some("](")),
            ("ACT < 480 s and PaO2 > 150", None),
            ("if a<b and c>d", None),
            ("Q&A; R&D", None),
            ("CI <2.4 L/min/m2, SvO2 >70%", None),
            ("2 * 3 * 4", None),
        ] {
            let found = markup(text).map(|range| &text[range]);
            assert_eq!(found, piece, "{text}");
        }
    }

    #[test]
    fn emoji_may_be_joined_but_words_may_not() {
        assert_eq!(hidden("👩\u{200d}⚕\u{fe0f} at work"), None);
        assert_eq!(hidden("per\u{200d}fusion"), Some((3, '\u{200d}')));
        assert_eq!(hidden("evil \u{202e}txt"), Some((5, '\u{202e}')));
    }
}
