use std::borrow::Cow;

use super::super::What;
use super::super::case::{Case, Step};
use super::drawing;

/// The types of picture that every browser shows, by ending and by name, and how they begin.
const TYPES: [(&str, &str, &[u8]); 5] = [
    ("svg", "image/svg+xml", b""),
    ("png", "image/png", b"\x89PNG\r\n\x1a\n"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("webp", "image/webp", b"RIFF"),
];

const FILE: [Step; 2] = [Step::In("picture"), Step::In("file")];

pub(super) fn look(case: &mut Case<'_, '_>) {
    let Some(picture) = &case.question.picture else {
        return;
    };
    let fault = match picture.file.strip_prefix("data:") {
        Some(data) => look_at_data(data),
        None => look_at_file(&picture.file, case.around.pictures),
    };
    if let Some(what) = fault {
        case.say(&FILE, what);
    }
}

fn look_at_file(name: &str, pictures: super::super::read::Pictures<'_>) -> Option<What> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b);
    if name.is_empty() {
        return Some(What::Empty);
    }
    if name.starts_with('.') || !name.bytes().all(plain) {
        return Some(What::PictureName);
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let Some((_, mime, _)) = TYPES.iter().find(|(known, ..)| *known == ending) else {
        return Some(What::PictureType);
    };
    match pictures(name) {
        None => Some(What::PictureMissing),
        Some(bytes) => content(mime, &bytes),
    }
}

fn look_at_data(data: &str) -> Option<What> {
    let (head, body) = data.split_once(',').unwrap_or((data, ""));
    let (mime, coded) = match head.strip_suffix(";base64") {
        Some(mime) => (mime, true),
        None => (head, false),
    };
    let mime = mime.split(';').next().unwrap_or_default();
    if !TYPES.iter().any(|(_, known, _)| *known == mime) {
        return Some(What::PictureType);
    }
    let bytes = if coded { base64(body) } else { percent(body) };
    match bytes {
        Some(bytes) => content(mime, &bytes),
        None => Some(What::PictureContent),
    }
}

/// Whether the bytes are what they are said to be.
fn content(mime: &str, bytes: &[u8]) -> Option<What> {
    let begins =
        |(_, known, magic): &(&str, &str, &[u8])| *known == mime && bytes.starts_with(magic);
    if bytes.is_empty() || !TYPES.iter().any(begins) {
        return Some(What::PictureContent);
    }
    if mime != "image/svg+xml" {
        return None;
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some(What::PictureContent);
    };
    if !text.contains("<svg") {
        return Some(What::PictureContent);
    }
    drawing::danger(text).map(What::PictureUnsafe)
}

fn base64(text: &str) -> Option<Cow<'_, [u8]>> {
    let text = text.trim_end_matches('=');
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).ok()?);
        }
    }
    Some(Cow::Owned(bytes))
}

fn percent(text: &str) -> Option<Cow<'_, [u8]>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(after.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &after[2..];
    }
    Some(Cow::Owned(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_decoded_as_browsers_do() {
        assert_eq!(base64("SGVsbG8=").as_deref(), Some(&b"Hello"[..]));
        assert_eq!(base64("SGVsbG8h").as_deref(), Some(&b"Hello!"[..]));
        assert_eq!(base64("a b"), None);
        assert_eq!(percent("%3Csvg%3E x").as_deref(), Some(&b"<svg> x"[..]));
        assert_eq!(percent("%3"), None);
        assert_eq!(percent("%zz"), None);
    }
}
