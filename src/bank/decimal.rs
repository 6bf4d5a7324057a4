use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal number with six places, exact: two answers that look the same are the same, and the
/// distance between two answers has no rounding in it.
///
/// A float would do neither, and its text differs between writers, so that a replay would not be
/// the same byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(i64);

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with at most one decimal point and a sign in front.
    NotANumber,
    /// More than six digits after the point.
    TooFine,
    /// Beyond plus or minus [`Decimal::LIMIT`].
    TooLarge,
}

const ONE: i64 = 1_000_000;
const PLACES: usize = 6;

impl Decimal {
    /// The largest whole number that can be written, either side of zero.
    pub const LIMIT: i64 = 1_000_000_000;
    pub const ZERO: Self = Self(0);

    /// A whole number; `None` beyond [`Decimal::LIMIT`].
    pub fn whole(n: i64) -> Option<Self> {
        (-Self::LIMIT..=Self::LIMIT)
            .contains(&n)
            .then_some(Self(n * ONE))
    }

    /// How far apart two numbers are. Never overflows: both lie within the limit.
    pub fn distance(self, other: Self) -> Self {
        Self((self.0 - other.0).abs())
    }

    pub fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.abs() / ONE, self.0.abs() % ONE);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:06}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !all_digits(whole) || !all_digits(part) {
            return Err(DecimalError::NotANumber);
        }
        let part = part.trim_end_matches('0');
        if part.len() > PLACES {
            return Err(DecimalError::TooFine);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 10 {
            return Err(DecimalError::TooLarge);
        }
        let micros = format!("0{whole}{part:0<PLACES$}")
            .parse::<i64>()
            .map_err(|_| DecimalError::TooLarge)?;
        if micros > Self::LIMIT * ONE {
            return Err(DecimalError::TooLarge);
        }
        Ok(Self(if negative { -micros } else { micros }))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % ONE == 0 {
            return serializer.serialize_i64(self.0 / ONE);
        }
        // Fifteen digits survive a float both ways, and the limit plus six places is fifteen or,
        // only at the very limit, sixteen: `decimals_survive_json` walks the edges.
        #[expect(
            clippy::cast_precision_loss,
            reason = "at most sixteen digits, see above"
        )]
        serializer.serialize_f64(self.0 as f64 / 1e6)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        #[expect(clippy::cast_precision_loss, reason = "the limit is ten digits")]
        if !number.is_finite() || number.abs() > Self::LIMIT as f64 {
            return Err(serde::de::Error::custom(format_args!(
                "a number beyond plus or minus {}",
                Self::LIMIT
            )));
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "rounded and within the limit"
        )]
        Ok(Self((number * 1e6).round() as i64))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // No `multipleOf`: editors check it in floats and would refuse 0.1.
        schemars::json_schema!({
            "type": "number",
            "minimum": -Self::LIMIT,
            "maximum": Self::LIMIT,
            "description": "A number with at most six digits after the point."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_read_what_they_write() {
        for text in ["0", "37", "-1.5", "0.003", "26.6", "1000000000", "0.000001"] {
            assert_eq!(
                text.parse::<Decimal>().map(|d| d.to_string()),
                Ok(text.into())
            );
        }
    }

    #[test]
    fn decimals_forgive_the_forms_people_type() {
        for (typed, read) in [
            ("007", "7"),
            (".5", "0.5"),
            ("5.", "5"),
            ("+2", "2"),
            ("−3", "-3"),
            ("1.50", "1.5"),
        ] {
            assert_eq!(
                typed.parse::<Decimal>().map(|d| d.to_string()),
                Ok(read.into())
            );
        }
    }

    #[test]
    fn decimals_refuse_what_is_no_number() {
        for text in ["", ".", "-", "1,5", "1e3", "1.2.3", "NaN", "٣", "--1"] {
            assert_eq!(
                text.parse::<Decimal>(),
                Err(DecimalError::NotANumber),
                "{text}"
            );
        }
        assert_eq!("0.0000001".parse::<Decimal>(), Err(DecimalError::TooFine));
        assert_eq!(
            "1000000000.1".parse::<Decimal>(),
            Err(DecimalError::TooLarge)
        );
        assert_eq!(
            "99999999999999999999".parse::<Decimal>(),
            Err(DecimalError::TooLarge)
        );
    }

    #[test]
    fn decimals_survive_json() {
        for text in [
            "0.000001",
            "-999999999.999999",
            "123456789.123457",
            "0.0031",
            "1000000000",
        ] {
            let there: Decimal = text.parse().unwrap();
            let json = serde_json::to_string(&there).unwrap();
            assert_eq!(
                serde_json::from_str::<Decimal>(&json).unwrap(),
                there,
                "{json}"
            );
        }
        assert!(serde_json::from_str::<Decimal>("1e300").is_err());
    }
}
