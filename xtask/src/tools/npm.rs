//! Tools that come from npm.

use std::path::Path;
use std::process::Command;

use super::node;
use super::tool::Tool;
use crate::call::{self, Failed, Volume};
use crate::fault::{Fault, Outcome};

pub fn install(tool: &Tool, into: &Path) -> Outcome {
    node::program()?;
    let Some(npm) = call::find("npm") else {
        return Err(Fault::new(format!(
            "{tool}: npm is not on PATH and installs it; {}",
            node::REMEDY
        )));
    };
    let mut command = Command::new(npm);
    command
        .args(["install", "--prefix"])
        .arg(into)
        .args(["--no-audit", "--no-fund", "--loglevel=error"])
        // Two more tries within seconds, not npm's two more within minutes.
        .args([
            "--fetch-retry-mintimeout=1000",
            "--fetch-retry-maxtimeout=5000",
        ])
        .arg(format!("{}@{}", tool.package, tool.version));
    match call::run_listening(&mut command, "npm", Volume::OnFailure)? {
        Ok(()) => Ok(()),
        Err(Failed::NoNetwork) => Err(Fault::new(format!(
            "{tool}: the network cannot be reached, and installing needs it once; connect and run \
             again"
        ))),
        Err(Failed::Other) => Err(Fault::new(format!(
            "{tool}: `npm install` failed, its reason stands above; put it right and run again"
        ))),
    }
}
