//! Node.js: runs wasm-opt (which npm brings as WebAssembly) and compresses the bundle.

use std::path::PathBuf;

use crate::call;
use crate::fault::{Fault, Outcome};

pub const REMEDY: &str =
    "install Node.js 18 or later (Debian: apt-get install nodejs npm) and run again";

pub fn program() -> Outcome<PathBuf> {
    call::find("node").ok_or_else(|| {
        Fault::new(format!(
            "node is not on PATH, and wasm-opt runs on it; {REMEDY}"
        ))
    })
}
