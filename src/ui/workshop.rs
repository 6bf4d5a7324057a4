//! The page's end of the workshop.

use std::cell::RefCell;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::workshop::{Checked, Done, Task, VERSION};

/// Beside the page: `static/workshop_loader.js`.
const PROGRAM: &str = "workshop_loader.js";

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Somebody stopped it.
    Stopped,
    /// It could not be started or broke down; in the browser's words.
    Broke(String),
    /// It belongs to another version of the app.
    OtherVersion,
}

/// A worker that does one thing at a time. Gone, it is stopped.
#[derive(Debug)]
pub struct Workshop {
    worker: Worker,
    /// Gives up waiting.
    give_up: RefCell<Option<Function>>,
}

impl Workshop {
    /// Starts it; it has to be waited for until it [`listens`](Self::listens).
    pub fn open() -> Result<Self, Failure> {
        let worker = Worker::new(PROGRAM).map_err(|why| broke(&why))?;
        Ok(Self {
            worker,
            give_up: RefCell::default(),
        })
    }

    /// Waits until it can be spoken to; to be called at once, since it says so once.
    pub async fn listens(&self) -> Result<(), Failure> {
        self.answer().await.map(drop)
    }

    /// Has a file checked beside the packs of one's own.
    pub async fn check(
        &self,
        file: String,
        bank: String,
        bytes: &Uint8Array,
        own: impl Iterator<Item = String>,
    ) -> Result<Checked, Failure> {
        let task = Task {
            version: VERSION,
            file,
            bank,
        };
        let task = serde_json::to_string(&task).map_err(|why| Failure::Broke(why.to_string()))?;
        let message = Array::of2(&JsValue::from_str(&task), bytes);
        for text in own {
            message.push(&JsValue::from_str(&text));
        }
        let answer = self.answer();
        self.worker
            .post_message(&message)
            .map_err(|why| broke(&why))?;
        read(&answer.await?)
    }

    /// The next thing that it says. To be asked for before what makes it speak.
    fn answer(&self) -> impl Future<Output = Result<Array, Failure>> + use<> {
        let promise = Promise::new(&mut |resolve, reject| {
            self.worker.set_onmessage(Some(&resolve));
            self.worker.set_onerror(Some(&reject));
            self.give_up.replace(Some(reject));
        });
        async move {
            match JsFuture::from(promise).await {
                Ok(event) => Ok(event
                    .unchecked_into::<MessageEvent>()
                    .data()
                    .unchecked_into()),
                Err(why) if why.is_null() => Err(Failure::Stopped),
                Err(why) => Err(broke(&why)),
            }
        }
    }

    /// Ends it, whatever it is doing.
    pub fn stop(&self) {
        self.worker.terminate();
        if let Some(give_up) = self.give_up.take() {
            // Settling a promise cannot fail.
            give_up.call1(&JsValue::NULL, &JsValue::NULL).ok();
        }
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        self.stop();
    }
}

fn broke(why: &JsValue) -> Failure {
    let said = js_sys::Reflect::get(why, &JsValue::from_str("message"));
    let said = said.ok().and_then(|said| said.as_string());
    Failure::Broke(said.unwrap_or_default())
}

fn read(answer: &Array) -> Result<Checked, Failure> {
    let text = |at| answer.get(at).as_string();
    let Some(done) = text(0) else {
        return Err(Failure::Broke(text(1).unwrap_or_default()));
    };
    match serde_json::from_str::<Done>(&done) {
        Ok(done) if done.version == VERSION => Ok(Checked {
            report: done.report,
            kept: text(1).unwrap_or_default(),
            good: text(2),
        }),
        _ => Err(Failure::OtherVersion),
    }
}
