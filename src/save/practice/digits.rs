//! Numbers in few signs: 64 of them, so that each stands for six bits.

const SIGNS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Writes a number with so many signs, the last one for its lowest bits. What does not fit is the
/// caller's mistake: the number is cut to its lowest bits.
pub fn put(text: &mut String, number: u32, signs: u32) {
    for place in (0..signs).rev() {
        let bits = number.checked_shr(6 * place).unwrap_or(0) & 63;
        text.push(char::from(SIGNS[bits as usize]));
    }
}

/// Reads numbers one after the other, off what is left; every fault is `None`.
#[derive(Debug)]
pub struct Digits<'a>(pub &'a str);

impl<'a> Digits<'a> {
    pub fn take(&mut self, signs: usize) -> Option<u32> {
        let (head, rest) = self.0.split_at_checked(signs)?;
        self.0 = rest;
        let number = head.bytes().try_fold(0_u64, |number, sign| {
            let bits = match sign {
                b'0'..=b'9' => sign - b'0',
                b'A'..=b'Z' => sign - b'A' + 10,
                b'a'..=b'z' => sign - b'a' + 36,
                b'-' => 62,
                b'_' => 63,
                _ => return None,
            };
            Some(number << 6 | u64::from(bits))
        })?;
        u32::try_from(number).ok()
    }

    /// The value, if nothing is left.
    pub fn end<T>(&self, value: T) -> Option<T> {
        self.0.is_empty().then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_they_were() {
        for (number, signs) in [(0, 1), (63, 1), (64, 2), (262_143, 3), (u32::MAX, 6)] {
            let mut text = String::new();
            put(&mut text, number, signs);
            let mut digits = Digits(&text);
            assert_eq!(digits.take(signs as usize), Some(number));
            assert_eq!(digits.end(()), Some(()));
        }
        for bad in ["", "0", "??", "é0", "ßß"] {
            assert_eq!(Digits(bad).take(2), None, "{bad}");
        }
        assert_eq!(Digits("______").take(6), None, "more than 32 bits");
    }
}
