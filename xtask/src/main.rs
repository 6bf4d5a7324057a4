//! `cargo xtask …`: see [`HELP`].

use std::process::ExitCode;

use xtask::fault::{Fault, Outcome};
use xtask::questions;

const HELP: &str = "\
cargo xtask <command>

  questions …    check the question bank, write its schema
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Outcome {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    match command {
        "questions" => questions::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Fault::new(format!(
            "{other:?} is not a command; run `cargo xtask help` for those there are"
        ))),
    }
}
