//! The tools that the project calls, of exact versions, installed where they are missing.

mod apt;
pub mod browser;
mod cache;
mod cargo;
pub mod node;
mod npm;
pub mod poppler;
mod target;
mod tool;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::fault::{Fault, Outcome, While};
use crate::project;
pub use cargo::cargo;
pub use target::NAME as WASM_TARGET;
use tool::{Source, Tool};

/// `cargo xtask setup`: what serving and building need; with `--tests`, what testing needs too.
pub fn setup(args: &[String]) -> Outcome {
    let tests = match args {
        [] => false,
        [only] if only == "--tests" => true,
        _ => return Err(Fault::new("setup: the only option is --tests")),
    };
    for_building()?;
    if tests {
        browser::ensure(&browser::wanted()?)?;
        poppler::ensure()?;
        axe()?;
    }
    Ok(())
}

/// Where the tools are that build the bundle.
#[derive(Debug)]
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH with the tools in front.
    pub fn path(&self) -> Outcome<OsString> {
        let before = env::var_os("PATH").unwrap_or_default();
        let all = self
            .folders
            .iter()
            .cloned()
            .chain(env::split_paths(&before));
        env::join_paths(all).while_doing(|| "put the tools on PATH".to_owned())
    }

    /// A command that finds the tools.
    pub fn command(&self, program: &str) -> Outcome<Command> {
        let mut command = Command::new(self.find(program));
        command
            .env("PATH", self.path()?)
            .current_dir(project::root());
        Ok(command)
    }

    /// The tool's own file where we installed it; else its bare name, for PATH.
    pub fn find(&self, program: &str) -> PathBuf {
        let name = format!("{program}{}", env::consts::EXE_SUFFIX);
        let ours = self.folders.iter().map(|folder| folder.join(&name));
        let here = ours.into_iter().find(|file| file.is_file());
        here.unwrap_or_else(|| PathBuf::from(program))
    }
}

/// Installs what building needs and is missing.
pub fn for_building() -> Outcome<Tools> {
    node::program()?;
    target::ensure()?;
    // The small one first: what is wrong with the network shows before the long ones start.
    let mut folders = Vec::new();
    for tool in [binaryen(), wasm_bindgen()?, trunk()] {
        folders.extend(tool.ensure()?);
    }
    Ok(Tools { folders })
}

/// Installs what compiling to WebAssembly needs, and running its tests: less than for the bundle.
pub fn for_wasm() -> Outcome<Tools> {
    target::ensure()?;
    let folders = wasm_bindgen()?.ensure()?.into_iter().collect();
    Ok(Tools { folders })
}

/// The accessibility checker's script, for the end-to-end tests.
pub fn axe() -> Outcome<PathBuf> {
    let tool = Tool {
        package: "axe-core",
        version: "4.14.1".to_owned(),
        programs: &[],
        says: String::new(),
        source: Source::Npm,
        how_long: "a few seconds, 3 MB",
    };
    let folder = tool.ensure()?.unwrap_or_default();
    Ok(folder.join("axe.min.js"))
}

fn trunk() -> Tool {
    Tool {
        package: "trunk",
        version: "0.21.14".to_owned(),
        programs: &["trunk"],
        says: "0.21.14".to_owned(),
        source: Source::Cargo,
        how_long: "five to fifteen minutes, once",
    }
}

/// Trunk asks for exactly the version that the program was linked with.
fn wasm_bindgen() -> Outcome<Tool> {
    let file = project::root().join("Cargo.lock");
    let lock = fs::read_to_string(&file).while_doing(|| format!("read {}", file.display()))?;
    let version = locked(&lock, "wasm-bindgen").ok_or_else(|| {
        Fault::new("Cargo.lock: wasm-bindgen is not in it; run `cargo update --workspace`")
    })?;
    Ok(Tool {
        package: "wasm-bindgen-cli",
        says: version.clone(),
        version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Cargo,
        how_long: "two to five minutes, once",
    })
}

/// Has the `wasm-opt` that can read what today's rustc writes; Debian's (108) cannot.
fn binaryen() -> Tool {
    Tool {
        package: "binaryen",
        version: "132.0.0".to_owned(),
        programs: &["wasm-opt"],
        says: "132".to_owned(),
        source: Source::Npm,
        how_long: "half a minute, 100 MB, once",
    }
}

/// The version of a package in the text of a Cargo.lock.
fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?;
    Some(
        version
            .strip_prefix("version = \"")?
            .strip_suffix('"')?
            .to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_gives_the_version_of_just_that_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "yew"), None);
    }
}
