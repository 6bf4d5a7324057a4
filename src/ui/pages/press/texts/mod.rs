//! Texts for others: filled in, seen as they will be, and taken away.

mod desk;
mod facts;
mod form;
mod leave;
mod sheet;

use std::rc::Rc;

use gloo::utils::window;
use yew::prelude::*;

use crate::platform::web;
use crate::press::{Draft, Piece, find_facts, missing, results};
use crate::session::{Press, Shelf, Summary};
use crate::text::home;
use crate::text::press::{pieces, texts as words};
use crate::ui::bank::{BankState, use_bank, use_banks};
use crate::ui::dom::{focus_id, use_aim, use_arrival};
use crate::ui::pages::week::fields::{nothing, one_of};
use crate::ui::parts::{Sign, icon};

use super::parts::{button, head, notice};
use desk::{Desk, Dispatch, Update};
use facts::facts_part;
use form::{fields_part, quotes_part, results_part};
use leave::Way;
use sheet::sheet;

fn opened(press: &Press) -> Desk {
    match press.draft() {
        Ok(Some(draft)) => Desk::new(draft),
        Ok(None) => Desk::new(desk::fresh()),
        Err(damage) => {
            let mut desk = Desk::new(desk::fresh());
            desk.say(false, words::damaged(&damage));
            desk
        }
    }
}

/// Kept with each change; says so where it cannot be.
#[hook]
fn use_kept(press: &Press, draft: &Rc<Draft>, dispatch: &Dispatch) {
    let (press, dispatch) = (press.clone(), dispatch.clone());
    // As it was when the page came, it is kept already.
    let before = use_mut_ref(|| draft.clone());
    use_effect_with(draft.clone(), move |draft| {
        if *before.borrow() == *draft {
            return;
        }
        before.replace(draft.clone());
        if let Err(fault) = press.keep(draft) {
            dispatch.dispatch(Update::of(move |desk| {
                desk.say(false, words::not_kept(fault));
            }));
        }
    });
}

#[component]
pub fn TextsPage() -> Html {
    use_arrival();
    let press = (*use_memo((), |()| Press::new(web::platform()))).clone();
    let shelf = use_memo((), |()| Shelf::new(web::platform()));
    let games = {
        let shelf = shelf.clone();
        use_memo((), move |()| -> Vec<Summary> {
            let games = shelf.stock().map(|stock| stock.games).unwrap_or_default();
            games.into_iter().filter(|game| game.played > 0).collect()
        })
    };
    let desk = {
        let press = press.clone();
        use_reducer(move || opened(&press))
    };
    let dispatch = desk.dispatcher();
    use_kept(&press, &desk.draft, &dispatch);
    let bank = use_bank();
    // One's own packs are no source to be cited.
    let (banks, _) = use_banks();
    let shipped = banks.map(|banks| banks.shipped.0);
    let draft = &desk.draft;
    let facts = shipped
        .as_ref()
        .map(|bank| find_facts(bank, &draft.facts))
        .unwrap_or_default();
    let document = Rc::new(pieces::document(draft, &facts));
    let lacking = missing(draft);
    let on_piece = {
        let dispatch = dispatch.clone();
        Callback::from(move |piece: Piece| {
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| draft.piece = piece);
                desk.asked = false;
            }));
        })
    };
    let on_take = {
        let (dispatch, shelf) = (dispatch.clone(), shelf.clone());
        Callback::from(move |id: String| {
            let (Some(glance), Some(journal)) = (shelf.glance(&id), shelf.look(&id)) else {
                return;
            };
            let told = pieces::results_told(&glance.event, &results(journal.game()));
            let said = words::taken(home::event(&glance.event));
            dispatch.dispatch(Update::of(move |desk| {
                desk.change(|draft| draft.results = told);
                desk.say(true, said);
            }));
        })
    };
    let aim = use_aim();
    let way = {
        let (dispatch, document, lacking) = (dispatch.clone(), document.clone(), lacking.clone());
        let piece = draft.piece;
        Callback::from(move |way: Way| {
            if lacking.is_empty() {
                dispatch.dispatch(Update::of(|desk| desk.asked = false));
                leave::take(way, piece, &document, &dispatch);
            } else {
                dispatch.dispatch(Update::of(|desk| {
                    desk.asked = true;
                    desk.said = None;
                }));
                // It is not to be seen before this is shown.
                aim.emit("missing".to_owned());
            }
        })
    };
    let to = |it: Way| {
        let way = way.clone();
        Callback::from(move |()| way.emit(it))
    };
    let change = |change: fn(&mut Desk)| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Update::of(change)))
    };
    html! {
        <main class="page press" id="main" tabindex="-1">
            { head(words::TITLE, words::LEAD) }
            <div class="press-desk is-texts">
                <div class="press-made">
                    <section class="card press-part" aria-labelledby="piece-part">
                        <h2 id="piece-part">{ words::PIECE }</h2>
                        { one_of("piece", words::KIND, &Piece::ALL, draft.piece, words::piece, &on_piece) }
                    </section>
                    { fields_part(&desk, &dispatch) }
                    { results_part(draft.piece, &games, on_take) }
                    { quotes_part(draft, &dispatch) }
                    { facts_part(draft, shipped.as_deref(), matches!(bank, BankState::Failed(_)), &dispatch) }
                    <div class="row-do">
                        { button("clear", Sign::Bin, words::CLEAR, change(Desk::clear)) }
                    </div>
                </div>
                <section class="press-preview" aria-labelledby="text-part">
                    <h2 id="text-part">{ words::PREVIEW }</h2>
                    { told(&desk, change(Desk::undo)) }
                    <div id="missing" class="press-missing" role="alert" tabindex="-1">
                        if desk.asked && !lacking.is_empty() {
                            <div class="notice" data-kind="bad">
                                { icon(Sign::Warn) }
                                <div>
                                    <p>{ words::missing(lacking.len()) }</p>
                                    <ul role="list">
                                        { for lacking.iter().map(|field| {
                                            let id = form::id(*field);
                                            let to = Callback::from(move |_: MouseEvent| focus_id(id));
                                            html! {
                                                <li key={id}>
                                                    <button class="button is-quiet" type="button" onclick={to}>
                                                        { words::is_missing(*field) }
                                                    </button>
                                                </li>
                                            }
                                        }) }
                                    </ul>
                                </div>
                            </div>
                        }
                    </div>
                    <div class="row-do">
                        { button("copy", Sign::Copy, words::COPY, to(Way::Copy)) }
                        { button("text-file", Sign::File, words::TEXT_FILE, to(Way::Text)) }
                        { button("word-file", Sign::File, words::WORD_FILE, to(Way::Word)) }
                        { button("print", Sign::File, words::PRINT, to(Way::Print)) }
                    </div>
                    { sheet(&document) }
                </section>
            </div>
        </main>
    }
}

/// What happened last, with the way back.
fn told(desk: &Desk, on_undo: Callback<()>) -> Html {
    let undo = if desk.before.is_some() {
        button("undo", Sign::Undo, words::UNDO, on_undo)
    } else {
        nothing()
    };
    html! { <div class="press-said" role="status">{ notice(desk.said.as_ref(), undo) }</div> }
}

fn print() {
    // The browser's window for printing; where there is none, nothing comes.
    window().print().unwrap_or_default();
}
