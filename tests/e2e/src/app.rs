//! The built bundle, served below a folder, in a browser with a profile of its own.

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use xtask::server::{Server, Site};
use xtask::tools::browser::Browser;
use xtask::{project, tools};

use crate::driver::Driver;
use crate::open;
use crate::wrong::{Outcome, Wrong};

/// Not the root: an address that is not relative shows at once.
const FOLDER: &str = "/some/folder/";

/// A projector's, and the size each test begins with.
pub const PROJECTOR: (u32, u32) = (1280, 720);

/// Everything a test holds; all of it ends when this is dropped.
#[derive(Debug)]
pub struct App {
    name: String,
    // Above the driver: a session is closed before the driver that serves it.
    pub(crate) web: WebDriver,
    process: Option<String>,
    driver: Driver,
    /// None while the host is out of reach.
    server: Option<Server>,
    /// Where it is, or was.
    url: String,
    pub(crate) browser: Browser,
    flags: &'static [&'static str],
    profile: PathBuf,
    pub(crate) axe: String,
}

/// Runs one test in Chromium. If it fails there is a picture of it in `target/e2e/NAME.failed.png`, and what
/// the browser complained about is printed.
pub async fn with_app(name: &str, test: impl AsyncFnOnce(&mut App) -> Outcome) -> Outcome {
    with_app_in(Browser::Chromium, name, test).await
}

/// The same in any browser. Only Chromium has [`App::devtools`], and what is made of it.
pub async fn with_app_in(
    browser: Browser,
    name: &str,
    test: impl AsyncFnOnce(&mut App) -> Outcome,
) -> Outcome {
    run(browser, &[], name, test).await
}

/// The same in Chromium with more flags: with two displays, say.
pub async fn with_app_on(
    name: &str,
    flags: &'static [&'static str],
    test: impl AsyncFnOnce(&mut App) -> Outcome,
) -> Outcome {
    run(Browser::Chromium, flags, name, test).await
}

async fn run(
    browser: Browser,
    flags: &'static [&'static str],
    name: &str,
    test: impl AsyncFnOnce(&mut App) -> Outcome,
) -> Outcome {
    let mut app = App::start(browser, flags, name).await?;
    let result = test(&mut app).await;
    if let Err(why) = &result {
        eprintln!("{why}");
        let _ = app.picture(&format!("{name}.failed")).await;
        for complaint in app.complaints().await.unwrap_or_default() {
            eprintln!("browser: {complaint}");
        }
    }
    app.close().await;
    result
}

