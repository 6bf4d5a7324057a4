//! The parts of the whole test, in their order: what is quick and tells most comes first.

use super::{browser_unit, e2e, native};
use crate::build;
use crate::fault::Outcome;
use crate::fuzz;
use crate::questions;
use crate::sizes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Format,
    Lint,
    Native,
    Questions,
    Fuzz,
    BrowserUnit,
    EndToEnd,
    Sizes,
}

impl Part {
    pub const ALL: [Self; 8] = [
        Self::Format,
        Self::Lint,
        Self::Native,
        Self::Questions,
        Self::Fuzz,
        Self::BrowserUnit,
        Self::EndToEnd,
        Self::Sizes,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Questions => "questions",
            Self::Fuzz => "fuzz",
            Self::BrowserUnit => "browser-unit",
            Self::EndToEnd => "e2e",
            Self::Sizes => "sizes",
        }
    }

    pub fn what(self) -> &'static str {
        match self {
            Self::Format => "cargo fmt finds nothing to change",
            Self::Lint => "clippy, on this machine's target and on the browser's, warns of nothing",
            Self::Native => "unit, property and documentation tests on this machine",
            Self::Questions => "the bank's lint",
            Self::Fuzz => "a minute's search for packs that break a law of the linter",
            Self::BrowserUnit => "tests/browser*.rs, compiled to WebAssembly, in Chromium",
            Self::EndToEnd => {
                "tests/e2e: the built bundle, at a sub-path, in Chromium, Firefox and WebKit"
            }
            Self::Sizes => "the built bundle keeps to its budgets",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    pub fn run(self) -> Outcome {
        match self {
            Self::Format => native::format(),
            Self::Lint => native::lint(),
            Self::Native => native::tests(),
            Self::Questions => questions::check(),
            Self::Fuzz => fuzz::a_minute(),
            Self::BrowserUnit => browser_unit::run(),
            Self::EndToEnd => e2e::run(),
            Self::Sizes => build::ensure().and_then(|()| sizes::check()),
        }
    }
}
