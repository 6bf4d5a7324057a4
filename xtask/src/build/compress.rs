//! A `.br` and a `.gz` beside each file that gains by it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::tools::node;

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
    let files = files::below(dist)?;
    let names: Vec<_> = files
        .iter()
        .filter(|file| GAINS.iter().any(|e| files::has_extension(file, e)))
        .map(|file| file.to_string_lossy())
        .collect();
    let mut child = Command::new(node::program()?)
        .args(["-e", include_str!("compress.js")])
        .stdin(Stdio::piped())
        .spawn()
        .while_doing(|| "start node to compress the bundle".to_owned())?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(names.join("\n").as_bytes())
            .while_doing(|| "tell node what to compress".to_owned())?;
    }
    let status = child
        .wait()
        .while_doing(|| "wait for node to compress the bundle".to_owned())?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "compressing the bundle failed ({status}), its reason stands above; {}",
        node::REMEDY
    )))
}
