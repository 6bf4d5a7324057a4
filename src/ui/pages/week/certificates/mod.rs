//! Certificates: for whom, how they look, and the print job.

mod desk;
mod form;
mod frame;
mod leaf;
mod logo;
mod paper;
mod people;
mod told;

use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlSelectElement};
use yew::prelude::*;

use crate::honours::{Face, Recipient, Sheets};
use crate::platform::web;
use crate::session::{Almanac, Certificates, Shelf, Summary};
use crate::text::{ceremony, certificates as words, home, week};
use crate::ui::dates;
use crate::ui::dom::{use_aim, use_arrival};
use crate::ui::parts::{Sign, icon};
use crate::ui::route::{Errand, Route};

use desk::{Desk, Dispatch, Place, Update};
use form::{event_part, logo_part, look_part, sign_part};
use logo::Logo;
use paper::Pages;
use people::{game_part, list_part, people_part};
use told::told;

/// A list with more bytes is none.
const LARGEST_LIST: f64 = 1e6;

#[derive(PartialEq, Properties)]
pub struct CertificatesPageProps {
    /// The game that somebody comes from.
    pub game: Option<AttrValue>,
}

/// What was kept, or what a game brings where nothing was.
fn opened(kept: &Certificates, shelf: &Shelf, game: Option<&str>) -> Desk {
    let mut desk = Desk {
        logo: kept.logo().map(|address| Logo(address.into())),
        ..Desk::default()
    };
    match kept.sheets() {
        Ok(sheets) => desk.sheets = sheets.unwrap_or_default(),
        Err(damage) => desk.say(Place::Top, false, words::damaged(&damage)),
    }
    if let Some(game) = game.filter(|_| desk.sheets.recipients.is_empty()) {
        take(&mut desk, Place::Top, shelf, game);
    }
    // What the event is, somebody may have said on the page of the week.
    let said = Almanac::new(shelf.platform().clone()).week();
    let said = said.unwrap_or_default();
    let blank = |text: &str| text.trim().is_empty();
    let face = desk.face();
    for (field, known) in [
        (&mut face.event, said.name.clone()),
        (&mut face.date, week::dates(&said)),
        (&mut face.place, said.place.clone()),
    ] {
        if blank(field) {
            *field = known;
        }
    }
    desk
}

/// Everybody of a game with the place they came to; and its event and day, where none are written.
fn take(desk: &mut Desk, at: Place, shelf: &Shelf, id: &str) {
    let glance = shelf.glance(id);
    let (Some(glance), Some(journal)) = (glance, shelf.look(id)) else {
        return desk.say(at, false, words::no_game(home::UNNAMED));
    };
    let game = journal.game();
    let everybody = ceremony::everybody(game);
    let event = home::event(&glance.event);
    let teams = game
        .standings()
        .iter()
        .filter(|it| it.rank.is_some())
        .count();
    desk.take(at, event, teams, everybody);
    let face = desk.face();
    if face.event.trim().is_empty() {
        face.event = event.to_owned();
    }
    if face.date.trim().is_empty() {
        face.date = dates::day(glance.started);
    }
}

/// Kept from one visit of the page to the next; says so where it cannot be.
#[hook]
fn use_kept(kept: &Certificates, sheets: &Sheets, dispatch: &Dispatch) {
    let (kept, dispatch) = (kept.clone(), dispatch.clone());
    // As they were when the page came, they are kept already.
    let before = use_mut_ref(|| sheets.clone());
    use_effect_with(sheets.clone(), move |sheets| {
        if *before.borrow() == *sheets {
            return;
        }
        before.replace(sheets.clone());
        if let Err(fault) = kept.keep(sheets) {
            dispatch.dispatch(Update::of(move |desk| {
                desk.say(Place::Top, false, words::not_kept(fault));
            }));
        }
    });
}

