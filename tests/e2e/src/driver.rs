//! A chromedriver of one's own, on a free port.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;

use crate::wrong::{Outcome, Wrong};

/// Ends when dropped.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    pub fn start(chromedriver: &Path) -> Outcome<Self> {
        let mut child = Command::new(chromedriver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| Wrong::new(format!("{}: {why}", chromedriver.display())))?;
        let Some(said) = child.stdout.take() else {
            return Err(Wrong::new("chromedriver has no output"));
        };
        let mut lines = BufReader::new(said).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|l| port(&l));
        // It stops when nobody listens any more.
        thread::spawn(move || lines.for_each(drop));
        match port {
            Some(port) => Ok(Self { child, port }),
            None => Err(Wrong::new("chromedriver ended before it said its port")),
        }
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// From `ChromeDriver was started successfully on port 40613.`
fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_the_driver_says() {
        let line = "ChromeDriver was started successfully on port 40613.";
        assert_eq!(port(line), Some(40613));
        assert_eq!(port("Only local connections are allowed."), None);
    }
}
