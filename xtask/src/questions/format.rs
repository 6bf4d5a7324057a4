//! `questions format`: the canonical form.

use prime_time::bank::lint::format;
use prime_time::bank::lint::json::decode;
use prime_time::text::lint as say;

use super::{bank, files_and_json};
use crate::fault::{Fault, Outcome};

pub fn run(args: &[String]) -> Outcome {
    let (names, as_json) = files_and_json(args)?;
    if as_json {
        return Err(Fault::new("questions: format has no --json"));
    }
    let mut refused = Vec::new();
    for pack in bank::load(&names)? {
        // A mark in front or another encoding is put right; a slip is for its writer to mend.
        match format(&decode(&pack.bytes).text) {
            Ok(text) if text.as_bytes() == pack.bytes => {}
            Ok(text) => {
                bank::write(&pack.path, &text)?;
                println!("{}", pack.name);
            }
            Err((what, line)) => {
                let place = say::at(&pack.name, line);
                refused.push(format!("{place}: {}", say::tell(&what).wrong));
            }
        }
    }
    match refused.is_empty() {
        true => Ok(()),
        false => Err(Fault::new(format!(
            "left as they are, mend these first:\n{}",
            refused.join("\n")
        ))),
    }
}
