//! One file with everything on this device, saved and taken in.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::platform::web;
use crate::save::FILE_MIME;
use crate::session::{Study, back_up, restore};
use crate::text::backup as words;
use crate::ui::dates;
use crate::ui::parts::{Sign, icon};

/// More than any browser keeps for a page.
const LARGEST: f64 = 64e6;

/// What has come of saving or restoring.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub good: bool,
    pub words: String,
}

impl Outcome {
    fn bad(words: String) -> Self {
        Self { good: false, words }
    }
}

/// Offers the file.
pub fn save(study: &Study) -> Outcome {
    let platform = web::platform();
    match back_up(&platform, study) {
        Ok(text) => {
            let name = words::file_name(&dates::iso_day(platform.clock.date()));
            platform.files.offer(&name, FILE_MIME, &text);
            Outcome {
                good: true,
                words: words::saved(&name),
            }
        }
        Err(fault) => Outcome::bad(words::not_saved(fault)),
    }
}

/// The text of a file, or why it is not even read.
pub async fn read(file: &File) -> Result<String, Outcome> {
    let name = file.name();
    if file.size() > LARGEST {
        return Err(Outcome::bad(words::too_large(&name)));
    }
    let text = JsFuture::from(file.text()).await.ok();
    text.and_then(|text| text.as_string())
        .ok_or_else(|| Outcome::bad(words::unreadable(&name)))
}

/// Takes the text of a file in.
pub fn take_in(study: &mut Study, name: &str, text: &str) -> Outcome {
    match restore(&web::platform(), study, text) {
        Ok(restored) => Outcome {
            good: true,
            words: words::restored(name, &dates::moment(restored.made), restored),
        },
        Err(why) => Outcome::bad(words::not_restored(name, &why)),
    }
}

/// The two buttons. The browser's own field for files cannot be made to look like the rest, so a
/// button stands for it.
pub fn buttons(field: &NodeRef, on_save: Callback<()>, on_file: Callback<File>) -> Html {
    let choose = {
        let field = field.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.click();
            }
        })
    };
    let chosen = Callback::from(move |event: Event| {
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
        <div class="settings-do">
            <button class="button" id="back-up" type="button" onclick={move |_| on_save.emit(())}>
                { icon(Sign::File) }{ words::SAVE }
            </button>
            <input ref={field} id="backup-file" type="file" accept=".json,application/json" hidden=true
                aria-label={words::FIELD} onchange={chosen} />
            <button class="button" id="restore" type="button" onclick={choose}>
                { icon(Sign::Plus) }{ words::RESTORE }
            </button>
        </div>
    }
}

pub fn told(outcome: &Outcome) -> Html {
    let (kind, sign) = if outcome.good {
        ("good", Sign::Tick)
    } else {
        ("bad", Sign::Warn)
    };
    html! {
        <div class="notice" data-kind={kind}>{ icon(sign) }<p>{ outcome.words.clone() }</p></div>
    }
}
