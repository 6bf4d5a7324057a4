use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::icon::{Sign, icon};

#[derive(PartialEq, Properties)]
pub struct DialogProps {
    pub title: AttrValue,
    pub on_close: Callback<()>,
    /// `is-small` or `is-wide`.
    #[prop_or_default]
    pub class: Classes,
    /// Keys pressed anywhere in the dialog.
    #[prop_or_default]
    pub on_key: Callback<KeyboardEvent>,
    pub children: Html,
}

/// A modal dialog over the page. The browser keeps the focus inside and gives it back; Escape and
/// the cross close it.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog
                && let Err(error) = dialog.show_modal()
            {
                web_sys::console::error_1(&error);
            }
            if let Some(dialog) = &dialog {
                focus_first(dialog);
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let close = {
        let on_close = props.on_close.clone();
        Callback::from(move |_: MouseEvent| on_close.emit(()))
    };
    let cancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            // Closing is the caller's: otherwise page and state would differ.
            event.prevent_default();
            on_close.emit(());
        })
    };
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-labelledby="dialog-title" oncancel={cancel} onkeydown={props.on_key.clone()}>
            <header class="dialog-head">
                <h2 id="dialog-title">{ props.title.clone() }</h2>
                <button class="button is-quiet is-square" type="button" aria-label="Close" onclick={close}>
                    { icon(Sign::Close) }
                </button>
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}

/// The browser would put the focus on the cross; what the dialog was opened for serves better.
fn focus_first(dialog: &HtmlDialogElement) {
    for wanted in ["input:checked", "input, select, textarea", "button:enabled"] {
        let found = wanted
            .split(", ")
            .map(|one| format!(".dialog-body {one}"))
            .collect::<Vec<_>>()
            .join(", ");
        if let Ok(Some(element)) = dialog.query_selector(&found)
            && let Ok(element) = element.dyn_into::<HtmlElement>()
            && element.focus().is_ok()
        {
            return;
        }
    }
}
