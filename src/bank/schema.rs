//! The schema that lets a text editor help with a pack. Never part of the app.

use super::Pack;

/// The text of `questions/pack.schema.json`, made from the types.
pub fn text() -> String {
    let schema = schemars::schema_for!(Pack);
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}
