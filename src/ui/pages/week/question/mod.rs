//! The question of a day: to be looked at, and printed as a poster.

mod leaf;

use gloo::utils::window;
use yew::prelude::*;

use crate::honours::Paper;
use crate::league::{Day, LONGEST_ADDRESS, Poster, qr, question_of};
use crate::platform::web;
use crate::session::Almanac;
use crate::text::{bank as names, certificates, daily as words, week};
use crate::ui::app::go;
use crate::ui::bank::{BankState, use_bank, use_banks};
use crate::ui::dates;
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Route};

use super::fields::{DateField, TextField, nothing, one_of};
use super::kept::told;
use leaf::{Leaf, answer_leaf, question_leaf};

#[derive(PartialEq, Properties)]
pub struct QuestionPageProps {
    /// Nothing for today.
    pub day: Option<Day>,
}

/// Where the app is, without the page that is open.
fn here() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Whether only this machine finds something there.
fn is_local(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', ':']).next().unwrap_or_default();
    address.starts_with("file:")
        || rest.starts_with("[::1]")
        || ["localhost", "127.0.0.1", "0.0.0.0"].contains(&host)
}

fn show(day: Option<Day>) {
    go(&Route::Week(Errand::Question(
        day.map(|day| day.to_string()),
    )));
}

#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    use_arrival();
    let kept = (*use_memo((), |()| Almanac::new(web::platform()))).clone();
    let poster = use_state(|| kept.poster());
    let trouble = use_state(|| None::<AttrValue>);
    // The day whose answer was asked for: another one keeps its secret.
    let asked_for = use_state(|| None::<Day>);
    let (state, (banks, _)) = (use_bank(), use_banks());
    let week = use_memo((), |()| kept.week().unwrap_or_default());
    let change = {
        let (poster, trouble) = (poster.clone(), trouble.clone());
        Callback::from(move |next: Poster| {
            let fault = kept.keep_poster(&next).err();
            trouble.set(fault.map(|fault| week::not_kept(fault).into()));
            poster.set(next);
        })
    };
    let day = props.day.or_else(dates::today);
    let found = day.zip(banks).and_then(|(day, banks)| {
        let bank = &banks.shipped.0;
        let (question, shown) = question_of(bank, day)?;
        Some((day, question.clone(), shown))
    });
    let address = match poster.address.trim() {
        "" => here(),
        typed => typed.to_owned(),
    };
    let code = qr(&address);
    let is_shown = asked_for.is_some() && *asked_for == day;
    let toggle = {
        let asked_for = asked_for.clone();
        Callback::from(move |_: MouseEvent| asked_for.set(day.filter(|_| !is_shown)))
    };
    let ready = found.is_some();
    let answer = found.as_ref().map(|(_, question, shown)| {
        html! {
            <div key="answer" class="cert-part">
                <p class="day-answer" dir="auto">{ words::solution(question, shown) }</p>
                <p dir="auto">{ question.explanation.clone() }</p>
                { for question.references.iter().enumerate().map(|(n, it)| html! {
                    <p key={n} class="hint" dir="auto">{ names::reference(it) }</p>
                }) }
            </div>
        }
    });
    let page = match found {
        Some((day, question, shown)) => {
            let leaf = Leaf {
                day,
                event: &week.name,
                question: &question,
                shown: &shown,
                code: code.as_ref(),
                address: &address,
            };
            let paper = match poster.paper {
                Paper::Letter => "letter",
                Paper::A4 => "a4",
            };
            html! {
                <section key="poster" class="cert-preview" aria-labelledby="preview" tabindex="0">
                    <h2 id="preview">{ words::PREVIEW }</h2>
                    <div class="posters" data-paper={paper}>
                        { question_leaf(&leaf, poster.answer) }
                        <div class={classes!((!is_shown).then_some("is-veiled"))}>
                            if poster.answer { { answer_leaf(&leaf) } }
                        </div>
                    </div>
                </section>
            }
        }
        None => {
            let why = match state {
                BankState::Loading => words::WAIT.to_owned(),
                BankState::Ready(_) => words::NONE.to_owned(),
                BankState::Failed(why) => words::failed(&why),
            };
            html! { <p key="none" class="card" role="status">{ why }</p> }
        }
    };
    html! {
        <main class="page certificates day-page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ week::BACK }</a>
            </header>
            <p class="lead-in">{ words::LEAD }</p>
            { told(trouble.as_ref()) }
            { day_part(day) }
            { page }
            { answer_part(is_shown, answer, toggle) }
            { poster_part(&poster, &address, code.is_none(), &change) }
            { print_bar(ready, poster.answer) }
        </main>
    }
}

