//! Before a question that is played for a wager: what it is about, and what the teams wager.

use std::collections::{BTreeMap, BTreeSet};

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::game::TeamId;
use crate::session::wager_typed;
use crate::stage::{Bettor, Stake, View, Wagers};
use crate::text::board as text;
use crate::ui::dom::{focus_id, unfocus};
use crate::ui::parts::{Sign, badge, icon, named};

use super::keying::Keying;
use super::scene::Hands;

pub fn wagers(view: &View, wagers: &Wagers, hands: Option<Hands<'_>>) -> Html {
    let title = text::stake_title(view.stake.as_ref());
    html! {
        <main class="game-main poster wagers fit" id="main" tabindex="-1">
            <p class="poster-over">{ text::stake_over(view.stake.as_ref()) }</p>
            <h1 class={classes!("poster-title", (title.chars().count() > 24).then_some("is-lengthy"))} dir="auto">{ title }</h1>
            { match hands {
                // The room may be looking at this very screen.
                Some(hands) => form(view, wagers, true, hands.keying),
                None => seats(view, wagers),
            } }
        </main>
    }
}

/// Who has wagered, and not what.
fn seats(view: &View, wagers: &Wagers) -> Html {
    html! {
        <ul class="wager-seats" role="list">
            { for wagers.lines.iter().map(|line| html! {
                <li key={line.team.0} data-wagered={line.wagered.then_some("")}>
                    { badge(line.team) }
                    <span class="wager-name">{ named(view.name(line.team)) }</span>
                    <span class="wager-state">{ state(line) }</span>
                </li>
            }) }
        </ul>
    }
}

fn state(line: &Bettor) -> Html {
    if line.wagered {
        html! { <>{ icon(Sign::Tick) }{ text::WAGERED }</> }
    } else {
        html! { <>{ text::bounds(line.bounds()) }</> }
    }
}

/// Where the host types the wagers, on this screen in secret where the final's are.
pub fn form(view: &View, wagers: &Wagers, seen: bool, keying: &Callback<Keying>) -> Html {
    let secret = seen && matches!(view.stake, Some(Stake::Final { .. }));
    let rows: Vec<Row> = wagers
        .lines
        .iter()
        .map(|line| Row {
            line: *line,
            name: view.name(line.team).to_owned(),
        })
        .collect();
    html! { <WagerForm key="wagers" {rows} {secret} keying={keying.clone()} /> }
}

#[derive(Clone, PartialEq)]
pub struct Row {
    line: Bettor,
    name: String,
}

#[derive(PartialEq, Properties)]
pub struct WagerFormProps {
    rows: Vec<Row>,
    /// What is typed is not to be read on the screen.
    secret: bool,
    keying: Callback<Keying>,
}

/// What the host has typed so far, and what is wrong with it.
#[derive(Clone, Default, PartialEq)]
struct Draft {
    typed: BTreeMap<TeamId, String>,
    wrong: BTreeSet<TeamId>,
    /// Teams that have wagered and wager anew.
    anew: BTreeSet<TeamId>,
}

impl Draft {
    /// The wagers that can be made; what cannot is told, all at once, and stays as it was typed.
    fn take(&mut self, rows: &[Row]) -> Vec<(TeamId, u32)> {
        let mut made = Vec::new();
        self.wrong.clear();
        let blank = |typed: Option<&String>| typed.is_none_or(|typed| typed.trim().is_empty());
        let open: Vec<&Row> = rows.iter().filter(|row| self.is_open(&row.line)).collect();
        let nothing = open.iter().all(|row| blank(self.typed.get(&row.line.team)));
        for Row { line, .. } in open {
            let typed = self.typed.get(&line.team);
            if blank(typed) && !nothing {
                continue;
            }
            let points = typed.and_then(|typed| wager_typed(typed));
            match points.filter(|points| line.bounds().admit(*points)) {
                Some(points) => made.push((line.team, points)),
                None => {
                    self.wrong.insert(line.team);
                }
            }
        }
        for (team, _) in &made {
            self.typed.remove(team);
            self.anew.remove(team);
        }
        made
    }

