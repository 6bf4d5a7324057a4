use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::bank::lint::json::{Caps, decode};
use crate::bank::lint::{
    Fault, Reading, Severity, Source, Surroundings, across, excerpt, read, settle, visible,
};
use crate::bank::{Pack, limits};
use crate::save::write_bytes;
use crate::text::lint as say;

use super::{Marked, Report, Said, VERSION};

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

fn report(own: &Reading, bytes: &[u8], whole: bool) -> Report {
    let decoded = match bytes.len() > Caps::APP.bytes {
        true => decode(&[]),
        false => decode(bytes),
    };
    Report {
        version: VERSION,
        id: own.pack.id.clone(),
        title: own.pack.title.clone(),
        questions: own.questions,
        taken: own.pack.questions.len(),
        whole,
        faults: own
            .faults
            .iter()
            .map(|fault| said(fault, &decoded.text))
            .collect(),
    }
}

fn said(fault: &Fault, text: &str) -> Said {
    let told = say::tell(&fault.what);
    let piece = excerpt(text, fault.place);
    let dots = |cut| if cut { "…" } else { "" };
    let question = fault.question.as_deref();
    Said {
        line: fault.place.start.line,
        column: fault.place.start.column,
        question: question.map(|id| visible(&id.chars().take(limits::ID).collect::<String>())),
        error: fault.severity() == Severity::Error,
        rule: fault.rule().name().to_owned(),
        wrong: visible(&told.wrong),
        remedy: visible(&told.remedy),
        marked: Marked {
            before: format!("{}{}", dots(piece.cut.0), visible(piece.before)),
            spot: visible(piece.marked),
            after: format!("{}{}", visible(piece.after), dots(piece.cut.1)),
        },
    }
}
