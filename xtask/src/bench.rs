//! `cargo xtask bench-…`: measures the built bundle in Chromium. The programs that do so are those of
//! `tests/e2e` of the same names.

use crate::build;
use crate::call;
use crate::fault::{Fault, Outcome};
use crate::test::cargo;
use crate::tools::browser::chromium;

/// Measures what the command is named after.
pub fn run(command: &str, of: &str, args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new(format!("{command}: takes no options")));
    }
    chromium::ensure()?;
    build::ensure()?;
    if command == "bench-start" {
        build::counter()?;
    }
    let mut bench = cargo(&["run", "--quiet", "--package", "e2e", "--bin", command]);
    call::run(&mut bench, &format!("the measurement of {of}"))
}
