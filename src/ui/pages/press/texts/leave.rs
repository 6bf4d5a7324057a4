//! How a text leaves the page.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use crate::platform::web;
use crate::press::{Document, Piece, plain};
use crate::text::press::texts as words;
use crate::ui::dom::copy;
use crate::ui::workshop::{Failure, word};

use super::desk::{Dispatch, Update};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Copy,
    Text,
    Word,
    Print,
}

/// What a file for a word processor is.
const WORD_MIME: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

pub fn take(way: Way, piece: Piece, document: &Rc<Document>, dispatch: &Dispatch) {
    let failed = {
        let dispatch = dispatch.clone();
        move |why: &Failure| {
            let said = match why {
                Failure::OtherVersion => words::not_made(words::OTHER_VERSION),
                Failure::Stopped => words::not_made(words::STOPPED),
                Failure::Broke(why) => words::not_made(why),
            };
            dispatch.dispatch(Update::of(move |desk| desk.say(false, said)));
        }
    };
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
        Way::Word => {
            let (name, document) = (words::file_name(piece, "docx"), document.clone());
            say(true, words::MAKING);
            spawn_local(async move {
                match word(&document).await {
                    Ok(bytes) => {
                        web::platform().files.offer_bytes(&name, WORD_MIME, &bytes);
                        say(true, words::DOWNLOADED);
                    }
                    Err(why) => failed(&why),
                }
            });
        }
        Way::Print => super::print(),
    }
}
