//! What every printed part is made of: a leaf that begins on a page of its own, with a head that
//! stands on each page it goes on to.

use yew::prelude::*;

use crate::game::Game;
use crate::text::paper as words;

/// What stands at the head of a leaf.
pub struct Head<'a> {
    /// What kind of paper it is.
    pub what: &'a str,
    pub title: String,
    /// On the side, such as whose it is.
    pub aside: Html,
}

pub fn leaf(key: String, class: &'static str, game: &Game, head: Head<'_>, body: Html) -> Html {
    let event = words::event(&game.plan().setup.event);
    html! {
        <article {key} class={classes!("leaf", class)} aria-label={format!("{}, {}", head.what, head.title)}>
            <header class="leaf-head">
                <p class="leaf-over"><span dir="auto">{ event }</span><span>{ head.what.to_owned() }</span></p>
                <div class="leaf-title"><h3 dir="auto">{ head.title }</h3>{ head.aside }</div>
            </header>
            <div class="leaf-body">{ body }</div>
        </article>
    }
}
