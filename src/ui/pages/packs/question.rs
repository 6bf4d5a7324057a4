//! One question with all that belongs to it.

use std::rc::Rc;

use yew::prelude::*;

use crate::bank::{Answer, Question, Reference};
use crate::text::{bank as names, packs as words};
use crate::ui::dom::{can_copy, copy_text};
use crate::ui::parts::{Dialog, Sign, icon, picture_view};
use crate::ui::route::Route;

#[derive(Clone, PartialEq)]
pub struct QuestionRef {
    pub question: Rc<Question>,
    /// Topic, difficulty, kind and pack.
    pub facts: AttrValue,
}

#[derive(PartialEq, Properties)]
pub struct QuestionDialogProps {
    /// Nothing where there is none of that id.
    pub question: Option<QuestionRef>,
    /// Its answer is shown without asking.
    pub answers: bool,
    /// Those beside it in the list.
    pub before: Option<AttrValue>,
    pub after: Option<AttrValue>,
    pub on_close: Callback<()>,
}

#[component]
pub fn QuestionDialog(props: &QuestionDialogProps) -> Html {
    // The question whose answer was asked for: another one keeps its secret.
    let asked_for = use_state(AttrValue::default);
    let copied = use_state(AttrValue::default);
    let Some(QuestionRef { question, facts }) = &props.question else {
        return html! {
            <Dialog title={words::GONE} class="is-small" on_close={props.on_close.clone()}>
                <p>{ words::GONE_TEXT }</p>
            </Dialog>
        };
    };
    let id = AttrValue::from(question.id.0.clone());
    let shown = props.answers || *asked_for == id;
    let show = {
        let (asked_for, id) = (asked_for.clone(), id.clone());
        Callback::from(move |_: MouseEvent| asked_for.set(id.clone()))
    };
    let copy = {
        let (id, copied) = (id.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, of) = (copied.clone(), id.clone());
            copy_text(
                id.to_string(),
                Callback::from(move |()| copied.set(of.clone())),
            );
        })
    };
    let is_copied = *copied == id;
    html! {
        <Dialog title={words::question(question.section)} class="is-wide" on_close={props.on_close.clone()}>
            <div class="asked" key={id.to_string()}>
                <p class="hint">{ facts.clone() }</p>
                <p class="asked-stem" dir="auto">{ question.stem.clone() }</p>
                <div>
                    if let Some(picture) = &question.picture {
                        { picture_view(picture) }
                    }
                </div>
                { answer(&question.answer, shown) }
                if shown {
                    <div key="why">{ why(question) }</div>
                } else {
                    <div key="show">
                        <button class="button is-primary" type="button" onclick={show}>{ words::SHOW_ANSWER }</button>
                    </div>
                }
                <p class="hint asked-report">
                    { words::REPORT }{ " " }<code>{ id }</code>
                    if can_copy() {
                        <button class="button is-quiet is-square" type="button" aria-label={words::COPY_ID} onclick={copy}>
                            { icon(Sign::Copy) }
                        </button>
                    } else {
                        <span hidden=true></span>
                    }
                    <span role="status">{ if is_copied { words::COPIED } else { "" } }</span>
                </p>
            </div>
            <nav class="pager" aria-label={words::PAGES}>
                { beside(words::PREVIOUS_QUESTION, &props.before) }
                { beside(words::NEXT_QUESTION, &props.after) }
            </nav>
        </Dialog>
    }
}

fn beside(label: &'static str, id: &Option<AttrValue>) -> Html {
    match id {
        Some(id) => html! {
            <a key={label} class="button" href={Route::Packs(Some(id.to_string())).to_string()}>{ label }</a>
        },
        None => html! { <span key={label}></span> },
    }
}

/// What there is to choose from, with what is right of it once that is shown.
fn answer(answer: &Answer, shown: bool) -> Html {
    match answer {
        Answer::Choice { options, right } => {
            choices(options, |at| at == usize::from(*right), shown)
        }
        Answer::Multiple { options, right } => {
            let is_right = |at: usize| right.iter().any(|it| usize::from(*it) == at);
            choices(options, is_right, shown)
        }
        Answer::TrueFalse { right } => {
            let both = [words::TRUE, words::FALSE].map(str::to_owned);
            choices(&both, |at| (at == 0) == *right, shown)
        }
        Answer::Order { items } if shown => html! {
            <>
                <h3 class="label">{ words::IN_ORDER }</h3>
                <ol class="asked-order">{ for items.iter().map(|it| html! { <li key={it.clone()} dir="auto">{ it }</li> }) }</ol>
            </>
        },
        Answer::Order { items } => {
            let mut items = items.clone();
            // In an order that says nothing.
            items.sort_unstable();
            choices(&items, |_| false, false)
        }
        Answer::Number {
            right,
            unit,
            within,
        } if shown => {
            let exact = match *within == crate::bank::Decimal::ZERO {
                true => String::new(),
                false => words::within(&within.to_string()),
            };
            html! {
                <>
                    <p class="asked-right">{ icon(Sign::Tick) }{ right.to_string() }{ " " }{ unit }</p>
                    <p class="hint">{ exact }</p>
                </>
            }
        }
        Answer::Text { right, accept } if shown => html! {
            <>
                <p class="asked-right" dir="auto">{ icon(Sign::Tick) }{ right }</p>
                <p class="hint" hidden={accept.is_empty()} dir="auto">{ words::ALSO }{ ": " }{ accept.join(", ") }</p>
            </>
        },
        Answer::Number { .. } | Answer::Text { .. } => html! { <div></div> },
    }
}

fn choices(options: &[String], is_right: impl Fn(usize) -> bool, shown: bool) -> Html {
    let line = |(at, option): (usize, &String)| {
        let right = shown && is_right(at);
        html! {
            <li key={at} data-right={right.then_some("")}>
                <span dir="auto">{ option }</span>
                if right {
                    <strong>{ icon(Sign::Tick) }{ words::RIGHT }</strong>
                } else {
                    <span hidden=true></span>
                }
            </li>
        }
    };
    html! { <ul class="asked-options" role="list">{ for options.iter().enumerate().map(line) }</ul> }
}

fn why(question: &Question) -> Html {
    html! {
        <>
            <h3 class="label">{ words::WHY }</h3>
            <p dir="auto">{ question.explanation.clone() }</p>
            <h3 class="label">{ words::REFERENCES }</h3>
            <ul class="asked-sources">{ for question.references.iter().enumerate().map(source) }</ul>
            <div>
                if let Some(note) = &question.host_note {
                    <h3 class="label">{ words::HOST_NOTE }</h3>
                    <p dir="auto">{ note.clone() }</p>
                }
            </div>
            <p class="hint">{ words::reviewed(&question.reviewed) }</p>
        </>
    }
}

fn source((n, reference): (usize, &Reference)) -> Html {
    let address = match names::link(reference) {
        Some(link) => html! {
            <a href={link} target="_blank" rel="noopener noreferrer">{ names::address(reference) }</a>
        },
        None => html! { <span>{ names::address(reference) }</span> },
    };
    html! { <li key={n}><span dir="auto">{ names::reference(reference) }</span>{ " " }{ address }</li> }
}
