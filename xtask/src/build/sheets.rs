//! The sheets that every page needs, joined: each file of its own would cost a browser with six
//! connections a round trip before anything can be painted.

use std::fs;
use std::path::Path;

use super::node;
use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::fnv::Fnv;

/// The page with one sheet in the place of those that belong to no program.
pub fn join(staging: &Path, html: &str) -> Outcome<String> {
    let (kept, names) = without_sheets(html);
    let mut joined = String::new();
    for name in &names {
        let file = staging.join(name);
        joined += &fs::read_to_string(&file).while_doing(|| format!("read {}", file.display()))?;
        fs::remove_file(&file).while_doing(|| format!("remove {}", file.display()))?;
    }
    let name = format!("all-{}.css", Fnv::of(joined.as_bytes()));
    let file = staging.join(&name);
    files::write(&file, &joined)?;
    let digest = node::run(
        include_str!("digest.js"),
        "take the digest of the sheet",
        &[file],
    )?;
    let tag = format!(
        "<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{}\">",
        digest.trim()
    );
    put(&kept, &tag)
}

/// The page without the tags of the sheets for all, and the names of these, in their order.
fn without_sheets(html: &str) -> (String, Vec<String>) {
    let mut kept = String::new();
    let mut names = Vec::new();
    for (n, piece) in html.split("<link ").enumerate() {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let words = || tag.split_whitespace();
        let value = |name: &str| {
            let word = words().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
            word.map(|value| value.trim_matches(['"', '/']).to_owned())
        };
        let is_for_all = n > 0
            && value("rel").as_deref() == Some("stylesheet")
            && value("data-program").is_none();
        match value("href").filter(|_| is_for_all) {
            Some(href) => {
                names.push(href.trim_start_matches("./").to_owned());
                kept += after;
            }
            None if n > 0 => kept = kept + "<link " + piece,
            None => kept += piece,
        }
    }
    (kept, names)
}

/// Before all that is fetched ahead: nothing is painted without it.
fn put(html: &str, tag: &str) -> Outcome<String> {
    html.split_once("</title>")
        .map(|(before, after)| format!("{before}</title>{tag}{after}"))
        .ok_or_else(|| Fault::new("seal: index.html has no title, which the sheet is to follow"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheets_for_all_become_one_and_those_of_a_program_stay() {
        let page = "<head><title>Odd > even</title><link href=./icon.svg rel=icon>\
                    <link href=./one-1.css integrity=sha384-a/b= rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"./two-2.css\" /><script></script>\
                    <link data-program=host disabled href=./host-3.css rel=stylesheet></head>";
        let (kept, names) = without_sheets(page);
        assert_eq!(names, ["one-1.css", "two-2.css"]);
        let kept = put(&kept, "<!>").unwrap();
        assert_eq!(
            kept,
            "<head><title>Odd > even</title><!><link href=./icon.svg rel=icon><script></script>\
             <link data-program=host disabled href=./host-3.css rel=stylesheet></head>"
        );
        assert!(put("<head></head>", "").is_err());
    }
}
