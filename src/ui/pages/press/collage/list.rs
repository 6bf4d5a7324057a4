//! The pictures in their order.

use std::rc::Rc;

use yew::prelude::*;

use crate::text::press::collage as words;
use crate::ui::pages::week::fields::nothing;
use crate::ui::parts::{Sign, icon};

use super::desk::{Desk, Dispatch, Picture, Update};

pub fn list_part(desk: &Desk, dispatch: &Dispatch, aim: &Callback<String>, busy: bool) -> Html {
    if desk.pictures.is_empty() {
        return nothing();
    }
    let all = {
        let (dispatch, aim) = (dispatch.clone(), aim.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Update::of(Desk::remove_all));
            aim.emit("undo".to_owned());
        })
    };
    let last = desk.pictures.len() - 1;
    html! {
        <div key="list" class="press-part">
            <ol class="press-pictures" role="list">
                { for desk.pictures.iter().enumerate().map(|(n, picture)| {
                    picture_view(n, last, picture, dispatch, aim, busy)
                }) }
            </ol>
            <div class="row-do">
                <button class="button is-quiet is-danger" type="button" disabled={busy} onclick={all}>
                    { icon(Sign::Bin) }{ words::REMOVE_ALL }
                </button>
            </div>
        </div>
    }
}

fn picture_view(
    n: usize,
    last: usize,
    picture: &Rc<Picture>,
    dispatch: &Dispatch,
    aim: &Callback<String>,
    busy: bool,
) -> Html {
    let id = picture.id;
    let shift = |back: bool| {
        let (dispatch, aim) = (dispatch.clone(), aim.clone());
        let to = if back { n + 1 } else { n.wrapping_sub(1) };
        // The same button, unless it is at its end.
        let end = if back { to == last } else { to == 0 };
        let what = if back == end { "forward" } else { "back" };
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Update::of(move |desk| desk.shift(n, back)));
            aim.emit(format!("picture-{id}-{what}"));
        })
    };
    let remove = {
        let (dispatch, aim) = (dispatch.clone(), aim.clone());
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Update::of(move |desk| desk.remove(n)));
            aim.emit("undo".to_owned());
        })
    };
    let name = &picture.name;
    let button = |what: &str, label: String, sign, disabled, onclick| {
        html! {
            <button id={format!("picture-{id}-{what}")} class="button is-quiet is-icon" type="button"
                aria-label={label} {disabled} {onclick}>{ icon(sign) }</button>
        }
    };
    html! {
        <li key={id} class="press-picture">
            <img src={picture.address.clone()} alt="" />
            <span class="press-picture-name" dir="auto">{ words::numbered(n + 1, name) }</span>
            <span class="press-picture-do">
                { button("forward", words::earlier(name), Sign::Up, busy || n == 0, shift(false)) }
                { button("back", words::later(name), Sign::Down, busy || n == last, shift(true)) }
                { button("remove", words::remove(name), Sign::Bin, busy, remove) }
            </span>
        </li>
    }
}
