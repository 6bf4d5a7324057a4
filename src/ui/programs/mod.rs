//! One app a program, and how it comes onto the page.

mod host;
mod library;
mod main;
mod practice;
mod run;

use host::HostApp;
use library::LibraryApp;
use main::MainApp;
use practice::PracticeApp;

use super::bank;
use super::program::Program;

pub fn run_main() {
    run::run::<MainApp>(Program::Main);
}

pub fn run_practice() {
    // It may well be here before its turn.
    bank::ask_for_a_few();
    bank::ask();
    run::run::<PracticeApp>(Program::Practice);
}

pub fn run_host() {
    run::run::<HostApp>(Program::Host);
}

pub fn run_library() {
    run::run::<LibraryApp>(Program::Library);
}
