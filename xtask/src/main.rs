//! `cargo xtask …`: see [`HELP`].

use std::process::ExitCode;

use xtask::fault::{Fault, Outcome};
use xtask::{bench, build, fuzz, icons, questions, serve, test, tools};

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--open]   build what changed and serve it on 127.0.0.1 (port 8080)
  test [--only PART]... [--list]
                              everything that must hold; --list names the parts
  build                       leave dist/ ready for any static host
  questions …                 the editor's commands over questions/; `questions help` names them
  fuzz [TARGET] [--minutes N] search for bytes that break a law of the reader, linter or formatter
                              of packs (10 minutes each); fuzz TARGET FILE repeats what was found
  bench-start                 how soon a first visit is of use on a slow phone (docs/benchmarks.md)
  bench-practice              how long a page or a finger waits on a slow phone (docs/benchmarks.md)
  bench-stage                 how soon the second window follows the first (docs/benchmarks.md)
  bench-buzzer                how soon a press locks the other teams out (docs/benchmarks.md)
  bench-collage               how much memory sixty large pictures take (docs/benchmarks.md)
  icons                       draw the icons of static/ anew, after icon*.svg was changed
  setup [--tests]             only install what is missing (for the tests too)

serve, test and build install what they need and is missing.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Outcome<ExitCode> {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    match command {
        "test" => return test::run(rest),
        "serve" => serve::run(rest)?,
        "build" => build::run(rest)?,
        "questions" => questions::run(rest)?,
        "fuzz" => fuzz::run(rest)?,
        "setup" => tools::setup(rest)?,
        "icons" => icons::run(rest)?,
        "bench-start" => bench::run(command, "the start", rest)?,
        "bench-practice" => bench::run(command, "practice", rest)?,
        "bench-stage" => bench::run(command, "the stage", rest)?,
        "bench-buzzer" => bench::run(command, "the buzzers", rest)?,
        "bench-collage" => bench::run(command, "the collage", rest)?,
        // Called by Trunk, so not in the help.
        "stage" => build::stage::run()?,
        "seal" => build::seal::run()?,
        "help" | "--help" | "-h" => print!("{HELP}"),
        other => {
            return Err(Fault::new(format!(
                "{other:?} is not a command; run `cargo xtask help` for those there are"
            )));
        }
    }
    Ok(ExitCode::SUCCESS)
}
