//! Pictures, by the workshop: small copies, and the sheet on which the whole ones are put.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File};

use crate::workshop::{Cut, Done, Line, Sheet, Shop, Task};

use super::{Failure, Workshop};

/// A workshop that works on pictures, for as long as there are some to be worked on.
#[derive(Debug)]
pub struct Darkroom(Workshop);

impl Darkroom {
    pub async fn open() -> Result<Self, Failure> {
        let workshop = Workshop::open(Shop::Workshop)?;
        workshop.listens().await?;
        Ok(Self(workshop))
    }

    /// A small copy, and the width of the picture over its height.
    pub async fn small(&self, file: &File) -> Result<(Blob, f64), Failure> {
        let (done, answer) = self.0.ask(&Task::Small, &Array::of1(file)).await?;
        match (done, answer.get(1).dyn_into()) {
            (Done::Small { width, height }, Ok(copy)) => {
                Ok((copy, f64::from(width) / f64::from(height.max(1))))
            }
            _ => Err(Failure::OtherVersion),
        }
    }

    pub async fn begin(&self, sheet: Sheet) -> Result<(), Failure> {
        self.0
            .ask(&Task::Begin(sheet), &Array::new())
            .await
            .map(drop)
    }

    pub async fn put(&self, cut: Cut, file: &File) -> Result<(), Failure> {
        self.0
            .ask(&Task::Put(cut), &Array::of1(file))
            .await
            .map(drop)
    }

    /// Writes the words and gives the file's content.
    pub async fn finish(&self, lines: Vec<Line>, mime: &str) -> Result<Blob, Failure> {
        let mime = mime.to_owned();
        let (_, answer) = self
            .0
            .ask(&Task::Finish { lines, mime }, &Array::new())
            .await?;
        let blob: Result<Blob, JsValue> = answer.get(1).dyn_into();
        blob.map_err(|_| Failure::OtherVersion)
    }

    /// Ends it, whatever it is doing.
    pub fn stop(&self) {
        self.0.stop();
    }
}
