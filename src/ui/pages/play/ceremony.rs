//! The awards on the stage: what each is for, and then who has won it.

use yew::prelude::*;

use crate::stage::{Ceremony, Honour, View, Won, WonOwn};
use crate::text::{awards, ceremony as text};
use crate::ui::parts::{badge, named};

/// A text so long asks for smaller type from the start.
const LENGTHY: usize = 28;
/// And so many winners for columns.
const CROWD: usize = 4;

pub fn ceremony(view: &View, shown: &Ceremony) -> Html {
    let Some(honour) = &shown.award else {
        return opening(view, shown.of);
    };
    let (name, winner) = match honour {
        Honour::OfGame { key, won } => {
            let tied = won.as_ref().is_some_and(|won| won.teams.len() > 1);
            (
                awards::title(*key, tied),
                won.as_ref().map(|won| teams(view, won)),
            )
        }
        Honour::Own { name, won } => (name.clone(), won.as_ref().map(own)),
    };
    html! {
        <main class="game-main award fit" id="main" tabindex="-1" key="award">
            <div class="award-what">
                <p class="poster-over">{ text::number(shown.number, shown.of) }</p>
                <h1 class={lengthy("award-name", &name)}>{ named(&name) }</h1>
            </div>
            <div class="award-winner" role="status">
                { winner.unwrap_or_else(|| html! { <p class="poster-note" key="none">{ text::GOES_TO }</p> }) }
            </div>
        </main>
    }
}

fn opening(view: &View, awards: usize) -> Html {
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1" key="opening">
            <p class="poster-over">{ named(&view.event) }</p>
            <h1 class="poster-title">{ text::TITLE }</h1>
            <p class="poster-note">{ text::to_come(awards) }</p>
        </main>
    }
}

fn teams(view: &View, won: &Won) -> Html {
    let crowd = (won.teams.len() > CROWD).then_some("is-crowd");
    html! {
        <div class="award-won" key="won">
            <ul class={classes!("award-teams", crowd)} role="list">
                { for won.teams.iter().map(|team| html! {
                    <li key={team.0}>{ badge(*team) }{ named(view.name(*team)) }</li>
                }) }
            </ul>
            <p class="award-why">{ named(&awards::why(won.kind, &won.round)) }</p>
        </div>
    }
}

fn own(won: &WonOwn) -> Html {
    html! {
        <div class="award-won" key="won">
            <p class={lengthy("award-who", &won.winner)}>{ named(&won.winner) }</p>
            <p class="award-why" hidden={won.reason.is_empty()}>{ named(&won.reason) }</p>
            <p class="award-from" hidden={won.from.is_empty()}>{ named(&text::from(&won.from)) }</p>
        </div>
    }
}

fn lengthy(class: &'static str, words: &str) -> Classes {
    classes!(
        class,
        (words.chars().count() > LENGTHY).then_some("is-lengthy")
    )
}
