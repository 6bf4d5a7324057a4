//! What practising has come to: pictures first, and each of them as a table, too.

mod picture;

use std::collections::BTreeSet;

use yew::prelude::*;

use crate::bank::{QuestionId, Section};
use crate::practice::{Scope, Standing, together};
use crate::text::{bank as names, practice as practice_text, progress as text};
use crate::ui::dom::{use_aim, use_arrival};
use crate::ui::parts::{Sign, Tube, icon};
use crate::ui::route::{Corner, Route};

use super::desk::Desk;
use picture::{bars, calendar, stack, table_of_days};

/// Takes the last reset back.
const UNDO: &str = "undo-reset";

/// How many days the calendar shows: seventeen weeks.
const CALENDAR: i32 = 17 * 7;

#[derive(PartialEq, Properties)]
pub struct ProgressPageProps {
    pub desk: Desk,
}

#[component]
pub fn ProgressPage(props: &ProgressPageProps) -> Html {
    use_arrival();
    let desk = &props.desk;
    let reset = use_state_eq(|| None::<String>);
    let aim = use_aim();
    let (standings, streak, whole, days, today) = desk.read(|learner, bank, today| {
        (
            learner.standings(bank, today),
            learner.streak(today),
            learner.whole(),
            learner.last_days(CALENDAR, today),
            today,
        )
    });
    let all = together(&standings);
    let (now, later) = all.recall();
    let month = days
        .get(days.len().saturating_sub(30)..)
        .unwrap_or_default();
    let begin_anew = |section: Option<Section>| {
        let (desk, reset, aim) = (desk.clone(), reset.clone(), aim.clone());
        Callback::from(move |_: MouseEvent| {
            desk.reset(scope(&desk, section));
            let what = section.map_or(text::EVERYTHING, names::section);
            reset.set(Some(text::was_reset(what)));
            // The button that was pressed has nothing more to do.
            aim.emit(UNDO.to_owned());
        })
    };
    let undo = {
        let (desk, reset, aim) = (desk.clone(), reset.clone(), aim.clone());
        Callback::from(move |_: MouseEvent| {
            desk.undo_reset();
            reset.set(None);
            aim.emit("main".to_owned());
        })
    };
    let fact = |name: &'static str, value: String, hint: String| {
        html! {
            <div key={name}><dt>{ name }</dt><dd>{ value }<small>{ hint }</small></dd></div>
        }
    };
    html! {
        <main class="page is-narrow practice progress" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ text::TITLE }</h1>
                <a class="button is-quiet" href={Route::Practice(Corner::Choose).to_string()}>{ practice_text::BACK }</a>
            </header>
            <div class="progress-undo" role="status">
                if let Some(what) = &*reset {
                    <p class="notice card">
                        <span>{ what }</span>
                        <button class="button" id={UNDO} type="button" onclick={undo}>{ icon(Sign::Undo) }{ text::UNDO }</button>
                    </p>
                }
            </div>
            <div>
                if whole.answers == 0 {
                    <p class="card progress-part">{ text::NONE_YET }</p>
                }
            </div>
            <dl class="progress-facts card">
                { fact(text::STREAK, streak.now.to_string(), text::longest(streak)) }
                { fact(text::RECALL, text::recall(now, all.seen()), text::in_a_month(later, all.seen())) }
                { fact(text::ANSWERS, text::number(whole.answers), text::right(whole)) }
                { fact(text::TIME, text::time(whole.seconds), String::new()) }
            </dl>
            <section class="card progress-part">
                <h2>{ text::QUESTIONS }<small>{ text::seen(&all) }</small></h2>
                { stack(&all) }
                { counts(&all) }
            </section>
            <section class="card progress-part">
                <h2>{ text::MONTH }</h2>
                { bars(month) }
                { table_of_days(text::MONTH, month) }
            </section>
            <section class="card progress-part">
                <h2>{ text::CALENDAR }</h2>
                { calendar(&days, today) }
                <p class="hint">{ text::CALENDAR_KEY }</p>
                { table_of_days(text::CALENDAR, &days) }
            </section>
            <section class="card progress-part">
                <h2>{ text::SECTIONS }</h2>
                <ul class="progress-sections" role="list">
                    { for standings.iter().map(|(section, standing)| row(*section, standing, begin_anew(Some(*section)))) }
                </ul>
                { table_of_sections(&standings) }
                <p class="hint">{ text::RESET_HINT }</p>
                <button class="button" type="button" disabled={all.seen() == 0} onclick={begin_anew(None)}>
                    { text::RESET_ALL }
                </button>
            </section>
        </main>
    }
}

/// What begins anew with a section: every question of it that is in the bank.
fn scope(desk: &Desk, section: Option<Section>) -> Scope {
    let Some(section) = section else {
        return Scope::All;
    };
    let questions = desk.bank.questions().map(|(_, question)| question);
    let ids: BTreeSet<QuestionId> = questions
        .filter(|question| question.section == section)
        .map(|question| question.id.clone())
        .collect();
    Scope::Questions(ids)
}

fn counts(all: &Standing) -> Html {
    let line = |kind: &'static str, name: &'static str, hint: &'static str, count: usize| {
        html! {
            <li key={kind}>
                <span class={classes!("swatch", kind)} aria-hidden="true"></span>
                <span>{ name }<small>{ hint }</small></span>
                <strong>{ count }</strong>
            </li>
        }
    };
    html! {
        <ul class="progress-key" role="list">
            { line("is-mature", text::MATURE, text::MATURE_HINT, all.mature) }
            { line("is-young", text::YOUNG, text::YOUNG_HINT, all.young) }
            { line("is-unseen", text::UNSEEN, "", all.questions - all.seen()) }
        </ul>
    }
}

fn row(section: Section, standing: &Standing, begin_anew: Callback<MouseEvent>) -> Html {
    let name = names::section(section);
    html! {
        <li key={name}>
            <span>
                <strong>{ name }</strong>
                <Tube fill={f64::from(standing.mastery())} />
                <small>{ text::section(standing) }</small>
            </span>
            <button class="button is-quiet" type="button" disabled={standing.seen() == 0}
                aria-label={text::reset_section(name)} onclick={begin_anew}>
                { text::RESET }
            </button>
        </li>
    }
}

fn table_of_sections(standings: &[(Section, Standing)]) -> Html {
    html! {
        <details>
            <summary>{ text::TABLE }</summary>
            <div class="progress-table" tabindex="0" role="region" aria-label={text::SECTIONS}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ text::SECTION }</th>
                            <th scope="col">{ text::KNOWN }</th>
                            <th scope="col">{ text::MATURE }</th>
                            <th scope="col">{ text::YOUNG }</th>
                            <th scope="col">{ text::UNSEEN }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for standings.iter().map(|(section, standing)| html! {
                            <tr key={names::section(*section)}>
                                <th scope="row">{ names::section(*section) }</th>
                                <td>{ text::share(standing.mastery()) }</td>
                                <td>{ standing.mature }</td>
                                <td>{ standing.young }</td>
                                <td>{ standing.questions - standing.seen() }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
