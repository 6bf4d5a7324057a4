//! Nights that count together: the list of leagues, and a league with its standings.

mod names;
mod rules;
mod sheet;

use gloo::utils::window;
use yew::prelude::*;

use crate::league::{League, MOST_LEAGUES, Night, standings};
use crate::platform::web;
use crate::session::{Almanac, Shelf, nights};
use crate::text::{league as words, week};
use crate::ui::app::go;
use crate::ui::dom::{use_aim, use_arrival};
use crate::ui::parts::{Sign, icon, named};
use crate::ui::route::{Errand, Route};

use super::fields::{TextField, nothing};
use super::kept::{Held, told, use_held};
use names::names_part;
use rules::{counting_part, games_part};
use sheet::standings_part;

/// The longest name, in characters.
const LONGEST: usize = 80;

fn back(to: Errand) -> Html {
    html! { <a class="button is-quiet" href={Route::Week(to).to_string()}>{ week::BACK }</a> }
}

#[component]
pub fn LeaguesPage() -> Html {
    use_arrival();
    let Held {
        now: leagues,
        change,
        trouble,
    } = use_held(Almanac::leagues, |kept, leagues: &Vec<League>| {
        kept.keep_leagues(leagues)
    });
    let almanac = use_memo((), |()| Almanac::new(web::platform()));
    let name = use_state(String::new);
    let nameless = use_state(|| false);
    // The list as it was before one was deleted, and which.
    let before = use_state(|| None::<(Vec<League>, AttrValue)>);
    let aim = use_aim();
    let begin = {
        let (leagues, change, name) = (leagues.clone(), change.clone(), name.clone());
        let (nameless, aim) = (nameless.clone(), aim.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if name.trim().is_empty() {
                nameless.set(true);
                aim.emit("new-league".to_owned());
                return;
            }
            if leagues.len() >= MOST_LEAGUES {
                return;
            }
            let league = League::new(almanac.fresh_league(), (*name).clone());
            let open = league.id.clone();
            let mut next = (*leagues).clone();
            next.push(league);
            change.emit(next);
            go(&Route::Week(Errand::League(Some(open))));
        })
    };
    let delete = {
        let (leagues, change, before, aim) =
            (leagues.clone(), change.clone(), before.clone(), aim.clone());
        Callback::from(move |n: usize| {
            let mut next = (*leagues).clone();
            if n < next.len() {
                before.set(Some((
                    (*leagues).clone(),
                    words::deleted(&next[n].name).into(),
                )));
                next.remove(n);
                change.emit(next);
                aim.emit("undo".to_owned());
            }
        })
    };
    let undo = {
        let (change, before, aim) = (change.clone(), before.clone(), aim);
        Callback::from(move |_: MouseEvent| {
            if let Some((leagues, _)) = &*before {
                change.emit(leagues.clone());
                aim.emit("main".to_owned());
            }
            before.set(None);
        })
    };
    let said = match &*before {
        Some((_, said)) => html! {
            <div key="deleted" class="notice" data-kind="good">
                { icon(Sign::Tick) }<p>{ said.clone() }</p>
                <button id="undo" class="button" type="button" onclick={undo}>{ icon(Sign::Undo) }{ words::UNDO }</button>
            </div>
        },
        None => nothing(),
    };
    let list = if leagues.is_empty() {
        html! { <p key="none" class="hint">{ words::NONE }</p> }
    } else {
        html! {
            <ul key="list" class="ways" role="list">
                { for leagues.iter().enumerate().map(|(n, league)| league_card(n, league, &delete)) }
            </ul>
        }
    };
    let field = {
        let (name, nameless) = (name.clone(), nameless.clone());
        let fault = nameless.then_some(words::NAMELESS);
        TextField {
            id: "new-league".to_owned(),
            label: words::NEW,
            value: &name.clone(),
            most: LONGEST,
            on_input: Callback::from(move |text: String| {
                name.set(text);
                nameless.set(false);
            }),
        }
        .with_fault(fault)
    };
    let full = leagues.len() >= MOST_LEAGUES;
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <header class="page-head"><h1>{ words::TITLE }</h1>{ back(Errand::Choose) }</header>
            <p>{ words::LEAD }</p>
            { told(trouble.as_ref()) }
            <div role="status">{ said }</div>
            { list }
            <form class="card cert-part" onsubmit={begin}>
                { field }
                <div class="row-do">
                    <button class="button is-primary" id="add-league" disabled={full}>{ icon(Sign::Plus) }{ words::ADD }</button>
                </div>
                <div>
                    if full { <p class="hint">{ words::FULL }</p> }
                </div>
            </form>
        </main>
    }
}

