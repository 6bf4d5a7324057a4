use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::icon::{Icon, Sign};

#[derive(PartialEq, Properties)]
pub struct DialogProps {
    pub title: AttrValue,
    pub on_close: Callback<()>,
    /// `is-small` or `is-wide`.
    #[prop_or_default]
    pub class: Classes,
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
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-labelledby="dialog-title" oncancel={cancel}>
            <header class="dialog-head">
                <h2 id="dialog-title">{ props.title.clone() }</h2>
                <button class="button is-quiet is-square" type="button" aria-label="Close" onclick={close}>
                    <Icon sign={Sign::Close} />
                </button>
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}
