//! Debian's packages, where we may install them.

use std::path::Path;
use std::process::Command;

use super::browser::is_root;
use crate::call::{self, Failed, Volume};
use crate::fault::{Fault, Outcome};

pub fn is_possible() -> bool {
    Path::new("/etc/debian_version").exists() && is_root() && call::find("apt-get").is_some()
}

pub fn install(packages: &[&str]) -> Outcome {
    run(&["update"])?;
    let mut install = vec!["install", "-y", "--no-install-recommends"];
    install.extend(packages);
    run(&install)
}

fn run(args: &[&str]) -> Outcome {
    let mut command = Command::new("apt-get");
    command
        .arg("-q")
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive");
    match call::run_listening(&mut command, "apt-get", Volume::Aloud)? {
        Ok(()) => Ok(()),
        Err(Failed::NoNetwork) => Err(Fault::new(
            "packages: the package server cannot be reached; connect and run again",
        )),
        Err(Failed::Other) => Err(Fault::new(format!(
            "packages: `apt-get {}` failed, its reason stands above; put it right and run again",
            args.join(" ")
        ))),
    }
}
