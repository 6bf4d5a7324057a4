//! Why a test cannot go on.

use std::fmt;

use thirtyfour::error::WebDriverError;

/// Says it in words: a test that returns it as an error prints just these.
pub struct Wrong(String);

pub type Outcome<T = ()> = Result<T, Wrong>;

impl Wrong {
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// What the test runner prints.
impl fmt::Debug for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl From<WebDriverError> for Wrong {
    fn from(why: WebDriverError) -> Self {
        Self(format!("the browser's driver: {why}"))
    }
}

impl From<xtask::fault::Fault> for Wrong {
    fn from(why: xtask::fault::Fault) -> Self {
        Self(why.to_string())
    }
}

impl From<std::io::Error> for Wrong {
    fn from(why: std::io::Error) -> Self {
        Self(why.to_string())
    }
}

impl From<serde_json::Error> for Wrong {
    fn from(why: serde_json::Error) -> Self {
        Self(format!("not the answer that was expected: {why}"))
    }
}

/// Like `assert!`, but lets the harness take a picture first.
pub fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds {
        Ok(())
    } else {
        Err(Wrong(otherwise()))
    }
}

/// Fails with every item, one a line, if there is one.
pub fn ensure_none(what: &str, items: &[String]) -> Outcome {
    ensure(items.is_empty(), || {
        format!("{what}:\n  {}", items.join("\n  "))
    })
}
