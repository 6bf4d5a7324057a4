//! Moments as people write them, in the device's own time.

use crate::league::Day;
use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// The interface is in British English; its dates would read oddly in any other.
const LOCALE: &str = "en-GB";

fn date(millis: u64) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 are exact for 285,000 years"
    )]
    Date::new(&JsValue::from_f64(millis as f64))
}

fn options(pairs: &[(&str, &str)]) -> JsValue {
    let options = Object::new();
    for (name, value) in pairs {
        // A plain object takes any property.
        Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        )
        .ok();
    }
    options.into()
}

const DAY: [(&str, &str); 3] = [("day", "numeric"), ("month", "long"), ("year", "numeric")];

/// `5 May 2027`.
pub fn day(millis: u64) -> String {
    date(millis)
        .to_locale_date_string(LOCALE, &options(&DAY))
        .into()
}

/// `5 May 2027, 20:41`.
pub fn moment(millis: u64) -> String {
    let clock = [("hour", "2-digit"), ("minute", "2-digit")];
    let time = date(millis).to_locale_time_string_with_options(LOCALE, &options(&clock));
    format!("{}, {}", day(millis), String::from(time))
}

/// `2027-05-05`.
pub fn iso_day(millis: u64) -> String {
    let date = date(millis);
    format!(
        "{:04}-{:02}-{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date()
    )
}

pub fn year(millis: u64) -> u32 {
    date(millis).get_full_year()
}

/// The day that it is here now.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Day::new(year, now.get_month() + 1, now.get_date())
}
