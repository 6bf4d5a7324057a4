//! Texts that people read: what is wrong and what to do.

use super::{Told, told};
use crate::bank::lint::{Part, What};

pub(super) fn tell(what: &What) -> Told {
    match what {
        What::Empty => told(
            "this text is empty",
            "write it, or leave the field out if it may be",
        ),
        What::TooLong { length, most } => told(
            format!("{length} characters are too many for where it is shown (at most {most})"),
            format!("shorten it by {}", length - most),
        ),
        What::TooMany { count, most } => told(
            format!("{count} are too many (at most {most})"),
            "keep the best",
        ),
        What::Unfinished => told("this is still to be written", "write it"),
        What::Hidden(c) => told(hidden(*c), "delete it, or type it anew"),
        What::Markup(piece) => told(
            format!("\"{piece}\" would be shown just as it is written"),
            "write plain text",
        ),
        What::StraySpace(part) => told(
            match part {
                Part::Start => "there is a space at the beginning",
                Part::End => "there is a space at the end",
                Part::Double => "there are two spaces in a row",
            },
            "delete it",
        ),
        _ => told("", ""),
    }
}

fn hidden(c: char) -> String {
    let sort = match c {
        '\n' | '\r' => "a line break",
        '\t' => "a tab",
        '\u{fffd}' => "the sign for a character that was lost (wrong encoding)",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            "a sign that turns the direction of reading"
        }
        _ => "a character that cannot be seen",
    };
    format!("here is {sort} (U+{:04X})", u32::from(c))
}
