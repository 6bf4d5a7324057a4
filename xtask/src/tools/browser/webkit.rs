//! WebKitGTK: its driver, and a screen for the windows that it cannot do without.

use std::path::PathBuf;

use super::{is_root, named, on_path};
use crate::fault::Fault;

/// What Debian calls them.
pub(super) const PACKAGES: &[&str] = &["webkit2gtk-driver", "xvfb"];

/// Where its driver, which knows the browser that belongs to it, and the screen are.
#[derive(Clone, Debug)]
pub struct WebKit {
    pub driver: PathBuf,
    pub screen: PathBuf,
}

/// What is here. `WEBKIT_DRIVER` names another driver than the one on PATH.
pub fn find() -> Option<WebKit> {
    let driver = named("WEBKIT_DRIVER").or_else(|| on_path(&["WebKitWebDriver"]))?;
    let screen = on_path(&["Xvfb"])?;
    Some(WebKit { driver, screen })
}

pub fn missing() -> Fault {
    Fault::new(
        "WebKit: WebKitWebDriver and Xvfb are not both on PATH, and the practice flow is tested in \
         it too; install them (Debian: sudo apt-get install webkit2gtk-driver xvfb) and run again; \
         or, where WebKitGTK cannot be had, leave it out: PRIME_TIME_BROWSERS=chromium,firefox",
    )
}

/// What the driver needs in its environment, for itself and the browser.
pub fn environment() -> Vec<(&'static str, &'static str)> {
    let mut set = vec![
        ("GDK_BACKEND", "x11"),
        ("GDK_SCALE", "1"),
        // There is no bus to ask for a screen reader.
        ("NO_AT_BRIDGE", "1"),
    ];
    if is_root() {
        // Containers refuse root what its sandbox is made of.
        set.push(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"));
    }
    set
}
