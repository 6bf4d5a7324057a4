//! `cargo xtask bench-buzzer`: how soon a buzzer locks the others out.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("bench-buzzer: takes no options"));
    }
    chromium::ensure()?;
    build::ensure()?;
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--package",
        "e2e",
        "--bin",
        "bench-buzzer",
    ]);
    call::run(&mut bench, "the measurement of the buzzers")
}
