//! An award of the host's own: for what, to whom, why, from whom.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::game::{
    Game, LONGEST_AWARD_NAME, LONGEST_GIVER, LONGEST_GROUNDS, LONGEST_WINNER, OwnAward,
};
use crate::text::ceremony as text;
use crate::ui::parts::{Sign, icon};

use super::Writing;

/// A field of the form.
struct Field {
    id: &'static str,
    label: &'static str,
    most: usize,
    of: fn(&mut OwnAward) -> &mut String,
}

const FIELDS: [Field; 4] = [
    Field {
        id: "award-name",
        label: text::NAME,
        most: LONGEST_AWARD_NAME,
        of: |award| &mut award.name,
    },
    Field {
        id: "award-winner",
        label: text::WINNER,
        most: LONGEST_WINNER,
        of: |award| &mut award.winner,
    },
    Field {
        id: "award-reason",
        label: text::REASON,
        most: LONGEST_GROUNDS,
        of: |award| &mut award.reason,
    },
    Field {
        id: "award-from",
        label: text::FROM,
        most: LONGEST_GIVER,
        of: |award| &mut award.from,
    },
];

pub fn form(
    game: &Game,
    writing: &Writing,
    set: &Callback<Writing>,
    keep: &Callback<Writing>,
    back: &Callback<()>,
) -> Html {
    let submit = {
        let (keep, writing) = (keep.clone(), writing.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            keep.emit(writing.clone());
        })
    };
    let on_back = {
        let back = back.clone();
        Callback::from(move |_: MouseEvent| back.emit(()))
    };
    html! {
        <form class="award-form" key="form" onsubmit={submit}>
            { field(&FIELDS[0], writing, set) }
            { ideas(writing, set) }
            { for FIELDS.iter().skip(1).map(|it| field(it, writing, set)) }
            <datalist id="award-teams">
                { for game.answering(None).map(|team| html! {
                    <option key={team.id.0} value={team.name.clone()}></option>
                }) }
            </datalist>
            <div role="alert">
                if let Some(words) = &writing.fault {
                    <p class="error">{ icon(Sign::Warn) }{ words.clone() }</p>
                }
            </div>
            <div class="dialog-foot">
                <button class="button" type="button" onclick={on_back}>{ text::BACK }</button>
                <button class="button is-primary" id="award-keep" type="submit">{ text::KEEP }</button>
            </div>
        </form>
    }
}

fn field(of: &Field, writing: &Writing, set: &Callback<Writing>) -> Html {
    let Field {
        id,
        label,
        most,
        of,
    } = *of;
    let value = of(&mut writing.award.clone()).clone();
    let oninput = {
        let (writing, set) = (writing.clone(), set.clone());
        Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(field) = field as Option<HtmlInputElement> {
                let mut next = writing.clone();
                *of(&mut next.award) = field.value();
                set.emit(next);
            }
        })
    };
    let is_winner = id == "award-winner";
    html! {
        <div key={id}>
            <label class="label" for={id}>{ label }</label>
            <input
                class="field" {id} dir="auto" autocomplete="off" maxlength={most.to_string()}
                list={is_winner.then_some("award-teams")}
                aria-describedby={is_winner.then_some("award-winner-hint")} {value} {oninput}
            />
            if is_winner {
                <p class="hint" id="award-winner-hint">{ text::WINNER_HINT }</p>
            }
        </div>
    }
}

/// Names to begin with; nothing else is filled in.
fn ideas(writing: &Writing, set: &Callback<Writing>) -> Html {
    html! {
        <div class="award-ideas" role="group" aria-label={text::IDEAS} key="ideas">
            { for text::SUGGESTED.into_iter().map(|name| {
                let (writing, set) = (writing.clone(), set.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    let mut next = writing.clone();
                    next.award.name = name.to_owned();
                    set.emit(next);
                });
                html! { <button class="suggestion" type="button" key={name} {onclick}>{ name }</button> }
            }) }
        </div>
    }
}
