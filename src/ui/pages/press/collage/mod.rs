//! A collage: pictures of the night on one sheet.

mod desk;
mod list;
mod make;
mod preview;
mod take;

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::platform::web;
use crate::press::{Format, Pattern, SIDES, results};
use crate::session::{Shelf, Summary};
use crate::text::home;
use crate::text::press::{collage as words, pieces};
use crate::ui::canvas::Palette;
use crate::ui::dates;
use crate::ui::dom::{use_aim, use_arrival};
use crate::ui::pages::week::fields::{TextField, nothing, one_of};
use crate::ui::parts::{Sign, icon};

use super::parts::{button, head, notice, select};
use desk::{Desk, Dispatch, Stage, Update};
use list::list_part;
use preview::Preview;

/// In characters.
const LONGEST: usize = 200;

#[component]
pub fn CollagePage() -> Html {
    use_arrival();
    let shelf = use_memo((), |()| Shelf::new(web::platform()));
    let games = {
        let shelf = shelf.clone();
        use_memo((), move |()| -> Vec<Summary> {
            let games = shelf.stock().map(|stock| stock.games).unwrap_or_default();
            games.into_iter().filter(|game| game.played > 0).collect()
        })
    };
    let desk = use_reducer(Desk::default);
    let dispatch = desk.dispatcher();
    let aim = use_aim();
    // What is being worked with; gone, it stops.
    let room = use_mut_ref(|| None);
    let chosen = use_state(|| {
        games
            .first()
            .map(|game| game.id.clone())
            .unwrap_or_default()
    });
    let palette = use_memo(desk.dark, |dark| Palette::read(*dark));
    let busy = !matches!(desk.stage, Stage::Idle);
    let on_files = {
        let (dispatch, room) = (dispatch.clone(), room.clone());
        Callback::from(move |files: Vec<File>| {
            let (dispatch, room) = (dispatch.clone(), room.clone());
            spawn_local(async move { take::take(files, room, dispatch).await });
        })
    };
    let on_make = {
        let (dispatch, room, desk, palette) = (
            dispatch.clone(),
            room.clone(),
            desk.clone(),
            palette.clone(),
        );
        Callback::from(move |()| {
            let (dispatch, room) = (dispatch.clone(), room.clone());
            let (desk, palette) = ((*desk).clone(), (*palette).clone());
            spawn_local(async move { make::make(desk, palette, room, dispatch).await });
        })
    };
    let on_cancel = {
        let room = room.clone();
        Callback::from(move |()| {
            let held: Option<Rc<crate::ui::workshop::Darkroom>> = room.borrow_mut().take();
            if let Some(held) = held {
                held.stop();
            }
        })
    };
    let on_game = {
        let (dispatch, shelf, chosen) = (dispatch.clone(), shelf.clone(), chosen.clone());
        Callback::from(move |()| {
            let (Some(glance), Some(journal)) = (shelf.glance(&chosen), shelf.look(&chosen)) else {
                return;
            };
            let title = format!(
                "{}, {}",
                home::event(&glance.event),
                dates::day(glance.started)
            );
            let told = pieces::places_told(&results(journal.game()));
            dispatch.dispatch(Update::of(move |desk| {
                desk.title = title;
                desk.results = told;
            }));
        })
    };
    let sets = |set: fn(&mut Desk, String)| {
        let dispatch = dispatch.clone();
        Callback::from(move |text: String| {
            dispatch.dispatch(Update::of(move |desk| set(desk, text)));
        })
    };
    let title = TextField {
        id: "collage-title".to_owned(),
        label: words::HEADING,
        value: &desk.title,
        most: LONGEST,
        on_input: sets(|desk, text| desk.title = text),
    };
    let told = TextField {
        id: "collage-results".to_owned(),
        label: words::RESULTS,
        value: &desk.results,
        most: LONGEST * 2,
        on_input: sets(|desk, text| desk.results = text),
    };
    html! {
        <main class="page press" id="main" tabindex="-1">
            { head(words::TITLE, words::LEAD) }
            <div class="press-desk is-texts">
                <div class="press-made">
                    <section class="card press-part" aria-labelledby="pictures-part">
                        <h2 id="pictures-part">{ words::PICTURES }</h2>
                        <p class="hint">{ words::pictures_hint() }</p>
                        { chooser(busy, on_files) }
                        { said(&desk, &dispatch) }
                        { list_part(&desk, &dispatch, &aim, busy) }
                    </section>
                    <section class="card press-part" aria-labelledby="words-part">
                        <h2 id="words-part">{ words::WORDS }</h2>
                        { title.view() }
                        { told.view() }
                        { from_game(&games, &chosen, on_game) }
                    </section>
                    { look_part(&desk, &dispatch) }
                </div>
                <section class="press-preview" aria-labelledby="preview-part">
                    <h2 id="preview-part">{ words::PREVIEW }</h2>
                    <Preview desk={(*desk).clone()} palette={(*palette).clone()} />
                    { make_part(&desk, on_make, on_cancel) }
                </section>
            </div>
        </main>
    }
}

