//! The questions there are, and packs of one's own.

mod browse;
mod desk;
mod drop;
mod own;
mod question;
mod results;
mod take;

use wasm_bindgen::JsCast;
use web_sys::{File, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::platform::web;
use crate::session::Packs;
use crate::text::{form, packs as words};
use crate::ui::bank::{BankState, use_bank, use_banks};
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;

use browse::Browse;
use desk::{Act, Desk};
use drop::use_drop;
use own::{Shop, own};
use results::results;
use take::{Loader, use_loader};

#[derive(PartialEq, Properties)]
pub struct PacksPageProps {
    /// The question that is open, by its id.
    pub open: Option<AttrValue>,
}

#[component]
pub fn PacksPage(props: &PacksPageProps) -> Html {
    use_arrival();
    let packs = use_memo((), |()| Packs::new(web::platform()));
    let desk = use_reducer(Desk::default);
    let (banks, changed) = use_banks();
    let loader = use_loader(&packs, desk.dispatcher(), changed.clone());
    let dropping = {
        let loader = loader.clone();
        use_drop(move |files| loader.take(files_of(&files)))
    };
    let clear = {
        let dispatch = desk.dispatcher();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Clear))
    };
    let shop = Shop {
        packs: (*packs).clone(),
        dispatch: desk.dispatcher(),
        changed,
        loader: loader.clone(),
    };
    let bank = match use_bank() {
        BankState::Ready(bank) => html! {
            <Browse key="bank" bank={crate::ui::bank::BankRef(bank)} open={props.open.clone()} />
        },
        BankState::Loading => html! { <p key="loading" class="hint">{ words::LOADING }</p> },
        BankState::Failed(why) => html! {
            <p key="failed" class="error">{ form::BANK_FAILED }{ " " }{ &*why }</p>
        },
    };
    html! {
        <main class="page packs" id="main" tabindex="-1" data-dropping={dropping.then_some("")}>
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Home.to_string()}>{ form::BACK }</a>
            </header>
            <div class="packs-own">
                { entrance(&loader, dropping, &desk.said) }
                { results(&desk, &loader, &clear) }
                { own(&shop, &desk.gone, banks.as_ref()) }
            </div>
            { bank }
        </main>
    }
}

/// Where files come in. The browser's own field for files cannot be made to look like the rest, so
/// a button stands for it.
fn entrance(loader: &Loader, dropping: bool, said: &AttrValue) -> Html {
    let open = Callback::from(|_: MouseEvent| {
        let field = gloo::utils::document().get_element_by_id("packs-files");
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.click();
        }
    });
    let onchange = {
        let loader = loader.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(files) = field.files() {
                loader.take(files_of(&files));
            }
            // So that choosing the same file again is a change again.
            field.set_value("");
        })
    };
    html! {
        <div class="drop">
            <p>{ if dropping { words::DROP_HERE } else { words::DROP } }</p>
            <input id="packs-files" type="file" multiple=true accept=".json,application/json" hidden=true
                aria-label={words::LOAD_LABEL} {onchange} />
            <button class="button is-primary" type="button" onclick={open}>{ icon(Sign::Plus) }{ words::LOAD }</button>
            <p class="packs-said" role="status" dir="auto">{ said.clone() }</p>
        </div>
    }
}

fn files_of(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}
