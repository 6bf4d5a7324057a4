//! Chromium and its driver, for the tests that need a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::call::{self, Failed, Volume};
use crate::fault::{Fault, Outcome};
use crate::say;

/// Where the browser and its driver are.
#[derive(Clone, Debug)]
pub struct Browser {
    pub chromium: PathBuf,
    pub chromedriver: PathBuf,
}

/// The browser that is here, installed if it can be.
pub fn ensure() -> Outcome<Browser> {
    if let Some(browser) = find() {
        say::done(format!(
            "Chromium and its driver: {}",
            browser.chromium.display()
        ));
        return Ok(browser);
    }
    if !Path::new("/etc/debian_version").exists() || !is_root() || call::find("apt-get").is_none() {
        return Err(missing());
    }
    say::step("Chromium and its driver: installing", "two minutes, 400 MB");
    apt(&["update"])?;
    apt(&[
        "install",
        "-y",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])?;
    find().ok_or_else(missing)
}

/// The browser that is here. `CHROME` and `CHROMEDRIVER` name others than those on PATH.
pub fn find() -> Option<Browser> {
    let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
    let chromium = named("CHROME").or_else(|| {
        [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]
        .iter()
        .find_map(|name| call::find(name))
    })?;
    let chromedriver = named("CHROMEDRIVER").or_else(|| call::find("chromedriver"))?;
    Some(Browser {
        chromium,
        chromedriver,
    })
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

fn is_root() -> bool {
    call::ask(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn apt(args: &[&str]) -> Outcome {
    let mut command = Command::new("apt-get");
    command
        .arg("-q")
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive");
    match call::run_listening(&mut command, "apt-get", Volume::Aloud)? {
        Ok(()) => Ok(()),
        Err(Failed::NoNetwork) => Err(Fault::new(
            "Chromium and its driver: the package server cannot be reached; connect and run again",
        )),
        Err(Failed::Other) => Err(Fault::new(format!(
            "Chromium and its driver: `apt-get {}` failed, its reason stands above; put it right \
             and run again",
            args.join(" ")
        ))),
    }
}
