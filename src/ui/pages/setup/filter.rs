//! Which questions a round is drawn from.

use std::rc::Rc;

use yew::prelude::*;

use crate::bank::{Bank, Difficulty, Filter, Kind, Section};
use crate::text::{bank as names, form as words};

use super::acts::{Act, Change, Dispatch};
use super::details::More;
use super::fields::Pick;

#[derive(PartialEq, Properties)]
pub struct FilterPartProps {
    pub round: u32,
    pub filter: Filter,
    /// Empty until the bank is there.
    pub bank: Option<BankRef>,
    pub dispatch: Dispatch,
}

/// A bank, compared by pointer.
#[derive(Clone)]
pub struct BankRef(pub Rc<Bank>);

impl PartialEq for BankRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// One thing that can be ticked: its name, and what ticking it does.
struct Tick {
    name: String,
    on: bool,
    set: fn(&mut Filter, usize, bool),
}

fn set<T: Clone + PartialEq>(list: &mut Vec<T>, it: &T, on: bool) {
    list.retain(|other| other != it);
    if on {
        list.push(it.clone());
    }
}

#[component]
pub fn FilterPart(props: &FilterPartProps) -> Html {
    let filter = &props.filter;
    let difficulties: Vec<Tick> = Difficulty::ALL
        .iter()
        .map(|it| Tick {
            name: names::difficulty(*it).to_owned(),
            on: filter.difficulties.contains(it),
            set: |filter, n, on| set(&mut filter.difficulties, &Difficulty::ALL[n], on),
        })
        .collect();
    let sections: Vec<Tick> = Section::ALL
        .iter()
        .map(|it| Tick {
            name: names::section(*it).to_owned(),
            on: filter.sections.contains(it),
            set: |filter, n, on| set(&mut filter.sections, &Section::ALL[n], on),
        })
        .collect();
    let kinds: Vec<Tick> = Kind::ALL
        .iter()
        .map(|it| Tick {
            name: names::kind(*it).to_owned(),
            on: filter.kinds.contains(it),
            set: |filter, n, on| set(&mut filter.kinds, &Kind::ALL[n], on),
        })
        .collect();
    let picks = |ticks: &[Tick]| -> Html {
        ticks
            .iter()
            .enumerate()
            .map(|(n, tick)| {
                let (dispatch, key, set) = (props.dispatch.clone(), props.round, tick.set);
                let on_pick = Callback::from(move |on: bool| {
                    let change = Change::new(move |plan| {
                        set(&mut plan.filter, n, on);
                    });
                    dispatch.dispatch(Act::Edit(key, change));
                });
                html! {
                    <Pick key={n} kind="checkbox" checked={tick.on} label={tick.name.clone()} {on_pick} />
                }
            })
            .collect()
    };
    let group = |title: &'static str, ticks: &[Tick]| -> Html {
        let on: Vec<String> = ticks
            .iter()
            .filter(|t| t.on)
            .map(|t| t.name.clone())
            .collect();
        html! {
            <More lazy=true title={title} hint={words::chosen(&on, ticks.len())}>
                <fieldset>
                    <legend class="sr-only">{ title }</legend>
                    <p class="hint">{ words::PICK_HINT }</p>
                    <div class="segments">{ picks(ticks) }</div>
                </fieldset>
            </More>
        }
    };
    html! {
        <>
            <div>
                <fieldset>
                    <legend class="label">{ words::DIFFICULTY }</legend>
                    <div class="segments">{ picks(&difficulties) }</div>
                </fieldset>
                <p class="hint">{ words::PICK_HINT }</p>
            </div>
            <div>
                { group(words::TOPICS, &sections) }
                { group(words::KINDS, &kinds) }
                { match &props.bank {
                    Some(bank) => html! {
                        <Packs key="packs" round={props.round} chosen={filter.packs.clone()}
                            bank={bank.clone()} dispatch={props.dispatch.clone()} />
                    },
                    None => html! { <span key="none" hidden=true></span> },
                } }
            </div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PacksProps {
    round: u32,
    chosen: Vec<String>,
    bank: BankRef,
    dispatch: Dispatch,
}

#[component]
fn Packs(props: &PacksProps) -> Html {
    let packs = &props.bank.0.packs;
    let on: Vec<String> = packs
        .iter()
        .filter(|pack| props.chosen.contains(&pack.id))
        .map(|pack| pack.title.clone())
        .collect();
    html! {
        <More lazy=true title={words::PACKS} hint={words::chosen(&on, packs.len())}>
            <fieldset>
                <legend class="sr-only">{ words::PACKS }</legend>
                <p class="hint">{ words::PICK_HINT }</p>
                <div class="segments">
                    { for packs.iter().map(|pack| {
                        let (dispatch, key, id) = (props.dispatch.clone(), props.round, pack.id.clone());
                        let on_pick = Callback::from(move |on: bool| {
                            let id = id.clone();
                            let change = Change::new(move |plan| {
                                set(&mut plan.filter.packs, &id, on);
                            });
                            dispatch.dispatch(Act::Edit(key, change));
                        });
                        html! {
                            <Pick key={pack.id.clone()} kind="checkbox" checked={props.chosen.contains(&pack.id)}
                                label={pack.title.clone()} {on_pick} />
                        }
                    }) }
                </div>
            </fieldset>
        </More>
    }
}
