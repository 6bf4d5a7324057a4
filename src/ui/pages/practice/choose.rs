//! Ways to practise: one that needs no thought, and the others below each other.

use yew::prelude::*;

use crate::practice::Session;
use crate::text::{form, practice as text, progress};
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Corner, Route};

/// What there is to do today.
#[derive(Clone, Copy, Debug)]
pub struct Today<'a> {
    pub due: usize,
    pub new: usize,
    pub missed: usize,
    pub bookmarked: usize,
    /// What was left: an exam, and a run of any other kind.
    pub waiting: [Option<&'a Session>; 2],
}

pub fn choose(today: Today<'_>) -> Html {
    let way = |corner: Corner, name: &'static str, hint: String, count: usize| {
        html! {
            <li key={name}>
                <a class="way" href={Route::Practice(corner).to_string()}>
                    <span><strong>{ name }</strong><small>{ hint }</small></span>
                    if count > 0 {
                        <span class="way-count">{ count }</span>
                    }
                    { icon(Sign::On) }
                </a>
            </li>
        }
    };
    html! {
        <main class="page is-narrow practice" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ text::TITLE }</h1>
                <a class="button is-quiet" href={Route::Home.to_string()}>{ form::BACK }</a>
            </header>
            <div class="waiting">
                { for today.waiting.into_iter().flatten().map(waiting) }
            </div>
            <ul class="ways card" role="list">
                { way(Corner::Review, text::REVIEW, text::review_hint(today.due, today.new), today.due) }
                { way(Corner::Topic, text::TOPIC, text::TOPIC_HINT.to_owned(), 0) }
                { way(Corner::Exam, text::EXAM, text::EXAM_HINT.to_owned(), 0) }
                { way(Corner::Missed, text::MISSED, text::missed_hint(today.missed), today.missed) }
                { way(Corner::Bookmarked, text::BOOKMARKED, text::bookmarked_hint(today.bookmarked), today.bookmarked) }
                { way(Corner::Progress, progress::TITLE, progress::HINT.to_owned(), 0) }
            </ul>
            <footer class="start-bar">
                <div>
                    <p class="start-sum"><strong>{ text::QUICK_COUNT }</strong>{ text::QUICK_HINT }</p>
                    <a class="button is-primary is-big" href={Route::Practice(Corner::Quick).to_string()}>{ text::QUICK }</a>
                </div>
            </footer>
        </main>
    }
}

fn waiting(session: &Session) -> Html {
    let place = session.here() + 1;
    let to = if session.mode().is_exam() {
        Corner::Sitting
    } else {
        Corner::Run
    };
    html! {
        <a key={text::mode(session.mode())} class="way card" href={Route::Practice(to).to_string()}>
            { icon(Sign::Play) }
            <span>
                <strong>{ text::go_on(session.mode()) }</strong>
                <small>{ text::whereabouts(place, session.items().len()) }</small>
            </span>
            { icon(Sign::On) }
        </a>
    }
}
