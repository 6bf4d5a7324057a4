//! How a text leaves the page.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::platform::web;
use crate::press::{Document, Piece, plain};
use crate::text::press::texts as words;
use crate::ui::dom::copy;

use super::desk::{Dispatch, Update};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Copy,
    Text,
    Print,
}

pub fn take(way: Way, piece: Piece, document: &Rc<Document>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    let say = move |well: bool, said: &'static str| {
        dispatch.dispatch(Update::of(move |desk| desk.say(well, said)));
    };
    match way {
        Way::Copy => {
            let text = plain(document);
            spawn_local(async move {
                if copy(&text).await {
                    say(true, words::COPIED);
                } else {
                    say(false, words::NOT_COPIED);
                }
            });
        }
        Way::Text => {
            let name = words::file_name(piece, "txt");
            let text = plain(document);
            web::platform().files.offer(&name, "text/plain", &text);
            say(true, words::DOWNLOADED);
        }
        Way::Print => super::print(),
    }
}
