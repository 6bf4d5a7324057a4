//! The bank: what comes with the app, and the packs of one's own that are switched on.

mod arrival;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::bank::Bank;
use crate::platform::web;
use crate::session::Packs;

pub use arrival::{ask, ask_ahead, bank_address, so_far};

/// The bank that everything is drawn from.
#[derive(Clone, Debug)]
pub enum BankState {
    Loading,
    Ready(Rc<Bank>),
    /// Did not arrive, or is no bank; in the browser's words.
    Failed(Rc<str>),
}

impl PartialEq for BankState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Ready(one), Self::Ready(other)) => Rc::ptr_eq(one, other),
            (Self::Failed(one), Self::Failed(other)) => one == other,
            _ => false,
        }
    }
}

/// A bank, compared by pointer.
#[derive(Clone, Debug)]
pub struct BankRef(pub Rc<Bank>);

impl PartialEq for BankRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The first few questions, with which somebody new can begin before all others are here.
#[derive(Clone, Debug, PartialEq)]
pub enum First {
    /// Nobody needs them.
    None,
    Coming,
    Here(BankRef),
}

/// What came with the app, and that with the packs of one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Banks {
    pub shipped: BankRef,
    pub all: BankRef,
}

impl Banks {
    /// Of somebody without packs of one's own.
    fn of(shipped: Rc<Bank>) -> Self {
        Self {
            all: BankRef(shipped.clone()),
            shipped: BankRef(shipped),
        }
    }
}

/// All that pages are told of the bank. One context: each costs some kilobytes in every program.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    bank: BankState,
    first: First,
    banks: Option<Banks>,
    /// How a page says that the packs of one's own have changed.
    changed: Callback<()>,
}

#[hook]
pub fn use_first_few() -> First {
    use_context::<Told>().map_or(First::None, |told| told.first)
}

#[hook]
pub fn use_bank() -> BankState {
    use_context::<Told>().map_or(BankState::Loading, |told| told.bank)
}

/// The banks once they are there, and how a page says that the packs of one's own have changed.
#[hook]
pub fn use_banks() -> (Option<Banks>, Callback<()>) {
    use_context::<Told>().map_or_else(
        || (None, Callback::noop()),
        |told| (told.banks, told.changed),
    )
}

#[derive(PartialEq, Properties)]
pub struct BankProviderProps {
    pub children: Html,
}

/// The bank, for all pages inside.
#[component]
pub fn BankProvider(props: &BankProviderProps) -> Html {
    let (shipped, first) = use_arrival_of_the_bank();
    let (banks, changed) = use_own_packs(&shipped);
    // Until one's own are joined to it, nobody is shown half of it.
    let bank = match (&shipped, &banks) {
        (BankState::Ready(_), Some(banks)) => BankState::Ready(banks.all.0.clone()),
        (BankState::Ready(_), None) => BankState::Loading,
        (other, _) => other.clone(),
    };
    let told = Told {
        bank,
        first,
        banks,
        changed,
    };
    html! {
        <ContextProvider<Told> context={told}>{ props.children.clone() }</ContextProvider<Told>>
    }
}

/// What has come so far. The bank is asked for if nobody has, unless a few questions come first:
/// then whoever shows them asks for the others in time.
#[hook]
fn use_arrival_of_the_bank() -> (BankState, First) {
    let update = use_force_update();
    use_effect_with((), move |()| {
        arrival::tell(Some(Callback::from(move |()| update.force_update())));
        if arrival::so_far().1 == First::None {
            ask();
        }
        || arrival::tell(None)
    });
    arrival::so_far()
}

/// Joins the packs of one's own to the bank: when that has come, when this page says that they have
/// changed, and when another tab has changed them. Where there are none, nobody waits for it.
#[hook]
fn use_own_packs(shipped: &BankState) -> (Option<Banks>, Callback<()>) {
    let banks = use_state_eq(|| match shipped {
        BankState::Ready(bank) if !has_own() => Some(Banks::of(bank.clone())),
        _ => None,
    });
    let base = use_mut_ref(|| None::<Rc<Bank>>);
    // After the next paint: five megabytes take a moment to be read.
    let later = use_mut_ref(|| None::<Timeout>);
    let changed = {
        let (banks, base) = (banks.setter(), base.clone());
        use_callback((), move |(), ()| {
            let (banks, base) = (banks.clone(), base.clone());
            later.replace(Some(Timeout::new(0, move || {
                let shipped = RefCell::borrow(&base).clone();
                banks.set(shipped.map(join));
            })));
        })
    };
    {
        let changed = changed.clone();
        let told = banks.clone();
        use_effect_with(shipped.clone(), move |shipped| {
            base.replace(match shipped {
                BankState::Ready(bank) => Some(bank.clone()),
                BankState::Loading | BankState::Failed(_) => None,
            });
            if told.is_none() {
                changed.emit(());
            }
        });
    }
    {
        let changed = changed.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "storage", move |event| {
                let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
                // Without a key everything was cleared.
                if key.is_none_or(|key| Packs::concerns(&key)) {
                    changed.emit(());
                }
            });
            move || drop(listener)
        });
    }
    ((*banks).clone(), changed)
}

fn join(shipped: Rc<Bank>) -> Banks {
    if !has_own() {
        return Banks::of(shipped);
    }
    let all = Packs::new(web::platform()).bank(&shipped);
    Banks {
        shipped: BankRef(shipped),
        all: BankRef(Rc::new(all)),
    }
}

/// Whether there are packs of one's own.
fn has_own() -> bool {
    let own = Packs::new(web::platform()).list();
    own.is_ok_and(|own| !own.is_empty())
}
