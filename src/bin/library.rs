//! The library's program: the questions there are, packs of one's own, and settings.

#[cfg(target_arch = "wasm32")]
fn main() {
    prime_time::ui::run_library();
}

/// It runs in a browser only; elsewhere its name leads to the commands that build it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Prime Time runs in a browser: start it with `cargo xtask serve`.");
    std::process::exit(2);
}
