//! Drives the built bundle in a real browser, as a host would.
//!
//! A test says what it does in [`with_app`]; [`App`] goes, looks, waits, clicks and presses keys,
//! and [`App::check`] holds what must be true of every page: no complaint in the console, no request
//! off the origin, nothing against WCAG 2.2 AA.

mod act;
mod app;
mod check;
mod device;
mod driver;
mod look;
mod open;
mod paper;
mod screen;
mod thumb;
mod wrong;

pub use app::{App, PROJECTOR, with_app, with_app_in, with_app_on};
pub use check::OVERFLOW;
pub use paper::{Pdf, Sheet, Word};
pub use thumb::PHONE;
pub use wrong::{Outcome, Wrong, ensure, ensure_none};
pub use xtask::tools::browser::Browser;
