use yew::prelude::*;

use crate::platform::{Storage, StorageFault, web};
use crate::save::FILE_MIME;
use crate::session::{Aside, Shelf, Stock};
use crate::text::home as words;
use crate::ui::parts::{Sign, icon};
use crate::ui::services::{Services, use_services};

#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    /// What came of looking at the shelf.
    pub found: Result<Stock, StorageFault>,
}

/// What the host should know before starting: saves that were set aside, and storage that is
/// switched off or full.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let services = use_services();
    let damaged = use_state(|| set_aside(&services.shelf, &props.found));
    let delete = {
        let (shelf, damaged) = (services.shelf.clone(), damaged.clone());
        Callback::from(move |name: String| {
            // Refused, it stays on the list.
            if shelf.delete_aside(&name).is_ok() {
                let rest = damaged.iter().filter(|a| a.name != name).cloned();
                damaged.set(rest.collect());
            }
        })
    };
    html! {
        <div>
            { storage_notice() }
            { for damaged.iter().map(|aside| damaged_save(aside, &services, &delete)) }
        </div>
    }
}

/// That nothing can be kept, where it is so.
pub fn storage_notice() -> Html {
    match probe(web::platform().storage.as_ref()) {
        Err(fault) => html! {
            <div key="storage" class="notice" role="status">
                { icon(Sign::Warn) }
                <p>{ words::no_storage(fault) }</p>
            </div>
        },
        Ok(()) => html! { <span key="storage" hidden=true></span> },
    }
}

/// Everything that lies aside, the finds of just now with their cause.
fn set_aside(shelf: &Shelf, found: &Result<Stock, StorageFault>) -> Vec<Aside> {
    let now = found.as_ref().map_or(&[][..], |stock| &stock.damaged);
    let before = shelf
        .asides()
        .into_iter()
        .filter(|aside| !now.iter().any(|other| other.name == aside.name));
    now.iter().cloned().chain(before).collect()
}

/// Whether anything can be kept. Reading alone does not tell: some browsers let a private window
/// read and refuse it to write.
fn probe(storage: &dyn Storage) -> Result<(), StorageFault> {
    const KEY: &str = "prime-time/probe";
    storage.set(KEY, "1")?;
    storage.remove(KEY)
}

fn damaged_save(aside: &Aside, services: &Services, on_delete: &Callback<String>) -> Html {
    let download = {
        let (name, services) = (aside.name.clone(), services.clone());
        Callback::from(move |_: MouseEvent| {
            let text = services.shelf.aside_text(&name).unwrap_or_default();
            let file = words::damaged_file(&name);
            services.platform.files.offer(&file, FILE_MIME, &text);
        })
    };
    let delete = {
        let (name, on_delete) = (aside.name.clone(), on_delete.clone());
        Callback::from(move |_: MouseEvent| on_delete.emit(name.clone()))
    };
    html! {
        <div key={aside.name.clone()} class="notice" data-kind="bad" role="alert">
            { icon(Sign::Warn) }
            <p>
                <strong>{ words::DAMAGED }</strong>
                { words::damaged(aside.damage.as_ref(), aside.moved) }
            </p>
            if aside.moved {
                <button class="button" type="button" onclick={download}>
                    { icon(Sign::File) }{ words::DOWNLOAD }
                </button>
                <button class="button is-quiet" type="button" onclick={delete}>{ words::DELETE }</button>
            } else {
                <span hidden=true></span>
            }
        </div>
    }
}
