use std::rc::Rc;

use yew::prelude::*;

use crate::game::Setup;
use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::bank::BankRef;
use crate::ui::dom::use_aim;
use crate::ui::draft::{Draft, Field};
use crate::ui::parts::{Sign, icon};

use super::acts::{Act, Dispatch};
use super::details::More;
use super::faults::{Shown, error_line};

use super::round::RoundPart;

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
        <More title={words::ROUNDS} hint={words::size(&draft.setup())} {needed}>
            { for draft.rounds.iter().enumerate().map(|(place, row)| html! {
                <RoundPart key={row.key} row={row.clone()} {place} {of} shown={shown.of(Place::Round(place))}
                    bank={bank.clone()} dispatch={dispatch.clone()} aim={aim.clone()} />
            }) }
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
