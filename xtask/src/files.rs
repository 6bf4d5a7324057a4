//! Walking folders.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Outcome, While};

/// All files below, sorted; none if the folder is not there.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    if folder.is_dir() {
        walk(folder, &mut files)?;
    }
    files.sort();
    Ok(files)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let reading = || format!("read the folder {}", folder.display());
    for entry in fs::read_dir(folder).while_doing(reading)? {
        let path = entry.while_doing(reading)?.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

pub fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).while_doing(|| format!("read {}", file.display()))
}

/// Writes, making the folders above.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Outcome {
    let writing = || format!("write {}", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).while_doing(writing)?;
    }
    fs::write(file, content).while_doing(writing)
}

pub fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case(extension))
}
