use serde::{Deserialize, Serialize};

use super::Question;

/// The version of the pack format that these types describe.
pub const FORMAT: u32 = 1;

/// One file of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Where the schema of this file is, so that an editor can help: `./pack.schema.json`.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of the pack format: 1.
    pub format: u32,
    /// Lower-case letters, digits and hyphens; the same as the file's name.
    pub id: String,
    /// What a host sees in the list of packs.
    pub title: String,
    /// An SPDX licence expression, such as `CC-BY-4.0`.
    pub licence: String,
    pub questions: Vec<Question>,
}
