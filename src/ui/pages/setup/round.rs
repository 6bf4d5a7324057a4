//! One round of the editor.

use yew::prelude::*;

use crate::game::{Pace, RoundKind, RoundPlan, Setup};
use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::bank::BankRef;
use crate::ui::draft::{Field, Row, Way};
use crate::ui::parts::{Sign, icon};

use super::acts::{Act, Change, Dispatch};
use super::details::More;
use super::faults::{Shown, error_line, nothing};
use super::fields::{NumberField, marks, typed};
use super::filter::{filter_part, summary};
use super::manner::manner_part;

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
pub struct Cell {
    key: u32,
    place: usize,
    shown: Shown,
    dispatch: Dispatch,
}

impl Cell {
    pub fn id(&self, field: &str) -> String {
        format!("round-{}-{field}", self.key)
    }

    pub fn fault(&self, field: Field) -> Option<AttrValue> {
        self.shown.at(Place::Round(self.place), field)
    }

    /// A callback that changes the round by what it is given.
    pub fn change<T: 'static>(
        &self,
        change: impl Fn(&mut RoundPlan, T) + Clone + 'static,
    ) -> Callback<T> {
        let (dispatch, key) = (self.dispatch.clone(), self.key);
        Callback::from(move |it: T| {
            let change = change.clone();
            dispatch.dispatch(Act::Edit(key, Change::new(move |plan| change(plan, it))));
        })
    }

    /// A field for a number between two others.
    pub fn number(
        &self,
        (name, field): (&str, Field),
        label: impl Into<AttrValue>,
        value: u16,
        (min, max): (u16, u16),
        change: fn(&mut RoundPlan, u16),
    ) -> Html {
        // Several fields may share a fault; the one out of its bounds is meant. A number of
        // questions may also be more than the bank has.
        let meant = field == Field::Questions || !(min..=max).contains(&value);
        let wrong = meant && self.fault(field).is_some();
        html! {
            <NumberField key={name.to_owned()} id={self.id(name)} label={label.into()} {value} {min} {max}
                {wrong} on_change={self.change(change)} />
        }
    }

    pub fn error(&self, name: &str, field: Field) -> Html {
        error_line(&self.id(name), self.fault(field))
    }
}

#[component]
pub fn RoundPart(props: &RoundPartProps) -> Html {
    let plan = &props.row.it;
    let key = props.row.key;
    let cell = Cell {
        key,
        place: props.place,
        shown: props.shown.clone(),
        dispatch: props.dispatch.clone(),
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Act::Touch(key)))
    };
    let last = props.place + 1 == props.of;
    let from = match &props.bank {
        Some(bank) => html! {
            <More key="from" title={words::DRAWN_FROM} hint={summary(&plan.filter, &bank.0)} needed=false>
                { filter_part(&cell, &plan.filter, bank) }
            </More>
        },
        None => nothing(),
    };
    let hidden_fault = [Field::Only, Field::Pace, Field::Points, Field::Break]
        .into_iter()
        .any(|field| cell.fault(field).is_some());
    html! {
        <section class="round" aria-label={words::round(props.place + 1)} {onchange}>
            { head(&cell, &plan.title, props) }
            { numbers(&cell, plan) }
            <div>
                { from }
                <More title={words::MANNER} hint={words::manner(plan, last)} needed={hidden_fault}>
                    { manner_part(&cell, plan, last) }
                </More>
            </div>
        </section>
    }
}

/// The fields that a host changes most.
fn numbers(cell: &Cell, plan: &RoundPlan) -> Html {
    let lightning = matches!(plan.kind, RoundKind::Lightning { .. });
    let most = if lightning {
        RoundKind::MOST_AT_HAND
    } else {
        Setup::MOST_QUESTIONS
    };
    let clock = match plan.pace {
        Pace::Host => nothing(),
        Pace::Timed { .. } if lightning => nothing(),
        Pace::Timed { reading, seconds } => html! {
            <>
                { cell.number(("seconds", Field::Seconds), words::SECONDS, seconds, (5, 600), |plan, n| {
                    if let Pace::Timed { seconds, .. } = &mut plan.pace {
                        *seconds = n;
                    }
                }) }
                { cell.number(("reading", Field::Reading), words::READING, u16::from(reading), (0, 60), |plan, n| {
                    if let Pace::Timed { reading, .. } = &mut plan.pace {
                        *reading = byte(n);
                    }
                }) }
            </>
        },
    };
    html! {
        <div>
            <div class="form-row">
                { cell.number(("questions", Field::Questions), words::QUESTIONS, plan.questions,
                    (1, most), |plan, n| plan.questions = n) }
                { clock }
            </div>
            <div>{ cell.error("questions", Field::Questions) }</div>
            <div>{ cell.error("seconds", Field::Seconds) }</div>
            <div>{ cell.error("reading", Field::Reading) }</div>
        </div>
    }
}

fn head(cell: &Cell, title: &str, props: &RoundPartProps) -> Html {
    let (key, n, of) = (cell.key, props.place + 1, props.of);
    let id = cell.id("title");
    let oninput = {
        let change = cell.change(|plan, title| plan.title = title);
        Callback::from(move |event: InputEvent| change.emit(typed(&event)))
    };
    let button = |label: String,
                  sign: Sign,
                  id: &str,
                  off: bool,
                  act: fn(u32) -> Act,
                  then: String| {
        let (dispatch, aim) = (cell.dispatch.clone(), props.aim.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(act(key));
            aim.emit(then.clone());
        });
        html! {
            <button class="button is-quiet is-square" type="button" id={cell.id(id)} disabled={off}
                aria-label={label} {onclick}>
                { icon(sign) }
            </button>
        }
    };
    // A button that comes to the end of its way is switched off: the focus goes to its twin.
    let up_then = cell.id(if n == 2 { "down" } else { "up" });
    let down_then = cell.id(if n + 1 == of { "up" } else { "down" });
    let full = of >= Setup::MOST_ROUNDS;
    let fault = cell.fault(Field::Title);
    let (invalid, described) = marks(&id, fault.is_some());
    html! {
        <div>
            <div class="round-head">
                <label class="sr-only" for={id.clone()}>{ words::round_title(n) }</label>
                <input class="field" id={id.clone()} dir="auto" autocomplete="off" value={title.to_owned()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} />
                { button(words::move_up(n), Sign::Up, "up", n == 1, |key| Act::Move(key, Way::Up), up_then) }
                { button(words::move_down(n), Sign::Down, "down", n == of, |key| Act::Move(key, Way::Down), down_then) }
                { button(words::copy(n), Sign::Copy, "copy", full, Act::Copy, cell.id("copy")) }
                { button(words::remove(n), Sign::Bin, "remove", false, Act::Remove, "add-round".to_owned()) }
            </div>
            { error_line(&id, fault) }
        </div>
    }
}

/// As a byte; what does not fit is as wrong as the largest.
pub fn byte(n: u16) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}