fn chooser(busy: bool, on_files: Callback<Vec<File>>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let field = event.target().and_then(|it| it.dyn_into().ok());
        let Some(field): Option<HtmlInputElement> = field else {
            return;
        };
        let list = field.files();
        let files = list.map(|list| (0..list.length()).filter_map(|n| list.get(n)).collect());
        // So that choosing the same files again is a change again.
        field.set_value("");
        on_files.emit(files.unwrap_or_default());
    });
    html! {
        <div class="row-do">
            <label class="button press-chooser" data-busy={busy.then_some("")}>
                { icon(Sign::Plus) }{ words::CHOOSE }
                <input id="pictures" type="file" multiple=true disabled={busy} aria-label={words::FIELD}
                    accept="image/jpeg,image/png,image/webp,image/heic,image/heif,.jpg,.jpeg,.png,.webp,.heic,.heif"
                    {onchange} />
            </label>
        </div>
    }
}

/// What happened last: with the way back, and with all that was refused.
fn said(desk: &Desk, dispatch: &Dispatch) -> Html {
    let undo = if desk.before.is_some() {
        let dispatch = dispatch.clone();
        let undo = Callback::from(move |()| dispatch.dispatch(Update::of(Desk::undo)));
        button("undo", Sign::Undo, words::UNDO, undo)
    } else {
        nothing()
    };
    let words = notice(desk.said.as_ref(), undo);
    let refused = if desk.refused.is_empty() {
        nothing()
    } else {
        html! {
            <div key="refused" class="notice" data-kind="bad">
                { icon(Sign::Warn) }
                <div>
                    <p>{ words::refused(desk.refused.len()) }</p>
                    <ul role="list">
                        { for desk.refused.iter().enumerate().map(|(n, line)| html! { <li key={n} dir="auto">{ line.clone() }</li> }) }
                    </ul>
                </div>
            </div>
        }
    };
    html! { <div class="press-said" role="status">{ words }{ refused }</div> }
}

fn from_game(games: &[Summary], chosen: &UseStateHandle<String>, on_take: Callback<()>) -> Html {
    if games.is_empty() {
        return nothing();
    }
    let options = games.iter().map(|game| {
        let day = dates::day(game.started);
        (
            game.id.clone(),
            format!("{}, {day}", home::event(&game.event)),
        )
    });
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| chosen.set(id))
    };
    html! {
        <div key="game" class="press-part">
            { select("collage-game", words::GAME, options, chosen, on_choose) }
            <div class="row-do">{ button("take-game", Sign::Trophy, words::TAKE, on_take) }</div>
        </div>
    }
}

fn look_part(desk: &Desk, dispatch: &Dispatch) -> Html {
    fn sets<T: 'static>(dispatch: &Dispatch, set: fn(&mut Desk, T)) -> Callback<T> {
        let dispatch = dispatch.clone();
        Callback::from(move |it: T| dispatch.dispatch(Update::of(move |desk| set(desk, it))))
    }
    html! {
        <section class="card press-part" aria-labelledby="look-part">
            <h2 id="look-part">{ words::LOOK }</h2>
            { one_of("pattern", words::PATTERN, &Pattern::ALL, desk.pattern, words::pattern,
                &sets(dispatch, |desk, it| desk.pattern = it)) }
            { one_of("format", words::FORMAT, &Format::ALL, desk.format, words::format,
                &sets(dispatch, |desk, it| desk.format = it)) }
            { one_of("colours", words::COLOURS, &[false, true], desk.dark, words::colours,
                &sets(dispatch, |desk, it| desk.dark = it)) }
            { one_of("size", words::SIZE, &SIDES, desk.longer, words::size,
                &sets(dispatch, |desk, it| desk.longer = it)) }
            { one_of("file", words::FILE, &[false, true], desk.png, words::file,
                &sets(dispatch, |desk, it| desk.png = it)) }
        </section>
    }
}

fn make_part(desk: &Desk, on_make: Callback<()>, on_cancel: Callback<()>) -> Html {
    let now = match desk.stage {
        Stage::Idle => nothing(),
        Stage::Reading { done, all } => progress(&words::reading(done, all), done, all),
        Stage::Making { done, all } => progress(&words::making(done, all), done, all),
    };
    let busy = !matches!(desk.stage, Stage::Idle);
    let empty = desk.pictures.is_empty();
    let cancel = if busy {
        button("cancel", Sign::Close, words::CANCEL, on_cancel)
    } else {
        nothing()
    };
    let made = match &desk.made {
        Some((well, text)) => html! {
            <div key="made" class="notice" data-kind={if *well { "good" } else { "bad" }}>
                { icon(if *well { Sign::Tick } else { Sign::Warn }) }<p>{ text.clone() }</p>
            </div>
        },
        None => nothing(),
    };
    html! {
        <div class="press-part">
            <div class="row-do">
                <button id="make" class="button is-primary" type="button" disabled={busy || empty}
                    onclick={move |_| on_make.emit(())}>
                    { icon(Sign::File) }{ words::MAKE }
                </button>
                { cancel }
            </div>
            <div role="status">{ now }{ made }</div>
        </div>
    }
}

fn progress(words: &str, done: usize, all: usize) -> Html {
    html! {
        <div key="progress" class="press-progress">
            <p>{ words.to_owned() }</p>
            <progress value={done.to_string()} max={all.to_string()} aria-label={words.to_owned()}></progress>
        </div>
    }
}
