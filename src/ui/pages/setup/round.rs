//! One round of the editor.

use yew::prelude::*;

use crate::game::{RoundPlan, Setup};
use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::draft::{Field, Row, Way};
use crate::ui::parts::{Icon, Sign};

use super::acts::{Act, Change, Dispatch};
use super::faults::{ErrorLine, Shown};
use super::fields::{NumberField, Pick, marks, typed};
use super::filter::{BankRef, FilterPart};
use super::pace::PacePart;
use super::points::PointsPart;

#[derive(PartialEq, Properties)]
pub struct RoundPartProps {
    pub row: Row<RoundPlan>,
    pub place: usize,
    pub of: usize,
    pub shown: Shown,
    pub bank: Option<BankRef>,
    pub dispatch: Dispatch,
    /// Where the focus goes when the change is on the page.
    pub aim: Callback<String>,
}

/// What a field of a round needs besides its value.
#[derive(Clone, PartialEq)]
pub struct Cell {
    pub key: u32,
    pub place: usize,
    pub shown: Shown,
    pub dispatch: Dispatch,
}

impl Cell {
    pub fn id(&self, field: &str) -> String {
        format!("round-{}-{field}", self.key)
    }

    pub fn fault(&self, field: Field) -> Option<AttrValue> {
        self.shown.at(Place::Round(self.place), field)
    }

    /// A callback that changes the round by what it is given.
    pub fn edit<T: 'static>(&self, change: fn(&mut RoundPlan, T)) -> Callback<T> {
        let (dispatch, key) = (self.dispatch.clone(), self.key);
        Callback::from(move |it: T| {
            dispatch.dispatch(Act::Edit(key, Change::new(move |plan| change(plan, it))));
        })
    }
}

