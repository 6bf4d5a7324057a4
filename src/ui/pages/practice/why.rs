use yew::prelude::*;

use crate::bank::{Answer, Decimal, Question, Reference, Response};
use crate::text::{bank as names, practice as text};

/// Why the answer is what it is, and where that is written.
pub fn why(question: &Question) -> Html {
    html! {
        <>
            <p dir="auto">{ question.explanation.clone() }</p>
            <ul class="sources" role="list" aria-label={text::SOURCES}>
                { for question.references.iter().enumerate().map(|(n, one)| source(n, one)) }
            </ul>
        </>
    }
}

fn source(key: usize, reference: &Reference) -> Html {
    let words = names::reference(reference);
    let place = names::address(reference);
    match names::link(reference) {
        Some(link) => html! {
            <li {key}>
                { words }{ " " }
                <a href={link} target="_blank" rel="noopener noreferrer">
                    { place }<span class="sr-only">{ text::NEW_TAB }</span>
                </a>
            </li>
        },
        None => html! { <li {key}>{ words }{ " " }{ place }</li> },
    }
}

/// The right answer in a line, as the question writes it.
pub fn solution(question: &Question) -> String {
    let listed = |options: &[String], right: &[u8]| {
        let right: Vec<&str> = right
            .iter()
            .filter_map(|&place| options.get(usize::from(place)))
            .map(String::as_str)
            .collect();
        right.join(text::LIST_BREAK)
    };
    match &question.answer {
        Answer::Choice { options, right } => listed(options, &[*right]),
        Answer::Multiple { options, right } => listed(options, right),
        Answer::TrueFalse { right: true } => text::TRUE.to_owned(),
        Answer::TrueFalse { right: false } => text::FALSE.to_owned(),
        Answer::Number {
            right,
            unit,
            within,
        } => text::number(*right, unit, *within),
        Answer::Order { items } => items.join(text::ORDER_BREAK),
        Answer::Text { right, .. } => right.clone(),
    }
}

/// What was answered, as the question writes it.
pub fn said(question: &Question, response: &Response) -> String {
    let at = |options: &[String], places: &mut dyn Iterator<Item = u8>, between: &str| {
        places
            .filter_map(|place| options.get(usize::from(place)).cloned())
            .collect::<Vec<_>>()
            .join(between)
    };
    match (&question.answer, response) {
        (Answer::Choice { options, .. }, Response::Choice(place)) => {
            at(options, &mut std::iter::once(*place), "")
        }
        (Answer::Multiple { options, .. }, Response::Multiple(places)) => {
            at(options, &mut places.iter().copied(), text::LIST_BREAK)
        }
        (Answer::Order { items }, Response::Order(places)) => {
            at(items, &mut places.iter().copied(), text::ORDER_BREAK)
        }
        (_, Response::TrueFalse(true)) => text::TRUE.to_owned(),
        (_, Response::TrueFalse(false)) => text::FALSE.to_owned(),
        (Answer::Number { unit, .. }, Response::Number(number)) => {
            text::number(*number, unit, Decimal::ZERO)
        }
        (_, Response::Text(words)) => words.clone(),
        _ => String::new(),
    }
}
