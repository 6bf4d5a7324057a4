//! Fields of the pages around the night.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::league::Day;
use crate::text::week as words;
use crate::ui::parts::{Sign, icon};

/// A line of text.
pub struct TextField<'a> {
    /// Unique on the page.
    pub id: String,
    pub label: &'a str,
    pub value: &'a str,
    /// In characters.
    pub most: usize,
    pub on_input: Callback<String>,
}

impl TextField<'_> {
    pub fn view(self) -> Html {
        self.with_fault(None)
    }

    /// With what is wrong with what stands in it.
    pub fn with_fault(self, fault: Option<&'static str>) -> Html {
        // As the browser counts what it lets in.
        let full = self.value.encode_utf16().count() >= self.most;
        let id = format!("{}-note", self.id);
        let note = match fault {
            Some(fault) => html! {
                <p key="fault" class="error" id={id.clone()} role="alert">{ icon(Sign::Warn) }{ fault }</p>
            },
            None if full => html! {
                <p key="full" class="hint" id={id.clone()} role="alert">{ words::full(self.most) }</p>
            },
            None => nothing(),
        };
        let noted = (full || fault.is_some()).then_some(id);
        let on_input = self.on_input;
        let oninput = Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(field) = field as Option<HtmlInputElement> {
                on_input.emit(field.value());
            }
        });
        html! {
            <div>
                <label class="label" for={self.id.clone()}>{ self.label.to_owned() }</label>
                <input class="field" id={self.id} dir="auto" autocomplete="off"
                    maxlength={self.most.to_string()} value={self.value.to_owned()}
                    aria-invalid={fault.map(|_| "true")} aria-describedby={noted} {oninput} />
                { note }
            </div>
        }
    }
}

/// A day.
pub struct DateField<'a> {
    /// Unique on the page.
    pub id: &'static str,
    pub label: &'a str,
    pub value: Option<Day>,
    /// What is wrong with it stands in the element of this id.
    pub wrong: Option<&'static str>,
    /// Nothing where it was cleared or is half typed.
    pub on_change: Callback<Option<Day>>,
}

impl DateField<'_> {
    pub fn view(self) -> Html {
        let on_change = self.on_change;
        let onchange = Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(field) = field as Option<HtmlInputElement> {
                on_change.emit(field.value().parse().ok());
            }
        });
        let value = self.value.map(|day| day.to_string()).unwrap_or_default();
        html! {
            <div>
                <label class="label" for={self.id}>{ self.label.to_owned() }</label>
                <input class="field" id={self.id} type="date" {value} min="1900-01-01" max="9999-12-31"
                    aria-invalid={self.wrong.map(|_| "true")} aria-describedby={self.wrong} {onchange} />
            </div>
        }
    }
}

/// What stands in the text area of an event.
pub fn written(event: &InputEvent) -> String {
    let area = event.target().and_then(|it| it.dyn_into().ok());
    let area: Option<HtmlTextAreaElement> = area;
    area.map(|area| area.value()).unwrap_or_default()
}

/// A few short choices, one of which holds.
pub fn one_of<T: Copy + PartialEq + 'static>(
    name: &'static str,
    legend: &str,
    all: &[T],
    chosen: T,
    words: fn(T) -> &'static str,
    on_choose: &Callback<T>,
) -> Html {
    let options = all.iter().copied().map(|option| {
        let on_choose = on_choose.clone();
        let onchange = Callback::from(move |_: Event| on_choose.emit(option));
        html! {
            <label key={words(option)} class="pick">
                <input type="radio" {name} checked={option == chosen} {onchange} />
                <span>{ words(option) }</span>
            </label>
        }
    });
    html! {
        <fieldset>
            <legend class="label">{ legend.to_owned() }</legend>
            <div class="segments">{ for options }</div>
        </fieldset>
    }
}

/// A button that takes a file. The browser's own field for files cannot be made to look like the
/// rest, so a button stands for it.
pub struct FileButton<'a> {
    pub id: &'static str,
    pub accept: &'static str,
    /// What the field is, for those who hear it.
    pub label: &'a str,
    pub button: &'a str,
    pub field: NodeRef,
    pub on_file: Callback<File>,
}

impl FileButton<'_> {
    pub fn view(self) -> Html {
        let choose = {
            let field = self.field.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(field) = field.cast::<HtmlInputElement>() {
                    field.click();
                }
            })
        };
        let on_file = self.on_file;
        let onchange = Callback::from(move |event: Event| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            let Some(field): Option<HtmlInputElement> = field else {
                return;
            };
            let file = field.files().and_then(|files| files.get(0));
            // So that choosing the same file again is a change again.
            field.set_value("");
            if let Some(file) = file {
                on_file.emit(file);
            }
        });
        html! {
            <>
                <input ref={self.field} id={self.id} type="file" accept={self.accept} hidden=true
                    aria-label={self.label.to_owned()} {onchange} />
                <button class="button" type="button" onclick={choose}>
                    { icon(Sign::Plus) }{ self.button.to_owned() }
                </button>
            </>
        }
    }
}

/// Holds the place of what is not there, since nothing at all between siblings that come and go
/// confuses Yew 0.23 (yewstack/yew#4092).
pub fn nothing() -> Html {
    html! { <span key="nothing" hidden=true></span> }
}
