//! The workshop: a program that the browser runs beside the page, to look at files. It is fetched
//! and started when something heavy is first needed, and can be stopped without harm.

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
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::{Array, Uint8Array};
    use prime_time::bank::{Bank, Pack};
    use prime_time::platform::web::worker;
    use prime_time::ui::develop;
    use prime_time::workshop::{Done, Task, WHAT, check, hear, say};
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;
    use web_sys::Response;

    thread_local! {
        /// The packs that come with the app, once one file was checked against them.
        static SHIPPED: RefCell<Option<Rc<Vec<Pack>>>> = const { RefCell::new(None) };
    }

    pub fn begin() {
        worker::serve(carry_out);
    }

    async fn carry_out(asked: Array) -> Result<Array, JsValue> {
        let task = asked.get(0).as_string().unwrap_or_default();
        match hear(&task) {
            Ok(Task::Check { file, bank }) => checked(&file, &bank, &asked).await,
            Ok(task) => develop(task, &asked).await,
            Err(_) => Ok(Array::of1(&JsValue::from_str(WHAT))),
        }
    }

    async fn checked(file: &str, bank: &str, asked: &Array) -> Result<Array, JsValue> {
        let bytes = Uint8Array::new(&asked.get(1)).to_vec();
        let shipped = shipped(bank).await?;
        let mut known = shipped.to_vec();
        let own = asked.iter().skip(2).filter_map(|text| text.as_string());
        known.extend(own.filter_map(|text| serde_json::from_str::<Pack>(&text).ok()));
        let checked = check(file, &bytes, &known);
        let done = say(Done::Checked(checked.report)).map_err(|why| why.to_string())?;
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
        let response: Response = JsFuture::from(worker::scope().fetch_with_str(address))
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
