use super::decimal::{Decimal, DecimalError};

/// Which sign parts a number's whole from its fraction, if somebody has said so. The other one then
/// parts thousands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// Either, by what makes sense: `1,5` is one and a half, `1,500` fifteen hundred; whoever means
    /// one and a half, exact to the thousandth, is rarer.
    #[default]
    Either,
    Comma,
}

/// A number as people type it: with a comma or a point, and with spaces or the other sign between
/// thousands. `None` if nothing was typed.
pub fn typed_number(written: &str, separator: Separator) -> Result<Option<Decimal>, DecimalError> {
    let mut plain: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.is_empty() {
        return Ok(None);
    }
    let count = |sign: char| plain.matches(sign).count();
    let thousands = match (count(','), count('.')) {
        (0, 0) => None,
        (1, 0) => Some(',').filter(|_| separator == Separator::Either && parts(&plain, ',')),
        (0, 1) => Some('.').filter(|_| separator == Separator::Comma && parts(&plain, '.')),
        // What stands there more than once is no fraction's sign.
        (_, 0) => Some(','),
        (0, _) => Some('.'),
        // With both, the last one parts the fraction, whatever somebody is used to.
        _ if plain.rfind(',') > plain.rfind('.') => Some('.'),
        _ => Some(','),
    };
    if let Some(sign) = thousands {
        if !parts(&plain, sign) {
            return Err(DecimalError::NotANumber);
        }
        plain.retain(|c| c != sign);
    }
    plain.replace(',', ".").parse().map(Some)
}

/// Whether a sign stands between groups of three digits and nowhere else.
fn parts(text: &str, sign: char) -> bool {
    let fraction = if sign == ',' { '.' } else { ',' };
    let whole = text.split(fraction).next().unwrap_or_default();
    let mut groups = whole.trim_start_matches(['-', '−', '+']).split(sign);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_some()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, separator: Separator) -> Result<String, DecimalError> {
        typed_number(text, separator).map(|n| n.map_or_else(String::new, |n| n.to_string()))
    }

    #[test]
    fn numbers_are_read_with_comma_or_point() {
        for (typed, is) in [
            (" 37,5 ", "37.5"),
            ("37.5", "37.5"),
            ("1 953", "1953"),
            ("1\u{202f}953", "1953"),
            ("1,953", "1953"),
            ("1.953", "1.953"),
            ("1,234,567.5", "1234567.5"),
            ("1.234.567,5", "1234567.5"),
            ("1.234,5", "1234.5"),
            ("1.234.567", "1234567"),
            ("0,003", "0.003"),
            ("-4,2", "-4.2"),
            ("−1,953", "-1953"),
            ("  ", ""),
        ] {
            assert_eq!(read(typed, Separator::Either), Ok(is.to_owned()), "{typed}");
        }
        for typed in [
            "about 5",
            "1,2,3",
            "1.2.3",
            "1,23.4",
            "1,234.5.6",
            ",",
            "1e3",
        ] {
            assert_eq!(
                read(typed, Separator::Either),
                Err(DecimalError::NotANumber),
                "{typed}"
            );
        }
    }

    #[test]
    fn who_says_which_sign_parts_the_fraction_is_taken_at_their_word() {
        for (typed, is) in [
            ("1,953", "1.953"),
            ("1.953", "1953"),
            // What cannot be meant so is forgiven.
            ("37.5", "37.5"),
            ("1,234.5", "1234.5"),
            ("1,234,567", "1234567"),
        ] {
            assert_eq!(read(typed, Separator::Comma), Ok(is.to_owned()), "{typed}");
        }
    }
}
