//! A browser's driver of one's own, on a free port.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::tools::browser::webkit::{self, WebKit};

use crate::screen::Screen;
use crate::wrong::{Outcome, Wrong};

/// Ends when dropped.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
    /// What its browser is shown on, if that needs one.
    _screen: Option<Screen>,
}

impl Driver {
    /// `chromedriver` or `geckodriver`, which choose a port and say so.
    pub fn telling(driver: &Path, options: &[&str]) -> Outcome<Self> {
        let mut child = Command::new(driver)
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| Wrong::new(format!("{}: {why}", driver.display())))?;
        let Some(said) = child.stdout.take() else {
            return Err(Wrong::new("the driver has no output"));
        };
        let mut lines = BufReader::new(said).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|l| port(&l));
        // It stops when nobody listens any more.
        thread::spawn(move || lines.for_each(drop));
        match port {
            Some(port) => Ok(Self {
                child,
                port,
                _screen: None,
            }),
            None => Err(Wrong::new(format!(
                "{} ended before it said its port",
                driver.display()
            ))),
        }
    }

    /// WebKit's, which says nothing, with a screen of its own; what its browser keeps and how its
    /// window looks is in this folder.
    pub fn webkit(webkit: &WebKit, folder: &Path) -> Outcome<Self> {
        let screen = Screen::start(&webkit.screen)?;
        let port = free_port()?;
        let child = Command::new(&webkit.driver)
            .arg(format!("--port={port}"))
            .env_remove("WAYLAND_DISPLAY")
            .env("DISPLAY", screen.name())
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .env("XDG_DATA_HOME", folder)
            .envs(webkit::environment())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| Wrong::new(format!("{}: {why}", webkit.driver.display())))?;
        let driver = Self {
            child,
            port,
            _screen: Some(screen),
        };
        driver.answers()?;
        Ok(driver)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn answers(&self) -> Outcome {
        const PATIENCE: Duration = Duration::from_secs(10);
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if begun.elapsed() > PATIENCE {
                return Err(Wrong::new("the driver does not answer"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Nobody listens there just now.
fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// From `ChromeDriver was started successfully on port 40613.` or
/// `1700000000000 geckodriver INFO Listening on 127.0.0.1:40613`.
fn port(line: &str) -> Option<u16> {
    let (_, rest) = line
        .split_once("successfully on port ")
        .or_else(|| line.split_once("Listening on 127.0.0.1:"))?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let line = "ChromeDriver was started successfully on port 40613.";
        assert_eq!(port(line), Some(40613));
        let line = "1795400000000\tgeckodriver\tINFO\tListening on 127.0.0.1:40614";
        assert_eq!(port(line), Some(40614));
        assert_eq!(port("Only local connections are allowed."), None);
    }
}
