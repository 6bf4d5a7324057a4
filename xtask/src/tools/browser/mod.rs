//! The browsers that the tests need, and their drivers.

pub mod chromium;
pub mod firefox;
pub mod webkit;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::call;
use crate::fault::{Fault, Outcome};
use crate::say;
use crate::tools::apt;

/// Names those to test in, with commas between them. Unset: all.
const WANTED: &str = "PRIME_TIME_BROWSERS";

/// A browser that the product is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

impl Browser {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => chromium::PACKAGES,
            Self::Firefox => firefox::PACKAGES,
            Self::WebKit => webkit::PACKAGES,
        }
    }

    /// But for a driver that needs no package.
    fn is_here(self) -> bool {
        match self {
            Self::Chromium => chromium::find().is_some(),
            Self::Firefox => firefox::program().is_some(),
            Self::WebKit => webkit::find().is_some(),
        }
    }

    fn missing(self) -> Fault {
        match self {
            Self::Chromium => chromium::missing(),
            Self::Firefox => firefox::missing(),
            Self::WebKit => webkit::missing(),
        }
    }
}

/// Those that whoever tests wants to test in.
pub fn wanted() -> Outcome<Vec<Browser>> {
    read(&env::var(WANTED).unwrap_or_default())
}

fn read(names: &str) -> Outcome<Vec<Browser>> {
    let names: Vec<&str> = names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    for name in &names {
        if Browser::ALL.iter().all(|browser| browser.name() != *name) {
            return Err(Fault::new(format!(
                "{WANTED}: {name:?} is none of {}; name those to test in, with commas between \
                 them, or unset it for all",
                Browser::ALL.map(Browser::name).join(", ")
            )));
        }
    }
    let named = |browser: &Browser| names.is_empty() || names.contains(&browser.name());
    Ok(Browser::ALL.into_iter().filter(named).collect())
}

/// These are here, installed if they can be; else all that is missing is said at once.
pub fn ensure(browsers: &[Browser]) -> Outcome {
    let absent = || browsers.iter().copied().filter(|it| !it.is_here());
    let packages: Vec<&str> = absent().flat_map(Browser::packages).copied().collect();
    if !packages.is_empty() && apt::is_possible() {
        let names: Vec<&str> = absent().map(Browser::name).collect();
        say::step(
            format!("{}: installing", names.join(", ")),
            "one to three minutes, up to 1 GB",
        );
        apt::install(&packages)?;
    }
    let missing: Vec<String> = absent().map(|it| it.missing().to_string()).collect();
    if !missing.is_empty() {
        return Err(Fault::new(missing.join("\n")));
    }
    for browser in browsers {
        say::done(format!("{}: here", browser.name()));
    }
    if browsers.contains(&Browser::Firefox) {
        firefox::ensure_driver()?;
    }
    Ok(())
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| call::find(name))
}

pub(super) fn is_root() -> bool {
    call::ask(Command::new("id").arg("-u")).as_deref() == Some("0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_browsers_are_wanted_unless_some_are_named_and_always_in_order() {
        assert_eq!(read("").unwrap(), Browser::ALL);
        assert_eq!(
            read(" webkit, chromium,").unwrap(),
            [Browser::Chromium, Browser::WebKit]
        );
    }

    #[test]
    fn a_browser_that_is_none_is_refused_with_those_there_are() {
        let fault = read("chromium,opera").unwrap_err().to_string();
        assert!(fault.contains("\"opera\""), "{fault}");
        assert!(fault.contains("chromium, firefox, webkit"), "{fault}");
    }
}
