//! What reads a printed PDF: its text with where each word stands, and its pages as pictures.
//!
//! Not Chromium, which printed it: who checks should be another.

use super::apt;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::say;

const PROGRAMS: [&str; 2] = ["pdftotext", "pdftoppm"];
/// What Debian calls them.
const PACKAGE: &str = "poppler-utils";

fn is_here() -> bool {
    PROGRAMS.iter().all(|name| call::find(name).is_some())
}

/// It is here, installed if it can be.
pub fn ensure() -> Outcome {
    if !is_here() && apt::is_possible() {
        say::step("poppler: installing", "half a minute, 10 MB");
        apt::install(&[PACKAGE])?;
    }
    if !is_here() {
        return Err(Fault::new(
            "poppler: pdftotext and pdftoppm are not both on PATH, and the tests of printing need \
             them; install them (Debian: sudo apt-get install poppler-utils) and run again",
        ));
    }
    say::done("poppler: here");
    Ok(())
}
