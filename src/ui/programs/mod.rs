//! One app a program, and how it comes onto the page.

mod ahead;
mod host;
mod library;
mod main;
mod practice;
mod press;
mod run;
mod week;

use host::HostApp;
use library::LibraryApp;
use main::MainApp;
use press::PressApp;
use week::WeekApp;

use super::bank;
use super::program::Program;

pub fn run_main() {
    run::run(Program::Main, run::draw::<MainApp>);
}

pub fn run_practice() {
    // It may well be here before its turn.
    bank::ask_ahead();
    ahead::prepare();
    run::run(Program::Practice, ahead::take);
}

pub fn run_host() {
    run::run(Program::Host, run::draw::<HostApp>);
}

pub fn run_library() {
    run::run(Program::Library, run::draw::<LibraryApp>);
}

pub fn run_week() {
    run::run(Program::Week, run::draw::<WeekApp>);
}

pub fn run_press() {
    run::run(Program::Press, run::draw::<PressApp>);
}
