use std::borrow::Cow;

/// How a file is encoded, when it is not plain UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 with a byte-order mark in front.
    Marked,
    /// UTF-16, as "Unicode" in some editors.
    Wide,
    /// One byte a character somewhere: Latin-1, Windows-1252, "ANSI".
    Narrow,
}

/// A file as text.
#[derive(Clone, Debug)]
pub struct Decoded<'b> {
    pub text: Cow<'b, str>,
    /// How it was encoded, unless plain UTF-8, and the byte of `text` where that shows first.
    pub encoding: Option<(Encoding, usize)>,
}

/// Reads bytes as text whatever the encoding, so that the faults inside can be listed too.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    if let Some(little) = wide(bytes) {
        return Decoded {
            text: Cow::Owned(from_wide(bytes, little)),
            encoding: Some((Encoding::Wide, 0)),
        };
    }
    let (bytes, marked) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: Cow::Borrowed(text),
            encoding: marked.then_some((Encoding::Marked, 0)),
        },
        Err(fault) => Decoded {
            text: Cow::Owned(from_narrow(bytes)),
            encoding: Some((Encoding::Narrow, fault.valid_up_to())),
        },
    }
}

/// Whether the bytes are UTF-16, and then whether the low byte comes first. Without a mark it is
/// told by the zero beside the first bracket.
fn wide(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xff, 0xfe, ..] => Some(true),
        [0xfe, 0xff, ..] => Some(false),
        [first, 0, ..] if *first != 0 => Some(true),
        [0, second, ..] if *second != 0 => Some(false),
        _ => None,
    }
}

fn from_wide(bytes: &[u8], little: bool) -> String {
    let units = bytes.chunks(2).map(|pair| match *pair {
        [a, b] if little => u16::from_le_bytes([a, b]),
        [a, b] => u16::from_be_bytes([a, b]),
        _ => 0xfffd,
    });
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .skip_while(|c| *c == '\u{feff}')
        .collect()
}

fn from_narrow(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| windows_1252(*byte)));
    }
    text
}

/// The upper half of Windows-1252, where it differs from Latin-1.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
