//! A format of one's own as a file.

use crate::game::{Format, SetupFault};

use super::Damage;
use super::game::{seal, unseal};

const FORMAT: &str = "prime-time/format";
/// More than any format needs: twenty rounds with every topic and many packs named in each.
pub const LONGEST_FORMAT: usize = 128 * 1024;

/// Why a text is no format that could be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Damage(Damage),
    /// Longer than [`LONGEST_FORMAT`] bytes.
    TooLong,
    /// Readable, but against the rules of a set-up: everything at once.
    Faults(Vec<SetupFault>),
}

/// Laid out for people: such a file may be read and altered by hand, and a fault is told by its
/// line.
pub fn write_format(format: &Format) -> String {
    laid_out(&seal(FORMAT, format))
}

/// The same JSON with a value a line. The printer of the library would be compiled a second time
/// for every type in a format.
fn laid_out(json: &str) -> String {
    fn line(text: &mut String, depth: usize) {
        text.push('\n');
        text.extend(std::iter::repeat_n("  ", depth));
    }
    let mut text = String::with_capacity(json.len() * 2);
    let (mut depth, mut in_text, mut escaped, mut before) = (0, false, false, ' ');
    for sign in json.chars() {
        let opened = matches!(before, '{' | '[') && !in_text;
        if in_text {
            in_text = escaped || sign != '"';
            escaped = sign == '\\' && !escaped;
        } else {
            in_text = sign == '"';
            let closes = matches!(sign, '}' | ']');
            if opened && !closes {
                depth += 1;
                line(&mut text, depth);
            } else if closes && !opened {
                depth -= 1;
                line(&mut text, depth);
            } else if before == ',' {
                line(&mut text, depth);
            }
        }
        text.push(sign);
        if sign == ':' && !in_text {
            text.push(' ');
        }
        // A sign in a text is none of the JSON's own.
        before = if in_text { ' ' } else { sign };
    }
    text
}

pub fn read_format(text: &str) -> Result<Format, Unfit> {
    if text.len() > LONGEST_FORMAT {
        return Err(Unfit::TooLong);
    }
    let format: Format = unseal(FORMAT, text).map_err(Unfit::Damage)?;
    let faults = format.faults();
    if faults.is_empty() {
        Ok(format)
    } else {
        Err(Unfit::Faults(faults))
    }
}
