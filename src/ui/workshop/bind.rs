//! What the bindery makes. It is started for each file anew: they are rare, and it holds much.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use crate::press::Document;
use crate::results::Book;
use crate::workshop::{Done, Shop, Task};

use super::{Failure, Workshop};

/// The bytes of a workbook.
pub async fn workbook(book: &Book) -> Result<Vec<u8>, Failure> {
    let book = serde_json::to_string(book).map_err(|why| Failure::Broke(why.to_string()))?;
    made(&Task::Workbook, &Array::of1(&JsValue::from_str(&book))).await
}

/// The bytes of a file for a word processor.
pub async fn word(document: &Document) -> Result<Vec<u8>, Failure> {
    let document =
        serde_json::to_string(document).map_err(|why| Failure::Broke(why.to_string()))?;
    made(&Task::Word, &Array::of1(&JsValue::from_str(&document))).await
}

/// The bytes of a file that a task makes of what travels beside it.
async fn made(task: &Task, beside: &Array) -> Result<Vec<u8>, Failure> {
    let bindery = Workshop::open(Shop::Bindery)?;
    bindery.listens().await?;
    match bindery.ask(task, beside).await? {
        (Done::Made, answer) => Ok(Uint8Array::new(&answer.get(1)).to_vec()),
        _ => Err(Failure::OtherVersion),
    }
}
