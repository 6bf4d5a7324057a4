//! `cargo xtask test`: everything that must hold, whoever changed what.

mod browser_unit;
mod e2e;
mod native;
mod part;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::fault::{Fault, Outcome};
pub use native::cargo;
use part::Part;

/// Runs the parts asked for; a part that fails does not keep later ones from running.
/// The exit code says whether all did: the last line printed is the count, not a fault.
pub fn run(args: &[String]) -> Outcome<ExitCode> {
    let Asked::Run(parts) = read(args)? else {
        for part in Part::ALL {
            println!("{:<13} {}", part.name(), part.what());
        }
        return Ok(ExitCode::SUCCESS);
    };
    let results: Vec<Line> = parts.into_iter().map(line).collect();
    println!();
    for result in &results {
        println!("{result}");
    }
    let failed = results.iter().filter(|r| r.fault.is_some()).count();
    println!("{} passed, {failed} failed", results.len() - failed);
    Ok(ExitCode::from(u8::from(failed > 0)))
}

#[derive(Debug, PartialEq, Eq)]
enum Asked {
    List,
    Run(Vec<Part>),
}

fn read(args: &[String]) -> Outcome<Asked> {
    let mut only = Vec::new();
    let mut args = args.iter().map(String::as_str);
    while let Some(arg) = args.next() {
        let name = match arg {
            "--list" => return Ok(Asked::List),
            "--only" => args.next(),
            other => match other.strip_prefix("--only=") {
                None => {
                    return Err(Fault::new(format!(
                        "test: {other:?} is not an option; there are --only PART and --list"
                    )));
                }
                name => name,
            },
        };
        only.push(name.and_then(Part::named).ok_or_else(|| {
            let names = Part::ALL.map(Part::name).join(", ");
            Fault::new(format!("test: --only takes one of {names}"))
        })?);
    }
    let chosen = |part: &Part| only.is_empty() || only.contains(part);
    Ok(Asked::Run(Part::ALL.into_iter().filter(chosen).collect()))
}

struct Line {
    part: Part,
    fault: Option<Fault>,
    took: Duration,
}

fn line(part: Part) -> Line {
    println!("\n== {}: {}", part.name(), part.what());
    let begun = Instant::now();
    let fault = part.run().err();
    if let Some(fault) = &fault {
        println!("error: {fault}");
    }
    Line {
        part,
        fault,
        took: begun.elapsed(),
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (name, seconds) = (self.part.name(), self.took.as_secs_f64());
        match &self.fault {
            None => write!(to, "{name:<13} passed {seconds:>6.1} s"),
            Some(fault) => write!(
                to,
                "{name:<13} FAILED {seconds:>6.1} s  {fault} (again: `cargo xtask test --only {name}`)"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(args: &[&str]) -> Outcome<Asked> {
        read(&args.iter().map(|a| (*a).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn all_parts_run_unless_some_are_named_and_always_in_order() {
        assert_eq!(asked(&[]).unwrap(), Asked::Run(Part::ALL.to_vec()));
        assert_eq!(
            asked(&["--only", "sizes", "--only=format"]).unwrap(),
            Asked::Run(vec![Part::Format, Part::Sizes])
        );
        assert_eq!(asked(&["--list"]).unwrap(), Asked::List);
    }

    #[test]
    fn a_part_that_is_not_one_is_refused_with_those_there_are() {
        let fault = asked(&["--only", "everything"]).unwrap_err().to_string();
        assert!(fault.contains("browser-unit"), "{fault}");
        assert!(asked(&["--only"]).is_err() && asked(&["all"]).is_err());
    }
}
