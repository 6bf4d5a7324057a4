//! `cargo xtask fuzz`: libFuzzer searches for bytes that break a law of `tests/fuzz`.
//!
//! It needs no nightly compiler: the coverage that guides the search comes from an LLVM pass that
//! the stable one has too. What that lacks are the sanitizers, and this program has no unsafe code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fuzz::seeds;

use crate::call;
use crate::fault::{Fault, Outcome, While};
use crate::files;
use crate::project;
use crate::say;
use crate::tools;

/// The laws, each with a program of its own.
const TARGETS: [&str; 3] = ["reader", "linter", "formatter"];

/// The share of each target in the minute that the whole test gives.
const IN_A_TEST: u32 = 20;

const BY_HAND: u32 = 600;

const COVERAGE: [&str; 6] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    // Otherwise a function that is never called takes its counters along and leaves its table.
    "-Ccodegen-units=1",
];

/// Longer ones find nothing that shorter ones do not, and take their time.
const LONGEST: &str = "4096";

/// What to do, as asked on the command line.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Search {
        targets: Vec<&'static str>,
        seconds: u32,
    },
    Repeat {
        target: &'static str,
        file: PathBuf,
    },
}

pub fn run(args: &[String]) -> Outcome {
    match read(args)? {
        Asked::Search { targets, seconds } => search(&targets, seconds),
        Asked::Repeat { target, file } => {
            let programs = build()?;
            call::run(Command::new(programs.join(target)).arg(file), target)
        }
    }
}

/// The part of the whole test.
pub fn a_minute() -> Outcome {
    search(&TARGETS, IN_A_TEST)
}

fn read(args: &[String]) -> Outcome<Asked> {
    let (mut target, mut file, mut seconds) = (None, None, BY_HAND);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--minutes" {
            let minutes = args.next().and_then(|it| it.parse::<u32>().ok());
            let minutes = minutes.filter(|it| (1..=10_000).contains(it));
            let minutes = minutes.ok_or_else(|| {
                Fault::new("fuzz: --minutes takes a whole number from 1 to 10000")
            })?;
            seconds = 60 * minutes;
        } else if target.is_none() {
            let known = TARGETS.into_iter().find(|known| known == arg);
            target = Some(known.ok_or_else(|| {
                let names = TARGETS.join(", ");
                Fault::new(format!("fuzz: {arg:?} is no target; there are {names}"))
            })?);
        } else if file.is_none() {
            file = Some(PathBuf::from(arg));
        } else {
            return Err(Fault::new(format!(
                "fuzz: what is {arg:?}? One file at a time"
            )));
        }
    }
    Ok(match (target, file) {
        (Some(target), Some(file)) => Asked::Repeat { target, file },
        (target, _) => Asked::Search {
            targets: target.map_or(TARGETS.to_vec(), |it| vec![it]),
            seconds,
        },
    })
}

/// All targets, though one finds something.
fn search(targets: &[&str], seconds: u32) -> Outcome {
    let programs = build()?;
    let seeds = write_seeds()?;
    let mut outcome = Ok(());
    for target in targets {
        outcome = outcome.and(search_one(target, seconds, &programs, &seeds));
    }
    outcome
}

fn search_one(target: &str, seconds: u32, programs: &Path, seeds: &Path) -> Outcome {
    let corpus = folder().join("corpus").join(target);
    let found = folder().join("found");
    for folder in [&corpus, &found] {
        fs::create_dir_all(folder).while_doing(|| format!("make {}", folder.display()))?;
    }
    say::step(
        format!("{target}: searching"),
        &format!("{seconds} seconds"),
    );
    let mut fuzzer = Command::new(programs.join(target));
    fuzzer
        .arg(&corpus)
        .arg(seeds)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!(
            "-dict={}",
            project::root().join("tests/fuzz/pack.dict").display()
        ))
        .arg(format!("-artifact_prefix={}/{target}-", found.display()))
        .args(["-verbosity=0", "-print_final_stats=1"]);
    call::run(&mut fuzzer, target).map_err(|fault| {
        Fault::new(format!(
            "{fault}; the bytes that broke a law are the newest file in {}: repeat it by `cargo \
             xtask fuzz {target} FILE`, and copy it to tests/fuzz/found/, where the tests try it",
            found.display()
        ))
    })
}

/// Below `target`, so that what was searched through is kept from one run to the next.
fn folder() -> PathBuf {
    project::root().join("target").join("fuzz")
}

fn write_seeds() -> Outcome<PathBuf> {
    let folder = folder().join("seeds");
    let seeds = seeds::all().while_doing(|| "read the packs to begin with".to_owned())?;
    for (name, bytes) in seeds {
        files::write(&folder.join(name), bytes)?;
    }
    Ok(folder)
}

/// The folder of the programs, built with the counters that guide the search.
fn build() -> Outcome<PathBuf> {
    if ["c++", "g++", "clang++"]
        .iter()
        .all(|it| call::find(it).is_none())
    {
        return Err(Fault::new(
            "no C++ compiler is on PATH, and libFuzzer is written in C++; install one (Debian: \
             apt-get install g++) and run again. The laws themselves are tested without: `cargo \
             test --package fuzz`",
        ));
    }
    let host = call::ask(Command::new("rustc").args(["--print", "host-tuple"]))
        .ok_or_else(|| Fault::new("rustc does not say for which machine it builds"))?;
    say::step("the fuzz targets: building", "a minute at first");
    let mut cargo = Command::new(tools::cargo());
    cargo
        .current_dir(project::root())
        .args(["build", "--quiet", "--package", "fuzz", "--bins"])
        .args(["--features", "libfuzzer", "--profile", "fuzz"])
        // With a target named, build scripts and macros are left without counters.
        .args(["--target", &host, "--target-dir"])
        .arg(folder())
        .env("CARGO_ENCODED_RUSTFLAGS", COVERAGE.join("\u{1f}"));
    call::run(&mut cargo, "building the fuzz targets")?;
    Ok(folder().join(host).join("fuzz"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(args: &[&str]) -> Outcome<Asked> {
        read(&args.iter().map(|a| (*a).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_search_takes_all_targets_or_one_and_a_file_is_repeated() {
        let all = Asked::Search {
            targets: TARGETS.to_vec(),
            seconds: BY_HAND,
        };
        assert_eq!(asked(&[]).unwrap(), all);
        let one = Asked::Search {
            targets: vec!["linter"],
            seconds: 7200,
        };
        assert_eq!(asked(&["linter", "--minutes", "120"]).unwrap(), one);
        let repeated = Asked::Repeat {
            target: "reader",
            file: "x.json".into(),
        };
        assert_eq!(asked(&["reader", "x.json"]).unwrap(), repeated);
        for wrong in [&["x"][..], &["--minutes", "0"], &["linter", "a", "b"]] {
            assert!(asked(wrong).is_err(), "{wrong:?}");
        }
    }
}
