//! `cargo xtask questions …`: the editor's commands over `questions/`.

mod schema;

use crate::fault::{Fault, Outcome};

const HELP: &str = "\
cargo xtask questions <command>

  schema    write questions/pack.schema.json from the types
";

/// `args` is what follows `questions` on the command line.
pub fn run(args: &[String]) -> Outcome {
    let (command, _rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    match command {
        "schema" => schema::run(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Fault::new(format!(
            "questions: {other:?} is not a command; run `cargo xtask questions help` for those \
             there are"
        ))),
    }
}

/// The whole bank's lint, as `cargo xtask test` runs it.
pub fn check() -> Outcome {
    run(&["check".to_owned()])
}
