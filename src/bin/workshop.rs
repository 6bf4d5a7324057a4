//! The workshop: a second program, run by the browser beside the page. It is fetched and started
//! when something heavy is first needed, and can be stopped without harm.

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::listen();
}

/// It runs in a browser only; elsewhere its name leads to the commands that build it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Prime Time runs in a browser: start it with `cargo xtask serve`.");
    std::process::exit(2);
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::{Array, Uint8Array};
    use prime_time::bank::{Bank, Pack};
    use prime_time::workshop::{Done, Task, VERSION, check};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::{JsFuture, spawn_local};
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Response};

    thread_local! {
        /// The packs that come with the app, once one file was checked against them.
        static SHIPPED: RefCell<Option<Rc<Vec<Pack>>>> = const { RefCell::new(None) };
    }

    fn scope() -> DedicatedWorkerGlobalScope {
        js_sys::global().unchecked_into()
    }

    pub fn listen() {
        let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
            let data: Array = event.data().unchecked_into();
            spawn_local(async move {
                let answer = match carry_out(&data).await {
                    Ok(answer) => answer,
                    Err(why) => Array::of2(&JsValue::NULL, &words(&why)),
                };
                say(&answer);
            });
        });
        scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
        // As long as the worker.
        hear.forget();
        // What is sent before this is lost: nobody was listening.
        say(&JsValue::NULL);
    }

    fn say(what: &JsValue) {
        if let Err(error) = scope().post_message(what) {
            web_sys::console::error_1(&error);
        }
    }

    fn words(why: &JsValue) -> JsValue {
        let said = why.as_string();
        JsValue::from_str(&said.unwrap_or_else(|| format!("{why:?}")))
    }

    /// The task, the file's bytes, and a text for each pack of one's own; back come the report, the
    /// file as it is kept, and what is good of it if that is something else.
    async fn carry_out(data: &Array) -> Result<Array, JsValue> {
        let task = data.get(0).as_string().unwrap_or_default();
        let task: Task = serde_json::from_str(&task).map_err(|why| why.to_string())?;
        let bytes = Uint8Array::new(&data.get(1)).to_vec();
        let shipped = shipped(&task.bank).await?;
        let mut known = shipped.to_vec();
        let own = data.iter().skip(2).filter_map(|text| text.as_string());
        known.extend(own.filter_map(|text| serde_json::from_str::<Pack>(&text).ok()));
        let checked = check(&task.file, &bytes, &known);
        let done = Done {
            version: VERSION,
            report: checked.report,
        };
        let done = serde_json::to_string(&done).map_err(|why| why.to_string())?;
        let good = checked.good.as_deref().map(JsValue::from_str);
        Ok(Array::of3(
            &JsValue::from_str(&done),
            &JsValue::from_str(&checked.kept),
            &good.unwrap_or(JsValue::NULL),
        ))
    }

    async fn shipped(address: &str) -> Result<Rc<Vec<Pack>>, JsValue> {
        if let Some(packs) = SHIPPED.with_borrow(Clone::clone) {
            return Ok(packs);
        }
        let response: Response = JsFuture::from(scope().fetch_with_str(address))
            .await?
            .unchecked_into();
        let text = JsFuture::from(response.text()?).await?;
        let text = text.as_string().unwrap_or_default();
        let bank: Bank = serde_json::from_str(&text).map_err(|why| why.to_string())?;
        let packs = Rc::new(bank.packs);
        SHIPPED.set(Some(Rc::clone(&packs)));
        Ok(packs)
    }
}
