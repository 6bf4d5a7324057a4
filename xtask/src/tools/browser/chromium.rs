//! Chromium and its driver.

use std::path::PathBuf;

use super::{is_root, named, on_path};
use crate::fault::{Fault, Outcome};

/// What Debian calls them.
pub(super) const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Chromium {
    pub program: PathBuf,
    pub driver: PathBuf,
}

/// What is here. `CHROME` and `CHROMEDRIVER` name others than those on PATH.
pub fn find() -> Option<Chromium> {
    let program = named("CHROME").or_else(|| {
        on_path(&[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ])
    })?;
    let driver = named("CHROMEDRIVER").or_else(|| on_path(&["chromedriver"]))?;
    Some(Chromium { program, driver })
}

/// What is here, installed if it can be.
pub fn ensure() -> Outcome<Chromium> {
    super::ensure(&[super::Browser::Chromium])?;
    find().ok_or_else(missing)
}

pub fn missing() -> Fault {
    Fault::new(
        "Chromium and its driver: not both on PATH, and the browser tests need them; install them \
         (Debian: sudo apt-get install chromium chromium-driver), or name them in CHROME and \
         CHROMEDRIVER, and run again",
    )
}

/// How the tests start it: headless, quiet, and inside containers too.
pub fn flags() -> Vec<&'static str> {
    let mut flags = vec![
        "--headless=new",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
    ];
    if is_root() {
        // Chromium refuses its sandbox to root.
        flags.push("--no-sandbox");
    }
    flags
}
