//! `cargo xtask bench-collage`: how much memory sixty large pictures take.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("bench-collage: takes no options"));
    }
    chromium::ensure()?;
    build::ensure()?;
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--package",
        "e2e",
        "--bin",
        "bench-collage",
    ]);
    call::run(&mut bench, "the measurement of the collage")
}
