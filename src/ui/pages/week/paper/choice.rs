//! Of which game, what of it, and on what.

use yew::prelude::*;

use crate::game::Game;
use crate::honours::Paper;
use crate::paper::{Part, Wishes, is_written};
use crate::session::Summary;
use crate::text::{home, paper as words};
use crate::ui::dates;
use crate::ui::pages::week::fields::{nothing, one_of};
use crate::ui::parts::{Sign, icon};
use crate::ui::route::Route;

/// That a choice could not be kept.
pub fn told(trouble: Option<&AttrValue>) -> Html {
    let said = match trouble {
        Some(text) => html! {
            <div key="said" class="notice" data-kind="bad">{ icon(Sign::Warn) }<p>{ text.clone() }</p></div>
        },
        None => nothing(),
    };
    html! { <div class="cert-told" role="status">{ said }</div> }
}

pub fn game_part(
    games: &[Summary],
    chosen: &str,
    unreadable: bool,
    on_choose: Callback<Event>,
) -> Html {
    let choice = if games.is_empty() {
        html! { <p key="none">{ words::NO_GAME }</p> }
    } else {
        html! {
            <div key="some">
                <label class="label" for="of-game">{ words::GAME }</label>
                <select class="field" id="of-game" onchange={on_choose}>
                    { for games.iter().map(|game| html! {
                        <option key={game.id.clone()} value={game.id.clone()} selected={game.id == chosen}>
                            { format!("{} · {}", home::event(&game.event), dates::day(game.started)) }
                        </option>
                    }) }
                </select>
                if unreadable {
                    <p class="error">{ icon(Sign::Warn) }{ words::UNREADABLE }</p>
                }
            </div>
        }
    };
    html! {
        <section class="cert-part card" aria-labelledby="game-part">
            <h2 id="game-part">{ words::GAME_PART }</h2>
            { choice }
            <p class="hint">{ words::HOW_TO }</p>
            <div class="row-do"><a class="button" href={Route::Setup.to_string()}>{ icon(Sign::Plus) }{ words::SET_UP }</a></div>
        </section>
    }
}

pub fn what_part(game: Option<&Game>, wishes: &Wishes, change: &Callback<Wishes>) -> Html {
    let aloud: Vec<String> = game.map_or_else(Vec::new, |game| {
        let rounds = game.plan().setup.rounds.iter();
        let spoken = rounds.filter(|plan| !is_written(plan));
        spoken.map(|plan| format!("“{}”", plan.title)).collect()
    });
    let options = Part::ALL
        .into_iter()
        .zip(["script", "questions", "answers", "tents"]);
    html! {
        <section class="cert-part card" aria-labelledby="what-part">
            <h2 id="what-part">{ words::WHAT_PART }</h2>
            { for options.map(|(part, id)| {
                let (title, hint) = words::part(part);
                let (wishes, change) = (wishes.clone(), change.clone());
                let hint_id = format!("{id}-hint");
                let checked = wishes.has(part);
                let onchange = Callback::from(move |_: Event| {
                    let mut next = wishes.clone();
                    next.toggle(part);
                    change.emit(next);
                });
                html! {
                    <div key={id}>
                        <label class="check">
                            <input type="checkbox" {id} {checked} aria-describedby={hint_id.clone()} {onchange} />
                            <span>{ title }</span>
                        </label>
                        <p class="hint night-hint" id={hint_id}>{ hint }</p>
                        if part == Part::Answers && !aloud.is_empty() {
                            <p class="hint night-hint" dir="auto">{ words::spoken(&aloud) }</p>
                        }
                    </div>
                }
            }) }
        </section>
    }
}

pub fn how_part(
    wishes: &Wishes,
    paper: Paper,
    change: &Callback<Wishes>,
    shown: bool,
    on_show: Callback<Event>,
) -> Html {
    let on_size = {
        let wishes = wishes.clone();
        change.reform(move |large| Wishes {
            large,
            ..wishes.clone()
        })
    };
    let on_paper = {
        let wishes = wishes.clone();
        change.reform(move |paper| Wishes {
            paper: Some(paper),
            ..wishes.clone()
        })
    };
    html! {
        <section class="cert-part card" aria-labelledby="how-part">
            <h2 id="how-part">{ words::HOW_PART }</h2>
            { one_of("size", words::SIZE, &[false, true], wishes.large, words::size, &on_size) }
            { one_of("paper", words::PAPER, &Paper::ALL, paper, words::paper, &on_paper) }
            <div>
                <label class="check">
                    <input type="checkbox" id="show" checked={shown} aria-describedby="show-hint" onchange={on_show} />
                    <span>{ words::SHOW }</span>
                </label>
                <p class="hint night-hint" id="show-hint">{ words::SECRET }</p>
            </div>
        </section>
    }
}