#[component]
pub fn CertificatesPage(props: &CertificatesPageProps) -> Html {
    use_arrival();
    let kept = (*use_memo((), |()| Certificates::new(web::platform()))).clone();
    let shelf = (*use_memo((), |()| Shelf::new(web::platform()))).clone();
    let games = use_memo((), |()| -> Vec<Summary> {
        shelf.stock().map(|stock| stock.games).unwrap_or_default()
    });
    let desk = {
        let (kept, shelf, game) = (kept.clone(), shelf.clone(), props.game.clone());
        use_reducer(move || opened(&kept, &shelf, game.as_deref()))
    };
    let dispatch = desk.dispatcher();
    let newest = || {
        games
            .first()
            .map(|game| game.id.clone())
            .unwrap_or_default()
    };
    let chosen = use_state(|| props.game.as_ref().map_or_else(newest, ToString::to_string));
    let aim = use_aim();
    let fields = (use_node_ref(), use_node_ref());
    use_kept(&kept, &desk.sheets, &dispatch);

    let change = |change: fn(&mut Desk), aim_at: &'static str| {
        let (dispatch, aim) = (dispatch.clone(), aim.clone());
        Callback::from(move |()| {
            dispatch.dispatch(Update::of(change));
            aim.emit(aim_at.to_owned());
        })
    };
    let on_add = {
        let (dispatch, aim, next) = (dispatch.clone(), aim.clone(), desk.sheets.recipients.len());
        Callback::from(move |()| {
            dispatch.dispatch(Update::of(Desk::add));
            aim.emit(format!("recipient-{next}-name"));
        })
    };
    let on_remove = {
        let aim = aim.clone();
        use_callback(dispatch.clone(), move |n: usize, dispatch| {
            dispatch.dispatch(Update::of(move |desk| desk.remove(n)));
            aim.emit("undo".to_owned());
        })
    };
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into().ok());
            if let Some(select) = select as Option<HtmlSelectElement> {
                chosen.set(select.value());
            }
        })
    };
    let on_take = {
        let (dispatch, shelf, chosen) = (dispatch.clone(), shelf.clone(), chosen.clone());
        Callback::from(move |()| {
            let (shelf, chosen) = (shelf.clone(), chosen.clone());
            dispatch.dispatch(Update::of(move |desk| {
                take(desk, Place::Game, &shelf, &chosen)
            }));
        })
    };
    let on_logo = {
        let (dispatch, kept) = (dispatch.clone(), kept.clone());
        Callback::from(move |file: File| {
            let (dispatch, kept) = (dispatch.clone(), kept.clone());
            spawn_local(async move {
                let taken = logo::take(&file).await;
                dispatch.dispatch(Update::of(move |desk| take_logo(desk, &kept, taken)));
            });
        })
    };
    let on_no_logo = {
        let (dispatch, kept, aim) = (dispatch.clone(), kept.clone(), aim.clone());
        Callback::from(move |()| {
            let kept = kept.clone();
            dispatch.dispatch(Update::of(move |desk| remove_logo(desk, &kept)));
            aim.emit("logo-part".to_owned());
        })
    };
    let on_add_list = {
        let (dispatch, aim, text) = (dispatch.clone(), aim.clone(), desk.list.clone());
        Callback::from(move |()| {
            let text = text.clone();
            dispatch.dispatch(Update::of(move |desk| desk.add_list(&text)));
            // The list grows above the button and moves what is told out of sight.
            aim.emit("undo".to_owned());
        })
    };
    let on_list = {
        let dispatch = dispatch.clone();
        Callback::from(move |file: File| {
            let dispatch = dispatch.clone();
            spawn_local(async move {
                let text = read_list_file(&file).await;
                let name = file.name();
                dispatch.dispatch(Update::of(move |desk| match text {
                    Some(text) => desk.add_list(&text),
                    None => desk.say(Place::List, false, words::unreadable_list(&name)),
                }));
            });
        })
    };
    let undo = change(Desk::undo, "who-part");
    let face = &desk.sheets.face;
    let printed: Vec<Rc<Recipient>> = desk.sheets.printed().cloned().collect();
    let count = printed.len();
    html! {
        <main class="page certificates" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Week(Errand::Choose).to_string()}>{ week::BACK }</a>
            </header>
            <p class="lead-in">{ words::LEAD }</p>
            <div class="cert-desk">
                { told(&desk, Place::Top, &undo) }
                { people_part(&desk, &dispatch, on_add, &on_remove, change(Desk::remove_all, "undo"), &undo) }
                { game_part(&games, &chosen, on_choose, on_take, told(&desk, Place::Game, &undo)) }
                { list_part(&desk, &dispatch, &fields.0, on_add_list, on_list, &undo) }
                { event_part(face, &dispatch) }
                { look_part(face, &dispatch) }
                { logo_part(&desk, &fields.1, on_logo, &on_no_logo, &undo) }
                { sign_part(face, &dispatch) }
            </div>
            <Pages face={face.clone()} recipients={printed} logo={desk.logo.clone()} />
            { print_bar(face, count) }
        </main>
    }
}

fn print_bar(face: &Face, count: usize) -> Html {
    // The browser's window for printing; where there is none, nothing comes.
    let print = Callback::from(|_: MouseEvent| window().print().unwrap_or_default());
    html! {
        <footer class="start-bar">
            <div>
                <p class="start-sum">{ words::pages(face, count) }</p>
                <button class="button is-primary is-big" id="print" type="button" disabled={count == 0} onclick={print}>
                    { icon(Sign::File) }{ words::print(count) }
                </button>
            </div>
        </footer>
    }
}

fn take_logo(desk: &mut Desk, kept: &Certificates, taken: Result<Logo, String>) {
    match taken {
        Ok(logo) => {
            match kept.keep_logo(Some(&logo.0)) {
                Ok(()) => desk.say(Place::Logo, true, words::LOGO_TAKEN),
                Err(fault) => desk.say(Place::Logo, false, words::logo_not_kept(fault)),
            }
            desk.logo = Some(logo);
        }
        Err(why) => desk.say(Place::Logo, false, why),
    }
}

fn remove_logo(desk: &mut Desk, kept: &Certificates) {
    desk.logo = None;
    match kept.keep_logo(None) {
        Ok(()) => desk.say(Place::Logo, true, words::LOGO_REMOVED),
        Err(fault) => desk.say(Place::Logo, false, words::not_kept(fault)),
    }
}

/// The text of a file, unless it is none.
async fn read_list_file(file: &File) -> Option<String> {
    if file.size() > LARGEST_LIST {
        return None;
    }
    let text = JsFuture::from(file.text()).await.ok()?.as_string()?;
    (!text.contains('\u{fffd}') && !text.contains('\0')).then_some(text)
}
