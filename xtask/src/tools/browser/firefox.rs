//! Firefox, and the driver that its makers give out as Rust sources.

use std::path::PathBuf;

use super::{named, on_path};
use crate::fault::{Fault, Outcome};
use crate::tools::tool::{Source, Tool};

/// What Debian calls it. It has no package of the driver.
pub(super) const PACKAGES: &[&str] = &["firefox-esr"];

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Firefox {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// What is here. `FIREFOX` and `GECKODRIVER` name others than those that are found.
pub fn find() -> Option<Firefox> {
    let driver = named("GECKODRIVER").or_else(|| geckodriver().find())?;
    let program = program()?;
    Some(Firefox { program, driver })
}

pub(super) fn program() -> Option<PathBuf> {
    named("FIREFOX").or_else(|| on_path(&["firefox-esr", "firefox"]))
}

/// Builds the driver where it is not here: that takes a compiler, but no rights.
pub(super) fn ensure_driver() -> Outcome {
    if named("GECKODRIVER").is_none() {
        geckodriver().ensure()?;
    }
    Ok(())
}

pub fn missing() -> Fault {
    Fault::new(
        "Firefox: not on PATH, or its driver is not here, and the practice flow is tested in it \
         too; install it (Debian: sudo apt-get install firefox-esr) or name it in FIREFOX, and run \
         `cargo xtask setup --tests`; or leave it out: PRIME_TIME_BROWSERS=chromium,webkit",
    )
}

fn geckodriver() -> Tool {
    Tool {
        package: "geckodriver",
        version: "0.37.1".to_owned(),
        programs: &["geckodriver"],
        says: "0.37.1".to_owned(),
        source: Source::Cargo,
        how_long: "two to five minutes, once",
    }
}
