//! The bank: what comes with the app is fetched after the first paint; the packs of one's own that
//! are switched on join it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::bank::{Bank, Pack};
use crate::platform::web;
use crate::session::Packs;

/// The bank that everything is drawn from.
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

/// A bank, compared by pointer.
#[derive(Clone, Debug)]
pub struct BankRef(pub Rc<Bank>);

impl PartialEq for BankRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What came with the app, and that with the packs of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Banks {
    pub shipped: BankRef,
    pub all: BankRef,
}

/// The banks once they are there, and how a page says that the packs of one's own have changed.
#[derive(Clone, Debug, PartialEq)]
struct OwnPacks {
    banks: Option<Banks>,
    changed: Callback<()>,
}

#[hook]
pub fn use_bank() -> BankState {
    use_context::<BankState>().unwrap_or(BankState::Loading)
}

#[hook]
pub fn use_banks() -> (Option<Banks>, Callback<()>) {
    use_context::<OwnPacks>()
        .map_or_else(|| (None, Callback::noop()), |own| (own.banks, own.changed))
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
    let shipped = use_state(|| BankState::Loading);
    let fetch = {
        let shipped = shipped.clone();
        use_callback((), move |(), ()| {
            let shipped = shipped.clone();
            shipped.set(BankState::Loading);
            wasm_bindgen_futures::spawn_local(async move { shipped.set(fetch_bank().await) });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    let (banks, changed) = use_own_packs(&shipped);
    // Until one's own are joined to it, nobody is shown half of it.
    let bank = match (&*shipped, &banks) {
        (BankState::Ready(_), Some(banks)) => BankState::Ready(banks.all.0.clone()),
        (BankState::Ready(_), None) => BankState::Loading,
        (other, _) => other.clone(),
    };
    html! {
        <ContextProvider<BankState> context={bank}>
            <ContextProvider<OwnPacks> context={OwnPacks { banks, changed }}>
                <ContextProvider<FetchBank> context={FetchBank(fetch)}>
                    { props.children.clone() }
                </ContextProvider<FetchBank>>
            </ContextProvider<OwnPacks>>
        </ContextProvider<BankState>>
    }
}

/// Joins the packs of one's own to the bank: when that has come, when this page says that they have
/// changed, and when another tab has changed them.
#[hook]
fn use_own_packs(shipped: &BankState) -> (Option<Banks>, Callback<()>) {
    let banks = use_state(|| None::<Banks>);
    let base = use_mut_ref(|| None::<Rc<Bank>>);
    // After the next paint: five megabytes take a moment to be read.
    let later = use_mut_ref(|| None::<Timeout>);
    let changed = {
        let (banks, base) = (banks.setter(), base.clone());
        use_callback((), move |(), ()| {
            let (banks, base) = (banks.clone(), base.clone());
            later.replace(Some(Timeout::new(0, move || {
                let shipped = RefCell::borrow(&base).clone();
                banks.set(shipped.map(join));
            })));
        })
    };
    {
        let changed = changed.clone();
        use_effect_with(shipped.clone(), move |shipped| {
            base.replace(match shipped {
                BankState::Ready(bank) => Some(bank.clone()),
                BankState::Loading | BankState::Failed(_) => None,
            });
            changed.emit(());
        });
    }
    {
        let changed = changed.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                // Without a key everything was cleared.
                if key.is_none_or(|key| Packs::concerns(&key)) {
                    changed.emit(());
                }
            });
            move || drop(listener)
        });
    }
    ((*banks).clone(), changed)
}

fn join(shipped: Rc<Bank>) -> Banks {
    let packs = Packs::new(web::platform());
    let all = match packs.list() {
        Ok(own) if !own.is_empty() => Rc::new(packs.bank(&shipped)),
        _ => shipped.clone(),
    };
    Banks {
        shipped: BankRef(shipped),
        all: BankRef(all),
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
pub fn bank_address() -> String {
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
