//! A sheet for a team's table, folded in the middle: the same on both sides, each the right way up.

use yew::prelude::*;

use crate::paper::{Tent, tents};
use crate::text::paper as words;
use crate::ui::parts::{badge, named};

use super::PagesProps;

#[component]
pub fn TentPages(props: &PagesProps) -> Html {
    html! {
        <div class="leaves">
            { for tents(&props.game.0).map(|tent| html! {
                <article key={tent.team.id.0} class="tent" data-size={tent.size.to_string()}
                    aria-label={words::tent_of(&tent.team.name)}>
                    { side(tent, true) }
                    { side(tent, false) }
                </article>
            }) }
        </div>
    }
}

fn side(tent: Tent<'_>, turned: bool) -> Html {
    html! {
        <div class={classes!("tent-side", turned.then_some("is-turned"))} aria-hidden={turned.then_some("true")}>
            { badge(tent.team.id) }
            <p class="tent-name">{ named(&tent.team.name) }</p>
        </div>
    }
}
