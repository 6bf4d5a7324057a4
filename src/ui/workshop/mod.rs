//! The page's end of the workers. What each of them is asked for has a file of its own.

mod bind;
mod check;
mod darkroom;
mod pictures;

use std::cell::RefCell;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::workshop::{Done, OtherVersion, Shop, Task, hear, say};

pub use bind::{word, workbook};
pub use darkroom::develop;
pub use pictures::Darkroom;

/// The script beside the page that starts it.
fn program(shop: Shop) -> &'static str {
    match shop {
        Shop::Workshop => "workshop_loader.js",
        Shop::Bindery => "bindery_loader.js",
    }
}

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
    pub fn open(shop: Shop) -> Result<Self, Failure> {
        let worker = Worker::new(program(shop)).map_err(|why| broke(&why))?;
        Ok(Self {
            worker,
            give_up: RefCell::default(),
        })
    }

    /// Waits until it can be spoken to; to be called at once, since it says so once.
    pub async fn listens(&self) -> Result<(), Failure> {
        self.answer().await.map(drop)
    }

    /// Has something done, with what travels beside the task; back comes what travels beside the
    /// answer, from its second place on.
    async fn ask(&self, task: &Task, beside: &Array) -> Result<(Done, Array), Failure> {
        let task = say(task).map_err(|why| Failure::Broke(why.to_string()))?;
        let message = Array::of1(&JsValue::from_str(&task)).concat(beside);
        let answer = self.answer();
        self.worker
            .post_message(&message)
            .map_err(|why| broke(&why))?;
        let answer = answer.await?;
        let Some(done) = answer.get(0).as_string() else {
            let why = answer.get(1).as_string();
            return Err(Failure::Broke(why.unwrap_or_default()));
        };
        let done = hear(&done).map_err(|OtherVersion| Failure::OtherVersion)?;
        Ok((done, answer))
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
