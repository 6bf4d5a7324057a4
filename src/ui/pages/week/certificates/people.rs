//! Who gets a certificate: typed, pasted, or taken from a game.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::honours::{LONGEST_AWARD, LONGEST_MEMBERS, LONGEST_RECIPIENT, LONGEST_WHY, Recipient};
use crate::session::Summary;
use crate::text::{certificates as words, home};
use crate::ui::dates;
use crate::ui::pages::week::fields::{FileButton, TextField, nothing, written};
use crate::ui::parts::{Sign, icon, named};

use super::desk::{Desk, Dispatch, Place, Update, name_of};
use super::told::told;

#[derive(PartialEq, Properties)]
pub struct RowProps {
    pub n: usize,
    pub recipient: Rc<Recipient>,
    pub dispatch: Dispatch,
    pub on_remove: Callback<usize>,
}

/// One recipient, folded until it is opened.
#[component]
pub fn Row(props: &RowProps) -> Html {
    let RowProps {
        n,
        recipient,
        dispatch,
        on_remove,
    } = props;
    let n = *n;
    let field = |what: &str, label, value, most, set: fn(&mut Recipient, String)| {
        let dispatch = dispatch.clone();
        let on_input = Callback::from(move |text: String| {
            dispatch.dispatch(Update::of(move |desk| {
                if let Some(recipient) = desk.recipient(n) {
                    set(recipient, text);
                }
            }));
        });
        TextField {
            id: format!("recipient-{n}-{what}"),
            label,
            value,
            most,
            on_input,
        }
        .view()
    };
    let remove = {
        let on_remove = on_remove.clone();
        Callback::from(move |_: MouseEvent| on_remove.emit(n))
    };
    let name = name_of(recipient);
    html! {
        <li class="cert-row">
            <details class="more" open={recipient.is_blank()}>
                <summary>
                    <span class="cert-row-name">{ named(name) }{ " " }<span class="hint" dir="auto">{ recipient.award.clone() }</span></span>
                </summary>
                <div class="cert-part">
                    { field("name", words::NAME, &recipient.name, LONGEST_RECIPIENT, |it, text| it.name = text) }
                    { field("award", words::AWARD, &recipient.award, LONGEST_AWARD, |it, text| it.award = text) }
                    { field("why", words::WHY, &recipient.why, LONGEST_WHY, |it, text| it.why = text) }
                    { field("members", words::MEMBERS, &recipient.members, LONGEST_MEMBERS, |it, text| it.members = text) }
                </div>
            </details>
            <button class="button is-quiet is-square" type="button" aria-label={words::remove(name)} onclick={remove}>
                { icon(Sign::Bin) }
            </button>
        </li>
    }
}

pub fn people_part(
    desk: &Desk,
    dispatch: &Dispatch,
    on_add: Callback<()>,
    on_remove: &Callback<usize>,
    on_remove_all: Callback<()>,
    on_undo: &Callback<()>,
) -> Html {
    let recipients = &desk.sheets.recipients;
    let count = recipients.len();
    let rows = if recipients.is_empty() {
        html! { <p key="none" class="hint">{ words::EMPTY }</p> }
    } else {
        html! {
            <ol key="rows" class="cert-rows" role="list">
                { for recipients.iter().enumerate().map(|(n, recipient)| html! {
                    <Row key={n} {n} recipient={recipient.clone()} dispatch={dispatch.clone()} on_remove={on_remove.clone()} />
                }) }
            </ol>
        }
    };
    let all = if count > 1 {
        html! {
            <button key="all" class="button is-quiet is-danger" type="button" onclick={move |_| on_remove_all.emit(())}>
                { icon(Sign::Bin) }{ words::REMOVE_ALL }
            </button>
        }
    } else {
        nothing()
    };
    html! {
        <section class="cert-part card" aria-labelledby="who-part">
            <h2 id="who-part" tabindex="-1">
                { words::WHO_PART }{ " " }<small class="hint">{ words::recipients(count) }</small>
            </h2>
            { told(desk, Place::People, on_undo) }
            { rows }
            <div class="row-do">
                <button class="button" id="add-recipient" type="button" disabled={!desk.has_room()} onclick={move |_| on_add.emit(())}>
                    { icon(Sign::Plus) }{ words::ADD }
                </button>
                { all }
            </div>
        </section>
    }
}

pub fn game_part(
    games: &[Summary],
    chosen: &str,
    on_choose: Callback<Event>,
    on_take: Callback<()>,
    told: Html,
) -> Html {
    if games.is_empty() {
        return nothing();
    }
    html! {
        <section key="game" class="cert-part card" aria-labelledby="game-part">
            <h2 id="game-part">{ words::GAMES }</h2>
            <p class="hint">{ words::TAKE_HINT }</p>
            <div>
                <label class="label" for="from-game">{ words::FROM_GAME }</label>
                <select class="field" id="from-game" onchange={on_choose}>
                    { for games.iter().map(|game| html! {
                        <option key={game.id.clone()} value={game.id.clone()} selected={game.id == chosen}>
                            { format!("{} · {}", home::event(&game.event), dates::day(game.started)) }
                        </option>
                    }) }
                </select>
            </div>
            <div class="row-do">
                <button class="button" id="take-game" type="button" onclick={move |_| on_take.emit(())}>
                    { icon(Sign::Team) }{ words::TAKE }
                </button>
            </div>
            { told }
        </section>
    }
}

pub fn list_part(
    desk: &Desk,
    dispatch: &Dispatch,
    field: &NodeRef,
    on_add: Callback<()>,
    on_file: Callback<File>,
    on_undo: &Callback<()>,
) -> Html {
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let text = AttrValue::from(written(&event));
            dispatch.dispatch(Update::of(move |desk| desk.list = text));
        })
    };
    let file = FileButton {
        id: "list-file",
        accept: ".csv,.tsv,.txt,text/csv,text/plain",
        label: words::LIST_FIELD,
        button: words::LIST_FILE,
        field: field.clone(),
        on_file,
    };
    let wrong = !desk.faults.is_empty();
    let faults = if wrong {
        html! {
            <ul key="faults" class="cert-faults" id="list-faults" role="list">
                { for desk.faults.iter().enumerate().map(|(n, fault)| html! {
                    <li key={n} class="error">{ icon(Sign::Warn) }<span dir="auto">{ words::list_fault(fault) }</span></li>
                }) }
            </ul>
        }
    } else {
        nothing()
    };
    html! {
        <section class="cert-part card" aria-labelledby="list-part">
            <h2 id="list-part">{ words::LIST }</h2>
            <div>
                <label class="label" for="list">{ words::LIST_LABEL }</label>
                <textarea class="field cert-list" id="list" rows="5" dir="auto" placeholder={words::LIST_EXAMPLE}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={if wrong { "list-hint list-faults" } else { "list-hint" }}
                    value={desk.list.clone()} {oninput} />
                <p class="hint" id="list-hint">{ words::LIST_HINT }</p>
            </div>
            { faults }
            <div class="row-do">
                <button class="button" id="add-list" type="button" onclick={move |_| on_add.emit(())}>
                    { icon(Sign::Plus) }{ words::LIST_ADD }
                </button>
                { file.view() }
            </div>
            { told(desk, Place::List, on_undo) }
        </section>
    }
}
