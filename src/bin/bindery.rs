//! The bindery: a program that the browser runs beside the page, to make files of what the page has.
//! It is fetched and started when the first is asked for.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::begin();
}

/// It runs in a browser only; elsewhere its name leads to the commands that build it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Prime Time runs in a browser: start it with `cargo xtask serve`.");
    std::process::exit(2);
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Uint8Array};
    use prime_time::platform::web::worker;
    use prime_time::workshop::{Done, Task, WHAT, hear, say, word, workbook};
    use wasm_bindgen::prelude::*;

    pub fn begin() {
        worker::serve(async |asked| carry_out(&asked));
    }

    fn carry_out(asked: &Array) -> Result<Array, JsValue> {
        let task = asked.get(0).as_string().unwrap_or_default();
        match hear(&task) {
            Ok(Task::Workbook) => made(&bound(asked)?),
            Ok(Task::Word) => made(&written(asked)?),
            // Whatever is done elsewhere, a page of this version does not ask for here.
            _ => Ok(Array::of1(&JsValue::from_str(WHAT))),
        }
    }

    /// A file is done.
    fn made(bytes: &[u8]) -> Result<Array, JsValue> {
        let done = say(Done::Made).map_err(|why| why.to_string())?;
        Ok(Array::of2(
            &JsValue::from_str(&done),
            &Uint8Array::from(bytes),
        ))
    }

    fn written(asked: &Array) -> Result<Vec<u8>, JsValue> {
        let document = asked.get(1).as_string().unwrap_or_default();
        let document = serde_json::from_str(&document).map_err(|why| why.to_string())?;
        let bytes = word(&document).map_err(|why| why.to_string())?;
        Ok(bytes)
    }

    fn bound(asked: &Array) -> Result<Vec<u8>, JsValue> {
        let book = asked.get(1).as_string().unwrap_or_default();
        let book = serde_json::from_str(&book).map_err(|why| why.to_string())?;
        let bytes = workbook(&book).map_err(|why| why.to_string())?;
        Ok(bytes)
    }
}
