//! The bank that comes with the app: fetched after the first paint, and read in pieces so that
//! nothing waits for it.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

use crate::bank::{Bank, Pack};

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

#[derive(PartialEq, Properties)]
pub struct BankProviderProps {
    pub children: Html,
}

/// Has the bank fetched, for all pages inside.
#[component]
pub fn BankProvider(props: &BankProviderProps) -> Html {
    let bank = use_state(|| BankState::Loading);
    let fetch = {
        let bank = bank.clone();
        use_callback((), move |(), ()| {
            let bank = bank.clone();
            bank.set(BankState::Loading);
            wasm_bindgen_futures::spawn_local(async move { bank.set(fetch_bank().await) });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    html! {
        <ContextProvider<BankState> context={(*bank).clone()}>
            <ContextProvider<FetchBank> context={FetchBank(fetch)}>
                { props.children.clone() }
            </ContextProvider<FetchBank>>
        </ContextProvider<BankState>>
    }
}

/// Fetches the bank from beside the page.
async fn fetch_bank() -> BankState {
    // The first paint comes first.
    pause().await;
    match fetch_text(&bank_address()).await {
        Ok(text) => read(&text).await,
        Err(error) => {
            let words = error.as_string().unwrap_or_else(|| format!("{error:?}"));
            BankState::Failed(words.into())
        }
    }
}

/// The build writes a pack a line: each is read in a task of its own, so that a touch in between is
/// answered.
async fn read(text: &str) -> BankState {
    let mut packs = Vec::new();
    for line in text.lines().filter(|line| line.starts_with("{\"format\"")) {
        match serde_json::from_str::<Pack>(line.trim_end_matches(',')) {
            Ok(pack) => packs.push(pack),
            Err(error) => return BankState::Failed(error.to_string().into()),
        }
        pause().await;
    }
    if packs.is_empty() {
        return BankState::Failed("no packs in it".into());
    }
    BankState::Ready(Rc::new(Bank { packs }))
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
fn bank_address() -> String {
    gloo::utils::document()
        .get_element_by_id("boot")
        .and_then(|boot| boot.get_attribute("data-bank"))
        .unwrap_or_else(|| "bank.json".to_owned())
}

async fn fetch_text(address: &str) -> Result<String, JsValue> {
    let response: web_sys::Response = JsFuture::from(window().fetch_with_str(address))
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
