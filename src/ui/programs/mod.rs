//! One app a program, and how it comes onto the page.

mod host;
mod library;
mod main;
mod run;

use host::HostApp;
use library::LibraryApp;
use main::MainApp;

use super::program::Program;

pub fn run_main() {
    run::run::<MainApp>(Program::Main);
}

pub fn run_host() {
    run::run::<HostApp>(Program::Host);
}

pub fn run_library() {
    run::run::<LibraryApp>(Program::Library);
}
