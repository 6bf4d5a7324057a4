use gloo::events::EventListener;
use gloo::utils::{document, window};
use yew::prelude::*;

use crate::platform::web;

use super::pages::{AboutPage, HistoryPage, HomePage, PlayPage, SetupPage};
use super::parts::symbols;
use super::route::Route;
use super::services::{BankState, FetchBank, Services, fetch_bank};

/// The whole app: which page is shown, and what all pages share.
#[component]
pub fn App() -> Html {
    let services = use_memo((), |()| Services::new(web::platform()));
    let bank = use_state(|| BankState::Loading);
    let route = use_state(here);

    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| route.set(here()));
            move || drop(listener)
        });
    }
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
    use_effect_with((*route).clone(), |route| {
        show_theme(route);
        document().set_title(&title(route));
    });

    let page = match &*route {
        Route::Home => html! { <HomePage key="home" /> },
        Route::Setup => html! { <SetupPage key="setup" /> },
        Route::Play(id) => {
            html! { <PlayPage key={format!("play-{id}")} id={AttrValue::from(id.clone())} /> }
        }
        Route::History => html! { <HistoryPage key="history" /> },
        Route::About => html! { <AboutPage key="about" /> },
    };
    html! {
        <ContextProvider<Services> context={(*services).clone()}>
            <ContextProvider<BankState> context={(*bank).clone()}>
                <ContextProvider<FetchBank> context={FetchBank(fetch)}>
                    { symbols() }
                    { page }
                </ContextProvider<FetchBank>>
            </ContextProvider<BankState>>
        </ContextProvider<Services>>
    }
}

fn here() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Goes to another page.
pub fn go(route: &Route) {
    // Setting a hash cannot fail on a page that is shown.
    window().location().set_hash(&route.to_string()).ok();
}

/// The game is dark for the projector whatever the device prefers.
fn show_theme(route: &Route) {
    let Some(root) = document().document_element() else {
        return;
    };
    let done = match route {
        Route::Play(_) => root.set_attribute("data-theme", "projector"),
        _ => root.remove_attribute("data-theme"),
    };
    if let Err(error) = done {
        web_sys::console::error_1(&error);
    }
}

fn title(route: &Route) -> String {
    let page = match route {
        Route::Home => return crate::text::PRODUCT.to_owned(),
        Route::Setup => "Set up the night",
        Route::Play(_) => "The game",
        Route::History => "Past games",
        Route::About => "About and help",
    };
    format!("{page} · {}", crate::text::PRODUCT)
}
