//! The parts that need no browser.

use std::process::Command;

use crate::call;
use crate::fault::Outcome;
use crate::project;
use crate::tools;

/// The crate of the end-to-end tests, which need the built bundle and run apart.
pub const E2E: &str = "e2e";

pub fn format() -> Outcome {
    call::run(
        &mut cargo(&["fmt", "--all", "--check"]),
        "cargo fmt --check",
    )
}

pub fn lint() -> Outcome {
    let deny = ["--", "-D", "warnings"];
    let mut host = cargo(&["clippy", "--quiet", "--workspace", "--all-targets"]);
    let on_host = call::run(host.args(deny), "clippy");
    tools::for_wasm()?;
    // The other tests are native ones, and so are their dependencies.
    let mut wasm = cargo(&[
        "clippy",
        "--quiet",
        "--package",
        "prime-time",
        "--lib",
        "--bins",
    ]);
    wasm.args(["--test", "browser*", "--target", tools::WASM_TARGET]);
    let on_wasm = call::run(wasm.args(deny), "clippy for WebAssembly");
    on_host.and(on_wasm)
}

pub fn tests() -> Outcome {
    let most = ["--workspace", "--exclude", E2E];
    let mut tests = if has_nextest() {
        cargo(&["nextest", "run", "--no-fail-fast", "--status-level=fail"])
    } else {
        cargo(&["test", "--no-fail-fast", "--lib", "--bins", "--tests"])
    };
    call::run(tests.args(most), "the native tests")?;
    let mut documentation = cargo(&["test", "--quiet", "--doc"]);
    call::run(documentation.args(most), "the documentation's tests")
}

pub fn has_nextest() -> bool {
    call::find("cargo-nextest").is_some()
}

pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(tools::cargo());
    command.args(args).current_dir(project::root());
    command
}