#[component]
pub fn RoundPart(props: &RoundPartProps) -> Html {
    let RoundPartProps {
        row,
        place,
        of,
        shown,
        bank,
        dispatch,
        aim,
    } = props;
    let plan = &row.it;
    let cell = Cell {
        key: row.key,
        place: *place,
        shown: shown.clone(),
        dispatch: dispatch.clone(),
    };
    let onchange = {
        let (dispatch, key) = (dispatch.clone(), row.key);
        Callback::from(move |_: Event| dispatch.dispatch(Act::Touch(key)))
    };
    let fits = use_memo((plan.filter.clone(), bank.clone()), |(filter, bank)| {
        bank.as_ref().map(|bank| bank.0.count(filter))
    });
    let questions = cell.id("questions");
    html! {
        <section class="round" aria-label={words::round(place + 1)} {onchange}>
            <Head cell={cell.clone()} title={plan.title.clone()} of={*of} aim={aim.clone()} />
            <div>
                <div class="form-row">
                    <NumberField id={questions.clone()} label={words::QUESTIONS} value={plan.questions} min=1
                        max={Setup::MOST_QUESTIONS} wrong={cell.fault(Field::Questions).is_some()}
                        on_change={cell.edit(|plan, n| plan.questions = n)} />
                    <PacePart cell={cell.clone()} pace={plan.pace} />
                </div>
                <ErrorLine field={questions} words={cell.fault(Field::Questions)} />
                <ErrorLine field={cell.id("seconds")} words={cell.fault(Field::Seconds)} />
                <ErrorLine field={cell.id("reading")} words={cell.fault(Field::Reading)} />
                <ErrorLine field={cell.id("pace")} words={cell.fault(Field::Pace)} />
            </div>
            <PointsPart cell={cell.clone()} points={plan.points} />
            <FilterPart round={row.key} filter={plan.filter.clone()} bank={bank.clone()} dispatch={dispatch.clone()} />
            <p class="hint" role="status">{ fits.map(words::fitting).unwrap_or_default() }</p>
            <div class="segments">
                <Pick kind="checkbox" checked={plan.judged} label={words::JUDGED}
                    on_pick={cell.edit(|plan, on| plan.judged = on)} />
            </div>
            <BreakPart cell={cell.clone()} minutes={plan.break_minutes} last={place + 1 == *of} />
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct HeadProps {
    cell: Cell,
    title: String,
    of: usize,
    aim: Callback<String>,
}

#[component]
fn Head(props: &HeadProps) -> Html {
    let HeadProps {
        cell,
        title,
        of,
        aim,
    } = props;
    let (key, n) = (cell.key, cell.place + 1);
    let id = cell.id("title");
    let oninput = {
        let edit = cell.edit(|plan, title| plan.title = title);
        Callback::from(move |event: InputEvent| edit.emit(typed(&event)))
    };
    let act = |act: fn(u32) -> Act, then: String| {
        let (dispatch, aim) = (cell.dispatch.clone(), aim.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(act(key));
            aim.emit(then.clone());
        })
    };
    // A button that comes to the end of its way is switched off: the focus goes to its twin.
    let up_then = if n == 2 { "down" } else { "up" };
    let down_then = if n + 1 == *of { "up" } else { "down" };
    let (first, last) = (n == 1, n == *of);
    let full = *of >= Setup::MOST_ROUNDS;
    let fault = cell.fault(Field::Title);
    let (invalid, described) = marks(&id, fault.is_some());
    html! {
        <div>
            <div class="round-head">
                <label class="sr-only" for={id.clone()}>{ words::round_title(n) }</label>
                <input class="field" id={id.clone()} dir="auto" autocomplete="off" value={title.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} />
                <button class="button is-quiet is-square" type="button" id={cell.id("up")} disabled={first}
                    aria-label={words::move_up(n)} onclick={act(|key| Act::Move(key, Way::Up), cell.id(up_then))}>
                    <Icon sign={Sign::Up} />
                </button>
                <button class="button is-quiet is-square" type="button" id={cell.id("down")} disabled={last}
                    aria-label={words::move_down(n)} onclick={act(|key| Act::Move(key, Way::Down), cell.id(down_then))}>
                    <Icon sign={Sign::Down} />
                </button>
                <button class="button is-quiet is-square" type="button" disabled={full}
                    aria-label={words::copy(n)} onclick={act(Act::Copy, String::new())}>
                    <Icon sign={Sign::Copy} />
                </button>
                <button class="button is-quiet is-square" type="button"
                    aria-label={words::remove(n)} onclick={act(Act::Remove, "add-round".to_owned())}>
                    <Icon sign={Sign::Bin} />
                </button>
            </div>
            <ErrorLine field={id} words={fault} />
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct BreakPartProps {
    cell: Cell,
    minutes: Option<u8>,
    last: bool,
}

/// The break that is offered when one is wanted, in minutes.
const USUAL_BREAK: u8 = 10;

#[component]
fn BreakPart(props: &BreakPartProps) -> Html {
    let BreakPartProps {
        cell,
        minutes,
        last,
    } = props;
    let id = cell.id("break");
    let fault = cell.fault(Field::Break);
    html! {
        <div>
            <div class="segments">
                <Pick kind="checkbox" checked={minutes.is_some()} label={words::BREAK}
                    on_pick={cell.edit(|plan, on: bool| plan.break_minutes = on.then_some(USUAL_BREAK))} />
            </div>
            { match minutes {
                Some(minutes) => html! {
                    <div key="minutes" class="form-row">
                        <NumberField id={id.clone()} label={words::BREAK_MINUTES} value={u16::from(*minutes)} min=1
                            max=60 wrong={fault.is_some()}
                            on_change={cell.edit(|plan, n| plan.break_minutes = Some(byte(n)))} />
                    </div>
                },
                None => html! { <span key="none" hidden=true></span> },
            } }
            <ErrorLine field={id} words={fault} />
            <div>
                if *last && minutes.is_some() {
                    <p class="hint">{ words::NO_BREAK_AFTER_LAST }</p>
                }
            </div>
        </div>
    }
}

/// As a byte; what does not fit is as wrong as the largest.
pub fn byte(n: u16) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}
