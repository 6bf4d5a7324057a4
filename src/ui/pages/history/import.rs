use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::session::Shelf;
use crate::text::{history as words, home};
use crate::ui::parts::{Sign, icon};
use crate::ui::services::use_services;

use super::Outcome;

#[derive(PartialEq, Properties)]
pub struct ImportProps {
    pub on_outcome: Callback<Outcome>,
}

/// Takes an exported game from a file. The browser's own field for files cannot be made to look
/// like the rest, so a button stands for it.
#[component]
pub fn Import(props: &ImportProps) -> Html {
    let services = use_services();
    let field = use_node_ref();
    let onclick = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let onchange = {
        let (shelf, on_outcome) = (services.shelf.clone(), props.on_outcome.clone());
        Callback::from(move |event: Event| {
            let Some(field) = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            else {
                return;
            };
            let Some(file) = field.files().and_then(|files| files.get(0)) else {
                return;
            };
            // So that choosing the same file again is a change again.
            field.set_value("");
            let (shelf, on_outcome) = (shelf.clone(), on_outcome.clone());
            wasm_bindgen_futures::spawn_local(async move {
                on_outcome.emit(take_in(&shelf, &file).await);
            });
        })
    };
    html! {
        <>
            <input ref={field} key="field" type="file" accept=".json,application/json" hidden=true
                aria-label={words::IMPORT_LABEL} {onchange} />
            <button key="button" class="button" type="button" {onclick}>
                { icon(Sign::Plus) }{ words::IMPORT }
            </button>
        </>
    }
}

async fn take_in(shelf: &Shelf, file: &File) -> Outcome {
    let name = file.name();
    let text = JsFuture::from(file.text())
        .await
        .ok()
        .and_then(|text| text.as_string());
    let Some(text) = text else {
        return Outcome::bad(words::unreadable_file(&name));
    };
    match shelf.import(&text) {
        Ok(Ok(id)) => {
            let event = shelf
                .look(&id)
                .map(|journal| journal.game().plan().setup.event.clone())
                .unwrap_or_default();
            Outcome::good(words::imported(home::event(&event)))
        }
        Ok(Err(fault)) => Outcome::bad(words::no_room(&name, fault)),
        Err(damage) => Outcome::bad(words::not_imported(&name, &damage)),
    }
}