fn day_part(day: Option<Day>) -> Html {
    let to = |id: &'static str, words: &'static str, to: Option<Day>| {
        html! {
            <button {id} class="button" type="button" disabled={to.is_none()} onclick={move |_| show(to)}>{ words }</button>
        }
    };
    let date = DateField {
        id: "date",
        label: words::DATE,
        value: day,
        wrong: None,
        on_change: Callback::from(|day: Option<Day>| {
            if day.is_some() {
                show(day);
            }
        }),
    };
    html! {
        <section class="cert-part card" aria-labelledby="day-part">
            <h2 id="day-part">{ words::DAY_PART }</h2>
            { date.view() }
            <div class="row-do">
                { to("day-before", words::BEFORE, day.and_then(Day::before)) }
                <button id="today" class="button" type="button" onclick={|_| show(None)}>{ words::TODAY }</button>
                { to("day-after", words::AFTER, day.and_then(Day::next)) }
            </div>
        </section>
    }
}

fn answer_part(is_shown: bool, answer: Option<Html>, toggle: Callback<MouseEvent>) -> Html {
    let ready = answer.is_some();
    let answer = answer.filter(|_| is_shown).unwrap_or_else(nothing);
    html! {
        <section class="cert-part card" aria-labelledby="answer-part">
            <h2 id="answer-part">{ words::ANSWER_PART }</h2>
            <div class="row-do">
                <button class="button" id="show-answer" type="button" disabled={!ready} aria-expanded={is_shown.to_string()} onclick={toggle}>
                    { if is_shown { words::HIDE } else { words::SHOW } }
                </button>
            </div>
            <div aria-live="polite">{ answer }</div>
        </section>
    }
}

fn poster_part(poster: &Poster, address: &str, too_long: bool, change: &Callback<Poster>) -> Html {
    let with = |set: fn(&mut Poster, String)| {
        let poster = poster.clone();
        change.reform(move |text: String| {
            let mut next = poster.clone();
            set(&mut next, text);
            next
        })
    };
    let on_paper = {
        let poster = poster.clone();
        change.reform(move |paper: Paper| Poster {
            paper,
            ..poster.clone()
        })
    };
    let on_answer = {
        let poster = poster.clone();
        change.reform(move |_: Event| Poster {
            answer: !poster.answer,
            ..poster.clone()
        })
    };
    let field = TextField {
        id: "address".to_owned(),
        label: words::ADDRESS,
        value: &poster.address,
        most: LONGEST_ADDRESS,
        on_input: with(|poster, text| poster.address = text),
    };
    let warning = match (too_long, is_local(address)) {
        (true, _) => Some(words::TOO_LONG),
        (_, true) => Some(words::LOCAL),
        _ => None,
    };
    html! {
        <section class="cert-part card" aria-labelledby="poster-part">
            <h2 id="poster-part">{ words::POSTER_PART }</h2>
            { one_of("paper", words::PAPER, &Paper::ALL, poster.paper, certificates::paper, &on_paper) }
            <label class="check">
                <input type="checkbox" id="with-answer" checked={poster.answer} onchange={on_answer} />
                <span>{ words::WITH_ANSWER }</span>
            </label>
            { field.view() }
            <p class="hint">{ words::ADDRESS_HINT }</p>
            <div role="status">
                if let Some(warning) = warning {
                    <div class="notice" data-kind="bad">{ icon(Sign::Warn) }<p>{ warning }</p></div>
                }
            </div>
        </section>
    }
}

fn print_bar(ready: bool, answer: bool) -> Html {
    // The browser's window for printing; where there is none, nothing comes.
    let print = Callback::from(|_: MouseEvent| window().print().unwrap_or_default());
    html! {
        <footer class="start-bar">
            <div>
                <p class="start-sum">{ words::pages(answer) }</p>
                <button class="button is-primary is-big" id="print" type="button" disabled={!ready} onclick={print}>
                    { icon(Sign::File) }{ words::PRINT }
                </button>
            </div>
        </footer>
    }
}
