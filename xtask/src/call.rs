//! Calling other programs.

use std::env;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::{Fault, Outcome, While};

/// The first program of this name on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let suffixes: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ""]
    } else {
        &[""]
    };
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|folder| {
            suffixes
                .iter()
                .map(move |s| folder.join(format!("{name}{s}")))
        })
        .find(|file| is_program(file))
}

#[cfg(unix)]
pub fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata()
        .is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
pub fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// What the program prints, or nothing if it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Runs the program with its output on the terminal.
pub fn run(command: &mut Command, thing: &str) -> Outcome {
    let status = command
        .status()
        .while_doing(|| format!("start {thing} ({})", program(command)))?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "{thing} failed ({status}); what it said stands above"
    )))
}

/// Why a program failed that had to reach the network or build something.
#[derive(Debug, PartialEq, Eq)]
pub enum Failed {
    NoNetwork,
    Other,
}

/// Whether the person at the terminal hears what the program says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Volume {
    /// As it comes: it shows progress.
    Aloud,
    /// Only if it fails, and not for want of a network: then our own line says it better.
    OnFailure,
}

/// Runs the program while listening for trouble with the network.
pub fn run_listening(
    command: &mut Command,
    thing: &str,
    volume: Volume,
) -> Outcome<Result<(), Failed>> {
    command.stderr(Stdio::piped());
    if volume == Volume::OnFailure {
        command.stdout(Stdio::null());
    }
    let mut child = command
        .spawn()
        .while_doing(|| format!("start {thing} ({})", program(command)))?;
    let mut heard = Vec::new();
    if let Some(said) = child.stderr.take() {
        heard = listen(said, volume).while_doing(|| format!("hear what {thing} says"))?;
    }
    let status = child.wait().while_doing(|| format!("wait for {thing}"))?;
    if status.success() {
        return Ok(Ok(()));
    }
    let heard = String::from_utf8_lossy(&heard);
    let failed = diagnose(&heard);
    if volume == Volume::OnFailure && failed == Failed::Other {
        eprint!("{heard}");
    }
    Ok(Err(failed))
}

/// Keeps the end of what is said.
fn listen(mut from: impl Read, volume: Volume) -> io::Result<Vec<u8>> {
    const KEPT: usize = 16 * 1024;
    let mut heard = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            return Ok(heard);
        }
        if volume == Volume::Aloud {
            io::stderr().write_all(&buffer[..count])?;
        }
        heard.extend_from_slice(&buffer[..count]);
        let surplus = heard.len().saturating_sub(KEPT);
        heard.drain(..surplus);
    }
}

fn diagnose(said: &str) -> Failed {
    const SIGNS: [&str; 15] = [
        "could not resolve",
        "couldn't resolve",
        "failed to resolve",
        "failed to lookup address",
        "temporary failure in name resolution",
        "temporary failure resolving",
        "could not connect",
        "couldn't connect",
        "connection refused",
        "error sending request",
        "network",
        "econnrefused",
        "enotfound",
        "eai_again",
        "etimedout",
    ];
    let said = said.to_lowercase();
    if SIGNS.iter().any(|sign| said.contains(sign)) {
        Failed::NoNetwork
    } else {
        Failed::Other
    }
}

fn program(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trouble_with_the_network_is_told_from_other_trouble() {
        for said in [
            "npm error code ECONNREFUSED",
            "warning: spurious network error (3 tries remaining)",
            "[6] Could not resolve hostname",
        ] {
            assert_eq!(diagnose(said), Failed::NoNetwork, "{said}");
        }
        assert_eq!(diagnose("error: linker `cc` not found"), Failed::Other);
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert!(find("cargo").is_some());
        assert!(find("no-such-program-anywhere").is_none());
    }
}
