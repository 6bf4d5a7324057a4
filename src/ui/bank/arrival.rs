//! How the bank comes: once a document, whichever page asks for it first, and before it a few
//! questions that somebody new can begin with.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestCache, RequestInit};
use yew::Callback;

use super::{BankRef, BankState, First};
use crate::bank::{Bank, Pack};
use crate::platform::web;
use crate::session::is_untouched;

#[derive(Default)]
struct Arrival {
    /// `None` before anybody has asked.
    whole: Option<BankState>,
    few: Option<BankRef>,
    /// The first few are on their way.
    few_come: bool,
    tell: Option<Callback<()>>,
}

thread_local! {
    static ARRIVAL: RefCell<Arrival> = RefCell::default();
}

/// Has the bank fetched, unless it is there or on its way.
pub fn ask() {
    let is_new = ARRIVAL.with_borrow_mut(|arrival| {
        let is_new = matches!(arrival.whole, None | Some(BankState::Failed(_)));
        if is_new {
            arrival.whole = Some(BankState::Loading);
        }
        is_new
    });
    if is_new {
        note(|_| {});
        spawn_local(async {
            let whole = match fetch("data-bank").await {
                Ok(bank) => BankState::Ready(bank),
                Err(why) => BankState::Failed(why),
            };
            note(|arrival| arrival.whole = Some(whole));
        });
    }
}

/// How long home may be looked at before the bank is fetched ahead, in milliseconds.
const AT_HOME: u32 = 3_000;

/// Has questions fetched before a page needs them: for somebody new the first few, and all others
/// only when somebody has looked at home for a while, or is busy with the first.
pub fn ask_ahead() {
    if !is_untouched(web::platform().storage.as_ref()) {
        ask();
        return;
    }
    ARRIVAL.with_borrow_mut(|arrival| arrival.few_come = true);
    spawn_local(async {
        let few = fetch("data-few").await;
        // Without them one waits for all.
        if let Err(why) = &few {
            web_sys::console::info_1(&JsValue::from_str(why));
            ask();
        }
        note(|arrival| {
            arrival.few_come = false;
            arrival.few = few.ok().map(BankRef);
        });
    });
    Timeout::new(AT_HOME, ask).forget();
}

/// Who is to hear when something has come.
pub fn tell(whom: Option<Callback<()>>) {
    ARRIVAL.with_borrow_mut(|arrival| arrival.tell = whom);
}

pub fn so_far() -> (BankState, First) {
    ARRIVAL.with_borrow(|arrival| {
        let whole = arrival.whole.clone().unwrap_or(BankState::Loading);
        let first = match &arrival.few {
            Some(few) => First::Here(few.clone()),
            None if arrival.few_come => First::Coming,
            None => First::None,
        };
        (whole, first)
    })
}

fn note(change: impl FnOnce(&mut Arrival)) {
    let tell = ARRIVAL.with_borrow_mut(|arrival| {
        change(arrival);
        arrival.tell.clone()
    });
    if let Some(tell) = tell {
        tell.emit(());
    }
}

async fn fetch(named: &str) -> Result<Rc<Bank>, Rc<str>> {
    let text = fetch_text(&address(named)).await.map_err(|error| {
        let words = error.as_string();
        Rc::from(words.unwrap_or_else(|| format!("{error:?}")))
    })?;
    read(&text).await
}

/// How much is read at a time, in bytes.
const AT_A_TIME: usize = 24_000;

/// The build writes a pack a line: between them a touch is answered.
async fn read(text: &str) -> Result<Rc<Bank>, Rc<str>> {
    let mut packs = Vec::new();
    let mut at_once = 0;
    for line in text.lines().filter(|line| line.starts_with("{\"format\"")) {
        at_once += line.len();
        if at_once > AT_A_TIME {
            pause().await;
            at_once = line.len();
        }
        match serde_json::from_str::<Pack>(line.trim_end_matches(',')) {
            Ok(pack) => packs.push(pack),
            Err(error) => return Err(error.to_string().into()),
        }
    }
    if packs.is_empty() {
        return Err("no packs in it".into());
    }
    Ok(Rc::new(Bank { packs }))
}

/// Lets the browser do what is waiting.
async fn pause() {
    let timer = Promise::new(&mut |resolve, _| {
        if let Err(error) = window().set_timeout_with_callback(&resolve) {
            web_sys::console::error_1(&error);
        }
    });
    // A timer rejects nothing.
    JsFuture::from(timer).await.ok();
}

/// Named in the boot script's tag: the bank that belongs to this build.
pub fn bank_address() -> String {
    address("data-bank")
}

fn address(named: &str) -> String {
    gloo::utils::document()
        .get_element_by_id("boot")
        .and_then(|boot| boot.get_attribute(named))
        .unwrap_or_else(|| "bank.json".to_owned())
}

async fn fetch_text(address: &str) -> Result<String, JsValue> {
    // Addresses of questions carry a digest of what lies there, so what was fetched once is right.
    let how = RequestInit::new();
    how.set_cache(RequestCache::ForceCache);
    let answer = window().fetch_with_str_and_init(address, &how);
    let response: web_sys::Response = JsFuture::from(answer).await?.unchecked_into();
    if !response.ok() {
        return Err(JsValue::from_str(&format!(
            "{address}: status {}",
            response.status()
        )));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string()
        .ok_or_else(|| JsValue::from_str("not a text"))
}
