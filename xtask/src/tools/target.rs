//! The compiler's own half for WebAssembly.

use std::path::Path;
use std::process::Command;

use crate::call::{self, Failed, Volume};
use crate::fault::{Fault, Outcome};
use crate::say;

pub const NAME: &str = "wasm32-unknown-unknown";

/// Added explicitly: where RUSTUP_AUTO_INSTALL=0 is set, naming it in a toolchain file is not
/// enough.
pub fn ensure() -> Outcome {
    if is_here() {
        say::done(format!("Rust target {NAME}: here"));
        return Ok(());
    }
    say::step(
        format!("Rust target {NAME}: installing"),
        "under a minute, 30 MB",
    );
    let Some(rustup) = call::find("rustup") else {
        return Err(Fault::new(format!(
            "Rust target {NAME}: missing, and there is no rustup to add it; install Rust by rustup \
             (https://rustup.rs) and run again"
        )));
    };
    match call::run_listening(
        Command::new(rustup).args(["target", "add", NAME]),
        "rustup",
        Volume::Aloud,
    )? {
        Ok(()) => Ok(()),
        Err(Failed::NoNetwork) => Err(Fault::new(format!(
            "Rust target {NAME}: the network cannot be reached, and installing needs it once; \
             connect and run again"
        ))),
        Err(Failed::Other) => Err(Fault::new(format!(
            "Rust target {NAME}: `rustup target add {NAME}` failed, its reason stands above; put \
             it right and run again"
        ))),
    }
}

fn is_here() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    call::ask(Command::new(rustc).args(["--print", "sysroot"])).is_some_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(NAME)
            .join("lib")
            .is_dir()
    })
}
