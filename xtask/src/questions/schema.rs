use crate::fault::{Outcome, While};
use crate::project;

/// Writes the schema; `tests/schema.rs` holds the file equal to the types.
pub fn run() -> Outcome {
    let file = project::root().join("questions/pack.schema.json");
    std::fs::write(&file, prime_time::bank::schema::text())
        .while_doing(|| format!("write {}", file.display()))
}
