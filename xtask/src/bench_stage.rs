//! `cargo xtask bench-stage`: how soon the second window follows the host's.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("bench-stage: takes no options"));
    }
    chromium::ensure()?;
    build::ensure()?;
    let mut bench = cargo(&["run", "--quiet", "--package", "e2e", "--bin", "bench-stage"]);
    call::run(&mut bench, "the measurement of the stage")
}
