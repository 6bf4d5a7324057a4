//! The results of a game as files.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::platform::{Files, web};
use crate::results::{Book, Cell, Table, csv};
use crate::save::FILE_MIME;
use crate::session::{Shelf, Summary};
use crate::text::{history, home, paper, results as words, week};
use crate::ui::app::go;
use crate::ui::dates;
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, icon, named};
use crate::ui::route::{Errand, Route};
use crate::ui::workshop::{Failure, workbook};

use super::fields::nothing;

const CSV_MIME: &str = "text/csv";
const XLSX_MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(PartialEq, Properties)]
pub struct ResultsPageProps {
    /// By its name on the shelf.
    pub game: Option<AttrValue>,
}

/// What a game comes to, as files.
struct Taken {
    book: Book,
    /// What the game's own file is called.
    file: String,
}

fn taken(shelf: &Shelf, id: &str) -> Option<Taken> {
    let (journal, glance) = (shelf.look(id)?, shelf.glance(id)?);
    let event = home::event(&glance.event);
    Some(Taken {
        book: words::book(journal.game()),
        file: history::file_name(event, &dates::iso_day(glance.started)),
    })
}

/// What has just come of something; whether it is well.
type Told = Option<(bool, AttrValue)>;

#[component]
pub fn ResultsPage(props: &ResultsPageProps) -> Html {
    use_arrival();
    let platform = use_memo((), |()| web::platform());
    let shelf = use_memo((), |()| Shelf::new((*platform).clone()));
    let games = use_memo((), |()| -> Vec<Summary> {
        shelf.stock().map(|stock| stock.games).unwrap_or_default()
    });
    let told = use_state(|| Told::None);
    let busy = use_state(|| false);
    let taken = use_memo(props.game.clone(), |game| {
        let game = game.as_ref()?;
        taken(&shelf, game)
    });
    let on_choose = Callback::from(|event: Event| {
        let select = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(select) = select as Option<HtmlSelectElement> {
            let game = Some(select.value()).filter(|game| !game.is_empty());
            go(&Route::Week(Errand::Results(game)));
        }
    });
    let on_log = {
        let (shelf, files, told, id) = (
            shelf.clone(),
            platform.files.clone(),
            told.clone(),
            props.game.clone(),
        );
        Callback::from(
            move |name: String| match id.as_ref().and_then(|id| shelf.export(id)) {
                Some(text) => {
                    files.offer(&name, FILE_MIME, &text);
                    told.set(Some((true, words::made(&name).into())));
                }
                None => told.set(Some((false, history::NOT_EXPORTED.into()))),
            },
        )
    };
    let on_csv = {
        let (files, told, taken) = (platform.files.clone(), told.clone(), taken.clone());
        Callback::from(move |n: usize| {
            let table = (*taken)
                .as_ref()
                .and_then(|it| it.book.tables.get(n).map(|table| (it, table)));
            if let Some((it, table)) = table {
                let name = words::file_name(&it.file, &table.name, "csv");
                files.offer(&name, CSV_MIME, &csv(table));
                told.set(Some((true, words::made(&name).into())));
            }
        })
    };
    let on_workbook = {
        let (files, told, taken, busy) = (
            platform.files.clone(),
            told.clone(),
            taken.clone(),
            busy.clone(),
        );
        Callback::from(move |_: MouseEvent| {
            let (files, told, taken, busy) =
                (files.clone(), told.clone(), taken.clone(), busy.clone());
            busy.set(true);
            told.set(Some((true, words::MAKING.into())));
            spawn_local(async move {
                told.set(Some(bound(&files, &taken).await));
                busy.set(false);
            });
        })
    };
    let below = match (&props.game, &*taken) {
        (None, _) if games.is_empty() => nothing(),
        (None, _) => html! { <p key="none" class="hint">{ words::CHOOSE }</p> },
        (Some(_), None) => html! {
            <p key="gone" class="error">{ icon(Sign::Warn) }{ words::GONE }</p>
        },
        (Some(_), Some(taken)) => html! {
            <div key="files" class="cert-desk">
                { files_part(taken, *busy, on_workbook, &on_csv, on_log) }
                { for taken.book.tables.first().map(table_view) }
            </div>
        },
    };
    html! {
        <main class="page results-page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ week::BACK }</a>
            </header>
            <p>{ words::LEAD }</p>
            { game_part(&games, props.game.as_deref(), on_choose) }
            <div role="status">{ told_view((*told).as_ref()) }</div>
            { below }
        </main>
    }
}

