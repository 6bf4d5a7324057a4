//! The built bundle in a real browser.

use super::native::{E2E, cargo, has_nextest};
use crate::build;
use crate::call;
use crate::fault::Outcome;
use crate::tools::{self, browser};

/// Each test has a browser of its own; more at a time than this and they only wait for each other.
const AT_A_TIME: &str = "2";

pub fn run() -> Outcome {
    browser::ensure()?;
    tools::axe()?;
    build::ensure()?;
    let mut tests = if has_nextest() {
        let mut tests = cargo(&["nextest", "run", "--test-threads", AT_A_TIME]);
        tests.args(["--no-fail-fast", "--package", E2E]);
        tests
    } else {
        let mut tests = cargo(&["test", "--no-fail-fast", "--package", E2E]);
        tests.args(["--", "--test-threads", AT_A_TIME]);
        tests
    };
    call::run(&mut tests, "the end-to-end tests")
}