    fn is_open(&self, line: &Bettor) -> bool {
        !line.wagered || self.anew.contains(&line.team)
    }
}

#[component]
pub fn WagerForm(props: &WagerFormProps) -> Html {
    let draft = use_state_eq(Draft::default);
    let rows = &props.rows;
    // The first field that waits; where none does, the keys are the page's again.
    let first = {
        let mut open = rows.iter().filter(|row| draft.is_open(&row.line));
        let wrong = |row: &&Row| draft.wrong.contains(&row.line.team);
        let faulty = open.clone().find(wrong);
        faulty.or_else(|| open.next()).map(|row| row.line.team)
    };
    use_effect_with(first, |first| match first {
        Some(team) => focus_id(&field_id(*team)),
        None => unfocus(),
    });
    let submit = {
        let (draft, rows, keying) = (draft.clone(), rows.clone(), props.keying.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut after = (*draft).clone();
            for (team, points) in after.take(&rows) {
                keying.emit(Keying::Wager(team, points));
            }
            draft.set(after);
        })
    };
    let open = first.is_some();
    html! {
        <form class="wager-form" onsubmit={submit} autocomplete="off" novalidate={true}>
            <ul class="wager-seats" role="list">
                { for rows.iter().map(|row| line(row, &draft, props.secret)) }
            </ul>
            <p class="wager-foot">
                <button class="button" type="submit" disabled={!open}>
                    { text::RECORD_WAGERS }<kbd>{ "Enter" }</kbd>
                </button>
                <span role="status">{ if open { "" } else { text::ALL_IN } }</span>
            </p>
        </form>
    }
}

fn line(row: &Row, draft: &UseStateHandle<Draft>, secret: bool) -> Html {
    let team = row.line.team;
    let id = field_id(team);
    let wrong = draft.wrong.contains(&team);
    let field = if draft.is_open(&row.line) {
        let write = {
            let draft = draft.clone();
            Callback::from(move |event: InputEvent| {
                let field = event
                    .target()
                    .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
                if let Some(field) = field {
                    let mut after = (*draft).clone();
                    after.typed.insert(team, field.value());
                    draft.set(after);
                }
            })
        };
        let typed = draft.typed.get(&team).cloned().unwrap_or_default();
        html! {
            <>
                <label class="sr-only" for={id.clone()}>{ text::wager_of(&row.name) }</label>
                <span class={classes!("wager-do", secret.then_some("wager-secret"))} data-filled={(secret && !typed.is_empty()).then_some("")}>
                    <input
                        class={classes!("field", "wager-field", secret.then_some("is-secret"))}
                        id={id.clone()} inputmode="numeric" autocomplete="off" maxlength="12"
                        value={typed}
                        aria-invalid={wrong.to_string()} aria-describedby={format!("{id}-bounds")}
                        oninput={write}
                    />
                </span>
                <span class={classes!("wager-state", wrong.then_some("error"))} id={format!("{id}-bounds")} role={wrong.then_some("alert")}>
                    if wrong {
                        { icon(Sign::Warn) }
                    }
                    { if wrong { text::out_of_bounds(row.line.bounds()) } else { text::bounds(row.line.bounds()) } }
                </span>
            </>
        }
    } else {
        let again = {
            let draft = draft.clone();
            Callback::from(move |_: MouseEvent| {
                let mut after = (*draft).clone();
                after.anew.insert(team);
                draft.set(after);
            })
        };
        html! {
            <>
                <span class="wager-state">{ icon(Sign::Tick) }{ text::WAGERED }</span>
                <button class="button is-small wager-do" type="button" onclick={again}>
                    { text::CHANGE }<span class="sr-only">{ text::wager_of(&row.name) }</span>
                </button>
            </>
        }
    };
    html! {
        <li key={team.0} data-wagered={row.line.wagered.then_some("")}>
            { badge(team) }
            <span class="wager-name">{ named(&row.name) }</span>
            { field }
        </li>
    }
}

fn field_id(team: TeamId) -> String {
    format!("wager-{}", team.0)
}
