//! A short run that nobody sees, answered ahead of the real one. A browser makes a function ready when
//! it is first called, and the first tap would wait for all that it calls.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use yew::prelude::*;

use crate::bank::{Bank, Kind, Pack, Response};
use crate::platform::{Haptics, Platform, Storage, StorageFault, web};
use crate::practice::{Mode, Stage};
use crate::session::{Study, Waiting};
use crate::ui::bank::BankRef;

use super::desk::{Deed, use_desk_on};
use super::run::RunPage;

/// How long the page has the device to itself, in milliseconds.
const LATER: u32 = 400;
/// Between two steps, in milliseconds: a finger is heard in between.
const PAUSE: u32 = 60;

thread_local! {
    static HELD: Cell<bool> = const { Cell::new(false) };
}

#[derive(PartialEq, Properties)]
pub struct RehearsalProps {
    pub bank: BankRef,
}

/// Held once in the life of the program.
#[component]
pub fn Rehearsal(props: &RehearsalProps) -> Html {
    let on = use_state_eq(|| false);
    let begin = on.setter();
    use_effect_with((), move |()| {
        let later = (!HELD.get()).then(|| Timeout::new(LATER, move || begin.set(true)));
        move || drop(later)
    });
    // Beside the page, where no focus, no scroll and no reader goes.
    let aside = use_memo((), |()| document().create_element("div").ok());
    match &*aside {
        Some(aside) if *on => {
            let done = Callback::from(move |()| on.set(false));
            let bank = props.bank.clone();
            create_portal(html! { <Played {bank} {done} /> }, aside.clone())
        }
        _ => html! {},
    }
}

#[derive(PartialEq, Properties)]
struct PlayedProps {
    bank: BankRef,
    done: Callback<()>,
}

#[component]
fn Played(props: &PlayedProps) -> Html {
    let bank = use_memo((), |()| one_of_each(&props.bank.0));
    let desk = use_desk_on(bank, apart, |platform| {
        Rc::new(RefCell::new(Study::open(platform)))
    });
    let done = props.done.clone();
    let next = desk.clone();
    use_effect(move || {
        let step = Timeout::new(PAUSE, move || {
            let goes_on = match next.session() {
                None => next.begin(Mode::Quick).is_ok(),
                Some(session) if session.stage() == Stage::Asking => {
                    next.act(Deed::Answer(Response::Judged(false)));
                    true
                }
                Some(session) if session.here() + 1 < session.items().len() => {
                    next.act(Deed::Next);
                    true
                }
                Some(_) => false,
            };
            if !goes_on {
                HELD.set(true);
                done.emit(());
            }
        });
        move || drop(step)
    });
    html! {
        // Without a run it would say so, and take the focus for it.
        if desk.session().is_some() {
            <RunPage {desk} which={Waiting::Run} />
        }
    }
}

/// A question of each kind.
fn one_of_each(bank: &Bank) -> Bank {
    let first = |kind: Kind| {
        bank.questions()
            .find(|(_, question)| question.kind() == kind)
    };
    let found = Kind::ALL.into_iter().filter_map(first);
    let packs = found.map(|(pack, question)| Pack {
        schema: None,
        format: pack.format,
        id: pack.id.clone(),
        title: String::new(),
        licence: String::new(),
        questions: vec![question.clone()],
    });
    Bank {
        packs: packs.collect(),
    }
}

/// This device, but that nothing is kept and nothing felt.
fn apart() -> Platform {
    Platform {
        storage: Rc::new(Apart),
        haptics: Rc::new(Apart),
        ..web::platform()
    }
}

/// As where a browser keeps nothing.
struct Apart;

impl Storage for Apart {
    fn get(&self, _: &str) -> Result<Option<String>, StorageFault> {
        Err(StorageFault::Denied)
    }

    fn set(&self, _: &str, _: &str) -> Result<(), StorageFault> {
        Err(StorageFault::Denied)
    }

    fn remove(&self, _: &str) -> Result<(), StorageFault> {
        Err(StorageFault::Denied)
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        Err(StorageFault::Denied)
    }
}

impl Haptics for Apart {
    fn buzz(&self, _: &[u32]) {}
}
