//! `cargo xtask bench-start`: how soon a first visit is of use, beside the framework's least page.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("bench-start: takes no options"));
    }
    chromium::ensure()?;
    build::ensure()?;
    build::counter()?;
    let mut bench = cargo(&["run", "--quiet", "--package", "e2e", "--bin", "bench-start"]);
    call::run(&mut bench, "the measurement of the start")
}
