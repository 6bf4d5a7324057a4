//! One app a program, and how it comes onto the page.

mod host;
mod main;
mod run;

use host::HostApp;
use main::MainApp;

use super::program::Program;

pub fn run_main() {
    run::run::<MainApp>(Program::Main);
}

pub fn run_host() {
    run::run::<HostApp>(Program::Host);
}
