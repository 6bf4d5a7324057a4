//! One app a program, and how it comes onto the page.

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
use practice::PracticeApp;
use press::PressApp;
use week::WeekApp;

use gloo::timers::callback::Timeout;

use super::bank;
use super::pages::open_ahead;
use super::program::Program;

pub fn run_main() {
    run::run::<MainApp>(Program::Main);
}

pub fn run_practice() {
    // It may well be here before its turn.
    bank::ask_ahead();
    open_practice_ahead();
    run::run::<PracticeApp>(Program::Practice);
}

/// Once whoever came for practice itself has it opened already.
fn open_practice_ahead() {
    const LATER: u32 = 500;
    Timeout::new(LATER, open_ahead).forget();
}

pub fn run_host() {
    run::run::<HostApp>(Program::Host);
}

pub fn run_library() {
    run::run::<LibraryApp>(Program::Library);
}

pub fn run_week() {
    run::run::<WeekApp>(Program::Week);
}

pub fn run_press() {
    run::run::<PressApp>(Program::Press);
}
