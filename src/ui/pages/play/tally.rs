//! After a round on paper: what the teams got for it.

use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::game::{Span, TeamId};
use crate::session::{TallyFault, tally_typed};
use crate::stage::{Tally, View};
use crate::text::play as text;
use crate::ui::dom::{focus_id, unfocus};
use crate::ui::parts::{Sign, badge, icon, named};

use super::keying::Keying;
use super::scene::Hands;

pub fn tally(view: &View, shown: &Tally, hands: Option<Hands<'_>>) -> Html {
    let title = if hands.is_some() {
        text::points_of_round(shown.round)
    } else {
        text::COUNTING.to_owned()
    };
    html! {
        <main class="game-main poster wagers fit" id="main" tabindex="-1">
            <p class="poster-over" dir="auto">{ shown.title.clone() }</p>
            <h1 class="poster-title is-lengthy">{ title }</h1>
            { match hands {
                // The room may be looking at this very screen.
                Some(hands) => form(view, shown, shown.secret, hands.keying),
                None => seats(view, shown),
            } }
        </main>
    }
}

/// Whose points are typed, and not how many.
fn seats(view: &View, shown: &Tally) -> Html {
    html! {
        <ul class="wager-seats" role="list">
            { for shown.lines.iter().map(|(team, points)| html! {
                <li key={team.0} data-wagered={points.map(|_| "")}>
                    { badge(*team) }
                    <span class="wager-name">{ named(view.name(*team)) }</span>
                    <span class="wager-state">{ state(points.is_some()) }</span>
                </li>
            }) }
        </ul>
    }
}

fn state(typed: bool) -> Html {
    if typed {
        html! { <>{ icon(Sign::Tick) }{ text::TYPED }</> }
    } else {
        html! { <>{ text::NOT_TYPED }</> }
    }
}

/// Where the host types them, in secret where the room is not to know how the teams stand.
pub fn form(view: &View, shown: &Tally, secret: bool, keying: &Callback<Keying>) -> Html {
    let row = |(team, points): &(TeamId, Option<i32>)| Row {
        team: *team,
        name: view.name(*team).to_owned(),
        points: *points,
    };
    html! {
        <TallyForm key={format!("tally-{}", shown.round)} rows={shown.lines.iter().map(row).collect::<Vec<_>>()}
            span={shown.span} {secret} keying={keying.clone()} />
    }
}

#[derive(Clone, PartialEq)]
pub struct Row {
    team: TeamId,
    name: String,
    points: Option<i32>,
}

#[derive(PartialEq, Properties)]
pub struct TallyFormProps {
    rows: Vec<Row>,
    span: Span,
    secret: bool,
    keying: Callback<Keying>,
}

/// What the host has typed since, and what is wrong with it.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    typed: BTreeMap<TeamId, String>,
    wrong: BTreeMap<TeamId, TallyFault>,
}

impl Draft {
    fn value(&self, row: &Row) -> String {
        let recorded = || row.points.map(|points| points.to_string());
        let typed = self.typed.get(&row.team).cloned();
        typed.or_else(recorded).unwrap_or_default()
    }
}

