//! Files that become pictures, one after the other.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, Url};
use yew::AttrValue;

use crate::press::{MOST_PICTURES, NoPicture, picture_file, undrawn};
use crate::text::press::collage as words;
use crate::ui::workshop::{Darkroom, Failure};

use super::desk::{Dispatch, Picture, Stage, Update};

pub type Room = Rc<RefCell<Option<Rc<Darkroom>>>>;

/// Why there is no going on with the others.
pub fn failed(why: &Failure) -> AttrValue {
    match why {
        Failure::Stopped => words::CANCELLED.into(),
        Failure::OtherVersion => words::OTHER_VERSION.into(),
        Failure::Broke(why) if why.contains("OffscreenCanvas") => words::NO_CANVAS.into(),
        Failure::Broke(why) => words::not_made(why).into(),
    }
}

pub async fn take(files: Vec<File>, room: Room, dispatch: Dispatch) {
    if files.is_empty() {
        return;
    }
    let all = files.len();
    dispatch.dispatch(Update::of(move |desk| {
        desk.stage = Stage::Reading { done: 0, all };
        desk.before = None;
        desk.said = None;
        desk.made = None;
        desk.refused.clear();
    }));
    let end = match Darkroom::open().await {
        Ok(darkroom) => {
            let darkroom = Rc::new(darkroom);
            room.replace(Some(darkroom.clone()));
            read_all(files, &darkroom, &dispatch).await
        }
        Err(why) => Err(why),
    };
    room.replace(None);
    dispatch.dispatch(Update::of(move |desk| {
        desk.stage = Stage::Idle;
        let count = desk.pictures.len();
        match end {
            Ok(()) => desk.say(true, words::taken(count)),
            Err(why) => desk.say(false, failed(&why)),
        }
    }));
}

async fn read_all(
    files: Vec<File>,
    darkroom: &Darkroom,
    dispatch: &Dispatch,
) -> Result<(), Failure> {
    let all = files.len();
    for (done, file) in files.into_iter().enumerate() {
        dispatch.dispatch(Update::of(move |desk| {
            desk.stage = Stage::Reading { done, all };
        }));
        let (name, mime) = (file.name(), file.type_());
        let taken = match picture_file(&name, &mime, file.size()) {
            Ok(()) => match read(&file, darkroom).await {
                Ok(picture) => Ok(picture),
                Err(Failure::Broke(why)) if !why.contains("OffscreenCanvas") => {
                    Err(undrawn(&name, &mime))
                }
                Err(why) => return Err(why),
            },
            Err(why) => Err(why),
        };
        dispatch.dispatch(Update::of(move |desk| {
            let full = desk.pictures.len() >= MOST_PICTURES;
            match taken {
                Ok(_) if full => {
                    let line = words::no_picture(&name, NoPicture::NoRoom);
                    desk.refused.push(line.into());
                }
                Ok(mut picture) => {
                    picture.id = desk.next;
                    desk.next += 1;
                    desk.pictures.push(Rc::new(picture));
                }
                Err(why) => desk.refused.push(words::no_picture(&name, why).into()),
            }
        }));
    }
    Ok(())
}

async fn read(file: &File, darkroom: &Darkroom) -> Result<Picture, Failure> {
    let (copy, ratio) = darkroom.small(file).await?;
    let broke = |_| Failure::Broke(String::new());
    let small = window()
        .create_image_bitmap_with_blob(&copy)
        .map_err(broke)?;
    let small = JsFuture::from(small).await.map_err(broke)?;
    let address = Url::create_object_url_with_blob(&copy).map_err(broke)?;
    Ok(Picture {
        id: 0,
        name: file.name(),
        file: file.clone(),
        ratio,
        small: small.unchecked_into(),
        address: address.into(),
    })
}
