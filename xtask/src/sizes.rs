//! The budgets of `docs/design.md`: what a first visit costs, in bytes after Brotli.

use std::path::Path;

use crate::fault::{Fault, Outcome};
use crate::files;
use crate::project;

struct Budget {
    name: &'static str,
    /// Thousands of bytes. Changing one is a commit of its own that says why.
    kilobytes: u64,
    counts: fn(&str) -> bool,
}

/// The workshop is a worker that starts when first needed: no part of a first visit.
const WORKSHOP: &str = "workshop";

const BUDGETS: [Budget; 4] = [
    Budget {
        name: "wasm",
        kilobytes: 310,
        counts: |name| name.ends_with(".wasm.br") && !name.starts_with(WORKSHOP),
    },
    Budget {
        name: "JS",
        kilobytes: 10,
        counts: |name| name.ends_with(".js.br") && !name.starts_with(WORKSHOP),
    },
    Budget {
        name: "CSS",
        kilobytes: 16,
        counts: |name| name.ends_with(".css.br"),
    },
    Budget {
        name: "bank",
        kilobytes: 120,
        counts: |name| name == "bank.json.br",
    },
];

/// Prints each, and fails with all that are over.
pub fn check() -> Outcome {
    let sizes = sizes(&project::dist())?;
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let bytes = budget.bytes(&sizes);
        let limit = budget.kilobytes * 1000;
        println!("   {:<5} {bytes:>7} of {limit:>7} bytes", budget.name);
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
    fn a_first_visit_pays_for_the_game_and_not_for_the_workshop() {
        let sizes: Vec<(String, u64)> = [
            ("prime-time-1_bg.wasm.br", 100),
            ("prime-time-1_bg.wasm", 900),
            ("workshop-1_bg.wasm.br", 5000),
            ("boot-1.js.br", 7),
            ("workshop-1.js.br", 5000),
            ("tokens-1.css.br", 2),
            ("parts-1.css.br", 3),
            ("bank.json.br", 11),
        ]
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .into();
        let bytes: Vec<u64> = BUDGETS.iter().map(|b| b.bytes(&sizes)).collect();
        assert_eq!(bytes, [100, 7, 5, 11]);
    }
}
