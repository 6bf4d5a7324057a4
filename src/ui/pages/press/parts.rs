//! What these pages have in common.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::text::press::BACK;
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Route};

pub fn head(title: &str, lead: &str) -> Html {
    html! {
        <>
            <header class="page-head">
                <h1>{ title.to_owned() }</h1>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ BACK }</a>
            </header>
            <p class="lead-in">{ lead.to_owned() }</p>
        </>
    }
}

/// What happened last, and whether it is well.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said(pub Option<(bool, AttrValue)>);

impl Said {
    pub fn well(words: impl Into<AttrValue>) -> Self {
        Self(Some((true, words.into())))
    }

    pub fn badly(words: impl Into<AttrValue>) -> Self {
        Self(Some((false, words.into())))
    }

    pub fn view(&self) -> Html {
        html! { <div class="press-said" role="status">{ notice(self.0.as_ref(), nothing()) }</div> }
    }
}

/// What happened last, and whether it is well, with the way back from it.
pub fn notice(said: Option<&(bool, AttrValue)>, back: Html) -> Html {
    let Some((well, words)) = said else {
        return nothing();
    };
    html! {
        <div key="said" class="notice" data-kind={if *well { "good" } else { "bad" }}>
            { icon(if *well { Sign::Tick } else { Sign::Warn }) }<p dir="auto">{ words.clone() }</p>{ back }
        </div>
    }
}

/// One of a list.
pub fn select(
    id: &'static str,
    label: &str,
    options: impl Iterator<Item = (String, String)>,
    chosen: &str,
    on_choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(select) = select as Option<HtmlSelectElement> {
            on_choose.emit(select.value());
        }
    });
    html! {
        <div>
            <label class="label" for={id}>{ label.to_owned() }</label>
            <select class="field" {id} {onchange}>
                { for options.map(|(value, words)| html! {
                    <option key={value.clone()} value={value.clone()} selected={value == chosen}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

pub fn button(id: &'static str, sign: Sign, words: &str, on_click: Callback<()>) -> Html {
    html! {
        <button key={id} {id} class="button" type="button" onclick={move |_| on_click.emit(())}>
            { icon(sign) }{ words.to_owned() }
        </button>
    }
}
