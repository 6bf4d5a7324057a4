//! Tools that come as Rust sources.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::process::Command;

use super::cache;
use super::tool::Tool;
use crate::call::{self, Failed, Volume};
use crate::fault::{Fault, Outcome, While};
use crate::say;

/// Ready-made where `cargo binstall` is here and finds one, else built.
pub fn install(tool: &Tool, into: &Path) -> Outcome {
    if call::find("cargo-binstall").is_some() && binstall(tool, into) {
        return Ok(());
    }
    if ["cc", "gcc", "clang", "cl"]
        .iter()
        .all(|cc| call::find(cc).is_none())
    {
        return Err(Fault::new(format!(
            "{tool}: no C compiler is on PATH and building needs one; install it \
             (Debian: apt-get install build-essential) and run again"
        )));
    }
    let works = cache::folder()?.join(format!("{}-{}.works", tool.package, tool.version));
    let first = build(tool, into, &works, true)?;
    let built = match first {
        // The lock file of a release may name a dependency that is gone.
        Err(Failed::Other) => {
            say::step(
                format!("{tool}: again, without its lock file"),
                tool.how_long,
            );
            build(tool, into, &works, false)?
        }
        other => other,
    };
    match built {
        Ok(()) => {
            // Half a gigabyte that nobody needs again.
            let _ = fs::remove_dir_all(&works);
            Ok(())
        }
        Err(Failed::NoNetwork) => Err(Fault::new(format!(
            "{tool}: the network cannot be reached, and installing needs it once; connect and run \
             again (what was built is kept)"
        ))),
        Err(Failed::Other) => Err(Fault::new(format!(
            "{tool}: `cargo install` failed, its reason stands above; put it right and run again, \
             or put {} on PATH yourself",
            tool.programs.join(" and ")
        ))),
    }
}

fn binstall(tool: &Tool, into: &Path) -> bool {
    let mut command = Command::new(cargo());
    command
        .args(["binstall", "--no-confirm", "--root"])
        .arg(into)
        .arg(format!("{}@{}", tool.package, tool.version));
    matches!(
        call::run_listening(&mut command, "cargo binstall", Volume::Aloud),
        Ok(Ok(()))
    )
}

/// `works` outlives an interruption, so that the next run goes on where this one stopped.
fn build(tool: &Tool, into: &Path, works: &Path, locked: bool) -> Outcome<Result<(), Failed>> {
    let mut command = Command::new(cargo());
    command
        .args([
            "install",
            tool.package,
            "--version",
            &tool.version,
            "--root",
        ])
        .arg(into)
        .env("CARGO_TARGET_DIR", works)
        // Else it advises to put a folder on PATH that is about to be renamed.
        .env("PATH", path_with(&into.join("bin"))?);
    if locked {
        command.arg("--locked");
    }
    if io::stderr().is_terminal() {
        // Its output passes through us, so it cannot see the terminal for itself.
        command
            .env("CARGO_TERM_PROGRESS_WHEN", "always")
            .env("CARGO_TERM_PROGRESS_WIDTH", "80")
            .env("CARGO_TERM_COLOR", "always");
    }
    call::run_listening(&mut command, "cargo install", Volume::Aloud)
}

fn path_with(folder: &Path) -> Outcome<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = env::split_paths(&before).chain([folder.to_path_buf()]);
    env::join_paths(all).while_doing(|| format!("put {} on PATH", folder.display()))
}

/// The cargo that runs us, so that a chosen toolchain stays chosen.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
