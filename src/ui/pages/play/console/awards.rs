//! The awards as the host has them before the room does: with their winners.

use yew::prelude::*;

use crate::game::{Game, Item, Phase};
use crate::text::ceremony as text;
use crate::ui::pages::play::desk::Shown;
use crate::ui::parts::{Sign, icon, named};

/// Whether the awards are near enough for the host to look at them.
pub fn is_near(game: &Game) -> bool {
    matches!(game.phase(), Phase::Podium { .. } | Phase::Ceremony { .. })
}

/// The award on the stage.
pub fn announced(shown: &Shown) -> Option<Html> {
    let item = shown.game.announced()?;
    Some(html! { <div class="console-award">{ award(&shown.game, &item) }</div> })
}

/// The one after it.
pub fn next(shown: &Shown) -> Html {
    let ahead = shown.game.next_award();
    html! {
        <section class="console-next" tabindex="0" aria-labelledby="console-next">
            <h2 id="console-next">{ text::NEXT }</h2>
            <div class="console-award">
                { match &ahead {
                    Some(item) => award(&shown.game, item),
                    None => html! { <p class="console-note" key="none">{ text::NO_NEXT }</p> },
                } }
            </div>
        </section>
    }
}

/// All of them, in their order.
pub fn list(shown: &Shown) -> Html {
    let items = shown.game.ceremony();
    html! {
        <section class="console-teams" tabindex="0" aria-labelledby="console-teams">
            <h2 id="console-teams">{ text::LIST }</h2>
            <ol class="console-said" role="list">
                { for items.iter().filter(|it| it.given || it.is_to_come()).enumerate().map(|(n, item)| html! {
                    <li key={n} data-mark={item.given.then_some("right")}>
                        { named(&text::name(item)) }
                        <span class="console-said-words" hidden={!item.given}>
                            { icon(Sign::Tick) }<span class="sr-only">{ text::WAS_GIVEN }</span>
                        </span>
                    </li>
                }) }
            </ol>
        </section>
    }
}

fn award(game: &Game, item: &Item) -> Html {
    html! {
        <>
            <p class="console-stem">{ named(&text::name(item)) }</p>
            <p class="console-answer">{ icon(Sign::Trophy) }{ named(&text::winner(game, item)) }</p>
            <p class="console-note">{ named(&text::grounds(game, item)) }</p>
        </>
    }
}
