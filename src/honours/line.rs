/// The text as it may stand on a line of a page, whatever was pasted: runs of space are one, and
/// control characters and the marks that turn the direction of all that follows are left out, since
/// they would reach beyond the line. The joiner that emoji and many scripts need stays.
pub fn one_line(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(c: char) -> bool {
    c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{200b}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_and_turns_nothing_round() {
        assert_eq!(
            one_line(" The\u{202e} Pumps\r\n\tof \u{0}Ward 3 "),
            "The Pumps of Ward 3"
        );
        assert_eq!(one_line("👩‍⚕️ صمامات 灌注"), "👩‍⚕️ صمامات 灌注");
    }
}
