//! Where things are.

use std::path::{Path, PathBuf};

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The built bundle, ready for any static host.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What these commands remember from one run to the next.
pub fn notes() -> PathBuf {
    root().join("target").join("xtask")
}
