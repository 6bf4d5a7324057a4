use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use crate::game::{MOST_TEAMS, RoundKind, TeamId, checked_name};
use crate::text::setup::{Place, TEAM_NAMES, name_fault};
use crate::text::{buzzers, form as words};
use crate::ui::dom::focus;
use crate::ui::draft::{Draft, Field, JoinFault, Row};
use crate::ui::pages::pairing::PairingDialog;
use crate::ui::parts::{Sign, badge, icon};
use crate::ui::services::use_services;

use super::acts::{Act, Dispatch};
use super::faults::{Shown, error_line, nothing};
use super::fields::{marks, typed};

/// So many names are suggested at a time.
const SUGGESTED: usize = 6;

#[derive(PartialEq, Properties)]
pub struct TeamsPartProps {
    pub draft: Rc<Draft>,
    pub shown: Shown,
    pub dispatch: Dispatch,
}

#[component]
pub fn TeamsPart(props: &TeamsPartProps) -> Html {
    let TeamsPartProps {
        draft,
        shown,
        dispatch,
    } = props;
    let head = use_node_ref();
    let next = use_node_ref();
    let dismiss = {
        let (dispatch, head) = (dispatch.clone(), head.clone());
        Callback::from(move |key: u32| {
            dispatch.dispatch(Act::Dismiss(key));
            // The button is gone with its row. Not to the field for the next name: on a phone
            // that would bring the keyboard up.
            focus(&head);
        })
    };
    let to_next = {
        let next = next.clone();
        Callback::from(move |()| focus(&next))
    };
    let pairing = use_state_eq(|| false);
    let open_pairing = {
        let pairing = pairing.clone();
        Callback::from(move |_: MouseEvent| pairing.set(true))
    };
    let close_pairing = {
        let pairing = pairing.clone();
        Callback::from(move |()| pairing.set(false))
    };
    let by_buzzer = draft
        .plans()
        .iter()
        .any(|plan| matches!(plan.kind, RoundKind::Buzzer { .. }));
    let teams = (0..).map(TeamId).zip(draft.names().map(str::to_owned));
    let teams: Vec<(TeamId, String)> = teams.collect();
    html! {
        <section class="setup-part" aria-labelledby="teams-head">
            <h2 id="teams-head" ref={head} tabindex="-1">
                { words::TEAMS }{ " " }<small class="hint">{ words::teams_of(draft.teams.len()) }</small>
            </h2>
            <ol class="team-list" role="list">
                { for draft.teams.iter().enumerate().map(|(place, row)| html! {
                    <TeamRow key={row.key} row={row.clone()} {place}
                        fault={shown.at(Place::Team(place), Field::Only)}
                        dispatch={dispatch.clone()} dismiss={dismiss.clone()} to_next={to_next.clone()} />
                }) }
                { next_team(draft, shown, dispatch, &next) }
            </ol>
            <Suggestions draft={draft.clone()} dispatch={dispatch.clone()} />
            <div>
                if by_buzzer && !teams.is_empty() {
                    <button class="button" type="button" aria-haspopup="dialog" onclick={open_pairing}>
                        { icon(Sign::Team) }{ buzzers::OPEN }
                    </button>
                }
                if *pairing {
                    <PairingDialog {teams} on_close={close_pairing} />
                }
            </div>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct TeamRowProps {
    row: Row<String>,
    place: usize,
    fault: Option<AttrValue>,
    dispatch: Dispatch,
    dismiss: Callback<u32>,
    to_next: Callback<()>,
}

#[component]
fn TeamRow(props: &TeamRowProps) -> Html {
    let team = TeamId(u8::try_from(props.place).unwrap_or(u8::MAX));
    let letter = team.badge().letter;
    let key = props.row.key;
    let id = format!("team-{key}");
    let oninput = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Act::Rename(key, typed(&event))))
    };
    let onblur = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: FocusEvent| dispatch.dispatch(Act::Settle(key)))
    };
    let onkeydown = {
        let to_next = props.to_next.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_enter(&event) {
                event.prevent_default();
                to_next.emit(());
            }
        })
    };
    let onclick = {
        let dismiss = props.dismiss.clone();
        Callback::from(move |_: MouseEvent| dismiss.emit(key))
    };
    let (invalid, described) = marks(&id, props.fault.is_some());
    html! {
        <li class="team-row">
            { badge(team) }
            <div>
                <label class="sr-only" for={id.clone()}>{ words::team_label(letter) }</label>
                <input class="field" id={id.clone()} dir="auto" autocomplete="off" value={props.row.it.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onblur} {onkeydown} />
            </div>
            <button class="button is-quiet is-square" type="button"
                aria-label={words::remove_team(&props.row.it, letter)} {onclick}>
                { icon(Sign::Close) }
            </button>
            { error_line(&id, props.fault.clone()) }
        </li>
    }
}

/// Enter, but not the one that ends the writing of a sign in an input method.
fn is_enter(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing()
}

