//! The hall of fame: who has won in which year.

use gloo::utils::window;
use yew::prelude::*;

use crate::league::{Honour, Honoured, League, MOST_HONOURS, Night, Written, hall, won};
use crate::platform::web;
use crate::session::{Almanac, Shelf, nights};
use crate::text::{home, league as league_words, league::hall as words, list, week};
use crate::ui::dates;
use crate::ui::dom::{use_aim, use_arrival};
use crate::ui::parts::{Sign, icon, named};
use crate::ui::route::{Errand, Route};

use super::fields::{TextField, nothing};
use super::kept::{Held, told, use_held};

/// The longest entry, in characters.
const LONGEST: usize = 200;

/// With spaces around it.
const LONGEST_YEAR: usize = 8;

/// What is being written.
#[derive(Clone, Debug, Default, PartialEq)]
struct Draft {
    year: String,
    what: String,
    who: String,
}

impl Draft {
    /// Nothing where the year is none, or nobody has won.
    fn written(&self) -> Option<Written> {
        let year: i32 = self.year.trim().parse().ok()?;
        let who = self.who.trim();
        let known = (1900..=9999).contains(&year) && !who.is_empty();
        known.then(|| Written {
            year,
            what: self.what.trim().to_owned(),
            who: who.to_owned(),
        })
    }
}

fn year_of(millis: u64) -> i32 {
    i32::try_from(dates::year(millis)).unwrap_or_default()
}

/// The winners that this device knows of.
fn winners() -> Vec<(i32, Honour)> {
    let platform = web::platform();
    let leagues: Vec<League> = Almanac::new(platform.clone()).leagues().unwrap_or_default();
    let nights: Vec<Night> = nights(&Shelf::new(platform)).unwrap_or_default();
    won(&leagues, &nights, year_of)
}

#[component]
pub fn HallPage() -> Html {
    use_arrival();
    let Held {
        now: written,
        change,
        trouble,
    } = use_held(Almanac::hall, |kept, written: &Vec<Written>| {
        kept.keep_hall(written)
    });
    let won = use_memo((), |()| winners());
    let draft = use_state(Draft::default);
    let said = use_state(|| None::<(bool, &'static str)>);
    // As it was before something was removed.
    let before = use_state(|| None::<Vec<Written>>);
    let aim = use_aim();
    let add = {
        let (written, change, draft, said) =
            (written.clone(), change.clone(), draft.clone(), said.clone());
        let (before, aim) = (before.clone(), aim.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            before.set(None);
            let Some(new) = draft.written() else {
                said.set(Some((false, words::MISSING)));
                return;
            };
            if written.len() >= MOST_HONOURS {
                said.set(Some((false, words::FULL)));
                return;
            }
            let mut next = (*written).clone();
            next.push(new);
            change.emit(next);
            said.set(Some((true, words::ADDED)));
            draft.set(Draft::default());
            aim.emit("honour-year".to_owned());
        })
    };
    let remove = {
        let (written, change, said) = (written.clone(), change.clone(), said.clone());
        let (before, aim) = (before.clone(), aim.clone());
        Callback::from(move |n: usize| {
            let mut next = (*written).clone();
            if n < next.len() {
                before.set(Some(next.clone()));
                next.remove(n);
                change.emit(next);
                said.set(Some((true, words::REMOVED)));
                aim.emit("undo".to_owned());
            }
        })
    };
    let undo = {
        let (change, said, before) = (change.clone(), said.clone(), before.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(before) = &*before {
                change.emit(before.clone());
                aim.emit("main".to_owned());
            }
            said.set(None);
            before.set(None);
        })
    };
    let notice = match *said {
        Some((well, text)) => html! {
            <div key="said" class="notice" data-kind={if well { "good" } else { "bad" }}>
                { icon(if well { Sign::Tick } else { Sign::Warn }) }<p>{ text }</p>
                <span>
                    if before.is_some() {
                        <button id="undo" class="button" type="button" onclick={undo}>
                            { icon(Sign::Undo) }{ league_words::UNDO }
                        </button>
                    }
                </span>
            </div>
        },
        None => nothing(),
    };
    let years = hall((*won).clone(), &written);
    let empty = years.is_empty();
    let list = if empty {
        html! { <p key="empty" class="card">{ words::EMPTY }</p> }
    } else {
        html! {
            <div key="years" class="card hall">
                { for years.iter().map(|year| html! {
                    <section key={year.year} class="hall-year">
                        <h2>{ year.year }</h2>
                        <ul role="list">
                            { for year.honours.iter().enumerate().map(|(n, it)| honour(n, it, &remove)) }
                        </ul>
                    </section>
                }) }
            </div>
        }
    };
    let print = Callback::from(|_: MouseEvent| window().print().unwrap_or_default());
    html! {
        <main class="page is-narrow hall-page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <button class="button" id="print" type="button" disabled={empty} onclick={print}>
                    { icon(Sign::File) }{ words::PRINT }
                </button>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ week::BACK }</a>
            </header>
            <p class="lead-in">{ words::LEAD }</p>
            { told(trouble.as_ref()) }
            { list }
            <div role="status">{ notice }</div>
            { form(&draft, add) }
        </main>
    }
}

fn honour(n: usize, honour: &Honour, remove: &Callback<usize>) -> Html {
    let what = match (honour.by, honour.what.trim()) {
        (Honoured::ByGame, what) => home::event(what),
        (Honoured::ByLeague, what) => league_words::name(what),
        (Honoured::ByHand(_), what) => what,
    };
    let who = list(&honour.who);
    let removal = match honour.by {
        Honoured::ByHand(place) => {
            let remove = remove.clone();
            html! {
                <button key="remove" class="button is-quiet is-square" type="button"
                    aria-label={league_words::labelled(words::REMOVE, &who)} onclick={move |_| remove.emit(place)}>
                    { icon(Sign::Bin) }
                </button>
            }
        }
        Honoured::ByLeague | Honoured::ByGame => nothing(),
    };
    html! {
        <li key={n} class="hall-honour">
            { icon(Sign::Trophy) }
            <div>
                <p class="hall-who">{ named(&who) }</p>
                <p class="hint">{ named(what) }{ if what.is_empty() { "" } else { " · " } }<small>{ words::by(honour.by) }</small></p>
            </div>
            { removal }
        </li>
    }
}

fn form(draft: &UseStateHandle<Draft>, add: Callback<SubmitEvent>) -> Html {
    let field = |id: &str, label, value, most, set: fn(&mut Draft, String)| {
        let draft = draft.clone();
        let on_input = Callback::from(move |text: String| {
            let mut next = (*draft).clone();
            set(&mut next, text);
            draft.set(next);
        });
        TextField {
            id: id.to_owned(),
            label,
            value,
            most,
            on_input,
        }
        .view()
    };
    html! {
        <form class="card cert-part hall-form" onsubmit={add} aria-labelledby="add-part">
            <h2 id="add-part">{ words::ADD_PART }</h2>
            <div class="cert-pair">
                { field("honour-year", words::YEAR, &draft.year, LONGEST_YEAR, |draft, text| draft.year = text) }
                { field("honour-what", words::WHAT, &draft.what, LONGEST, |draft, text| draft.what = text) }
            </div>
            { field("honour-who", words::WHO, &draft.who, LONGEST, |draft, text| draft.who = text) }
            <div class="row-do">
                <button class="button" id="add-honour">{ icon(Sign::Plus) }{ words::ADD }</button>
            </div>
        </form>
    }
}