fn league_card(n: usize, league: &League, delete: &Callback<usize>) -> Html {
    let delete = delete.clone();
    let name = words::name(&league.name);
    let address = Route::Week(Errand::League(Some(league.id.clone())));
    html! {
        <li key={league.id.clone()} class="card league-card">
            <div>
                <h2><a href={address.to_string()}>{ named(name) }</a></h2>
                <p class="hint">{ words::facts(league.games.len()) }</p>
            </div>
            <button class="button is-quiet is-danger" type="button" aria-label={words::labelled(words::DELETE, name)}
                onclick={move |_| delete.emit(n)}>
                { icon(Sign::Bin) }{ words::DELETE }
            </button>
        </li>
    }
}

#[derive(PartialEq, Properties)]
pub struct LeaguePageProps {
    pub id: AttrValue,
}

/// What a part of the page needs: the league as it is, and what it becomes.
pub struct Desk<'a> {
    pub league: &'a League,
    pub nights: &'a [Night],
    pub change: &'a Callback<League>,
}

impl Desk<'_> {
    /// Changes something of the league by what comes.
    pub fn sets<T: 'static>(&self, set: impl Fn(&mut League, T) + 'static) -> Callback<T> {
        let league = self.league.clone();
        self.change.reform(move |value: T| {
            let mut next = league.clone();
            set(&mut next, value);
            next
        })
    }
}

#[component]
pub fn LeaguePage(props: &LeaguePageProps) -> Html {
    use_arrival();
    let Held {
        now: leagues,
        change,
        trouble,
    } = use_held(Almanac::leagues, |kept, leagues: &Vec<League>| {
        kept.keep_leagues(leagues)
    });
    let finished = use_memo((), |()| -> Vec<Night> {
        nights(&Shelf::new(web::platform())).unwrap_or_default()
    });
    let change = {
        let leagues = leagues.clone();
        change.reform(move |league: League| {
            let swap = |it: &League| {
                if it.id == league.id {
                    league.clone()
                } else {
                    it.clone()
                }
            };
            leagues.iter().map(swap).collect::<Vec<League>>()
        })
    };
    let Some(league) = leagues.iter().find(|it| it.id == *props.id) else {
        return html! {
            <main class="page is-narrow" id="main" tabindex="-1">
                <header class="page-head"><h1>{ words::TITLE }</h1>{ back(Errand::League(None)) }</header>
                { told(trouble.as_ref()) }
                <p class="card">{ words::GONE }</p>
            </main>
        };
    };
    let desk = Desk {
        league,
        nights: &finished,
        change: &change,
    };
    let (counted, lines) = standings(league, &finished);
    let name = TextField {
        id: "league-name".to_owned(),
        label: words::NAME,
        value: &league.name,
        most: LONGEST,
        on_input: desk.sets(|league, text| league.name = text),
    };
    let print = Callback::from(|_: MouseEvent| window().print().unwrap_or_default());
    let count = lines.len();
    html! {
        <main class="page certificates" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ named(words::name(&league.name)) }</h1>{ back(Errand::League(None)) }
            </header>
            <div class="cert-desk">
                { told(trouble.as_ref()) }
                <section class="cert-part card">{ name.view() }</section>
                { games_part(&desk) }
                { counting_part(&desk) }
                { names_part(&desk, &counted, &lines) }
            </div>
            { standings_part(league, &counted, &lines) }
            <footer class="start-bar">
                <div>
                    <p class="start-sum">{ words::facts(counted.len()) }</p>
                    <button class="button is-primary is-big" id="print" type="button" disabled={count == 0} onclick={print}>
                        { icon(Sign::File) }{ words::PRINT }
                    </button>
                </div>
            </footer>
        </main>
    }
}
