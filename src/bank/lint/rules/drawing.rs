//! What an SVG must not contain. The app shows pictures as images, where browsers run and fetch
//! nothing; this is the lock before that door, and keeps a drawing good for print and download.

use super::super::Unsafe;
use super::super::work::looked_at;

/// The first thing in a drawing that does more than draw.
pub(super) fn danger(svg: &str) -> Option<Unsafe> {
    looked_at(svg.len());
    let svg = svg.to_ascii_lowercase();
    if svg.contains("<!entity") || svg.contains("<!doctype") || svg.contains("<?xml-stylesheet") {
        return Some(Unsafe::Entity);
    }
    let outside = svg.match_indices("url(").any(|(at, found)| {
        let rest = &svg[at + found.len()..];
        let target = rest.trim_start();
        looked_at(rest.len() - target.len());
        !target.trim_start_matches(['"', '\'']).starts_with('#')
    });
    if outside || svg.contains("@import") {
        return Some(Unsafe::Outside);
    }
    svg.split('<').skip(1).find_map(element)
}

/// `text` is what follows a `<`, up to the next one.
fn element(text: &str) -> Option<Unsafe> {
    let end = text.find([' ', '\t', '\n', '\r', '/', '>']);
    let (name, rest) = text.split_at(end.unwrap_or(text.len()));
    match local(name) {
        "script" | "handler" | "listener" => return Some(Unsafe::Script),
        "foreignobject" | "iframe" | "embed" | "object" | "audio" | "video" | "canvas" => {
            return Some(Unsafe::Foreign);
        }
        _ => {}
    }
    attributes(rest)
}

fn attributes(mut rest: &str) -> Option<Unsafe> {
    while let Some((before, after)) = rest.split_once('=') {
        looked_at(before.len());
        let name = before
            .trim_end()
            .rsplit([' ', '\t', '\n', '\r', '"', '\'', '/'])
            .next();
        let name = local(name.unwrap_or_default());
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, beyond) = match quote {
            Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
            None => (after, after),
        };
        let start = value.trim_start();
        looked_at(value.len() - start.len());
        if name.starts_with("on") && name.len() > 2 {
            return Some(Unsafe::Event);
        }
        let inside = ["#", "data:image/png", "data:image/jpeg", "data:image/webp"];
        if matches!(name, "href" | "src") && !inside.iter().any(|it| start.starts_with(it)) {
            return Some(Unsafe::Outside);
        }
        rest = beyond;
    }
    None
}

/// A name without its namespace.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_may_only_draw() {
        for (inside, danger_of) in [
            ("<path d='M0 0' fill=\"url(#a)\"/>", None),
            ("<use href=\"#pump\"/>", None),
            (
                "<title>A pump, on = off</title><text x='1'>a=b</text>",
                None,
            ),
            ("<script>alert(1)</script>", Some(Unsafe::Script)),
            ("<SVG:Script/>", Some(Unsafe::Script)),
            ("<g onload='x()'/>", Some(Unsafe::Event)),
            ("<g a=\"b\" OnClick = \"x\"/>", Some(Unsafe::Event)),
            ("<g/onload=x>", Some(Unsafe::Event)),
            ("<foreignObject/>", Some(Unsafe::Foreign)),
            (
                "<image xlink:href=\"https://a.b/c.png\"/>",
                Some(Unsafe::Outside),
            ),
            (
                "<a href=\"javascript:alert(1)\">x</a>",
                Some(Unsafe::Outside),
            ),
            ("<style>@import 'x';</style>", Some(Unsafe::Outside)),
            ("<rect fill='url(https://a.b)'/>", Some(Unsafe::Outside)),
            ("<!ENTITY x 'y'>", Some(Unsafe::Entity)),
        ] {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
            assert_eq!(danger(&svg), danger_of, "{inside}");
        }
    }
}
