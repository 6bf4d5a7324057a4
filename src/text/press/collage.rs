//! The words of the page on which a collage is made.

use crate::press::{Format, MOST_PICTURES, NoPicture, Pattern};
use crate::text::count;

pub const TITLE: &str = "Make a collage";
pub const LEAD: &str = "Pictures of the night on one sheet, with a title and the results. They stay on this \
                        device, and where and when they were taken is not in what is made.";
/// On the page of the week.
pub const HINT: &str = "Up to 60 pictures of the night on one sheet, with a title and the results.";

pub const PICTURES: &str = "Pictures";
pub const CHOOSE: &str = "Choose pictures";
pub const FIELD: &str = "Picture files";
pub fn pictures_hint() -> String {
    format!("Up to {MOST_PICTURES}: JPEG, PNG or WebP, and HEIC where the browser can read it.")
}
pub fn reading(done: usize, all: usize) -> String {
    format!("Reading picture {} of {all}…", done + 1)
}
pub fn taken(n: usize) -> String {
    let verb = if n == 1 { "is" } else { "are" };
    format!("{} {verb} there.", count(n, "picture", "pictures"))
}
/// Above the files that were refused.
pub fn refused(n: usize) -> String {
    format!("{} not taken:", count(n, "file was", "files were"))
}
pub fn no_picture(name: &str, why: NoPicture) -> String {
    let why = match why {
        NoPicture::Kind => {
            "is neither JPEG nor PNG nor WebP. Save it as one of them and choose that".to_owned()
        }
        NoPicture::TooLarge => "has more than 80 MB. Choose a smaller copy of it".to_owned(),
        NoPicture::NoRoom => {
            format!("is one too many: a collage takes {MOST_PICTURES}. Remove another one first")
        }
        NoPicture::Undrawable => "could not be drawn by the browser. It may be damaged".to_owned(),
        NoPicture::Heic => {
            "is in a format that this browser cannot read. Save it as JPEG and choose that"
                .to_owned()
        }
    };
    format!("“{name}” {why}.")
}
pub fn numbered(n: usize, name: &str) -> String {
    format!("{n}. {name}")
}
pub fn earlier(name: &str) -> String {
    format!("Move {name} forward")
}
pub fn later(name: &str) -> String {
    format!("Move {name} back")
}
pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}
pub fn removed(name: &str) -> String {
    format!("{name} is removed.")
}
pub const REMOVE_ALL: &str = "Remove all pictures";
pub fn all_removed(n: usize) -> String {
    format!("{} removed.", count(n, "picture is", "pictures are"))
}
pub const UNDO: &str = "Undo";
pub const IS_BACK: &str = "The pictures are as they were.";

pub const WORDS: &str = "Words on it";
pub const HEADING: &str = "Title";
pub const RESULTS: &str = "Results";
pub const TAKE: &str = "Take both from this game";
pub const GAME: &str = "Game";

pub const LOOK: &str = "How it looks";
pub const PATTERN: &str = "Arrangement";
pub fn pattern(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Rows => "In rows",
        Pattern::Columns => "In columns",
        Pattern::Grid => "All alike",
        Pattern::Feature => "The first large",
    }
}
pub const FORMAT: &str = "Shape";
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Wide => "Wide",
        Format::Square => "Square",
        Format::Tall => "Tall",
    }
}
pub const COLOURS: &str = "Colours";
pub fn colours(dark: bool) -> &'static str {
    if dark { "Dark" } else { "Light" }
}
pub const SIZE: &str = "Longer side";
pub fn size(pixels: u32) -> &'static str {
    match pixels {
        0..=1600 => "1600 pixels",
        1601..=2560 => "2560 pixels",
        _ => "4096 pixels",
    }
}
pub const FILE: &str = "File";
pub fn file(png: bool) -> &'static str {
    if png { "PNG, largest" } else { "JPEG" }
}

pub const PREVIEW: &str = "The collage";
pub const EMPTY: &str = "Choose pictures, and they are arranged here.";
pub fn alternative(pictures: usize, title: &str) -> String {
    let pictures = count(pictures, "picture", "pictures");
    if title.is_empty() {
        format!("Collage of {pictures}")
    } else {
        format!("Collage of {pictures}: {title}")
    }
}
pub const MAKE: &str = "Make the collage";
pub const CANCEL: &str = "Cancel";
pub const CANCELLED: &str = "Cancelled; the pictures are still here.";
pub fn making(done: usize, all: usize) -> String {
    format!("{done} of {all} pictures are on it…")
}
pub fn made(width: u32, height: u32) -> String {
    format!("The collage, {width} × {height} pixels, is among your downloads.")
}
pub const NO_CANVAS: &str = "This browser cannot draw pictures beside the page, which a collage needs. Use \
                             Firefox, Chrome, Edge or Safari from 2023 or later.";
pub const OTHER_VERSION: &str =
    "The app was updated meanwhile. Reload the page and choose the pictures again.";
pub fn not_made(why: &str) -> String {
    format!(
        "The collage was not made ({why}). Close other tabs, choose a smaller size or fewer pictures, and \
         try again."
    )
}
/// Pictures that were there when they were chosen.
pub fn gone(names: &[String]) -> String {
    let (it, them) = match names {
        [_] => ("It was moved or changed since, or is damaged", "Remove it"),
        _ => (
            "They were moved or changed since, or are damaged",
            "Remove them",
        ),
    };
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    format!(
        "The collage was not made: the browser can no longer read {}. {it}. {them}, \
         or choose again.",
        names.join(", ")
    )
}
pub fn file_name(title: &str, png: bool) -> String {
    let name: String = crate::text::slug(title).chars().take(40).collect();
    let name = if name.is_empty() {
        "collage".to_owned()
    } else {
        name
    };
    format!("prime-time-{name}.{}", if png { "png" } else { "jpg" })
}