async fn bound(files: &Rc<dyn Files>, taken: &Option<Taken>) -> (bool, AttrValue) {
    let Some(taken) = taken else {
        return (false, words::GONE.into());
    };
    match workbook(&taken.book).await {
        Ok(bytes) => {
            let name = words::file_name(&taken.file, "", "xlsx");
            files.offer_bytes(&name, XLSX_MIME, &bytes);
            (true, words::made(&name).into())
        }
        Err(Failure::OtherVersion) => (false, words::OTHER_VERSION.into()),
        Err(Failure::Stopped) => (false, words::not_made("it was stopped").into()),
        Err(Failure::Broke(why)) => (false, words::not_made(&why).into()),
    }
}

fn told_view(told: Option<&(bool, AttrValue)>) -> Html {
    match told {
        Some((well, text)) => html! {
            <div key="said" class="notice" data-kind={if *well { "good" } else { "bad" }}>
                { icon(if *well { Sign::Tick } else { Sign::Warn }) }<p>{ text.clone() }</p>
            </div>
        },
        None => nothing(),
    }
}

fn game_part(games: &[Summary], chosen: Option<&str>, on_choose: Callback<Event>) -> Html {
    if games.is_empty() {
        return html! {
            <div key="no-games" class="card cert-part">
                <p>{ words::NO_GAME }</p>
                <div class="row-do"><a class="button" href={Route::Setup.to_string()}>{ icon(Sign::Plus) }{ paper::SET_UP }</a></div>
            </div>
        };
    }
    html! {
        <div key="games">
            <label class="label" for="of-game">{ words::GAME }</label>
            <select class="field" id="of-game" onchange={on_choose}>
                <option key="none" value="" selected={chosen.is_none()}>{ "–" }</option>
                { for games.iter().map(|game| html! {
                    <option key={game.id.clone()} value={game.id.clone()} selected={chosen == Some(game.id.as_str())}>
                        { format!("{} · {}", home::event(&game.event), dates::day(game.started)) }
                    </option>
                }) }
            </select>
        </div>
    }
}

fn files_part(
    taken: &Taken,
    busy: bool,
    on_workbook: Callback<MouseEvent>,
    on_csv: &Callback<usize>,
    on_log: Callback<String>,
) -> Html {
    let log = taken.file.clone();
    html! {
        <section class="cert-part card" aria-labelledby="files-part">
            <h2 id="files-part">{ words::FILES }</h2>
            <div class="row-do">
                <button class="button is-primary" id="xlsx" type="button" disabled={busy} onclick={on_workbook}>
                    { icon(Sign::File) }{ words::WORKBOOK }
                </button>
            </div>
            <p class="hint">{ words::WORKBOOK_HINT }</p>
            <div class="row-do">
                { for taken.book.tables.iter().enumerate().map(|(n, table)| {
                    let on_csv = on_csv.clone();
                    html! {
                        <button key={n} class="button" type="button" onclick={move |_| on_csv.emit(n)}>
                            { icon(Sign::File) }{ words::csv_of(&table.name) }
                        </button>
                    }
                }) }
            </div>
            <p class="hint">{ words::CSV_HINT }</p>
            <div class="row-do">
                <button class="button" id="log" type="button" onclick={move |_| on_log.emit(log.clone())}>
                    { icon(Sign::File) }{ words::LOG }
                </button>
            </div>
            <p class="hint">{ words::LOG_HINT }</p>
        </section>
    }
}

/// A table as it will be in the file.
fn table_view(table: &Table) -> Html {
    let cell = |n: usize, cell: &Cell| match cell {
        Cell::Text(text) => html! { <th key={n} scope="row">{ named(text) }</th> },
        Cell::Share { part, of } if *of > 0 => html! {
            <td key={n}>{ format!("{} %", (part * 100 + of / 2) / of) }</td>
        },
        number => html! { <td key={n}>{ number.number().unwrap_or_default() }</td> },
    };
    html! {
        // It scrolls by itself, and is in reach of the keyboard for that.
        <section key="table" class="wide-table card" tabindex="0" aria-labelledby="table-part">
            <h2 id="table-part">{ table.name.clone() }</h2>
            <table class="table">
                <thead><tr>{ for table.headings.iter().map(|it| html! { <th key={it.clone()} scope="col">{ it.clone() }</th> }) }</tr></thead>
                <tbody>
                    { for table.rows.iter().enumerate().map(|(n, row)| html! {
                        <tr key={n}>{ for row.iter().enumerate().map(|(n, it)| cell(n, it)) }</tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}
