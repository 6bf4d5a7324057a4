//! What a logo may be.

/// In bytes.
pub const LARGEST_LOGO: usize = 2 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    Png,
    Jpeg,
    Svg,
}

/// Why a file is no logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoLogo {
    TooLarge,
    /// Neither PNG nor JPEG nor SVG, whatever its name says.
    Unknown,
    /// An SVG with something in it that acts: a script, a handler, a page within.
    Acts(&'static str),
    /// An SVG that would fetch something from elsewhere: this.
    Fetches(String),
}

/// What a file is, by what is in it.
///
/// An SVG is refused if it acts or fetches anything. The page shows it as a picture, where a browser
/// does neither; but who prints it elsewhere may not.
pub fn logo_kind(bytes: &[u8]) -> Result<LogoKind, NoLogo> {
    if bytes.len() > LARGEST_LOGO {
        return Err(NoLogo::TooLarge);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(LogoKind::Png);
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok(LogoKind::Jpeg);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NoLogo::Unknown)?;
    if !text.contains("<svg") {
        return Err(NoLogo::Unknown);
    }
    sound(text).map(|()| LogoKind::Svg)
}

/// Elements and marks that do something.
const ACTS: [&str; 9] = [
    "<script",
    "<foreignobject",
    "<iframe",
    "<object",
    "<embed",
    "<!entity",
    "<?xml-stylesheet",
    "javascript:",
    "@import",
];

fn sound(text: &str) -> Result<(), NoLogo> {
    let low = text.to_ascii_lowercase();
    // An element may have a prefix, and then its name follows a colon.
    let prefixed = |word: &str| {
        let name = word.strip_prefix('<').unwrap_or_default();
        low.match_indices(&format!(":{name}")).any(|(at, _)| {
            let before = low[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric());
            !name.is_empty() && before.ends_with('<')
        })
    };
    if let Some(word) = ACTS
        .into_iter()
        .find(|word| low.contains(word) || prefixed(word))
    {
        return Err(NoLogo::Acts(word.trim_start_matches(['<', '!', '?'])));
    }
    if has_handler(&low) {
        return Err(NoLogo::Acts("on…="));
    }
    let links = low.match_indices("href").filter_map(|(at, _)| {
        let value = low[at + "href".len()..].trim_start().strip_prefix('=')?;
        Some(value.trim_start().trim_start_matches(['"', '\'']))
    });
    let urls = low.match_indices("url(").map(|(at, found)| {
        low[at + found.len()..]
            .trim_start()
            .trim_start_matches(['"', '\'', '&'])
            .trim_start_matches("quot;")
            .trim_start_matches("apos;")
    });
    let elsewhere = |to: &&str| !to.starts_with('#') && !to.starts_with("data:image/");
    match links.chain(urls).find(elsewhere) {
        None => Ok(()),
        Some(to) => {
            let end = to.find(['"', '\'', ')', '>', ' ']).unwrap_or(to.len());
            Err(NoLogo::Fetches(to[..end].chars().take(60).collect()))
        }
    }
}

/// An attribute such as `onload=`.
fn has_handler(low: &str) -> bool {
    low.match_indices("on").any(|(at, _)| {
        let before = low[..at].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '\'' | '/'));
        let rest = low[at + 2..].trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let named = rest.len() < low.len() - at - 2;
        begins && named && rest.trim_start().starts_with('=')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Result<LogoKind, NoLogo> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        logo_kind(text.as_bytes())
    }

    #[test]
    fn a_file_is_what_is_in_it() {
        assert_eq!(logo_kind(b"\x89PNG\r\n\x1a\nrest"), Ok(LogoKind::Png));
        assert_eq!(logo_kind(b"\xff\xd8\xff\xe0rest"), Ok(LogoKind::Jpeg));
        assert_eq!(logo_kind(b"GIF89a"), Err(NoLogo::Unknown));
        assert_eq!(logo_kind(b"<html></html>"), Err(NoLogo::Unknown));
        assert_eq!(logo_kind(&vec![0; LARGEST_LOGO + 1]), Err(NoLogo::TooLarge));
    }

    #[test]
    fn an_svg_may_point_to_itself_and_hold_a_picture() {
        for inside in [
            "<path fill=\"url(#flow)\" d=\"M0 0\"/>",
            "<use xlink:href=\"#heart\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<text>On one condition = none</text><g style=\"fill: url( '#a' )\"/>",
            "<g fill=\"url(&quot;#a&quot;)\"/>",
            "<g inkscape:object-nodes=\"true\"/>",
        ] {
            assert_eq!(svg(inside), Ok(LogoKind::Svg), "{inside}");
        }
    }

    #[test]
    fn an_svg_that_acts_or_fetches_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<svg:script xmlns:svg=\"http://www.w3.org/2000/svg\"/>",
            "<path onload=\"x()\"/>",
            "<path d=\"M0 0\"onclick = 'x()'/>",
            "<foreignObject><b/></foreignObject>",
            "<a href=\"javascript:x()\"><path/></a>",
            "<style>@import 'x.css'</style>",
        ] {
            assert!(matches!(svg(inside), Err(NoLogo::Acts(_))), "{inside}");
        }
        for inside in [
            "<image href=\"https://example.org/a.png\"/>",
            "<use xlink:href = '//example.org/a.svg#x'/>",
            "<path style=\"fill:url(https://example.org/a.svg#x)\"/>",
            "<image href=\"data:text/html,x\"/>",
        ] {
            assert!(matches!(svg(inside), Err(NoLogo::Fetches(_))), "{inside}");
        }
        assert!(logo_kind(b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>").is_err());
    }
}
