//! Fields of the form.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::faults::error_id;

/// What stands in the field of an event.
pub fn typed(event: &impl AsRef<Event>) -> String {
    event
        .as_ref()
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .map(|field| field.value())
        .unwrap_or_default()
}

/// Attributes that tie a field to the line with its fault.
pub fn marks(id: &str, wrong: bool) -> (Option<&'static str>, Option<String>) {
    (wrong.then_some("true"), wrong.then(|| error_id(id)))
}

#[derive(PartialEq, Properties)]
pub struct NumberFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: u16,
    pub min: u16,
    pub max: u16,
    #[prop_or_default]
    pub wrong: bool,
    pub on_change: Callback<u16>,
}

/// A field for a whole number. While it is typed in it shows what was typed, also what is no
/// number yet; left, it shows what was understood.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let typing = use_state(|| None::<String>);
    let oninput = {
        let (typing, on_change) = (typing.clone(), props.on_change.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            on_change.emit(whole(&text));
            typing.set(Some(text));
        })
    };
    let onblur = {
        let typing = typing.clone();
        Callback::from(move |_: FocusEvent| typing.set(None))
    };
    let shown = (*typing).clone().unwrap_or_else(|| props.value.to_string());
    let (invalid, described) = marks(&props.id, props.wrong);
    html! {
        <div>
            <label class="label" for={props.id.clone()}>{ props.label.clone() }</label>
            <input class="field" id={props.id.clone()} type="number" inputmode="numeric" value={shown}
                min={props.min.to_string()} max={props.max.to_string()}
                aria-invalid={invalid} aria-describedby={described} {oninput} {onblur} />
        </div>
    }
}

/// The number of a text: nothing and nonsense are 0, which every field but the reading time
/// refuses; what is too large is the largest there is, which all refuse.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast from a float saturates, which is what is wanted"
)]
fn whole(text: &str) -> u16 {
    text.trim().parse::<f64>().unwrap_or(0.0) as u16
}

#[derive(PartialEq, Properties)]
pub struct PickProps {
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The group of a radio button.
    #[prop_or_default]
    pub name: AttrValue,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    pub checked: bool,
    pub label: AttrValue,
    #[prop_or_default]
    pub wrong_id: Option<AttrValue>,
    pub on_pick: Callback<bool>,
}

/// A radio button or a check box in a frame of its own.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let onchange = {
        let on_pick = props.on_pick.clone();
        Callback::from(move |event: Event| {
            let checked = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
                .is_some_and(|field| field.checked());
            on_pick.emit(checked);
        })
    };
    let (invalid, described) = match &props.wrong_id {
        Some(field) => marks(field, true),
        None => (None, None),
    };
    html! {
        <label class="pick">
            <input type={props.kind} name={props.name.clone()} id={props.id.clone()}
                checked={props.checked} aria-invalid={invalid} aria-describedby={described} {onchange} />
            <span>{ props.label.clone() }</span>
        </label>
    }
}

#[derive(PartialEq, Properties)]
pub struct OneOfProps {
    /// The name of the group: unique on the page.
    pub name: AttrValue,
    pub legend: AttrValue,
    #[prop_or_default]
    pub legend_class: Classes,
    pub options: Vec<AttrValue>,
    pub chosen: usize,
    /// The id of the line that says what is wrong, without its ending.
    #[prop_or_default]
    pub wrong_id: Option<AttrValue>,
    pub on_choose: Callback<usize>,
}

/// A few short choices, one of which holds.
#[component]
pub fn OneOf(props: &OneOfProps) -> Html {
    html! {
        <fieldset>
            <legend class={props.legend_class.clone()}>{ props.legend.clone() }</legend>
            <div class="segments">
                { for props.options.iter().enumerate().map(|(place, label)| {
                    let on_pick = {
                        let on_choose = props.on_choose.clone();
                        Callback::from(move |_: bool| on_choose.emit(place))
                    };
                    let chosen = place == props.chosen;
                    html! {
                        <Pick key={place} kind="radio" name={props.name.clone()} checked={chosen}
                            label={label.clone()} {on_pick}
                            wrong_id={props.wrong_id.clone().filter(|_| chosen)} />
                    }
                }) }
            </div>
        </fieldset>
    }
}
