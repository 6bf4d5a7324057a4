//! The end of a run: what was right, what to look at again, what comes next.

use yew::prelude::*;

use crate::bank::{Bank, Question, Response, Section};
use crate::practice::{Item, Mode, Session};
use crate::text::{bank as names, practice as text};
use crate::ui::parts::{Sign, Tube, icon};
use crate::ui::route::{Corner, Route};

use super::desk::Desk;
use super::why::{solution, why};

/// What an ending needs to know.
#[derive(Clone, Copy, Debug)]
struct Ending<'a> {
    session: &'a Session,
    bank: &'a Bank,
    /// Still due today.
    due: usize,
    /// Answered wrongly the last time, of all.
    missed: usize,
    /// The clock ended it.
    time_up: bool,
}

fn ending(ending: Ending<'_>) -> Html {
    let session = ending.session;
    let items = session.items();
    let asked: Vec<(&Item, &Question)> = items
        .iter()
        .filter_map(|item| Some((item, question(ending.bank, item)?)))
        .collect();
    let counted = if session.mode().is_exam() {
        items.len()
    } else {
        session.answered()
    };
    let right = session.right();
    let misses: Vec<&(&Item, &Question)> = asked
        .iter()
        .filter(|(item, _)| is_miss(item, session))
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a drawing")]
    let share = right as f64 / counted.max(1) as f64;
    html! {
        <main class="page is-narrow ending" id="main" tabindex="-1">
            <header class="ending-head">
                <p class="eyebrow">{ text::mode(session.mode()) }</p>
                <h1>{ text::ending(right, counted) }</h1>
                <p class="ending-score">
                    <strong>{ right }</strong>{ " " }{ text::of_right(counted) }
                </p>
                <Tube fill={share} />
                <p>{ text::ending_note(session.mode(), ending.due, ending.time_up) }</p>
            </header>
            <div>
                if session.mode().is_exam() {
                    { sections(&asked) }
                }
            </div>
            <section aria-labelledby="misses">
                <h2 id="misses">{ text::misses(misses.len()) }</h2>
                <ul class="misses" role="list">
                    { for misses.into_iter().map(|(item, question)| miss(item, question)) }
                </ul>
            </section>
            { onward(&ending) }
        </main>
    }
}

fn question<'a>(bank: &'a Bank, item: &Item) -> Option<&'a Question> {
    bank.questions()
        .map(|(_, question)| question)
        .find(|question| question.id == item.question)
}

/// In an exam what was left open is missed, too; elsewhere it was not asked.
fn is_miss(item: &Item, session: &Session) -> bool {
    item.given
        .as_ref()
        .map_or(session.mode().is_exam(), |given| !given.right)
}

/// How many of each section were right: a picture, and words for it.
fn sections(asked: &[(&Item, &Question)]) -> Html {
    let row = |section: Section| {
        let of: Vec<&Item> = asked
            .iter()
            .filter(|(_, question)| question.section == section)
            .map(|(item, _)| *item)
            .collect();
        let right = of
            .iter()
            .filter(|item| item.given.as_ref().is_some_and(|given| given.right))
            .count();
        #[expect(clippy::cast_precision_loss, reason = "a drawing")]
        let share = right as f64 / of.len().max(1) as f64;
        (!of.is_empty()).then(|| {
            html! {
                <li key={names::section(section)}>
                    <span>{ names::section(section) }</span>
                    <span class="shares-count">{ text::right_of(right, of.len()) }</span>
                    <Tube fill={share} />
                </li>
            }
        })
    };
    html! {
        <section aria-labelledby="sections">
            <h2 id="sections">{ text::BY_SECTION }</h2>
            <ul class="shares card" role="list">{ for Section::ALL.into_iter().filter_map(row) }</ul>
        </section>
    }
}

fn miss(item: &Item, question: &Question) -> Html {
    html! {
        <li key={question.id.0.clone()}>
            <details class="more">
                <summary><span dir="auto">{ question.stem.clone() }</span></summary>
                <p class="hint">{ names::section(question.section) }</p>
                <p>
                    { icon(Sign::Cross) }{ " " }{ text::you_said(said(item, question).as_deref()) }
                </p>
                <p class="drill-solution">
                    { icon(Sign::Tick) }<strong dir="auto">{ solution(question) }</strong>
                </p>
                { why(question) }
            </details>
        </li>
    }
}

/// What was answered, in the words of the question.
fn said(item: &Item, question: &Question) -> Option<String> {
    let response = &item.given.as_ref()?.response;
    (*response != Response::Judged(false)).then(|| super::why::said(question, response))
}

/// One obvious next step, and a way out.
fn onward(ending: &Ending<'_>) -> Html {
    let on = |corner: Corner| Route::Practice(corner).to_string();
    let (words, to) = match ending.session.mode() {
        Mode::Exam { .. } if ending.missed > 0 => {
            (text::PRACTISE_MISSES.to_owned(), on(Corner::Missed))
        }
        _ if ending.due > 0 => (text::review_now(ending.due), on(Corner::Review)),
        _ => (text::TEN_MORE.to_owned(), on(Corner::Quick)),
    };
    html! {
        <footer class="start-bar">
            <div>
                <a class="button" href={on(Corner::Choose)}>{ text::DONE }</a>
                <a class="button is-primary is-big" href={to}>{ words }</a>
            </div>
        </footer>
    }
}

/// The run that is on, of which nothing is left to ask.
pub fn end(desk: &Desk, session: &Session) -> Html {
    ending(Ending {
        session,
        bank: &desk.bank,
        due: desk.due(),
        missed: desk.missed(),
        time_up: desk.seconds_left() == Some(0),
    })
}
