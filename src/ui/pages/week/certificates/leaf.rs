//! One certificate, as large as its paper; on the screen it is shown smaller.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::honours::{Design, Face, Paper, Recipient, Turn, one_line};
use crate::text::certificates as words;
use crate::ui::dom::set_property;
use crate::ui::fitting::{Scale, first_that_fits};
use crate::ui::pages::week::fields::nothing;

use super::frame::{framed, ink};
use super::logo::Logo;

#[derive(PartialEq, Properties)]
pub struct LeafProps {
    pub face: Rc<Face>,
    pub recipient: Rc<Recipient>,
    pub logo: Option<Logo>,
    pub n: usize,
    pub of: usize,
}

#[component]
pub fn Leaf(props: &LeafProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect(move || {
            if let Some(leaf) = node.cast::<Element>() {
                fit(&leaf);
            }
        });
    }
    let face = &props.face;
    let it = &props.recipient;
    let name = one_line(&it.name);
    let label = words::page_for(&name, props.n, props.of);
    let logo = match &props.logo {
        Some(Logo(address)) => html! {
            <img key="logo" class="cert-logo" src={address.to_string()} alt="" />
        },
        None => nothing(),
    };
    html! {
        <article ref={node} class="certificate" aria-label={label} data-design={design(face.design)}
            data-ink={ink(face.ink)} data-sheet={sheet(face)}>
            { framed(face) }
            <div class="cert-body">
                { logo }
                { line("event", "cert-event", &face.event) }
                <p class="cert-kind"><span>{ words::CERTIFICATE }</span></p>
                <p class="cert-small">{ words::PRESENTED }</p>
                <h3 class="cert-name" dir="auto">{ name }</h3>
                { line("members", "cert-members", &it.members) }
                { line_of("for", "cert-small", if it.award.trim().is_empty() { "" } else { words::FOR }) }
                { line("award", "cert-award", &it.award) }
                { line("why", "cert-why", &it.why) }
                { line("where", "cert-where", &words::where_and_when(one_line(&face.date).as_str(), one_line(&face.place).as_str())) }
                { signatures(face) }
            </div>
            <p class="cert-note">{ words::NO_CREDIT }</p>
        </article>
    }
}

/// Somebody's words on a line of its own; none where there are none.
fn line(key: &'static str, class: &'static str, text: &str) -> Html {
    line_of(key, class, &one_line(text))
}

fn line_of(key: &'static str, class: &'static str, text: &str) -> Html {
    if text.is_empty() {
        return html! { <span {key} hidden=true></span> };
    }
    html! { <p {key} {class} dir="auto">{ text.to_owned() }</p> }
}

fn signatures(face: &Face) -> Html {
    let signed: Vec<_> = face.signed().collect();
    if signed.is_empty() {
        return html! { <span key="signed" hidden=true></span> };
    }
    html! {
        <ul key="signed" class="cert-signed" role="list">
            { for signed.into_iter().enumerate().map(|(n, it)| html! {
                <li key={n}>
                    { line("name", "cert-signer", &it.name) }
                    { line("title", "cert-title", &it.title) }
                </li>
            }) }
        </ul>
    }
}

fn design(design: Design) -> &'static str {
    match design {
        Design::Circuit => "circuit",
        Design::Engraved => "engraved",
        Design::Pulse => "pulse",
    }
}

/// The paper and how it lies: the style sheet's word, and the name of the page when printed.
pub fn sheet(face: &Face) -> &'static str {
    match (face.paper, face.turn) {
        (Paper::Letter, Turn::Landscape) => "letter-landscape",
        (Paper::Letter, Turn::Portrait) => "letter-portrait",
        (Paper::A4, Turn::Landscape) => "a4-landscape",
        (Paper::A4, Turn::Portrait) => "a4-portrait",
    }
}

/// A name stands on one line down to this size; a longer one takes more lines.
const NAME: Scale = Scale {
    floor: 0.52,
    step: 0.02,
};
/// Then all shrinks together. With every field as long as it may be it comes to 0.4.
const WHOLE: Scale = Scale {
    floor: 0.3,
    step: 0.02,
};

/// Shrinks what is too long until the page holds it. A page is laid out in its true size on the
/// screen too and only shown smaller, so what fits here fits on paper.
fn fit(leaf: &Element) {
    let find = |css: &str| {
        let found = leaf.query_selector(css).ok().flatten();
        found.and_then(|it| it.dyn_into::<HtmlElement>().ok())
    };
    let (Some(body), Some(name)) = (find(".cert-body"), find(".cert-name")) else {
        return;
    };
    set_property(&body, "--fit", "1");
    // A class list refuses only what is no token.
    name.class_list().add_1("is-line").ok();
    let on_line = shrink(NAME, |size| {
        set_property(&name, "--name", &size);
        name.scroll_width() <= name.client_width()
    });
    if !on_line {
        name.class_list().remove_1("is-line").ok();
    }
    shrink(WHOLE, |size| {
        set_property(&body, "--fit", &size);
        body.scroll_height() <= body.client_height() && body.scroll_width() <= body.client_width()
    });
}

/// Sets the largest size that fits; the floor if none does.
fn shrink(scale: Scale, fits: impl Fn(String) -> bool) -> bool {
    let found = first_that_fits(scale.last(), 0, |step| fits(scale.size(step)));
    // Once more, for the last one tried need not be it.
    fits(scale.size(found.unwrap_or(scale.last())));
    found.is_some()
}
