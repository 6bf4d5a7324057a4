//! Which games count, and how.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::league::{Counting, League, MOST_PLACES, Night};
use crate::text::league::Way;
use crate::text::{home, league as words};
use crate::ui::dates;
use crate::ui::pages::week::fields::{nothing, one_of};
use crate::ui::parts::{Sign, icon};

use super::Desk;

/// More nights than that nobody leaves out.
const MOST_BEST: u8 = 50;

pub fn night_words(night: &Night) -> String {
    format!(
        "{} · {}",
        home::event(&night.event),
        dates::day(night.started)
    )
}

pub fn games_part(desk: &Desk<'_>) -> Html {
    let games = if desk.nights.is_empty() {
        html! { <p key="none" class="hint">{ words::NO_GAMES }</p> }
    } else {
        html! {
            <ul key="games" class="league-games" role="list">
                { for desk.nights.iter().map(|night| {
                    let game = night.game.clone();
                    let checked = desk.league.games.contains(&game);
                    let onchange = desk.sets(move |league: &mut League, _: Event| {
                        if !league.games.remove(&game) {
                            league.games.insert(game.clone());
                        }
                    });
                    html! {
                        <li key={night.game.clone()}>
                            <label class="check">
                                <input type="checkbox" {checked} {onchange} />
                                <span dir="auto">{ night_words(night) }</span>
                            </label>
                        </li>
                    }
                }) }
            </ul>
        }
    };
    html! {
        <section class="cert-part card" aria-labelledby="games-part">
            <h2 id="games-part">{ words::GAMES_PART }</h2>
            { games }
        </section>
    }
}

fn value_of(event: &Event) -> String {
    let field = event.target().and_then(|it| it.dyn_into().ok());
    let field: Option<HtmlInputElement> = field;
    field.map(|field| field.value()).unwrap_or_default()
}

pub fn counting_part(desk: &Desk<'_>) -> Html {
    let counting = desk.league.counting;
    let on_way = desk.sets(|league: &mut League, way: Way| {
        league.counting = match way {
            Way::Sum => Counting::Sum,
            Way::Best => Counting::Best(2),
            Way::Places => Counting::Places,
        };
    });
    let more = match counting {
        Counting::Sum => nothing(),
        Counting::Best(nights) => {
            let onchange = desk.sets(|league: &mut League, event: Event| {
                if let Ok(nights) = value_of(&event).trim().parse::<u8>() {
                    league.counting = Counting::Best(nights.clamp(1, MOST_BEST));
                }
            });
            html! {
                <div key="best">
                    <label class="label" for="best">{ words::BEST }</label>
                    <input class="field is-short" id="best" type="number" min="1" max={MOST_BEST.to_string()}
                        value={nights.to_string()} {onchange} />
                </div>
            }
        }
        Counting::Places => html! {
            <PlacesField key="places" places={desk.league.places.clone()}
                on_change={desk.sets(|league: &mut League, places| league.places = places)} />
        },
    };
    html! {
        <section class="cert-part card" aria-labelledby="counting-part">
            <h2 id="counting-part">{ words::COUNTING_PART }</h2>
            { one_of("counting", words::COUNTING, &Way::ALL, Way::of(counting), words::way, &on_way) }
            { more }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct PlacesFieldProps {
    places: Vec<u16>,
    on_change: Callback<Vec<u16>>,
}

/// What is typed stays as it is typed until it is numbers again.
#[component]
fn PlacesField(props: &PlacesFieldProps) -> Html {
    let text = use_state(|| words::places(&props.places));
    let read = |text: &str| {
        words::places_typed(text).filter(|places| (1..=MOST_PLACES).contains(&places.len()))
    };
    let wrong = read(&text).is_none();
    let oninput = {
        let (text, on_change) = (text.clone(), props.on_change.clone());
        Callback::from(move |event: InputEvent| {
            let typed = value_of(&event);
            if let Some(places) = read(&typed) {
                on_change.emit(places);
            }
            text.set(typed);
        })
    };
    html! {
        <div>
            <label class="label" for="places">{ words::PLACES }</label>
            <input class="field" id="places" inputmode="numeric" autocomplete="off" value={(*text).clone()}
                aria-invalid={wrong.then_some("true")} aria-describedby="places-hint places-wrong" {oninput} />
            <p class="hint" id="places-hint">{ words::PLACES_HINT }</p>
            <div id="places-wrong" role="status">
                if wrong {
                    <p class="error">{ icon(Sign::Warn) }{ words::no_places(MOST_PLACES) }</p>
                }
            </div>
        </div>
    }
}
