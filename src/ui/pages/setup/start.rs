//! From a draft to a game.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::bank::Bank;
use crate::game::Plan;
use crate::session::Keeping;
use crate::text::form as words;
use crate::text::setup::{duration, unplayable};
use crate::ui::draft::Draft;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;
use crate::ui::services::Services;

use super::faults::nothing;

/// Draws the night and has it ready for the page that plays it; what stands against it otherwise.
pub fn begin(draft: &Draft, bank: &Bank, services: &Services) -> Result<Route, String> {
    let setup = draft.setup();
    let rounds = setup.rounds.clone();
    let seed = setup
        .seed
        .unwrap_or_else(|| services.platform.entropy.draw());
    let plan = Plan::draw(setup, bank, &services.shelf.asked(), seed).map_err(|why| {
        let all: Vec<String> = unplayable(&why, &rounds)
            .into_iter()
            .map(|(_, words)| words)
            .collect();
        all.join(" ")
    })?;
    let mut table = services.shelf.begin(plan);
    let route = Route::Play(table.id().to_owned());
    match table.keeping() {
        // Let go of, so that the next page does not take this one for another tab.
        Keeping::OnDisk => table.leave(),
        Keeping::InMemory(_) | Keeping::Elsewhere => {
            services.handed.replace(Some(table));
        }
    }
    Ok(route)
}

/// Puts the focus on the first field with a fault, opening what it is folded away in.
pub fn go_to_first_fault(form: &NodeRef) {
    let Some(form) = form.cast::<Element>() else {
        return;
    };
    let Ok(Some(field)) = form.query_selector("[aria-invalid=true], [data-fault]") else {
        return;
    };
    let mut folded = field.closest("details").ok().flatten();
    while let Some(details) = folded {
        details.set_attribute("open", "").ok();
        folded = details
            .parent_element()
            .and_then(|outside| outside.closest("details").ok().flatten());
    }
    field.unchecked_ref::<HtmlElement>().focus().ok();
}

/// What has been decided in one line, and the button that starts it. `faults` counts those that
/// are shown once a start was tried; `refused` is what the draw refused, if it did.
pub fn start_bar(draft: &Draft, waiting: bool, faults: usize, refused: Option<AttrValue>) -> Html {
    let setup = draft.setup();
    let about = duration(setup.estimate().0);
    let fault = match (refused, faults) {
        (Some(words), _) => Some(words),
        (None, 0) => None,
        (None, n) => Some(AttrValue::from(words::faults(n))),
    };
    html! {
        <footer class="start-bar">
            <div>
                <div>
                    <p class="start-sum" role="status">
                        <strong>{ capitalised(&about) }</strong>
                        { " " }
                        { if waiting { words::BANK_LOADING.to_owned() } else { words::sum(&setup) } }
                    </p>
                    { match fault {
                        Some(words) => html! {
                            <p key="fault" class="error" role="alert">{ icon(Sign::Warn) }{ words }</p>
                        },
                        None => nothing(),
                    } }
                </div>
                <button class="button is-primary is-big" type="submit" aria-disabled={waiting.then_some("true")}>
                    { words::START }
                </button>
            </div>
        </footer>
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
