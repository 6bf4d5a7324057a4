//! A server of X windows that nobody sees, for a browser that needs a window.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::wrong::{Outcome, Wrong};

/// Larger than any size that is tested, with room for a bar above the page.
const SIZE: &str = "2000x1300x24";

/// Ends when dropped.
#[derive(Debug)]
pub struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    pub fn start(xvfb: &Path) -> Outcome<Self> {
        // It takes a number that is free, and writes it to the output that is named.
        let mut child = Command::new(xvfb)
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", SIZE])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| Wrong::new(format!("{}: {why}", xvfb.display())))?;
        let mut number = String::new();
        if let Some(said) = child.stdout.take() {
            BufReader::new(said).read_line(&mut number)?;
        }
        let screen = Self {
            child,
            name: format!(":{}", number.trim()),
        };
        if screen.name == ":" {
            return Err(Wrong::new(format!(
                "{} ended before it said which screen it is",
                xvfb.display()
            )));
        }
        Ok(screen)
    }

    /// As `DISPLAY` wants it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
