use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::{PacksPage, SettingsPage};
use crate::ui::program::Program;
use crate::ui::route::Route;

#[component]
pub fn LibraryApp() -> Html {
    let route = use_route(Program::Library);
    let page = match &route {
        Route::Settings => html! { <SettingsPage key="settings" /> },
        Route::Packs(Some(open)) => {
            html! { <PacksPage key="packs" open={Some(AttrValue::from(open.clone()))} /> }
        }
        _ => html! { <PacksPage key="packs" open={None::<AttrValue>} /> },
    };
    html! { <Frame><BankProvider>{ page }</BankProvider></Frame> }
}
