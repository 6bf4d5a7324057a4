//! Every visible string of the interface, typed: a function or constant a phrase, by subject.
//!
//! The rooms below speak in enums; here those become words. British spelling, sentence case, and
//! every error names the thing, the rule and the remedy.

pub mod about;
pub mod awards;
pub mod backup;
pub mod bank;
pub mod board;
pub mod buzzers;
pub mod ceremony;
pub mod certificates;
pub mod daily;
pub mod form;
pub mod formats;
pub mod game;
pub mod history;
pub mod home;
pub mod keeping;
pub mod league;
pub mod lint;
pub mod packs;
pub mod paper;
pub mod play;
pub mod practice;
pub mod press;
pub mod progress;
pub mod results;
pub mod settings;
pub mod setup;
pub mod stage;
pub mod week;

/// The name of the product.
pub const PRODUCT: &str = "Prime Time";

/// `1 team`, `2 teams`.
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// `Ann`, `Ann and Ben`, `Ann, Ben and Cy`.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Somebody's words as they may stand in the name of a file, on every system.
pub fn slug(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let words: Vec<&str> = text.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_like_a_sentence() {
        let names = ["Ann", "Ben", "Cy"].map(str::to_owned);
        assert_eq!(list(&names[..0]), "");
        assert_eq!(list(&names[..1]), "Ann");
        assert_eq!(list(&names[..2]), "Ann and Ben");
        assert_eq!(list(&names), "Ann, Ben and Cy");
    }
}
