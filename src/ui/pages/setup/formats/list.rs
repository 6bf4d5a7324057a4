//! The formats that are kept.

use yew::prelude::*;

use crate::session::OwnFormat;
use crate::text::form::size;
use crate::text::formats as words;
use crate::ui::parts::{Sign, icon};

use super::super::faults::{error_line, nothing};
use super::super::fields::{marks, typed};
use super::desk::{Renaming, Shop, name_of};

/// The list, and below it what was taken away.
pub fn list(shop: &Shop, own: &[OwnFormat], taken: Option<&OwnFormat>) -> Html {
    let rows = own.iter().map(|one| {
        let renaming = shop.desk.renaming.as_ref();
        match renaming.filter(|renaming| renaming.key == one.key) {
            Some(renaming) => rename_row(shop, one, renaming),
            None => row(shop, one, taken == Some(one)),
        }
    });
    let gone = shop.desk.gone.iter().enumerate().rev().map(|(n, (removed, words))| {
        let undo = {
            let (shop, removed) = (shop.clone(), removed.clone());
            Callback::from(move |_: MouseEvent| shop.undo(&removed))
        };
        let last = n + 1 == shop.desk.gone.len();
        html! {
            <div key={n} class="notice">
                { icon(Sign::Bin) }
                <p dir="auto">{ words.clone() }</p>
                <button class="button" type="button" id={last.then_some("format-undo")} onclick={undo}>
                    { icon(Sign::Undo) }{ words::UNDO }
                </button>
            </div>
        }
    });
    html! {
        <div>
            <ul class="format-list" role="list">{ for rows }</ul>
            <div>{ for gone }</div>
        </div>
    }
}

fn row(shop: &Shop, own: &OwnFormat, in_use: bool) -> Html {
    let name = name_of(own).to_owned();
    let act = |act: fn(&Shop, &OwnFormat)| {
        let (shop, own) = (shop.clone(), own.clone());
        Callback::from(move |_: MouseEvent| act(&shop, &own))
    };
    let button = |what: &'static str,
                  sign: Sign,
                  id: Option<String>,
                  onclick: Callback<MouseEvent>| {
        html! {
            <button key={what} class="button is-quiet" type="button" {id} aria-label={words::labelled(what, &name)} {onclick}>
                { icon(sign) }{ what }
            </button>
        }
    };
    let (facts, readable) = match &own.format {
        Ok(format) => {
            let rename = act(|shop, own| {
                let renaming = Renaming {
                    key: own.key.clone(),
                    name: name_of(own).to_owned(),
                    fault: None,
                };
                shop.change(move |desk| desk.renaming = Some(renaming));
                shop.aim.emit("format-new-name".to_owned());
            });
            let id = Some(format!("format-rename-{}", own.key));
            let readable = vec![
                button(words::USE, Sign::Play, None, act(Shop::lay_out)),
                button(words::RENAME, Sign::Name, id, rename),
            ];
            (size(&format.rounds), readable)
        }
        Err(no) => (words::why(no).join(" "), Vec::new()),
    };
    html! {
        <li key={own.key.clone()} class="format">
            <div>
                <strong dir="auto">{ name.clone() }</strong>
                <span class="hint">{ if in_use { format!("{} · {facts}", words::IN_USE) } else { facts } }</span>
            </div>
            <div class="format-do">
                { for readable }
                { button(words::EXPORT, Sign::File, None, act(Shop::export)) }
                { button(words::DELETE, Sign::Bin, None, act(Shop::delete)) }
            </div>
        </li>
    }
}

fn rename_row(shop: &Shop, own: &OwnFormat, renaming: &Renaming) -> Html {
    let oninput = {
        let (shop, key) = (shop.clone(), own.key.clone());
        Callback::from(move |event: InputEvent| {
            let renaming = Renaming {
                key: key.clone(),
                name: typed(&event),
                fault: None,
            };
            shop.change(move |desk| desk.renaming = Some(renaming));
        })
    };
    let done = {
        let (shop, own, name) = (shop.clone(), own.clone(), renaming.name.clone());
        Callback::from(move |()| shop.rename(&own, &name))
    };
    let cancel = {
        let (shop, key) = (shop.clone(), own.key.clone());
        Callback::from(move |()| {
            shop.change(|desk| desk.renaming = None);
            shop.aim.emit(format!("format-rename-{key}"));
        })
    };
    let onkeydown = {
        let (done, cancel) = (done.clone(), cancel.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                done.emit(());
            }
            "Escape" => cancel.emit(()),
            _ => {}
        })
    };
    let fault = renaming.fault.clone();
    let (invalid, described) = marks("format-new-name", fault.is_some());
    html! {
        <li key={own.key.clone()} class="format">
            <div>
                <label class="label" for="format-new-name">{ words::NEW_NAME }</label>
                <input class="field" id="format-new-name" dir="auto" autocomplete="off" value={renaming.name.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onkeydown} />
                { match fault {
                    Some(fault) => error_line("format-new-name", Some(fault)),
                    None => nothing(),
                } }
            </div>
            <div class="format-do">
                <button key="done" class="button" type="button" onclick={done.reform(|_: MouseEvent| ())}>{ words::RENAME_DONE }</button>
                <button key="cancel" class="button is-quiet" type="button" onclick={cancel.reform(|_: MouseEvent| ())}>{ words::CANCEL }</button>
            </div>
        </li>
    }
}
