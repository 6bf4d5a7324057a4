//! A browser is opened, each in its own way.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::prelude::*;
use xtask::tools::browser::{Browser, chromium, firefox, webkit};

use crate::driver::Driver;
use crate::wrong::Outcome;

/// The window itself may be as narrow as a telephone, its bars and buttons notwithstanding.
const NARROW_FIREFOX: &str = ":root, body { min-width: 0 !important; }";
const NARROW_WEBKIT: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; \
                             border-width: 0; } image { -gtk-icon-transform: scale(0.01); }";

/// The browser's driver, running.
pub fn driver(browser: Browser, profile: &Path) -> Outcome<Driver> {
    match browser {
        Browser::Chromium => {
            let chromium = chromium::find().ok_or_else(chromium::missing)?;
            Driver::telling(&chromium.driver, &["--port=0"])
        }
        Browser::Firefox => {
            let firefox = firefox::find().ok_or_else(firefox::missing)?;
            fs::create_dir_all(profile.join("chrome"))?;
            fs::write(profile.join("chrome/userChrome.css"), NARROW_FIREFOX)?;
            Driver::telling(&firefox.driver, &["--port=0"])
        }
        Browser::WebKit => {
            let webkit = webkit::find().ok_or_else(webkit::missing)?;
            for toolkit in ["gtk-3.0", "gtk-4.0"] {
                fs::create_dir_all(profile.join(toolkit))?;
                fs::write(profile.join(toolkit).join("gtk.css"), NARROW_WEBKIT)?;
            }
            Driver::webkit(&webkit, profile)
        }
    }
}

/// A session, and the number of the browser's process where the driver tells it. More flags are for
/// Chromium.
pub async fn session(
    browser: Browser,
    flags: &[&str],
    driver: &Driver,
    profile: &Path,
) -> Outcome<(WebDriver, Option<String>)> {
    let wanted = match browser {
        Browser::Chromium => chromium(flags, profile)?,
        Browser::Firefox => firefox(profile)?,
        Browser::WebKit => Capabilities::new(),
    };
    let web = WebDriver::new(driver.url(), wanted).await?;
    let process = ["goog:processID", "moz:processID"]
        .iter()
        .find_map(|name| web.capabilities().get(name))
        .map(Value::to_string);
    Ok((web, process))
}

fn chromium(flags: &[&str], profile: &Path) -> Outcome<Capabilities> {
    let found = chromium::find().ok_or_else(chromium::missing)?;
    let mut wanted = DesiredCapabilities::chrome();
    wanted.set_binary(&found.program.to_string_lossy())?;
    for flag in chromium::flags().iter().chain(flags) {
        wanted.add_arg(flag)?;
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    wanted.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wanted.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok(wanted.into())
}

fn firefox(profile: &Path) -> Outcome<Capabilities> {
    let found = firefox::find().ok_or_else(firefox::missing)?;
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "firefox")?;
    let options = json!({
        "binary": found.program,
        "args": ["-headless", "-profile", profile],
        "prefs": { "toolkit.legacyUserProfileCustomizations.stylesheets": true }
    });
    wanted.set("moz:firefoxOptions", options)?;
    Ok(wanted)
}