#[component]
pub fn TallyForm(props: &TallyFormProps) -> Html {
    let draft = use_state_eq(Draft::default);
    let rows = &props.rows;
    let recorded = rows.iter().all(|row| row.points.is_some());
    // The first field that waits; where none does, the keys are the page's again.
    let waiting = rows.iter().find(|row| row.points.is_none());
    let first = match draft.wrong.keys().next() {
        Some(wrong) => Some(*wrong),
        None => waiting.map(|row| row.team),
    };
    use_effect_with(first, |first| {
        if let Some(team) = first {
            focus_id(&field_id(*team));
        }
    });
    let record = {
        let (draft, rows, keying) = (draft.clone(), rows.clone(), props.keying.clone());
        let span = props.span;
        Callback::from(move |asked: bool| {
            let values: Vec<(TeamId, String)> = rows
                .iter()
                .map(|row| (row.team, draft.value(row)))
                .collect();
            let typed = values.iter().map(|(team, value)| (*team, value.as_str()));
            match tally_typed(typed, span) {
                Ok(_) if draft.typed.is_empty() => {}
                Ok(points) => {
                    draft.set(Draft::default());
                    keying.emit(Keying::Tally(points));
                }
                Err(wrong) if asked => {
                    if let Some(team) = wrong.keys().next() {
                        focus_id(&field_id(*team));
                    }
                    let typed = draft.typed.clone();
                    return draft.set(Draft { typed, wrong });
                }
                Err(wrong) => {
                    let sound = |row: &&Row| !wrong.contains_key(&row.team);
                    let typed = rows
                        .iter()
                        .filter(sound)
                        .map(|row| (row.team, draft.value(row)));
                    let typed: Vec<(TeamId, String)> = typed.collect();
                    let typed = typed.iter().map(|(team, value)| (*team, value.as_str()));
                    let mut points = tally_typed(typed, span).unwrap_or_default();
                    let before = rows.iter().filter_map(|row| Some((row.team, row.points?)));
                    let before: BTreeMap<TeamId, i32> = before.collect();
                    for (team, recorded) in &before {
                        points.entry(*team).or_insert(*recorded);
                    }
                    if points != before {
                        keying.emit(Keying::Tally(points));
                    }
                }
            }
            if asked {
                unfocus();
            }
        })
    };
    let submit = record.reform(|event: SubmitEvent| {
        event.prevent_default();
        true
    });
    // Whoever goes on without recording what is typed has not typed in vain; from field to field nobody
    // has gone on.
    let leave = {
        let record = record.clone();
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target();
            let to = to.and_then(|to| to.dyn_into::<Element>().ok());
            let stays =
                to.is_some_and(|to| to.closest(".wager-form").is_ok_and(|form| form.is_some()));
            if !stays {
                record.emit(false);
            }
        })
    };
    let go_on = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "PageDown" {
            record.emit(false);
        }
    });
    let settled = recorded && draft.typed.is_empty();
    html! {
        <form class="wager-form" onsubmit={submit} onfocusout={leave} onkeydown={go_on} autocomplete="off" novalidate={true}>
            <ul class="wager-seats" role="list">
                { for rows.iter().map(|row| line(row, props, &draft)) }
            </ul>
            <p class="wager-foot">
                <button class="button" type="submit" disabled={settled}>
                    { text::RECORD_POINTS }<kbd>{ "Enter" }</kbd>
                </button>
                <span role="status">{ if settled { text::ALL_TYPED } else { "" } }</span>
            </p>
        </form>
    }
}

fn line(row: &Row, props: &TallyFormProps, draft: &UseStateHandle<Draft>) -> Html {
    let team = row.team;
    let id = field_id(team);
    let wrong = draft.wrong.get(&team).copied();
    let write = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(field) = field as Option<HtmlInputElement> {
                let mut after = (*draft).clone();
                after.typed.insert(team, field.value());
                draft.set(after);
            }
        })
    };
    let value = draft.value(row);
    let secret = props.secret;
    html! {
        <li key={team.0} data-wagered={row.points.map(|_| "")}>
            { badge(team) }
            <span class="wager-name">{ named(&row.name) }</span>
            <label class="sr-only" for={id.clone()}>{ text::points_of(&row.name) }</label>
            <span class={classes!("wager-do", secret.then_some("wager-secret"))} data-filled={(secret && !value.is_empty()).then_some("")}>
                <input
                    class={classes!("field", "wager-field", secret.then_some("is-secret"))}
                    id={id.clone()} inputmode="numeric" autocomplete="off" maxlength="12" {value}
                    aria-invalid={wrong.is_some().to_string()} aria-describedby={format!("{id}-span")}
                    oninput={write}
                />
            </span>
            <span class={classes!("wager-state", wrong.map(|_| "error"))} id={format!("{id}-span")} role={wrong.map(|_| "alert")}>
                if wrong.is_some() {
                    { icon(Sign::Warn) }
                }
                { match wrong {
                    Some(fault) => text::tally_fault(fault, props.span),
                    None => text::span(props.span),
                } }
            </span>
        </li>
    }
}

fn field_id(team: TeamId) -> String {
    format!("points-{}", team.0)
}
