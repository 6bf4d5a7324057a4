use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::session::Formats;
use crate::text::form as words;
use crate::ui::app::go;
use crate::ui::bank::{self, BankRef, BankState, use_bank};
use crate::ui::dates;
use crate::ui::dom::use_arrival;
use crate::ui::draft::{Draft, Fault, too_few};
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;
use crate::ui::services::use_services;

use super::acts::Act;
use super::event::event_part;
use super::faults::{Shown, nothing};
use super::formats::{FormatsPart, Listed};
use super::preset::preset_part;
use super::rounds::RoundsPart;
use super::scoring::{answers_part, draw_part, scoring_part, standings_part};
use super::start::{begin, go_to_first_fault, start_bar};
use super::teams::TeamsPart;

/// The draft, kept from one visit of the page to the next.
#[hook]
fn use_draft() -> UseReducerHandle<Draft> {
    let storage = use_services().platform.storage;
    let draft = {
        let storage = storage.clone();
        use_reducer(move || match storage.get(Draft::KEY) {
            Ok(Some(text)) => Draft::read(&text),
            _ => Draft::default(),
        })
    };
    use_effect_with(draft.write(), move |text| {
        // Refused, the draft lives as long as the page: the first page says so already.
        storage.set(Draft::KEY, text).ok();
    });
    draft
}

/// The formats that are kept, and what reads them anew.
#[hook]
fn use_formats() -> (Rc<Listed>, Callback<()>) {
    let formats = Formats::new(use_services().platform);
    let listed = {
        let formats = formats.clone();
        use_state(move || Rc::new(formats.list()))
    };
    let changed = {
        let listed = listed.clone();
        use_callback((), move |(), ()| listed.set(Rc::new(formats.list())))
    };
    ((*listed).clone(), changed)
}

#[component]
pub fn SetupPage() -> Html {
    use_arrival();
    let services = use_services();
    let bank_state = use_bank();
    let year = dates::year(services.platform.clock.date());
    let form = use_node_ref();
    let refused = use_state(|| None::<AttrValue>);
    let draft = use_draft();
    let (listed, changed) = use_formats();
    let dispatch = draft.dispatcher();
    let now = Rc::new((*draft).clone());

    let bank = match &bank_state {
        BankState::Ready(bank) => Some(BankRef(bank.clone())),
        _ => None,
    };
    let lacking = use_memo(
        (draft.plans(), draft.teams.len(), bank.clone()),
        |(rounds, teams, bank)| {
            bank.as_ref()
                .map(|bank| too_few(rounds, *teams, &bank.0))
                .unwrap_or_default()
        },
    );
    let faults: Vec<Fault> = draft
        .faults()
        .into_iter()
        .chain(lacking.iter().cloned())
        .collect();
    let sound = faults.is_empty() && draft.refused.is_none();
    let count = faults.len() + usize::from(draft.refused.is_some());
    let shown = Shown(Rc::new(
        faults
            .into_iter()
            .filter(|fault| draft.shows(fault.place))
            .collect(),
    ));

    {
        let (form, refused, now, bank) = (form.clone(), refused.clone(), now.clone(), bank.clone());
        let dispatch = dispatch.clone();
        use_effect_with(draft.tries, move |tries| {
            if *tries == 0 {
                return;
            }
            let Some(bank) = bank.filter(|_| sound) else {
                go_to_first_fault(&form);
                return;
            };
            match begin(&now, &bank.0, &services) {
                Ok(route) => {
                    dispatch.dispatch(Act::Begun);
                    go(&route);
                }
                Err(words) => refused.set(Some(words.into())),
            }
        });
    }

    let waiting = bank_state == BankState::Loading;
    let onsubmit = {
        let (dispatch, refused) = (dispatch.clone(), refused.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !waiting {
                refused.set(None);
                dispatch.dispatch(Act::TryStart);
            }
        })
    };
    let counted = if draft.tries > 0 { count } else { 0 };
    html! {
        <main id="main" tabindex="-1">
            <form ref={form} class="page setup" novalidate=true {onsubmit} onkeydown={Callback::from(hold_enter)}>
                <header class="page-head">
                    <h1>{ words::TITLE }</h1>
                    <a class="button is-quiet" href={Route::Home.to_string()}>{ words::BACK }</a>
                </header>
                { bank_notice(&bank_state) }
                <div>
                    { event_part(&now, year, &shown, &dispatch) }
                    { preset_part(&now, listed.as_deref().unwrap_or_default(), &dispatch) }
                    <section class="setup-part" aria-labelledby="details">
                        <h2 id="details">{ words::DETAILS }</h2>
                        <p class="hint">{ words::DETAILS_HINT }</p>
                        <div>
                            <RoundsPart draft={now.clone()} shown={shown.clone()} {bank} dispatch={dispatch.clone()} />
                            <FormatsPart draft={now.clone()} {listed} dispatch={dispatch.clone()} {changed} />
                            { answers_part(&now, &dispatch) }
                            { scoring_part(&now, &shown, &dispatch) }
                            { standings_part(&now, &dispatch) }
                            { draw_part(&now, &shown, &dispatch) }
                        </div>
                    </section>
                </div>
                <TeamsPart draft={now.clone()} {shown} {dispatch} />
                { start_bar(&now, waiting, counted, (*refused).clone()) }
            </form>
        </main>
    }
}

/// Enter in a field would start the game: too much for a key that everybody presses when a field
/// is filled in. The button starts it.
fn hold_enter(event: KeyboardEvent) {
    let in_field = event
        .target()
        .is_some_and(|target| target.dyn_into::<HtmlInputElement>().is_ok());
    if in_field && event.key() == "Enter" {
        event.prevent_default();
    }
}

/// Says that there are no questions, and what to do.
fn bank_notice(state: &BankState) -> Html {
    let again = Callback::from(|_: MouseEvent| bank::ask());
    match state {
        BankState::Failed(why) => html! {
            <div key="failed" class="notice wide" data-kind="bad" role="alert">
                { icon(Sign::Warn) }
                <p>
                    <strong>{ words::BANK_FAILED }</strong>
                    { " " }{ words::BANK_FAILED_HINT }{ " " }{ &**why }
                </p>
                <button class="button" type="button" data-fault="" onclick={again}>{ words::TRY_AGAIN }</button>
            </div>
        },
        _ => nothing(),
    }
}
