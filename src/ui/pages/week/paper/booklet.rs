//! The host's script, and the questions without answers.

use yew::prelude::*;

use crate::game::Game;
use crate::paper::{Chapter, Item, Key, Part, questions, script};
use crate::stage::{Asking, Solution};
use crate::text::{bank as names, paper as words};
use crate::ui::parts::picture_address;

use super::PagesProps;
use super::leaf::{Head, leaf};

/// As many references as the reveal shows, since the script is said and not studied.
const SOURCES: usize = 2;

#[component]
pub fn ScriptPages(props: &PagesProps) -> Html {
    let game = &props.game.0;
    chapters(game, Part::Script, &script(game))
}

#[component]
pub fn QuestionPages(props: &PagesProps) -> Html {
    let game = &props.game.0;
    chapters(game, Part::Questions, &questions(game))
}

fn chapters(game: &Game, part: Part, chapters: &[Chapter<'_>]) -> Html {
    let rounds = game.plan().setup.rounds.len();
    html! {
        <div class="leaves">
            { for chapters.iter().enumerate().map(|(n, chapter)| {
                let head = Head {
                    what: words::part(part).0,
                    title: words::heading(chapter.heading, rounds),
                    aside: html! { <span></span> },
                };
                let facts = words::facts(chapter.heading, rounds);
                let body = html! {
                    <>
                        <p class="leaf-facts">{ facts }</p>
                        <ol class="qs" role="list">
                            { for chapter.items.iter().enumerate().map(|(n, it)| item(n, it)) }
                        </ol>
                    </>
                };
                leaf(n.to_string(), "is-booklet", game, head, body)
            }) }
        </div>
    }
}

fn item(n: usize, item: &Item<'_>) -> Html {
    let asking = &item.asking;
    let worth = item.key.as_ref().and_then(words::worth);
    html! {
        <li key={n} class="q">
            <p class="q-label"><b dir="auto">{ words::label(&item.label) }</b>{ for worth.map(|it| html! { <span key="worth">{ it }</span> }) }</p>
            <div class="q-ask">
                <p class="q-stem" dir="auto">{ asking.stem.clone() }</p>
                { for asking.picture.iter().map(|picture| html! {
                    <img key="picture" class="q-picture" src={picture_address(picture)} alt={picture.alt.clone()} />
                }) }
                { options(asking, item.key.as_ref()) }
                { for words::task(asking).map(|it| html! { <p key="task" class="q-task" dir="auto">{ it }</p> }) }
            </div>
            { for item.key.iter().map(|key| solved(asking, key)) }
        </li>
    }
}

fn options(asking: &Asking, key: Option<&Key<'_>>) -> Html {
    let right = |place: usize| match key.map(|key| &key.solution) {
        Some(Solution::Places(places)) => places.iter().any(|it| usize::from(*it) == place),
        _ => false,
    };
    html! {
        <ol class="q-options" role="list">
            { for words::options(&asking.ask).into_iter().enumerate().map(|(place, option)| html! {
                <li key={place} data-right={right(place).then_some("")}>
                    <span class="box">{ place + 1 }</span><span dir="auto">{ option.to_owned() }</span>
                </li>
            }) }
        </ol>
    }
}

/// What stands in the script alone.
fn solved(asking: &Asking, key: &Key<'_>) -> Html {
    let question = key.question;
    let sources = question.references.iter().take(SOURCES);
    html! {
        <div key="key" class="q-key">
            <p class="q-answer"><b>{ words::ANSWER }</b>{ " " }<span dir="auto">{ words::answer(asking, key) }</span></p>
            { for words::also(key).map(|it| html! { <p key="also" dir="auto">{ it }</p> }) }
            <p dir="auto">{ question.explanation.clone() }</p>
            { for question.host_note.iter().map(|it| html! { <p key="note" class="q-note" dir="auto">{ words::note(it) }</p> }) }
            { for sources.enumerate().map(|(n, it)| html! {
                <p key={n} class="q-source" dir="auto">{ format!("{} {}", names::reference(it), names::address(it)) }</p>
            }) }
        </div>
    }
}
