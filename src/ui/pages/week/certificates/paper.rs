//! All pages of the print job: the preview, and what is printed.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::honours::{Face, Recipient};
use crate::text::certificates as words;
use crate::ui::dom::set_property;

use super::frame::frames;
use super::leaf::{Leaf, sheet};
use super::logo::Logo;

#[derive(PartialEq, Properties)]
pub struct PagesProps {
    pub face: Rc<Face>,
    pub recipients: Vec<Rc<Recipient>>,
    pub logo: Option<Logo>,
}

#[component]
pub fn Pages(props: &PagesProps) -> Html {
    let list = use_node_ref();
    use_scale(&list, sheet(&props.face));
    let nobody = props.recipients.is_empty();
    let example = nobody.then(|| {
        Rc::new(Recipient {
            name: words::SOMEBODY.to_owned(),
            award: words::SOMETHING.to_owned(),
            ..Recipient::default()
        })
    });
    let shown = props.recipients.iter().cloned().chain(example);
    let of = props.recipients.len().max(1);
    html! {
        // In reach of the keyboard, since it scrolls by itself where there is room beside the form.
        <section class="cert-preview" aria-labelledby="preview" tabindex="0">
            { frames(&props.face) }
            <h2 id="preview">{ words::PREVIEW }</h2>
            <ol ref={list} class={classes!("sheets", nobody.then_some("is-example"))} role="list">
                { for shown.enumerate().map(|(n, recipient)| html! {
                    <li key={n} class="sheet" data-sheet={sheet(&props.face)}>
                        <Leaf face={props.face.clone()} {recipient} logo={props.logo.clone()} n={n + 1} {of} />
                    </li>
                }) }
            </ol>
        </section>
    }
}

/// Tells the style sheet how much smaller than paper the pages are shown. CSS alone cannot divide a
/// width by a width everywhere.
#[hook]
fn use_scale(list: &NodeRef, sheet: &'static str) {
    let list = list.clone();
    use_effect_with(sheet, move |_| {
        let list = list.cast::<Element>();
        let scale = {
            let list = list.clone();
            Closure::<dyn FnMut()>::new(move || {
                if let Some(list) = &list {
                    show_scale(list);
                }
            })
        };
        let observer = ResizeObserver::new(scale.as_ref().unchecked_ref()).ok();
        if let (Some(list), Some(observer)) = (&list, &observer) {
            show_scale(list);
            observer.observe(list);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(scale);
        }
    });
}

fn show_scale(list: &Element) {
    let find = |css: &str| {
        let found = list.query_selector(css).ok().flatten();
        found.and_then(|it| it.dyn_into::<HtmlElement>().ok())
    };
    let (Some(sheet), Some(page)) = (find(".sheet"), find(".certificate")) else {
        return;
    };
    let scale = f64::from(sheet.client_width()) / f64::from(page.offset_width().max(1));
    set_property(list, "--scale", &format!("{scale:.4}"));
}
