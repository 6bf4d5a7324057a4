//! How a pack of one's own is kept: its file to the byte, and what was found in it.

use serde::{Deserialize, Serialize};

use super::Damage;
use super::game::{seal, unseal};

const FORMAT: &str = "prime-time/pack";

/// What is known of a kept pack without reading it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackHead {
    /// The name of the file that it came in.
    pub file: String,
    /// The pack's own name, which parts it from all others.
    pub id: String,
    pub title: String,
    /// Milliseconds since 1970, by the device's clock.
    pub loaded: u64,
    /// Whether questions are drawn from it.
    pub enabled: bool,
    /// How many questions the file has, and how many of them are good.
    pub questions: usize,
    pub taken: usize,
    /// The file is a pack just as it stands, all of it good; otherwise what is good of it is kept
    /// beside it.
    pub whole: bool,
}

pub fn write_pack_head(head: &PackHead) -> String {
    seal(FORMAT, head)
}

pub fn read_pack_head(text: &str) -> Result<PackHead, Damage> {
    unseal(FORMAT, text)
}

/// In front of a file that is UTF-8, so that the rest is its text.
const TEXT: char = 't';
/// In front of any other file: a character a byte.
const BYTES: char = 'b';

/// A file of any encoding as a text that gives it back to the byte.
pub fn write_bytes(bytes: &[u8]) -> String {
    let (mark, rest) = match std::str::from_utf8(bytes) {
        Ok(text) => (TEXT, std::borrow::Cow::Borrowed(text)),
        Err(_) => (BYTES, bytes.iter().map(|byte| char::from(*byte)).collect()),
    };
    let mut kept = String::with_capacity(rest.len() + 1);
    kept.push(mark);
    kept.push_str(&rest);
    kept
}

/// The file that [`write_bytes`] made this of.
pub fn read_bytes(kept: &str) -> Option<Vec<u8>> {
    if let Some(rest) = kept.strip_prefix(BYTES) {
        return rest.chars().map(|c| u8::try_from(c).ok()).collect();
    }
    read_text(kept).map(|text| text.as_bytes().to_vec())
}

/// The file's text, if it is UTF-8.
pub fn read_text(kept: &str) -> Option<&str> {
    kept.strip_prefix(TEXT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_comes_back_to_the_byte_whatever_is_in_it() {
        let files: [&[u8]; 5] = [
            b"",
            b"{}\r\n\0",
            "\u{feff}{\"id\": \"Bj\u{f6}rk\"}".as_bytes(),
            b"Bj\xf6rk \xff\x80",
            b"\xff\xfe{\0}\0",
        ];
        for file in files {
            assert_eq!(read_bytes(&write_bytes(file)).as_deref(), Some(file));
        }
        assert_eq!(read_bytes(""), None);
        assert_eq!(read_bytes("x{}"), None);
        assert_eq!(read_bytes("b\u{100}"), None);
    }

    #[test]
    fn heads_of_other_things_are_none() {
        let head = PackHead {
            file: "a.json".to_owned(),
            id: "a".to_owned(),
            title: "A".to_owned(),
            loaded: 1,
            enabled: true,
            questions: 2,
            taken: 1,
            whole: false,
        };
        assert_eq!(read_pack_head(&write_pack_head(&head)), Ok(head));
        for other in [
            "",
            "{}",
            "[]",
            "{\"format\":\"prime-time/game\",\"version\":1}",
        ] {
            assert!(read_pack_head(other).is_err(), "{other}");
        }
    }
}
