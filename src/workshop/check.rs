use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::bank::Pack;
use crate::bank::lint::json::Caps;
use crate::bank::lint::{Reading, Source, Surroundings, across, read, settle};
use crate::save::write_bytes;
use crate::text::lint::{Report, report};

/// A file that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub report: Report,
    /// The file, as `save` keeps it.
    pub kept: String,
    /// What is good of it, as a pack; nothing where the file is that itself.
    pub good: Option<String>,
}

/// Checks a file by itself and beside the packs that are there, the most important first. A pack
/// of the same name is the file's own earlier version and is left out.
pub fn check(file: &str, bytes: &[u8], known: &[Pack]) -> Checked {
    let pictures: BTreeSet<&str> = known
        .iter()
        .flat_map(|pack| &pack.questions)
        .filter_map(|question| Some(question.picture.as_ref()?.file.as_str()))
        .collect();
    let source = Source {
        file,
        // Browsers rename what is downloaded twice: the name says nothing.
        stem: None,
        bytes,
    };
    let around = Surroundings {
        pictures: &|name| pictures.contains(name).then(|| stand_in(name)),
        caps: Caps::APP,
    };
    let mut own = read(&source, &around);
    settle(&mut own.pack);
    let others = known.iter().filter(|pack| pack.id != own.pack.id);
    let mut readings: Vec<Reading> = others
        .map(|pack| Reading::known(&pack.title, pack))
        .collect();
    let last = readings.len();
    readings.push(own);
    across(&mut readings);
    let own = readings.swap_remove(last);
    let whole = serde_json::from_slice::<Pack>(bytes).is_ok_and(|pack| pack == own.pack);
    Checked {
        report: report(&own, bytes, whole),
        kept: write_bytes(bytes),
        good: (!whole).then(|| serde_json::to_string(&own.pack).unwrap_or_default()),
    }
}

/// Stands for a picture that comes with the app and was checked when that was built.
fn stand_in(name: &str) -> Cow<'static, [u8]> {
    let bytes: &[u8] = match name.rsplit_once('.') {
        Some((_, "png")) => b"\x89PNG\r\n\x1a\n",
        Some((_, "jpg" | "jpeg")) => b"\xff\xd8\xff",
        Some((_, "webp")) => b"RIFF",
        _ => b"<svg></svg>",
    };
    Cow::Borrowed(bytes)
}
