use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// The worker that this program runs in.
pub fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Does what the page asks for, and answers; where that cannot be done, with nothing and the reason.
pub fn serve<F>(carry_out: impl Fn(Array) -> F + 'static)
where
    F: Future<Output = Result<Array, JsValue>> + 'static,
{
    let carry_out = Rc::new(carry_out);
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let asked: Array = event.data().unchecked_into();
        let carry_out = Rc::clone(&carry_out);
        spawn_local(async move {
            let answer = match carry_out(asked).await {
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
