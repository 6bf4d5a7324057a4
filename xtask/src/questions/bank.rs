//! Packs on disk.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use prime_time::bank::lint::json::Caps;
use prime_time::bank::lint::{Reading, Source, Surroundings, across, read};

use crate::fault::{Outcome, While};
use crate::project;

/// A file and what is in it.
pub struct PackFile {
    pub path: PathBuf,
    /// As messages name it: as it was given, or from the project's folder.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The packs given by name, or all of `questions/`.
pub fn load(names: &[String]) -> Outcome<Vec<PackFile>> {
    if names.is_empty() {
        return own()?.iter().map(|path| open(path, short(path))).collect();
    }
    let given = names.iter();
    given
        .map(|name| open(Path::new(name), name.clone()))
        .collect()
}

fn open(path: &Path, name: String) -> Outcome<PackFile> {
    let bytes = std::fs::read(path).while_doing(|| format!("read {name}"))?;
    Ok(PackFile {
        path: path.to_path_buf(),
        name,
        bytes,
    })
}

/// The packs of the bank, by name.
pub fn own() -> Outcome<Vec<PathBuf>> {
    let folder = project::root().join("questions");
    let entries =
        std::fs::read_dir(&folder).while_doing(|| format!("read {}", folder.display()))?;
    let mut packs: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_pack(path))
        .collect();
    packs.sort();
    Ok(packs)
}

fn is_pack(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.ends_with(".json") && !name.ends_with(".schema.json"))
}

fn short(path: &Path) -> String {
    let from = std::env::current_dir().unwrap_or_else(|_| project::root());
    let short = path.strip_prefix(&from).unwrap_or(path);
    short.display().to_string()
}

/// Reads packs and compares them with each other, and with those of `others` that are not among
/// them; says only what is wrong with the packs themselves.
pub fn lint(packs: &[PackFile], others: &[PackFile]) -> Vec<Reading> {
    let same = |a: &Path, b: &Path| match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    let others = others
        .iter()
        .filter(|other| !packs.iter().any(|pack| same(&pack.path, &other.path)));
    // Those that stay come first: the fault is with what is new.
    let mut readings: Vec<Reading> = others.chain(packs).map(read_one).collect();
    across(&mut readings);
    readings.split_off(readings.len() - packs.len())
}

fn read_one(pack: &PackFile) -> Reading {
    let folder = pack.path.parent().unwrap_or(Path::new("."));
    let folder = folder.join("pictures");
    let pictures = |name: &str| std::fs::read(folder.join(name)).ok().map(Cow::Owned);
    let source = Source {
        file: &pack.name,
        stem: pack.path.file_stem().and_then(|stem| stem.to_str()),
        bytes: &pack.bytes,
    };
    let around = Surroundings {
        pictures: &pictures,
        caps: Caps::DESK,
    };
    read(&source, &around)
}

/// Writes a pack so that a crash leaves the old one or the new one, and nothing between.
pub fn write(path: &Path, text: &str) -> Outcome {
    let beside = path.with_extension("json.new");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, path))
        .while_doing(|| format!("write {}", path.display()))
}
