//! A `.br` and a `.gz` beside each file that gains by it.

use std::path::Path;

use super::node;
use crate::fault::Outcome;
use crate::files;

const GAINS: [&str; 8] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
];

pub fn all(dist: &Path) -> Outcome {
    let mut gaining = files::below(dist)?;
    gaining.retain(|file| GAINS.iter().any(|e| files::has_extension(file, e)));
    node::run(include_str!("compress.js"), "compress the bundle", &gaining).map(drop)
}
