//! Names that are one team's although they differ, and the other way round.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::bank::folded;
use crate::league::{League, Line, Night, may_join};
use crate::text::league as words;
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::{Sign, icon};

use super::Desk;
use super::rules::night_words;

/// A choice of one among some.
fn choice(
    id: &'static str,
    label: &str,
    all: &[(String, String)],
    chosen: &str,
    on_choose: Callback<String>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(select) = select as Option<HtmlSelectElement> {
            on_choose.emit(select.value());
        }
    });
    html! {
        <div>
            <label class="label" for={id}>{ label.to_owned() }</label>
            <select class="field" {id} {onchange}>
                <option key="" value="" selected={chosen.is_empty()}>{ words::CHOOSE }</option>
                { for all.iter().map(|(key, words)| html! {
                    <option key={key.clone()} value={key.clone()} selected={key == chosen}>{ words.clone() }</option>
                }) }
            </select>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct JoinProps {
    /// Every team by what the league calls it, its name, and with which others it may be joined.
    teams: Vec<(String, String, Vec<usize>)>,
    on_join: Callback<(String, String)>,
}

#[component]
fn Join(props: &JoinProps) -> Html {
    let (one, other) = (use_state(String::new), use_state(String::new));
    let named = |n: usize| props.teams.get(n).map(|it| (it.0.clone(), it.1.clone()));
    let chosen = props.teams.iter().find(|it| it.0 == *one);
    let all: Vec<_> = (0..props.teams.len()).filter_map(named).collect();
    let others: Vec<_> = chosen
        .map(|it| it.2.iter().filter_map(|n| named(*n)).collect())
        .unwrap_or_default();
    let ready = others.iter().any(|(key, _)| *key == *other);
    let on_join = {
        let (on_join, one, other) = (props.on_join.clone(), one.clone(), other.clone());
        Callback::from(move |_: MouseEvent| {
            on_join.emit(((*one).clone(), (*other).clone()));
            one.set(String::new());
            other.set(String::new());
        })
    };
    let set = |state: &UseStateHandle<String>| {
        let state = state.clone();
        Callback::from(move |text: String| state.set(text))
    };
    html! {
        <>
            <div key="pair" class="cert-pair">
                { choice("join-one", words::ONE, &all, &one, set(&one)) }
                { choice("join-other", words::OTHER, &others, &other, set(&other)) }
            </div>
            <div key="do" class="row-do">
                <button class="button" id="join" type="button" disabled={!ready} onclick={on_join}>{ words::JOIN }</button>
            </div>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct ApartProps {
    /// Every team of every game that shares its name with one elsewhere.
    teams: Vec<(String, String)>,
    on_part: Callback<String>,
}

#[component]
fn Apart(props: &ApartProps) -> Html {
    let chosen = use_state(String::new);
    let ready = props.teams.iter().any(|(key, _)| *key == *chosen);
    let on_part = {
        let (on_part, chosen) = (props.on_part.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            on_part.emit((*chosen).clone());
            chosen.set(String::new());
        })
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |text: String| chosen.set(text))
    };
    html! {
        <>
            { choice("apart", words::APART, &props.teams, &chosen, on_choose) }
            <div class="row-do">
                <button class="button" id="keep-apart" type="button" disabled={!ready} onclick={on_part}>{ words::KEEP_APART }</button>
            </div>
        </>
    }
}

/// What a game and a name of it are known by in a list: no name holds this sign.
const SIGN: char = '\n';

pub fn names_part(desk: &Desk<'_>, nights: &[&Night], lines: &[Line]) -> Html {
    if lines.len() < 2 {
        return nothing();
    }
    let teams = lines.iter().map(|line| {
        let may = lines.iter().enumerate();
        let may = may
            .filter(|(_, other)| may_join(line, other))
            .map(|(n, _)| n);
        (line.team.clone(), line.name.clone(), may.collect())
    });
    let on_join = desk.sets(|league: &mut League, (one, other): (String, String)| {
        league.join(&one, &other);
    });
    let on_part = desk.sets(|league: &mut League, key: String| {
        if let Some((game, name)) = key.split_once(SIGN) {
            league.apart.insert((game.to_owned(), name.to_owned()));
        }
    });
    let known = |key: &str| {
        let name = key.split(SIGN).next().unwrap_or_default();
        let all = nights.iter().flat_map(|night| &night.teams);
        let mut found = all.filter(|team| folded(&team.name) == name);
        found
            .next()
            .map_or_else(|| name.to_owned(), |team| team.name.clone())
    };
    let night_of = |game: &str| {
        let night = nights.iter().find(|night| night.game == game);
        night.map(|night| night_words(night)).unwrap_or_default()
    };
    html! {
        <section key="names" class="cert-part card" aria-labelledby="names-part">
            <h2 id="names-part" tabindex="-1">{ words::NAMES_PART }</h2>
            <p class="hint">{ words::NAMES_HINT }</p>
            <Join teams={teams.collect::<Vec<_>>()} {on_join} />
            <ul class="league-names" role="list">
                { for desk.league.joined.iter().map(|(one, other)| {
                    let said = words::joined(&known(one), &known(other));
                    let key = one.clone();
                    let part = desk.sets(move |league: &mut League, _: MouseEvent| league.part(&key));
                    undone(&format!("joined {one}"), &said, words::TOGETHER, part)
                }) }
                { for desk.league.apart.iter().map(|pair| {
                    let said = words::apart(&known(&pair.1), &night_of(&pair.0));
                    let key = pair.clone();
                    let rejoin = desk.sets(move |league: &mut League, _: MouseEvent| {
                        league.apart.remove(&key);
                    });
                    undone(&format!("apart {} {}", pair.0, pair.1), &said, words::REJOIN, rejoin)
                }) }
            </ul>
            <Apart teams={shared(desk.league, nights)} {on_part} />
        </section>
    }
}

fn undone(key: &str, said: &str, what: &str, undo: Callback<MouseEvent>) -> Html {
    html! {
        <li key={key.to_owned()}>
            <span dir="auto">{ said.to_owned() }</span>
            <button class="button is-quiet" type="button" aria-label={words::labelled(what, said)} onclick={undo}>
                { icon(Sign::Undo) }{ what.to_owned() }
            </button>
        </li>
    }
}

/// Every team of every night whose name another night has too.
fn shared(league: &League, nights: &[&Night]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for night in nights {
        for team in &night.teams {
            let name = folded(&team.name);
            let elsewhere = nights.iter().filter(|other| other.game != night.game);
            let same = elsewhere
                .flat_map(|other| &other.teams)
                .any(|other| folded(&other.name) == name);
            let pair = (night.game.clone(), name);
            if same && !league.apart.contains(&pair) {
                let said = words::apart(&team.name, &night_words(night));
                all.push((format!("{}{SIGN}{}", pair.0, pair.1), said));
            }
        }
    }
    all
}
