use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::bank::{Answer, LONGEST_TEXT};
use crate::practice::Draft;
use crate::text::practice as text;

use super::{Controls, Stage, Touch};

/// The field's name on the page.
pub const FIELD: &str = "written";

/// A number with its unit, or a few words.
pub fn written(controls: Controls<'_>, touch: &Callback<Touch>) -> Html {
    let shut = controls.stage == Stage::Shut;
    let (unit, mode, label) = match &controls.question.answer {
        Answer::Number { unit, .. } => (unit.as_str(), "decimal", text::YOUR_NUMBER),
        _ => ("", "text", text::YOUR_WORDS),
    };
    let value = match controls.draft {
        Draft::Number(value) | Draft::Text(value) => value.clone(),
        _ => String::new(),
    };
    let input = {
        let touch = touch.clone();
        Callback::from(move |event: InputEvent| {
            let field = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(field) = field {
                touch.emit(Touch::Write(field.value()));
            }
        })
    };
    let submit = {
        let touch = touch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            touch.emit(Touch::Enter);
        })
    };
    let turn = {
        let (touch, value) = (touch.clone(), value.clone());
        Callback::from(move |_: MouseEvent| touch.emit(Touch::Write(turned(&value))))
    };
    let describes = if unit.is_empty() { "task" } else { "unit task" };
    html! {
        <form class="written" onsubmit={submit}>
            if mode == "decimal" {
                // The number pads of telephones have no minus.
                <button
                    class="button is-square"
                    type="button"
                    aria-label={text::TURN_SIGN}
                    aria-disabled={shut.then_some("true")}
                    onclick={turn}
                >
                    { "±" }
                </button>
            }
            <input
                class="field"
                id={FIELD}
                type="text"
                dir="auto"
                inputmode={mode}
                enterkeyhint="done"
                autocomplete="off"
                autocapitalize="off"
                autocorrect="off"
                spellcheck="false"
                maxlength={LONGEST_TEXT.to_string()}
                aria-label={label}
                aria-describedby={describes}
                readonly={shut}
                {value}
                oninput={input}
            />
            if !unit.is_empty() {
                <span class="unit" id="unit">{ unit.to_owned() }</span>
            }
        </form>
    }
}

/// The number with its sign turned.
fn turned(text: &str) -> String {
    let text = text.trim();
    match text.strip_prefix(['-', '−']) {
        Some(rest) => rest.to_owned(),
        None => format!("-{text}"),
    }
}
