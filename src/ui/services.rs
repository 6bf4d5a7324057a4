//! What every page can ask for: the device, what is kept on it, and the bank.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use crate::bank::Bank;
use crate::platform::Platform;
use crate::session::Shelf;

/// The device and what is kept on it; never changes while the page is open.
#[derive(Clone, Debug)]
pub struct Services {
    pub platform: Platform,
    pub shelf: Rc<Shelf>,
}

impl Services {
    pub fn new(platform: Platform) -> Self {
        Self {
            shelf: Rc::new(Shelf::new(platform.clone())),
            platform,
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

/// The page's `data-bank`, which carries the hash of the bank that belongs to this build.
fn bank_address() -> String {
    gloo::utils::document()
        .document_element()
        .and_then(|root| root.get_attribute("data-bank"))
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
