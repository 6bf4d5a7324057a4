//! Small scripts for what Node.js has built in.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::fault::{Fault, Outcome, While};
use crate::tools::node;

/// Runs a script over files, which it finds on its standard input, one a line; what it printed.
pub fn run(script: &str, doing: &str, files: &[PathBuf]) -> Outcome<String> {
    let names: Vec<_> = files.iter().map(|file| file.to_string_lossy()).collect();
    let mut child = Command::new(node::program()?)
        .args(["-e", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .while_doing(|| format!("start node to {doing}"))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(names.join("\n").as_bytes())
            .while_doing(|| format!("tell node the files to {doing}"))?;
    }
    let done = child
        .wait_with_output()
        .while_doing(|| format!("wait for node to {doing}"))?;
    if done.status.success() {
        return Ok(String::from_utf8_lossy(&done.stdout).into_owned());
    }
    Err(Fault::new(format!(
        "node failed to {doing} ({}), its reason stands above; {}",
        done.status,
        node::REMEDY
    )))
}
