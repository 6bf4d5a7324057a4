use std::collections::BTreeMap;

use crate::save::{Damage, Saved, read_head, read_log};

use super::keys;

/// What is wrong with a save that lies aside: found anew, so that it can be said after a reload
/// too. `None` if nothing is, or if not even the heap of its texts can be read.
pub(super) fn diagnose(text: &str) -> Option<Damage> {
    let texts: BTreeMap<String, String> = serde_json::from_str(text).ok()?;
    let (key, head) = texts
        .iter()
        .find(|(key, _)| keys::game_of_head(key).is_some())?;
    let game = keys::game_of_head(key)?;
    let head = match read_head(head) {
        Ok(head) => head,
        Err(damage) => return Some(damage),
    };
    let parts = (0..).map_while(|part| texts.get(&keys::log(game, part)));
    let mut records = Vec::new();
    for part in parts {
        match read_log(part) {
            Ok(lines) => records.extend(lines),
            Err(damage) => return Some(damage),
        }
    }
    Saved { head, records }.replay().err()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heap(head: &str) -> String {
        let texts = BTreeMap::from([(keys::head("x"), head)]);
        serde_json::to_string(&texts).unwrap()
    }

    #[test]
    fn a_save_that_lies_aside_still_says_what_is_wrong_with_it() {
        assert_eq!(diagnose(&heap("{}")), Some(Damage::Foreign));
        assert_eq!(
            diagnose(&heap(r#"{"format":"prime-time/game","version":99}"#)),
            Some(Damage::Future { version: 99 })
        );
        assert_eq!(diagnose(&heap("{\n")), Some(Damage::Unreadable { line: 2 }));
        for no_heap in ["", "[]", "{}"] {
            assert_eq!(diagnose(no_heap), None, "{no_heap}");
        }
    }
}
