//! `cargo xtask questions …`: the editor's commands over `questions/`.

mod bank;
mod check;
mod format;
mod new;
mod paint;
mod schema;
mod stats;
mod table;

use crate::fault::{Fault, Outcome};

const HELP: &str = "\
cargo xtask questions <command>

  check [FILES] [--json]       list everything that is wrong, and what to do about it
  stats [FILES] [--json]       what the bank covers, and how evenly
  format [FILES]               rewrite packs in canonical form; loses nothing
  new PACK [--kind KIND]       append a question to be filled in; makes the pack if need be
  schema                       write questions/pack.schema.json from the types

FILES are packs; all of questions/ if none is given. PACK is a file or the name of a pack.
KIND is choice, multiple, true_false, number, order or text.
";

/// `args` is what follows `questions` on the command line.
pub fn run(args: &[String]) -> Outcome {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    match command {
        "check" => check::run(rest),
        "stats" => stats::run(rest),
        "format" => format::run(rest),
        "new" => new::run(rest),
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
    check::run(&[])
}

/// Splits file names from `--json`, the only flag that check and stats have.
fn files_and_json(args: &[String]) -> Outcome<(Vec<String>, bool)> {
    let (flags, files): (Vec<_>, Vec<_>) = args.iter().cloned().partition(|a| a.starts_with("--"));
    match flags.iter().find(|flag| *flag != "--json") {
        Some(other) => Err(Fault::new(format!(
            "questions: there is no flag {other}; only --json"
        ))),
        None => Ok((files, !flags.is_empty())),
    }
}
