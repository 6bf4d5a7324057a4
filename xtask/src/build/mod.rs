//! `cargo xtask build`: `dist/`, ready for any static host in any folder.

mod compress;
mod few;
mod fingerprint;
mod node;
pub mod precache;
pub mod seal;
mod sheets;
pub mod stage;

use std::process::Command;
use std::{env, fs};

use crate::call;
use crate::fault::{Fault, Outcome};
use crate::files;
use crate::project;
use crate::say;
use crate::tools::{self, Tools};

/// The command itself.
pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("build: takes no options"));
    }
    ensure()?;
    say::done(format!(
        "copy {} to any static host",
        project::dist().display()
    ));
    Ok(())
}

/// Builds the bundle unless it is still that of the sources.
pub fn ensure() -> Outcome {
    let inputs = fingerprint::of_inputs()?;
    let stamp = project::notes().join("bundle");
    let made = fs::read_to_string(&stamp).unwrap_or_default();
    if made == format!("{inputs} {}", fingerprint::of_bundle()?) {
        say::done("the bundle: nothing changed");
        return Ok(());
    }
    build()?;
    files::write(&stamp, format!("{inputs} {}", fingerprint::of_bundle()?))
}

fn build() -> Outcome {
    let tools = tools::for_building()?;
    say::step(
        "the bundle: building",
        "two minutes at first, half a minute after a change",
    );
    let mut trunk = trunk(&tools)?;
    call::run(&mut trunk, "building the bundle")?;
    let dist = project::dist();
    if !dist.join("index.html").is_file() {
        return Err(Fault::new(format!(
            "the bundle: {} has no index.html; remove the folder and run again",
            dist.display()
        )));
    }
    say::step("the bundle: compressing", "a few seconds");
    compress::all(&dist)
}

/// Trunk, told to build for release.
fn trunk(tools: &Tools) -> Outcome<Command> {
    let mut trunk = tools.command("trunk")?;
    trunk
        .args(["build", "--release"])
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Its own backtraces would bury the reason.
        .env_remove("RUST_BACKTRACE");
    if env::var_os("RUST_LOG").is_none() {
        // Its minifier cannot read what wasm-bindgen writes, warns, and leaves it as it was.
        trunk.env(
            "RUST_LOG",
            "warn,trunk=info,trunk::processing::minify=error",
        );
    }
    if env::var_os("NO_COLOR").is_some() {
        // Trunk 0.21 takes the variable for a flag and accepts only true or false.
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}

/// The framework's own least page, to compare with; with its compressed copies.
pub fn counter() -> Outcome {
    let tools = tools::for_building()?;
    let folder = project::root().join("tests").join("counter");
    call::run(trunk(&tools)?.current_dir(folder), "building the counter")?;
    compress::all(&project::notes().join("counter"))
}
