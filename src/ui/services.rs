//! What every page can ask for: the device, what is kept on it, and the bank.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use crate::bank::Bank;
use crate::platform::Platform;
use crate::session::{Shelf, Table};

/// The device and what is kept on it; never changes while the page is open.
#[derive(Clone, Debug)]
pub struct Services {
    pub platform: Platform,
    pub shelf: Rc<Shelf>,
    /// A game that has just begun, on its way from the set-up to its page: where nothing is kept
    /// it could not be found by name.
    pub handed: Rc<RefCell<Option<Table>>>,
}

impl Services {
    pub fn new(platform: Platform) -> Self {
        Self {
            shelf: Rc::new(Shelf::new(platform.clone())),
            platform,
            handed: Rc::default(),
        }
    }

    /// The game that was handed over, if it is this one.
    pub fn take_handed(&self, id: &str) -> Option<Table> {
        let mut slot = self.handed.borrow_mut();
        if slot.as_ref().is_some_and(|table| table.id() == id) {
            slot.take()
        } else {
            None
        }
    }
}

impl PartialEq for Services {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shelf, &other.shelf)
    }
}

/// The bank that comes with the app.
#[derive(Clone, Debug)]
pub enum BankState {
    Loading,
    Ready(Rc<Bank>),
    /// Did not arrive, or is no bank; in the browser's words.
    Failed(Rc<str>),
}

impl PartialEq for BankState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Ready(one), Self::Ready(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

#[hook]
pub fn use_services() -> Services {
    use_context::<Services>().unwrap_or_else(|| Services::new(crate::platform::web::platform()))
}

#[hook]
pub fn use_bank() -> BankState {
    use_context::<BankState>().unwrap_or(BankState::Loading)
}

/// How a page asks for the bank once more.
#[derive(Clone, Debug, PartialEq)]
pub struct FetchBank(pub Callback<()>);

#[hook]
pub fn use_fetch_bank() -> Callback<()> {
    use_context::<FetchBank>().map_or_else(Callback::noop, |fetch| fetch.0)
}

/// Fetches the bank from beside the page.
pub async fn fetch_bank() -> BankState {
    let text = match fetch_text(&bank_address()).await {
        Ok(text) => text,
        Err(error) => {
            let words = error.as_string().unwrap_or_else(|| format!("{error:?}"));
            return BankState::Failed(words.into());
        }
    };
    match serde_json::from_str::<Bank>(&text) {
        Ok(bank) => BankState::Ready(Rc::new(bank)),
        Err(error) => BankState::Failed(error.to_string().into()),
    }
}

/// Named in the boot script's tag: the bank that belongs to this build.
fn bank_address() -> String {
    gloo::utils::document()
        .get_element_by_id("boot")
        .and_then(|boot| boot.get_attribute("data-bank"))
        .unwrap_or_else(|| "bank.json".to_owned())
}

async fn fetch_text(address: &str) -> Result<String, JsValue> {
    let response: web_sys::Response = JsFuture::from(gloo::utils::window().fetch_with_str(address))
        .await?
        .unchecked_into();
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
