//! `cargo xtask bench-practice`: how long a page or a finger waits after years of practice.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("bench-practice: takes no options"));
    }
    chromium::ensure()?;
    build::ensure()?;
    let name = "bench-practice";
    let mut bench = cargo(&["run", "--quiet", "--package", "e2e", "--bin", name]);
    call::run(&mut bench, "the measurement of practice")
}
