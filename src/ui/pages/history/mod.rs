//! The games on this device.

mod import;
mod past;

use yew::prelude::*;

use crate::platform::StorageFault;
use crate::session::{Shelf, Summary};
use crate::text::{history as words, home};
use crate::ui::dates;
use crate::ui::dom::{focus_id, use_arrival};
use crate::ui::parts::{Dialog, Sign, icon};
use crate::ui::route::Route;
use crate::ui::services::use_services;

use import::Import;
use past::{Past, past_game};

/// What has just come of something, told above the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub good: bool,
    pub words: String,
}

impl Outcome {
    fn good(words: String) -> Self {
        Self { good: true, words }
    }

    fn bad(words: String) -> Self {
        Self { good: false, words }
    }
}

fn look(shelf: &Shelf) -> Result<Vec<Past>, StorageFault> {
    let games = shelf.stock()?.games;
    Ok(games
        .into_iter()
        .map(|game| Past::of(game, shelf))
        .collect())
}

#[component]
pub fn HistoryPage() -> Html {
    use_arrival();
    let services = use_services();
    let games = use_state(|| look(&services.shelf));
    let outcome = use_state(|| None::<Outcome>);
    let doomed = use_state(|| None::<Summary>);

    let told = {
        let (games, outcome, shelf) = (games.clone(), outcome.clone(), services.shelf.clone());
        Callback::from(move |what: Outcome| {
            games.set(look(&shelf));
            outcome.set(Some(what));
        })
    };
    let ask = {
        let doomed = doomed.clone();
        Callback::from(move |game: Summary| doomed.set(Some(game)))
    };
    let keep = {
        let doomed = doomed.clone();
        Callback::from(move |()| doomed.set(None))
    };
    let delete = {
        let (doomed, told, shelf) = (doomed.clone(), told.clone(), services.shelf.clone());
        Callback::from(move |game: Summary| {
            doomed.set(None);
            told.emit(match shelf.delete(&game.id) {
                Ok(()) => Outcome::good(words::deleted(home::event(&game.event))),
                Err(fault) => Outcome::bad(words::not_deleted(fault)),
            });
            // The button that was pressed is gone with its game.
            focus_id("main");
        })
    };

    let list = match &*games {
        Err(fault) => html! {
            <div key="denied" class="empty card"><p>{ words::no_list(*fault) }</p></div>
        },
        Ok(games) if games.is_empty() => html! {
            <div key="empty" class="empty card">
                <p>{ words::EMPTY }</p>
                <a class="button is-primary" href={Route::Setup.to_string()}>{ home::START }</a>
            </div>
        },
        Ok(games) => html! {
            <ul key="list" class="past" role="list">
                { for games.iter().map(|past| past_game(past, &services, &ask, &told)) }
            </ul>
        },
    };
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <Import on_outcome={told.clone()} />
                <a class="button is-quiet" href={Route::Home.to_string()}>{ crate::text::form::BACK }</a>
            </header>
            <p class="hint">{ words::HINT }</p>
            <div role="status">{ (*outcome).clone().map(told_outcome) }</div>
            { list }
            <div>
                { match &*doomed {
                    Some(game) => confirm(game, keep, delete),
                    None => html! { <span key="none" hidden=true></span> },
                } }
            </div>
        </main>
    }
}

fn told_outcome(outcome: Outcome) -> Html {
    let (kind, sign) = if outcome.good {
        ("good", Sign::Tick)
    } else {
        ("bad", Sign::Warn)
    };
    html! {
        <div class="notice" data-kind={kind}>{ icon(sign) }<p>{ outcome.words }</p></div>
    }
}

fn confirm(game: &Summary, on_keep: Callback<()>, on_delete: Callback<Summary>) -> Html {
    let keep = {
        let on_keep = on_keep.clone();
        Callback::from(move |_: MouseEvent| on_keep.emit(()))
    };
    let delete = {
        let (on_delete, game) = (on_delete.clone(), game.clone());
        Callback::from(move |_: MouseEvent| on_delete.emit(game.clone()))
    };
    html! {
        <Dialog key="confirm" title={words::CONFIRM_TITLE} class="is-small" on_close={on_keep}>
            <p>{ words::confirm(home::event(&game.event), &dates::day(game.started)) }</p>
            <div class="dialog-foot">
                <button class="button" type="button" onclick={keep}>{ words::KEEP }</button>
                <button class="button is-danger" type="button" onclick={delete}>
                    { icon(Sign::Bin) }{ words::CONFIRM }
                </button>
            </div>
        </Dialog>
    }
}
