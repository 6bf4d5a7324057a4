/// Bigger files are not read: whatever is in them, a phone has no room for it.
pub const LARGEST_PICTURE: f64 = 80e6;

/// Why a file is no picture for a collage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// Neither PNG nor JPEG nor WebP nor what telephones make.
    Kind,
    TooLarge,
    /// There are as many as a collage takes.
    NoRoom,
    /// Of a kind that may be, but the browser cannot draw it.
    Undrawable,
    /// The browser reads such pictures nowhere but on the systems of its maker.
    Heic,
}

/// Whether a file may be a picture, by its name and by what the system says of it.
///
/// # Errors
/// It may not, whatever is in it.
pub fn picture_file(name: &str, mime: &str, bytes: f64) -> Result<(), NoPicture> {
    const KINDS: [&str; 6] = ["png", "jpeg", "webp", "heic", "heif", "avif"];
    const ENDS: [&str; 7] = ["png", "jpg", "jpeg", "webp", "heic", "heif", "avif"];
    let end = name.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    let by_mime = mime.strip_prefix("image/");
    let known = match by_mime {
        Some(kind) => KINDS.contains(&kind) || kind == "jpg",
        // Some systems do not know what their own cameras make.
        None => mime.is_empty() && end.is_some_and(|end| ENDS.contains(&&end[..])),
    };
    if !known {
        Err(NoPicture::Kind)
    } else if bytes > LARGEST_PICTURE {
        Err(NoPicture::TooLarge)
    } else {
        Ok(())
    }
}

/// What is wrong with a picture that the browser did not draw.
pub fn undrawn(name: &str, mime: &str) -> NoPicture {
    let name = name.to_lowercase();
    if mime.contains("hei") || name.ends_with(".heic") || name.ends_with(".heif") {
        NoPicture::Heic
    } else {
        NoPicture::Undrawable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cameras_make_may_be_a_picture_and_nothing_else() {
        for (name, mime) in [
            ("a.jpg", "image/jpeg"),
            ("a.PNG", "image/png"),
            ("a.webp", "image/webp"),
            ("IMG_1.HEIC", ""),
            ("no end", "image/heic"),
        ] {
            assert_eq!(picture_file(name, mime, 4e6), Ok(()), "{name}");
        }
        for (name, mime) in [
            ("a.svg", "image/svg+xml"),
            ("a.gif", "image/gif"),
            ("a.pdf", "application/pdf"),
            ("jpg", ""),
            ("a.jpg", "text/plain"),
        ] {
            assert_eq!(
                picture_file(name, mime, 1.0),
                Err(NoPicture::Kind),
                "{name}"
            );
        }
        assert_eq!(
            picture_file("a.png", "image/png", 1e9),
            Err(NoPicture::TooLarge)
        );
        assert_eq!(undrawn("IMG_1.HEIC", ""), NoPicture::Heic);
        assert_eq!(undrawn("a.jpg", "image/jpeg"), NoPicture::Undrawable);
    }
}
