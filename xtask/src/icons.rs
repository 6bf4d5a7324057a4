//! `cargo xtask icons`: the icons that must be pixels, drawn anew from the ones that are lines.

use std::process::Command;

use crate::call::{self, Volume};
use crate::fault::{Fault, Outcome};
use crate::project;
use crate::say;
use crate::tools::browser::chromium;

/// What is drawn from what, in pixels a side. They are checked in: building needs no browser.
pub const ICONS: [(&str, &str, u32); 4] = [
    ("icon.svg", "icon-192.png", 192),
    ("icon.svg", "icon-512.png", 512),
    ("icon-maskable.svg", "icon-maskable-512.png", 512),
    ("icon-maskable.svg", "icon-touch-180.png", 180),
];

pub fn run(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err(Fault::new("icons: takes no options"));
    }
    let chromium = chromium::ensure()?;
    let folder = project::root().join("static");
    for (from, to, size) in ICONS {
        let mut draw = Command::new(&chromium.program);
        draw.args(chromium::flags())
            .args(["--hide-scrollbars", "--force-device-scale-factor=1"])
            .arg("--default-background-color=00000000")
            .arg(format!("--window-size={size},{size}"))
            .arg(format!("--screenshot={}", folder.join(to).display()))
            .arg(format!("file://{}", folder.join(from).display()));
        if call::run_listening(&mut draw, "Chromium", Volume::OnFailure)?.is_err() {
            return Err(Fault::new(format!(
                "icons: Chromium could not draw {to}, its reason stands above"
            )));
        }
        say::done(format!("static/{to}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_there_in_its_size() {
        for (_, name, size) in ICONS {
            let png = std::fs::read(project::root().join("static").join(name)).unwrap();
            // Width and height are the first things in a PNG's first chunk.
            let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
            assert_eq!((side(16), side(20)), (size, size), "{name}");
        }
    }
}
