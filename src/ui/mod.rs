//! What people see: the app, its pages and their parts.
//!
//! What needs no browser (addresses, keys, the search for a size) is plain code with native
//! tests; the rest is for the wasm32 target alone.

pub mod draft;
pub mod fitting;
pub mod keys;
pub mod program;
pub mod route;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod bank;
#[cfg(target_arch = "wasm32")]
mod canvas;
#[cfg(target_arch = "wasm32")]
mod change;
#[cfg(target_arch = "wasm32")]
mod dates;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod drag;
#[cfg(target_arch = "wasm32")]
mod looks;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod parts;
#[cfg(target_arch = "wasm32")]
mod programs;
#[cfg(target_arch = "wasm32")]
mod second_window;
#[cfg(target_arch = "wasm32")]
mod services;
#[cfg(target_arch = "wasm32")]
mod workshop;

#[cfg(target_arch = "wasm32")]
use app::go;
#[cfg(target_arch = "wasm32")]
pub use programs::{run_host, run_library, run_main, run_practice, run_press, run_week};
#[cfg(target_arch = "wasm32")]
pub use workshop::develop;
