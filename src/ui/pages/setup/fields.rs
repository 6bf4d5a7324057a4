//! Fields of the form.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::text::form::bounds;

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

/// A field for a whole number, with its bounds beside its name. What was typed stays as it is while
/// it is typed in, and as long as it is not within the bounds.
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
        let understood = (props.min..=props.max).contains(&props.value);
        Callback::from(move |_: FocusEvent| {
            if understood {
                typing.set(None);
            }
        })
    };
    let shown = match &*typing {
        Some(typed) => typed.clone(),
        None if props.value == NO_NUMBER => String::new(),
        None => props.value.to_string(),
    };
    let (invalid, described) = marks(&props.id, props.wrong);
    html! {
        <div>
            <label class="label" for={props.id.clone()}>
                { props.label.clone() }{ " " }<span class="bounds">{ bounds(props.min, props.max) }</span>
            </label>
            <input class="field" id={props.id.clone()} type="number" inputmode="numeric" value={shown}
                min={props.min.to_string()} max={props.max.to_string()}
                aria-invalid={invalid} aria-describedby={described} {oninput} {onblur} />
        </div>
    }
}

/// Stands for what is no whole number, or too large a one: no field takes it.
pub const NO_NUMBER: u16 = u16::MAX;

fn whole(text: &str) -> u16 {
    text.trim().parse().unwrap_or(NO_NUMBER)
}

/// As a byte; what does not fit is as wrong as what is no number.
pub fn byte(n: u16) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}

pub fn wide(n: u8) -> u16 {
    if n == u8::MAX { NO_NUMBER } else { n.into() }
}

/// A check box in a frame of its own; `wrong` is the id of the field whose fault this is.
pub fn tick(label: &str, checked: bool, wrong: Option<String>, on_tick: Callback<bool>) -> Html {
    let (invalid, described) = match &wrong {
        Some(field) => marks(field, true),
        None => (None, None),
    };
    let onchange = Callback::from(move |event: Event| {
        let checked = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .is_some_and(|field| field.checked());
        on_tick.emit(checked);
    });
    html! {
        <label key={label.to_owned()} class="pick">
            <input type="checkbox" {checked} aria-invalid={invalid} aria-describedby={described} {onchange} /><span>{ label }</span>
        </label>
    }
}

/// A few short choices, one of which holds.
pub struct OneOf<'a> {
    /// The name of the group: unique on the page.
    pub name: String,
    pub legend: &'a str,
    pub legend_class: &'static str,
    pub options: &'a [&'a str],
    pub chosen: usize,
    /// The id of the field whose fault this is, if it has one.
    pub wrong: Option<String>,
    pub on_choose: Callback<usize>,
}

impl OneOf<'_> {
    pub fn view(self) -> Html {
        let options = self.options.iter().enumerate().map(|(place, label)| {
            let on_choose = self.on_choose.clone();
            let onchange = Callback::from(move |_: Event| on_choose.emit(place));
            let chosen = place == self.chosen;
            let (invalid, described) = match self.wrong.as_ref().filter(|_| chosen) {
                Some(field) => marks(field, true),
                None => (None, None),
            };
            html! {
                <label key={place} class="pick">
                    <input type="radio" name={self.name.clone()} checked={chosen} aria-invalid={invalid}
                        aria-describedby={described} {onchange} />
                    <span>{ *label }</span>
                </label>
            }
        });
        html! {
            <fieldset>
                <legend class={self.legend_class}>{ self.legend }</legend>
                <div class="segments">{ for options }</div>
            </fieldset>
        }
    }
}
