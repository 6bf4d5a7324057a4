//! What came of the last thing that was done, beside where it was done.

use yew::prelude::*;

use crate::text::certificates as words;
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::{Sign, icon};

use super::desk::{Desk, Place, Said};

/// What is said at this place, with the way back.
pub fn told(desk: &Desk, place: Place, on_undo: &Callback<()>) -> Html {
    // Beside a refusal or a logo, it would seem to take back that.
    let back = |said: &Said| match place {
        Place::Logo => false,
        Place::Top => true,
        _ => said.well,
    };
    let undo = if desk.before.is_some() && desk.said.as_ref().is_some_and(back) {
        let on_undo = on_undo.clone();
        html! {
            <button key="undo" class="button" id="undo" type="button" onclick={move |_| on_undo.emit(())}>
                { icon(Sign::Undo) }{ words::UNDO }
            </button>
        }
    } else {
        nothing()
    };
    let said = match &desk.said {
        Some(Said {
            place: at,
            well,
            words,
        }) if *at == place => html! {
            <div key="said" class="notice" data-kind={if *well { "good" } else { "bad" }}>
                { icon(if *well { Sign::Tick } else { Sign::Warn }) }<p dir="auto">{ words.clone() }</p>{ undo }
            </div>
        },
        _ => nothing(),
    };
    html! { <div class="cert-told" role="status">{ said }</div> }
}
