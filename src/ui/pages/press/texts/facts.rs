//! Which facts about perfusion are told.

use yew::prelude::*;

use crate::bank::{Bank, QuestionId};
use crate::press::{Draft, Fact, MOST_FACTS, facts};
use crate::text::press::{pieces::source, texts as words};

use super::desk::{Dispatch, Update};

pub fn facts_part(draft: &Draft, bank: Option<&Bank>, failed: bool, dispatch: &Dispatch) -> Html {
    let list = match bank {
        Some(bank) => {
            let full = draft.facts.len() >= MOST_FACTS;
            let all = facts(bank).into_iter();
            html! {
                <ul key="facts" class="press-facts" role="list">
                    { for all.map(|fact| fact_view(&fact, draft, full, dispatch)) }
                </ul>
            }
        }
        None if failed => html! { <p key="failed">{ words::FACTS_FAILED }</p> },
        None => html! { <p key="coming">{ words::FACTS_COMING }</p> },
    };
    html! {
        <section class="card press-part" aria-labelledby="facts-part">
            <h2 id="facts-part">{ words::FACTS }</h2>
            <p class="hint">{ words::FACTS_HINT }</p>
            <p class="hint" role="status">{ words::facts_chosen(draft.facts.len(), MOST_FACTS) }</p>
            { list }
        </section>
    }
}

fn fact_view(fact: &Fact, draft: &Draft, full: bool, dispatch: &Dispatch) -> Html {
    let chosen = draft.facts.contains(&fact.id);
    let id = fact.id.0.clone();
    let onchange = {
        let (dispatch, id) = (dispatch.clone(), fact.id.clone());
        Callback::from(move |_: Event| {
            let id = id.clone();
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| turn(draft, id));
            }));
        })
    };
    html! {
        <li key={id.clone()}>
            <label class="pick press-fact">
                <input type="checkbox" id={format!("fact-{id}")} checked={chosen} disabled={full && !chosen} {onchange} />
                <span>
                    { fact.words.clone() }
                    <small>{ source(fact) }</small>
                </span>
            </label>
        </li>
    }
}

/// In if it was out, and the other way round.
fn turn(draft: &mut Draft, id: QuestionId) {
    if let Some(at) = draft.facts.iter().position(|it| *it == id) {
        draft.facts.remove(at);
    } else if draft.facts.len() < MOST_FACTS {
        draft.facts.push(id);
    }
}
