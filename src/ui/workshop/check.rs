use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::workshop::{Checked, Done, Task};

use super::{Failure, Workshop};

impl Workshop {
    /// Has a file checked beside the packs of one's own.
    pub async fn check(
        &self,
        file: String,
        bank: String,
        bytes: &Uint8Array,
        own: impl Iterator<Item = String>,
    ) -> Result<Checked, Failure> {
        let beside = Array::of1(bytes);
        for text in own {
            beside.push(&JsValue::from_str(&text));
        }
        let (done, answer) = self.ask(&Task::Check { file, bank }, &beside).await?;
        match done {
            Done::Checked(report) => Ok(Checked {
                report,
                kept: answer.get(1).as_string().unwrap_or_default(),
                good: answer.get(2).as_string(),
            }),
            _ => Err(Failure::OtherVersion),
        }
    }
}