fn next_team(draft: &Draft, shown: &Shown, dispatch: &Dispatch, field: &NodeRef) -> Html {
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Act::TypeNext(typed(&event))))
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if is_enter(&event) {
                event.prevent_default();
                dispatch.dispatch(Act::JoinTyped);
            }
        })
    };
    let onpaste = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            // The field itself would run the lines together.
            if let Some(text) = pasted(&event).filter(|text| text.trim().contains('\n')) {
                event.prevent_default();
                dispatch.dispatch(Act::Paste(text));
            }
        })
    };
    let onclick = {
        let (dispatch, field) = (dispatch.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Act::JoinTyped);
            focus(&field);
        })
    };
    let refused = draft.refused.map(|fault| match fault {
        JoinFault::Name(fault) => AttrValue::from(name_fault(fault)),
        JoinFault::Full => AttrValue::from(words::room_is_full()),
    });
    let fault = refused.or_else(|| shown.at(Place::Teams, Field::Only));
    let (invalid, described) = marks("team-next", fault.is_some());
    let described = described.unwrap_or_else(|| "team-hint".to_owned());
    html! {
        <li key="next" class="team-row">
            <span class="badge is-empty" data-colour="7" data-shape="1" aria-hidden="true">{ "+" }</span>
            <div>
                <label class="sr-only" for="team-next">{ words::NEXT_TEAM_LABEL }</label>
                <input ref={field.clone()} class="field" id="team-next" dir="auto" autocomplete="off"
                    enterkeyhint="next" placeholder={words::NEXT_TEAM} value={draft.joining.clone()}
                    aria-invalid={invalid} aria-describedby={described} {oninput} {onkeydown} {onpaste} />
            </div>
            <button class="button" type="button" {onclick}>{ words::ADD }</button>
            { error_line("team-next", fault) }
        </li>
    }
}

fn pasted(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<ClipboardEvent>()?;
    event.clipboard_data()?.get_data("text").ok()
}

#[derive(PartialEq, Properties)]
struct SuggestionsProps {
    draft: Rc<Draft>,
    dispatch: Dispatch,
}

/// Names to take, and the teams of the last game while there is none yet.
#[component]
fn Suggestions(props: &SuggestionsProps) -> Html {
    let SuggestionsProps { draft, dispatch } = props;
    let services = use_services();
    let last = use_memo((), |()| last_teams(&services.shelf));
    let from = use_state(|| 0_usize);
    let free: Vec<&'static str> = TEAM_NAMES
        .into_iter()
        .filter(|name| checked_name(name, draft.names()).is_ok())
        .collect();
    let start = *from % free.len().max(1);
    let shown = free
        .iter()
        .cycle()
        .skip(start)
        .take(SUGGESTED.min(free.len()));
    let others = {
        let from = from.clone();
        Callback::from(move |_: MouseEvent| from.set(start + SUGGESTED))
    };
    let again = {
        let (dispatch, last) = (dispatch.clone(), last.clone());
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Act::Join((*last).clone())))
    };
    let last_time = if draft.teams.is_empty() && !last.is_empty() {
        html! {
            <p key="again">
                <button class="button" type="button" onclick={again}>
                    { icon(Sign::Team) }{ words::SAME_TEAMS }
                </button>
            </p>
        }
    } else {
        nothing()
    };
    let room = draft.teams.len() < MOST_TEAMS;
    let names = if room && !free.is_empty() {
        // Keyed by place: the button that was pressed stays, with another name, and so does the
        // focus.
        let names = shown.enumerate().map(|(place, name)| {
            let dispatch = dispatch.clone();
            let name = *name;
            let onclick = Callback::from(move |_: MouseEvent| {
                dispatch.dispatch(Act::Join(vec![name.to_owned()]));
            });
            html! {
                <li key={place}>
                    <button class="suggestion" type="button" {onclick}>{ name }</button>
                </li>
            }
        });
        html! {
            <div key="names">
                <p class="label" id="suggestions">{ words::SUGGESTIONS }</p>
                <ul class="suggestions" role="list" aria-labelledby="suggestions">
                    { for names }
                    <li key="others">
                        <button class="suggestion" type="button" onclick={others}>
                            { icon(Sign::Swap) }<span class="sr-only">{ words::OTHER_NAMES }</span>
                        </button>
                    </li>
                </ul>
            </div>
        }
    } else {
        nothing()
    };
    html! {
        <>
            <p class="hint" id="team-hint">{ words::PASTE_HINT }</p>
            { last_time }
            { names }
        </>
    }
}

/// The teams that were in the last game at its end.
fn last_teams(shelf: &crate::session::Shelf) -> Vec<String> {
    let Some(game) = shelf
        .stock()
        .ok()
        .and_then(|stock| stock.games.into_iter().next())
    else {
        return Vec::new();
    };
    let Some(journal) = shelf.look(&game.id) else {
        return Vec::new();
    };
    let teams = journal.game().teams();
    teams
        .iter()
        .filter(|team| !team.retired)
        .map(|team| team.name.clone())
        .collect()
}
