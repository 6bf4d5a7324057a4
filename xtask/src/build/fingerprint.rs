//! Whether the bundle is still that of the sources.

use std::path::Path;
use std::process::Command;

use crate::call;
use crate::fault::Outcome;
use crate::files;
use crate::fnv::Fnv;
use crate::project;

/// What the bundle is made from, besides the compiler.
const INPUTS: [&str; 10] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "questions",
    "src",
    "static",
    "styles",
    "xtask/src/build",
];

/// Changes when any input does.
pub fn of_inputs() -> Outcome<String> {
    let root = project::root();
    let mut hash = Fnv::new();
    let compiler = call::ask(Command::new("rustc").arg("-vV")).unwrap_or_default();
    hash.add(compiler.as_bytes());
    for input in INPUTS {
        let path = root.join(input);
        let inside = if path.is_file() {
            vec![path]
        } else {
            files::below(&path)?
        };
        for file in inside {
            add_name(&mut hash, &root, &file);
            hash.add(&files::read(&file)?);
        }
    }
    Ok(hash.name())
}

/// Changes when a file of the bundle comes, goes or changes its size.
pub fn of_bundle() -> Outcome<String> {
    let dist = project::dist();
    let mut hash = Fnv::new();
    for file in files::below(&dist)? {
        add_name(&mut hash, &dist, &file);
        let size = file.metadata().map_or(0, |m| m.len());
        hash.add(&size.to_le_bytes());
    }
    Ok(hash.name())
}

fn add_name(hash: &mut Fnv, root: &Path, file: &Path) {
    let name = file.strip_prefix(root).unwrap_or(file);
    hash.add(name.to_string_lossy().as_bytes());
    hash.add(&[0]);
}
