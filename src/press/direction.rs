//! Which way a text runs.

use super::place::Align;

/// The scripts that run from right to left: Hebrew, Arabic and their kin, in all their blocks.
fn is_leftward(c: char) -> bool {
    matches!(
        u32::from(c),
        0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff
    )
}

/// Whether a text runs from right to left: its first letter says so, as with `dir="auto"`.
pub fn runs_left(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(is_leftward)
}

/// The side at which a text begins.
pub fn start(text: &str) -> Align {
    if runs_left(text) {
        Align::Right
    } else {
        Align::Left
    }
}

/// A line of a text, closed off so that it runs as the text does wherever it is written.
pub fn isolated(line: &str, leftward: bool) -> String {
    let open = if leftward { '\u{2067}' } else { '\u{2066}' };
    format!("{open}{line}\u{2069}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_says_which_way_a_text_runs() {
        for text in ["مرحبا 体外循环 =1+1", "=1 + ליאת Ann", "٣ مضخات"] {
            assert!(runs_left(text), "{text}");
            assert_eq!(start(text), Align::Right);
        }
        for text in ["", "=1+1", "Ann مرحبا", "体外循环 مرحبا", "٣"] {
            assert!(!runs_left(text), "{text}");
            assert_eq!(start(text), Align::Left);
        }
    }
}
