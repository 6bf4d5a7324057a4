use serde::{Deserialize, Serialize};

use super::Question;
#[cfg(not(target_arch = "wasm32"))]
use super::limits;

/// The version of the pack format that these types describe.
pub const FORMAT: u32 = 1;

/// What the names of packs and questions look like, for the schema.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const ID_FORM: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// One file of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Where the schema of this file is, so that an editor can help: `./pack.schema.json`.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The version of the pack format: 1.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = FORMAT, max = FORMAT)))]
    pub format: u32,
    /// Lower-case letters, digits and hyphens; the same as the file's name.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = limits::ID), regex(pattern = ID_FORM)))]
    pub id: String,
    /// What a host sees in the list of packs.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::TITLE)))]
    pub title: String,
    /// An SPDX licence expression, such as `CC-BY-4.0`.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = limits::LICENCE)))]
    pub licence: String,
    pub questions: Vec<Question>,
}
