//! `cargo xtask questions …`: the editor's commands over `questions/`.

use crate::fault::{Fault, Outcome};

/// `args` is what follows `questions` on the command line.
pub fn run(args: &[String]) -> Outcome {
    let asked = args.first().map_or("nothing", String::as_str);
    Err(Fault::new(format!(
        "questions: there is no command {asked:?} yet"
    )))
}

/// The whole bank's lint, as `cargo xtask test` runs it.
pub fn check() -> Outcome {
    run(&["check".to_owned()])
}
