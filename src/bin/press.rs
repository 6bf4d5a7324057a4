//! The press program: what goes out about the week, pictures to share, texts and collages.

#[cfg(target_arch = "wasm32")]
fn main() {
    prime_time::ui::run_press();
}

/// It runs in a browser only; elsewhere its name leads to the commands that build it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Prime Time runs in a browser: start it with `cargo xtask serve`.");
    std::process::exit(2);
}
