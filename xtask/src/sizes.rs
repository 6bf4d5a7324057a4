//! The budgets of `docs/design.md`: what each way into the product costs, in bytes after Brotli.

use std::path::Path;

use prime_time::ui::program::Program;

use crate::fault::{Fault, Outcome};
use crate::files;
use crate::project;

struct Budget {
    name: &'static str,
    /// Thousands of bytes. Changing one is a commit of its own that says why.
    kilobytes: u64,
    counts: fn(&str) -> bool,
}

/// The last two are workers that start when first needed: they belong to no door.
const BUDGETS: [Budget; 21] = [
    Budget {
        name: "first: wasm",
        kilobytes: 80,
        counts: |name| is_of(Program::Main, name, "_bg.wasm.br"),
    },
    Budget {
        name: "first: JS",
        kilobytes: 11,
        counts: |name| {
            is_of(Program::Main, name, ".js.br") || name.starts_with("boot-") && is_js(name)
        },
    },
    Budget {
        name: "first: CSS",
        kilobytes: 7,
        counts: |name| is_sheet(&["all"], name),
    },
    Budget {
        name: "practice: wasm",
        kilobytes: 240,
        counts: |name| is_of(Program::Practice, name, "_bg.wasm.br"),
    },
    Budget {
        name: "practice: JS",
        kilobytes: 10,
        counts: |name| is_of(Program::Practice, name, ".js.br"),
    },
    Budget {
        name: "practice: CSS",
        kilobytes: 4,
        counts: |name| is_sheet(&["practice"], name),
    },
    Budget {
        name: "host: wasm",
        kilobytes: 530,
        counts: |name| is_of(Program::Host, name, "_bg.wasm.br"),
    },
    Budget {
        name: "host: JS",
        kilobytes: 10,
        counts: |name| is_of(Program::Host, name, ".js.br"),
    },
    Budget {
        name: "host: CSS",
        kilobytes: 10,
        counts: |name| is_sheet(&["host", "print"], name),
    },
    Budget {
        name: "library: wasm",
        kilobytes: 228,
        counts: |name| is_of(Program::Library, name, "_bg.wasm.br"),
    },
    Budget {
        name: "library: JS",
        kilobytes: 10,
        counts: |name| is_of(Program::Library, name, ".js.br"),
    },
    Budget {
        name: "week: wasm",
        kilobytes: 360,
        counts: |name| is_of(Program::Week, name, "_bg.wasm.br"),
    },
    Budget {
        name: "week: JS",
        kilobytes: 10,
        counts: |name| is_of(Program::Week, name, ".js.br"),
    },
    Budget {
        name: "week: CSS",
        kilobytes: 6,
        counts: |name| is_sheet(&["week", "paper", "night", "poster"], name),
    },
    Budget {
        name: "press: wasm",
        kilobytes: 320,
        counts: |name| is_of(Program::Press, name, "_bg.wasm.br"),
    },
    Budget {
        name: "press: JS",
        kilobytes: 10,
        counts: |name| is_of(Program::Press, name, ".js.br"),
    },
    Budget {
        name: "press: CSS",
        kilobytes: 4,
        counts: |name| is_sheet(&["press"], name),
    },
    Budget {
        name: "first few",
        kilobytes: 12,
        counts: |name| name == "few.json.br",
    },
    Budget {
        name: "bank",
        kilobytes: 120,
        counts: |name| name == "bank.json.br",
    },
    Budget {
        name: "workshop",
        kilobytes: 115,
        counts: |name| is_worker("workshop", name),
    },
    Budget {
        name: "bindery",
        kilobytes: 350,
        counts: |name| is_worker("bindery", name),
    },
];

/// Trunk gives the programs of workers no hash.
fn is_worker(binary: &str, name: &str) -> bool {
    let rest = name.strip_prefix(binary);
    rest.is_some_and(|rest| ["_bg.wasm.br", ".js.br", "_loader.js.br"].contains(&rest))
}

fn is_of(program: Program, name: &str, end: &str) -> bool {
    let rest = name.strip_prefix(program.binary());
    rest.is_some_and(|rest| rest.starts_with('-') && rest.ends_with(end))
}

fn is_js(name: &str) -> bool {
    name.ends_with(".js.br")
}

fn is_sheet(of: &[&str], name: &str) -> bool {
    name.strip_suffix(".css.br")
        .and_then(|name| name.split_once('-'))
        .is_some_and(|(start, _)| of.contains(&start))
}

/// Prints each, and fails with all that are over.
pub fn check() -> Outcome {
    let sizes = sizes(&project::dist())?;
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let bytes = budget.bytes(&sizes);
        let limit = budget.kilobytes * 1000;
        println!("   {:<13} {bytes:>7} of {limit:>7} bytes", budget.name);
        if bytes > limit {
            over.push(format!("{} is {} bytes over", budget.name, bytes - limit));
        } else if bytes == 0 {
            over.push(format!("{} is not in the bundle at all", budget.name));
        }
    }
    if over.is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "sizes: {}; make it smaller, or change the budget in xtask/src/sizes.rs in a commit that \
         says why",
        over.join(", ")
    )))
}

impl Budget {
    fn bytes(&self, sizes: &[(String, u64)]) -> u64 {
        let counted = sizes.iter().filter(|(name, _)| (self.counts)(name));
        counted.map(|(_, bytes)| bytes).sum()
    }
}

fn sizes(dist: &Path) -> Outcome<Vec<(String, u64)>> {
    let files = files::below(dist)?;
    let named = files.iter().filter_map(|file| {
        let name = file.strip_prefix(dist).ok()?.to_string_lossy().into_owned();
        Some((name, file.metadata().ok()?.len()))
    });
    Ok(named.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_door_pays_for_its_own_program_and_none_for_the_workers() {
        let sizes: Vec<(String, u64)> = [
            ("prime-time-1_bg.wasm.br", 100),
            ("prime-time-1_bg.wasm", 900),
            ("prime-time-1.js.br", 20),
            ("practice-1_bg.wasm.br", 150),
            ("practice-1.js.br", 25),
            ("practice-1.css.br", 1),
            ("host-1_bg.wasm.br", 200),
            ("host-1.js.br", 30),
            ("library-1_bg.wasm.br", 40),
            ("library-1.js.br", 8),
            ("week-1_bg.wasm.br", 50),
            ("week-1.js.br", 9),
            ("week-1.css.br", 12),
            ("paper-1.css.br", 1),
            ("poster-1.css.br", 1),
            ("night-1.css.br", 1),
            ("press-1_bg.wasm.br", 60),
            ("press-1.js.br", 10),
            ("press-1.css.br", 2),
            ("workshop_bg.wasm.br", 5000),
            ("workshop.js.br", 300),
            ("workshop_loader.js.br", 1),
            ("bindery_bg.wasm.br", 7000),
            ("bindery.js.br", 400),
            ("bindery_loader.js.br", 2),
            ("boot-1.js.br", 7),
            ("all-1.css.br", 5),
            ("host-1.css.br", 4),
            ("print-1.css.br", 6),
            ("few.json.br", 3),
            ("bank.json.br", 11),
        ]
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .into();
        let bytes: Vec<u64> = BUDGETS.iter().map(|b| b.bytes(&sizes)).collect();
        assert_eq!(
            bytes,
            [
                100, 27, 5, 150, 25, 1, 200, 30, 10, 40, 8, 50, 9, 15, 60, 10, 2, 3, 11, 5301,
                7402,
            ]
        );
    }
}
