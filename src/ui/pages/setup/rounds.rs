use std::rc::Rc;

use yew::prelude::*;

use crate::game::Setup;
use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::bank::BankRef;
use crate::ui::dom::use_aim;
use crate::ui::draft::{Draft, Field};
use crate::ui::drag::use_drags;
use crate::ui::parts::{Sign, icon};

use super::acts::{Act, Dispatch};
use super::details::More;
use super::faults::{Shown, error_line, nothing};
use super::round::{RoundPart, Then};

#[derive(PartialEq, Properties)]
pub struct RoundsPartProps {
    pub draft: Rc<Draft>,
    pub shown: Shown,
    pub bank: Option<BankRef>,
    pub dispatch: Dispatch,
}

/// The rounds, one editor each.
#[component]
pub fn RoundsPart(props: &RoundsPartProps) -> Html {
    let RoundsPartProps {
        draft,
        shown,
        bank,
        dispatch,
    } = props;
    let aim = use_aim();
    let said = use_state(String::new);
    let then = {
        let said = said.clone();
        use_callback((), move |then: Then, ()| {
            aim.emit(then.focus);
            said.set(then.said);
        })
    };
    let put = {
        let (dispatch, tell, draft) = (dispatch.clone(), then.clone(), draft.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            if let Some(row) = draft.rounds.get(from).filter(|_| from != to) {
                dispatch.dispatch(Act::Put(from, to));
                tell.emit(Then {
                    focus: format!("round-{}-title", row.key),
                    said: words::moved(&row.it.title, to + 1, draft.rounds.len()),
                });
            }
        })
    };
    let drags = use_drags(put);
    let add = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::AddRound))
    };
    let of = draft.rounds.len();
    let fault = shown.at(Place::Rounds, Field::Only);
    let described = fault.is_some().then_some("add-round-error");
    // Seven editors at once cost a phone more than a blink: not before they are wanted.
    let needed = shown
        .0
        .iter()
        .any(|fault| matches!(fault.place, Place::Rounds | Place::Round(_)));
    html! {
        <More title={words::ROUNDS} hint={words::size(&draft.plans())} {needed}>
            <p class="sr-only" role="status">{ (*said).clone() }</p>
            <div key="rounds" ref={drags.list.clone()} class="rounds">
                { for draft.rounds.iter().enumerate().map(|(place, row)| html! {
                    <RoundPart key={row.key} row={row.clone()} {place} {of} shown={shown.of(Place::Round(place))}
                        bank={bank.clone()} teams={draft.teams.len()} dispatch={dispatch.clone()} then={then.clone()}
                        drags={drags.clone()} />
                }) }
            </div>
            <p key="keys" class="hint">{ words::MOVE_HINT }</p>
            <div key="gone">{ gone(draft, dispatch, &then) }</div>
            <div key="add">
                <button class="button" type="button" id="add-round" data-fault={fault.is_some().then_some("")}
                    aria-describedby={described} disabled={of >= Setup::MOST_ROUNDS} onclick={add}>
                    { icon(Sign::Plus) }{ words::ADD_ROUND }
                </button>
                { error_line("add-round", fault) }
            </div>
        </More>
    }
}

/// The round that was removed last, to be had back.
fn gone(draft: &Draft, dispatch: &Dispatch, then: &Callback<Then>) -> Html {
    let Some((_, row)) = draft.gone.last() else {
        return nothing();
    };
    let bring_back = {
        let (dispatch, tell) = (dispatch.clone(), then.clone());
        let then = Then {
            focus: format!("round-{}-remove", row.key),
            said: words::brought_back(&row.it.title),
        };
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Act::BringBack);
            tell.emit(then.clone());
        })
    };
    let full = draft.rounds.len() >= Setup::MOST_ROUNDS;
    html! {
        <div key="gone" class="notice">
            { icon(Sign::Bin) }
            <p dir="auto">{ words::removed(&row.it.title) }</p>
            <button class="button" type="button" id="bring-back" disabled={full} onclick={bring_back}>
                { icon(Sign::Undo) }{ words::BRING_BACK }
            </button>
        </div>
    }
}
