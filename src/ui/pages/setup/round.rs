//! One round of the editor.

use yew::prelude::*;

use crate::game::{RoundPlan, Setup};
use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::bank::BankRef;
use crate::ui::draft::{Field, Row, Way};
use crate::ui::drag::Drags;
use crate::ui::parts::{Sign, icon};

use super::acts::{Act, Change, Dispatch};
use super::details::More;
use super::faults::{Shown, error_line, nothing};
use super::fields::{NumberField, marks, typed};
use super::filter::{filter_part, summary};
use super::kind::{kind_part, numbers};
use super::manner::manner_part;

#[derive(PartialEq, Properties)]
pub struct RoundPartProps {
    pub row: Row<RoundPlan>,
    pub place: usize,
    pub of: usize,
    pub shown: Shown,
    pub bank: Option<BankRef>,
    pub dispatch: Dispatch,
    pub teams: usize,
    pub then: Callback<Then>,
    pub drags: Drags,
}

/// What follows on a change of the rounds, once it is on the page.
#[derive(Clone, Debug, Default)]
pub struct Then {
    /// The id of what gets the focus.
    pub focus: String,
    /// For those who do not see it.
    pub said: String,
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
        Some(bank) => {
            let fitting = bank.0.count(&plan.drawn_from());
            html! {
                <div key="from">
                    <p class="hint">{ words::needs(plan, props.teams, fitting) }</p>
                    <More title={words::DRAWN_FROM} hint={summary(plan, &bank.0)} needed=false>
                        { filter_part(&cell, plan, bank) }
                    </More>
                </div>
            }
        }
        None => nothing(),
    };
    let hidden_fault = [Field::Pace, Field::Points, Field::WarmUp, Field::Break]
        .into_iter()
        .any(|field| cell.fault(field).is_some());
    let manner = if plan.kind.is_paced() {
        words::MANNER
    } else {
        words::POINTS_AND_BREAK
    };
    html! {
        <section class="round" aria-label={words::round(props.place + 1)} {onchange} onkeydown={by_key(props)}>
            { head(&cell, props) }
            { kind_part(&cell, &plan.kind) }
            { numbers(&cell, plan) }
            <div class="round-more">
                { from }
                <More title={manner} hint={words::manner(plan, last)} needed={hidden_fault}>
                    { manner_part(&cell, plan, last) }
                </More>
            </div>
        </section>
    }
}

/// Alt with an arrow moves the round, from wherever the focus is in it; the focus stays there.
fn by_key(props: &RoundPartProps) -> Callback<KeyboardEvent> {
    let (key, n, of) = (props.row.key, props.place + 1, props.of);
    let (dispatch, then) = (props.dispatch.clone(), props.then.clone());
    let title = props.row.it.title.clone();
    Callback::from(move |event: KeyboardEvent| {
        let way = match event.key().as_str() {
            "ArrowUp" if n > 1 => Way::Up,
            "ArrowDown" if n < of => Way::Down,
            _ => return,
        };
        if !event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        dispatch.dispatch(Act::Move(key, way));
        let here = gloo::utils::document().active_element();
        then.emit(Then {
            focus: here.map(|it| it.id()).unwrap_or_default(),
            said: words::moved(&title, n_after(n, way), of),
        });
    })
}

/// The number of a round that has been moved.
fn n_after(n: usize, way: Way) -> usize {
    match way {
        Way::Up => n - 1,
        Way::Down => n + 1,
    }
}

/// What a round is dragged by. Whoever does not see it has the buttons.
fn handle(drags: &Drags, place: usize) -> Html {
    let grab = drags.grab.clone();
    let onpointerdown = Callback::from(move |event: PointerEvent| grab.emit((place, event)));
    let (pull, let_go) = (drags.pull.clone(), drags.let_go.clone());
    html! {
        <span class="round-number handle" aria-hidden="true" {onpointerdown} onpointermove={pull}
            onpointerup={let_go.clone()} onpointercancel={let_go}>
            { icon(Sign::Grip) }{ place + 1 }
        </span>
    }
}

fn head(cell: &Cell, props: &RoundPartProps) -> Html {
    let title = &props.row.it.title;
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
                  then: Then| {
        let (dispatch, tell) = (cell.dispatch.clone(), props.then.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(act(key));
            tell.emit(then.clone());
        });
        html! {
            <button class="button is-quiet is-square" type="button" id={cell.id(id)} disabled={off}
                aria-label={label} {onclick}>
                { icon(sign) }
            </button>
        }
    };
    let move_by = |way: Way, off: bool| {
        let (label, sign, id, twin, act): (_, _, _, _, fn(u32) -> Act) = match way {
            Way::Up => (words::move_up(n), Sign::Up, "up", "down", |key| {
                Act::Move(key, Way::Up)
            }),
            Way::Down => (words::move_down(n), Sign::Down, "down", "up", |key| {
                Act::Move(key, Way::Down)
            }),
        };
        if off {
            return button(label, sign, id, true, act, Then::default());
        }
        let after = n_after(n, way);
        // A button that comes to the end of its way is switched off: the focus goes to its twin.
        let ends = after == 1 || after == of;
        let then = Then {
            focus: cell.id(if ends { twin } else { id }),
            said: words::moved(title, after, of),
        };
        button(label, sign, id, false, act, then)
    };
    let copied = Then {
        focus: cell.id("copy"),
        said: words::copied(title),
    };
    let removed = Then {
        focus: "bring-back".to_owned(),
        said: words::removed(title),
    };
    let fault = cell.fault(Field::Title);
    let (invalid, described) = marks(&id, fault.is_some());
    html! {
        <div>
            <div class="round-head">
                { handle(&props.drags, props.place) }
                <label class="sr-only" for={id.clone()}>{ words::round_title(n) }</label>
                <input class="field" id={id.clone()} dir="auto" autocomplete="off" value={title.to_owned()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} />
                <div class="round-do">
                    { move_by(Way::Up, n == 1) }
                    { move_by(Way::Down, n == of) }
                    { button(words::copy(n), Sign::Copy, "copy", of >= Setup::MOST_ROUNDS, Act::Copy, copied) }
                    { button(words::remove(n), Sign::Bin, "remove", false, Act::Remove, removed) }
                </div>
            </div>
            { error_line(&id, fault) }
        </div>
    }
}
