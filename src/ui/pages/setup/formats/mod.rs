//! Formats of the host's own: kept, chosen, renamed, deleted, to and from a file.

mod desk;
mod list;

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::Formats;
use crate::text::formats as words;
use crate::ui::dom::use_aim;
use crate::ui::draft::Draft;
use crate::ui::parts::{Sign, icon};
use crate::ui::services::use_services;

use super::acts::Dispatch;
use super::details::More;
use super::faults::{error_line, nothing};
use super::fields::{marks, typed};

pub use desk::Listed;
use desk::{Ask, Desk, Shop, Trouble};
use list::list;

#[derive(PartialEq, Properties)]
pub struct FormatsPartProps {
    pub draft: Rc<Draft>,
    pub listed: Rc<Listed>,
    pub dispatch: Dispatch,
    pub changed: Callback<()>,
}

#[component]
pub fn FormatsPart(props: &FormatsPartProps) -> Html {
    let services = use_services();
    let desk = use_reducer(Desk::default);
    let aim = use_aim();
    let shop = Shop {
        formats: Formats::new(services.platform.clone()),
        platform: services.platform,
        desk: desk.clone(),
        dispatch: props.dispatch.clone(),
        changed: props.changed.clone(),
        aim,
    };
    let own = props.listed.as_deref().unwrap_or_default();
    let taken = props.draft.taken(own);
    let suggested = taken.and_then(|own| own.name()).unwrap_or_default();
    let name = desk.name.clone().unwrap_or_else(|| suggested.to_owned());
    let denied = match &*props.listed {
        Err(fault) => html! { <p key="denied" class="hint">{ words::no_list(*fault) }</p> },
        Ok(_) => nothing(),
    };
    html! {
        <More title={words::TITLE} hint={words::kept(own.len())} needed=false>
            <p class="hint">{ words::HINT }</p>
            <div>{ denied }</div>
            { list(&shop, own, taken) }
            { save(&shop, &props.draft, name) }
            <div>{ trouble(desk.trouble.as_ref()) }</div>
            <div>{ ask(&shop, desk.asks.as_ref()) }</div>
            <p id="formats-said" class="formats-said" role="status" tabindex="-1" dir="auto">{ desk.said.clone() }</p>
            { import(&shop) }
        </More>
    }
}

fn save(shop: &Shop, draft: &Rc<Draft>, name: String) -> Html {
    let oninput = {
        let shop = shop.clone();
        Callback::from(move |event: InputEvent| {
            let name = typed(&event);
            shop.change(move |desk| {
                desk.name = Some(name);
                desk.name_fault = false;
            });
        })
    };
    let act = |act: fn(&Shop, &Draft, &str)| {
        let (shop, draft, name) = (shop.clone(), draft.clone(), name.clone());
        Callback::from(move |()| act(&shop, &draft, &name))
    };
    let keep = act(Shop::save);
    let onkeydown = {
        let keep = keep.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                keep.emit(());
            }
        })
    };
    let fault = shop
        .desk
        .name_fault
        .then(|| AttrValue::from(words::name_fault()));
    let (invalid, described) = marks("format-name", fault.is_some());
    html! {
        <div>
            <label class="label" for="format-name">{ words::NAME }</label>
            <div class="format-save">
                <input class="field" id="format-name" dir="auto" autocomplete="off" value={name.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onkeydown} />
                <button class="button" type="button" id="format-save" onclick={keep.reform(|_: MouseEvent| ())}>
                    { icon(Sign::Bookmark) }{ words::SAVE }
                </button>
                <button class="button" type="button" id="format-as-file"
                    onclick={act(Shop::save_as_file).reform(|_: MouseEvent| ())}>
                    { icon(Sign::File) }{ words::AS_FILE }
                </button>
            </div>
            { error_line("format-name", fault) }
        </div>
    }
}

fn trouble(trouble: Option<&Trouble>) -> Html {
    let Some(Trouble { head, lines }) = trouble else {
        return nothing();
    };
    html! {
        <div key="trouble" class="notice" data-kind="bad" role="alert" dir="auto">
            { icon(Sign::Warn) }
            <div>
                <p><strong>{ head.clone() }</strong></p>
                <ul role="list">
                    { for lines.iter().enumerate().map(|(n, line)| html! { <li key={n}>{ line.clone() }</li> }) }
                </ul>
            </div>
        </div>
    }
}

fn ask(shop: &Shop, asks: Option<&Ask>) -> Html {
    let Some(ask) = asks else {
        return nothing();
    };
    let act = |act: fn(&Shop, &Ask)| {
        let (shop, ask) = (shop.clone(), ask.clone());
        Callback::from(move |_: MouseEvent| act(&shop, &ask))
    };
    html! {
        <div key="ask" class="notice" role="alertdialog" aria-labelledby="format-ask">
            { icon(Sign::Help) }
            <p id="format-ask" dir="auto">{ ask.words.clone() }</p>
            <button class="button" type="button" id="format-replace" onclick={act(Shop::replace)}>{ words::REPLACE }</button>
            <button class="button" type="button" onclick={act(Shop::keep_both)}>{ words::KEEP_BOTH }</button>
            <button class="button is-quiet" type="button" onclick={act(|shop, _| shop.keep_elder())}>{ words::CANCEL }</button>
        </div>
    }
}

/// The browser's own field for files cannot be made to look like the rest, so a button stands for
/// it.
fn import(shop: &Shop) -> Html {
    let open = Callback::from(|event: MouseEvent| {
        let button = event.target_dyn_into::<web_sys::Element>();
        let field = button
            .and_then(|button| button.closest(".format-import").ok().flatten())
            .and_then(|part| part.query_selector("input").ok().flatten());
        if let Some(field) =
            field.and_then(|it| wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(it).ok())
        {
            field.click();
        }
    });
    let onchange = {
        let shop = shop.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let file = field.files().and_then(|files| files.get(0));
            // So that choosing the same file again is a change again.
            field.set_value("");
            if let Some(file) = file {
                let shop = shop.clone();
                wasm_bindgen_futures::spawn_local(async move { shop.import(file).await });
            }
        })
    };
    html! {
        <div class="format-import">
            <input id="format-file" type="file" accept=".json,application/json" hidden=true
                aria-label={words::IMPORT_LABEL} {onchange} />
            <button class="button" type="button" id="format-import" onclick={open}>
                { icon(Sign::Plus) }{ words::IMPORT }
            </button>
        </div>
    }
}