impl App {
    async fn start(browser: Browser, flags: &'static [&'static str], name: &str) -> Outcome<Self> {
        let dist = project::dist();
        if !dist.join("index.html").is_file() {
            return Err(Wrong::new(
                "dist/ has no index.html; run `cargo xtask build`, or the tests by `cargo xtask \
                 test --only e2e`",
            ));
        }
        let server = Server::start(Site::new(dist, FOLDER), 0)?;
        let profile = pictures().join(format!("{name}.profile"));
        let _ = fs::remove_dir_all(&profile);
        fs::create_dir_all(&profile)?;
        let driver = open::driver(browser, &profile)?;
        let (web, process) = open::session(browser, flags, &driver, &profile).await?;
        let mut app = Self {
            name: name.to_owned(),
            web,
            process,
            driver,
            url: server.url(),
            server: Some(server),
            browser,
            flags,
            profile,
            axe: fs::read_to_string(tools::axe()?)?,
        };
        app.prepare().await?;
        Ok(app)
    }

    /// The browser is closed and opened again with the same profile: what it kept is still there.
    pub async fn restart(&mut self) -> Outcome {
        let _ = self.web.clone().quit().await;
        self.reopen().await
    }

    /// The whole browser dies at once, as when the power fails, and is opened again. Chromium
    /// writes local storage to disk some seconds late: what came later than that is lost.
    pub async fn kill_browser(&mut self) -> Outcome {
        self.kill();
        let _ = self.web.clone().quit().await;
        self.reopen().await
    }

    /// The tab's process dies in the middle of whatever it does; the browser is then closed and
    /// opened again.
    pub async fn kill_tab(&mut self) -> Outcome {
        let crash = self.web.cdp();
        let dying = crash.send_raw("Page.crash", ());
        // The dead do not answer.
        let _ = tokio::time::timeout(Duration::from_secs(2), dying).await;
        self.restart().await
    }

    /// What its test is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the app begins, with its last slash.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// The host is out of reach: nothing at all answers.
    pub fn unplug(&mut self) {
        self.server = None;
    }

    /// From now on the host serves a copy of the bundle of this test's own, at the same address; the
    /// test may change it.
    pub fn serve_own_copy(&mut self) -> Outcome<PathBuf> {
        let copy = self.profile.join("site");
        copy_folder(&project::dist(), &copy)?;
        let port = self
            .url
            .rsplit(':')
            .next()
            .and_then(|rest| rest.split('/').next());
        let port = port.and_then(|port| port.parse().ok()).unwrap_or(0);
        self.unplug();
        self.server = Some(Server::start(Site::new(&copy, FOLDER), port)?);
        Ok(copy)
    }

    /// The session itself, for what the harness has no word for.
    pub fn web(&self) -> &WebDriver {
        &self.web
    }

    /// A command of the DevTools protocol, such as `Emulation.setCPUThrottlingRate`.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Outcome<Value> {
        Ok(self.web.cdp().send_raw(method, parameters).await?)
    }

    /// Sets the size of the page itself, without any window around it.
    pub async fn size(&self, (width, height): (u32, u32)) -> Outcome {
        if self.browser != Browser::Chromium {
            return self.fit_window((width, height)).await;
        }
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Makes the window as much larger than the page as its bars and edges are.
    async fn fit_window(&self, (width, height): (u32, u32)) -> Outcome {
        let js = "return [window.innerWidth, window.innerHeight, \
                  window.outerWidth - window.innerWidth, window.outerHeight - window.innerHeight]";
        let bars = Cell::new((0, 0));
        self.until(&format!("the page to be {width}x{height}"), async || {
            let (beside, above) = bars.get();
            let (wide, high) = (width + beside, height + above);
            self.web.set_window_rect(0, 0, wide, high).await?;
            let (x, y, beside, above): (u32, u32, i64, i64) =
                serde_json::from_value(self.script(js).await?)?;
            // While a window is on its way to another size, its page may be the larger of the two.
            let (Ok(beside), Ok(above)) = (beside.try_into(), above.try_into()) else {
                return Ok(false);
            };
            bars.set((beside, above));
            Ok((x, y) == (width, height))
        })
        .await
    }

    /// As it is now, in `target/e2e/NAME.png`.
    pub async fn picture(&self, name: &str) -> Outcome {
        self.web
            .screenshot(&pictures().join(format!("{name}.png")))
            .await?;
        Ok(())
    }

    async fn reopen(&mut self) -> Outcome {
        (self.web, self.process) =
            open::session(self.browser, self.flags, &self.driver, &self.profile).await?;
        self.prepare().await
    }

    async fn prepare(&mut self) -> Outcome {
        if self.browser != Browser::Chromium {
            return self.size(PROJECTOR).await;
        }
        let folder = self.downloads();
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", allow).await?;
        self.size(PROJECTOR).await
    }

    /// Where files go that the app offers.
    pub fn downloads(&self) -> PathBuf {
        self.profile.join("downloads")
    }

    /// Where pages go that are printed; they stay to be looked at.
    pub(crate) fn prints(&self) -> PathBuf {
        pictures()
    }

    async fn close(self) {
        let _ = self.web.clone().quit().await;
    }

    fn kill(&mut self) {
        if let Some(process) = self.process.take() {
            let _ = Command::new("kill").args(["-KILL", &process]).output();
        }
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // Only still there when a test panicked before it could close it.
        self.kill();
        if fs::remove_dir_all(&self.profile).is_err() {
            eprintln!("{}: its profile could not be removed", self.name);
        }
    }
}

/// All but what is compressed beforehand, which would be out of date once a file is changed.
fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let from = entry?.path();
        let place = to.join(from.file_name().unwrap_or_default());
        if from.is_dir() {
            copy_folder(&from, &place)?;
        } else if !from
            .extension()
            .is_some_and(|end| end == "br" || end == "gz")
        {
            fs::copy(&from, &place)?;
        }
    }
    Ok(())
}

/// Where pictures of the app go.
fn pictures() -> PathBuf {
    project::root().join("target").join("e2e")
}
