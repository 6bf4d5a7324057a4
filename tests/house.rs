//! The dependency rule, held by reading the sources.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every room and the rooms it may use. `ui` may use everything.
const MAY_USE: [(&str, &[&str]); 16] = [
    ("bank", &[]),
    ("game", &["bank"]),
    ("honours", &["bank", "game"]),
    ("league", &["bank", "game", "honours"]),
    ("paper", &["bank", "game", "honours", "stage"]),
    ("practice", &["bank"]),
    ("press", &["bank", "game", "honours"]),
    ("results", &["bank", "game"]),
    ("stage", &["bank", "game"]),
    (
        "save",
        &[
            "bank", "game", "honours", "league", "paper", "practice", "press",
        ],
    ),
    ("platform", &[]),
    ("buzzers", &["game", "platform"]),
    ("sound", &["game", "save", "platform"]),
    (
        "session",
        &[
            "bank", "buzzers", "game", "honours", "league", "paper", "practice", "press", "save",
            "platform",
        ],
    ),
    (
        "text",
        &[
            "bank", "buzzers", "game", "honours", "league", "paper", "practice", "press",
            "results", "stage", "save", "platform", "session",
        ],
    ),
    ("workshop", &["bank", "press", "results", "save", "text"]),
];

/// Words of the browser: only where the real services and the pages are.
const BROWSER: [&str; 6] = [
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "yew::",
    "document()",
];

/// Clocks and chance that are not arguments, and collections whose order is chance.
const AMBIENT: [&str; 13] = [
    "Instant",
    "SystemTime",
    "std::time",
    "thread_rng",
    "ThreadRng",
    "OsRng",
    "SysRng",
    "rand::rng",
    "rand::random",
    "getrandom",
    "from_os_rng",
    "HashMap",
    "HashSet",
];

const PURE: [&str; 14] = [
    "bank", "game", "honours", "league", "paper", "practice", "press", "results", "stage", "save",
    "buzzers", "session", "sound", "workshop",
];

fn src() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source below a path, with its text without comments.
fn sources(below: &Path) -> Vec<(PathBuf, String)> {
    if below.is_file() {
        let text = fs::read_to_string(below).unwrap();
        let code = |line: &str| -> String {
            let comment = line.find("//").filter(|&at| !line[..at].ends_with(':'));
            line[..comment.unwrap_or(line.len())].to_owned()
        };
        let lines: Vec<String> = text.lines().map(code).collect();
        return vec![(below.to_owned(), lines.join("\n"))];
    }
    let mut entries: Vec<_> = fs::read_dir(below)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|end| end == "rs"))
        .collect();
    entries.sort();
    entries.iter().flat_map(|path| sources(path)).collect()
}

fn rooms() -> Vec<String> {
    let mut rooms: Vec<String> = fs::read_dir(src())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "bin")
        .collect();
    rooms.sort();
    rooms
}

#[test]
fn every_room_is_known_to_the_rule() {
    let known: Vec<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    for room in rooms() {
        assert!(
            room == "ui" || known.contains(&room.as_str()),
            "src/{room}: say in tests/house.rs and src/lib.rs what it may use"
        );
    }
}

#[test]
fn no_arrow_runs_back() {
    let mut faults = Vec::new();
    for (room, may_use) in MAY_USE {
        for (path, text) in sources(&src().join(room)) {
            for (at, _) in text.match_indices("crate::") {
                let rest = &text[at + "crate::".len()..];
                let used: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if used != room && !may_use.contains(&used.as_str()) {
                    faults.push(format!("{}: crate::{used}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_browser_stays_in_its_rooms() {
    let mut faults = Vec::new();
    for (room, _) in MAY_USE {
        for (path, text) in sources(&src().join(room)) {
            if path.starts_with(src().join("platform/web")) {
                continue;
            }
            for word in BROWSER {
                if text.contains(word) {
                    faults.push(format!("{}: {word}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn time_and_chance_are_arguments() {
    let mut faults = Vec::new();
    for room in PURE {
        for (path, text) in sources(&src().join(room)) {
            for word in AMBIENT {
                if text.contains(word) {
                    faults.push(format!("{}: {word}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn nothing_is_promised_for_later() {
    let mut faults = Vec::new();
    for (path, text) in sources(&src()) {
        for word in ["todo!", "unimplemented!", "dbg!"] {
            if text.contains(word) {
                faults.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The declarations of the first rule with this selector behind a place in a style sheet, in order.
fn rule<'s>(sheet: &'s str, behind: &str, selector: &str) -> Vec<&'s str> {
    let begin = sheet
        .find(behind)
        .unwrap_or_else(|| panic!("{behind} is gone"));
    let at = begin
        + sheet[begin..]
            .find(selector)
            .unwrap_or_else(|| panic!("{selector} is gone"));
    let open = at + sheet[at..].find('{').unwrap() + 1;
    let close = open + sheet[open..].find('}').unwrap();
    let declarations = sheet[open..close].split(';').map(str::trim);
    declarations.filter(|it| !it.is_empty()).collect()
}

fn tokens() -> String {
    fs::read_to_string(src().join("../styles/tokens.css")).unwrap()
}

#[test]
fn dark_is_the_same_whether_chosen_here_or_by_the_system() {
    let sheet = tokens();
    let chosen = rule(&sheet, "", ":root[data-theme=\"dark\"]");
    let system = rule(
        &sheet,
        "@media (prefers-color-scheme: dark)",
        ":root:not([data-theme])",
    );
    assert_eq!(chosen, system);
}

#[test]
fn dark_leaves_no_colour_of_light_behind() {
    fn names<'s>(declarations: &[&'s str]) -> Vec<&'s str> {
        let name = |it: &&'s str| it.split_once(':').unwrap().0;
        declarations.iter().map(name).collect()
    }
    let sheet = tokens();
    let dark = rule(&sheet, "", ":root[data-theme=\"dark\"]");
    let (_, light) = sheet.split_once("/* Light. */").unwrap();
    let light = light[..light.find('}').unwrap()].split(';');
    // A comment may stand before a declaration.
    let light = light.map(|it| it.rsplit("*/").next().unwrap_or_default().trim());
    let light: Vec<&str> = light.filter(|it| !it.is_empty()).collect();
    assert_eq!(names(&dark)[1..], names(&light)[..], "behind color-scheme");
}

#[test]
fn every_sign_is_drawn_and_no_other() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
    let between = |text: &str, before: &str| -> std::collections::BTreeSet<String> {
        let parts = text.split(before).skip(1);
        parts
            .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
            .collect()
    };
    let named = between(&read("src/ui/parts/icon.rs"), "\"#i-");
    let drawn = between(&read("static/signs.svg"), "<symbol id=\"i-");
    assert!(named.len() > 30);
    assert_eq!(named, drawn);
}
