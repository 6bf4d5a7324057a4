//! The built bundle in real browsers.

use super::native::{E2E, cargo, has_nextest};
use crate::build;
use crate::call;
use crate::fault::Outcome;
use crate::tools::{
    self,
    browser::{self, Browser},
};

/// Each test has a browser of its own; more at a time than this and they only wait for each other.
const AT_A_TIME: &str = "2";

pub fn run() -> Outcome {
    let browsers = browser::wanted()?;
    browser::ensure(&browsers)?;
    tools::poppler::ensure()?;
    tools::axe()?;
    build::ensure()?;
    let mut tests = if has_nextest() {
        let mut tests = cargo(&["nextest", "run", "--test-threads", AT_A_TIME]);
        tests.args(["--no-fail-fast", "--package", E2E, "--"]);
        tests
    } else {
        let mut tests = cargo(&["test", "--no-fail-fast", "--package", E2E]);
        tests.args(["--", "--test-threads", AT_A_TIME]);
        tests
    };
    tests.args(chosen(&browsers));
    call::run(&mut tests, "the end-to-end tests")
}

/// Which tests run, as their runner wants it said. Those of one browser are named `in_` it; whatever
/// names none is Chromium's.
fn chosen(browsers: &[Browser]) -> Vec<String> {
    let named = |browser: &Browser| format!("::in_{}", browser.name());
    if !browsers.contains(&Browser::Chromium) {
        return browsers.iter().map(named).collect();
    }
    let others = Browser::ALL.iter().filter(|it| !browsers.contains(it));
    others
        .flat_map(|browser| ["--skip".to_owned(), named(browser)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_is_not_wanted_takes_its_own_tests_with_it_and_chromium_all_that_name_none() {
        assert!(chosen(&Browser::ALL).is_empty());
        assert_eq!(
            chosen(&[Browser::Chromium, Browser::WebKit]),
            ["--skip", "::in_firefox"]
        );
        assert_eq!(chosen(&[Browser::Firefox]), ["::in_firefox"]);
    }
}
