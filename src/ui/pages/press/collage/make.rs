//! The whole of it, put together beside the page.

use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::press::{Laid, Rect, cover, lay_collage};
use crate::text::press::collage as words;
use crate::ui::canvas::{Palette, lines_of, measure};
use crate::ui::pages::press::give;
use crate::ui::workshop::{Darkroom, Failure};
use crate::workshop::{Cut, Sheet};

use super::desk::{Desk, Dispatch, Stage, Update};
use super::take::{Room, failed};

/// Why there is none.
enum Unmade {
    Failed(Failure),
    /// The names of the pictures that can no longer be read.
    Gone(Vec<String>),
}

impl From<Failure> for Unmade {
    fn from(why: Failure) -> Self {
        Self::Failed(why)
    }
}

fn broke(why: &JsValue) -> Failure {
    Failure::Broke(format!("{why:?}"))
}

/// Where everything stands, measured on a canvas that nobody sees.
fn laid(desk: &Desk, palette: &Palette) -> Result<Laid, JsValue> {
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let on: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    Ok(lay_collage(
        &desk.collage(),
        &desk.ratios(),
        &measure(&on, palette),
    ))
}

/// The cell in whole pixels, so that edges are sharp.
fn sharp(cell: &Rect) -> Rect {
    let (x, y) = (cell.x.round(), cell.y.round());
    Rect::new(x, y, cell.right().round() - x, cell.bottom().round() - y)
}

pub async fn make(desk: Desk, palette: Palette, room: Room, dispatch: Dispatch) {
    let all = desk.pictures.len();
    dispatch.dispatch(Update::of(move |desk| {
        desk.stage = Stage::Making { done: 0, all };
        desk.made = None;
    }));
    let end = made(&desk, &palette, &room, &dispatch).await;
    room.replace(None);
    let end = end.and_then(|(blob, laid)| {
        let name = words::file_name(&desk.title, desk.png);
        give::download(&blob, &name).map_err(|why| broke(&why))?;
        Ok(words::made(laid.width, laid.height))
    });
    dispatch.dispatch(Update::of(move |desk| {
        desk.stage = Stage::Idle;
        desk.made = Some(match end {
            Ok(said) => (true, said.into()),
            Err(Unmade::Failed(why)) => (false, failed(&why)),
            Err(Unmade::Gone(names)) => (false, words::gone(&names).into()),
        });
    }));
}

async fn made(
    desk: &Desk,
    palette: &Palette,
    room: &Room,
    dispatch: &Dispatch,
) -> Result<(Blob, Laid), Unmade> {
    let laid = laid(desk, palette).map_err(|why| broke(&why))?;
    let darkroom = Rc::new(Darkroom::open().await?);
    room.replace(Some(darkroom.clone()));
    let sheet = Sheet {
        width: laid.width,
        height: laid.height,
        ground: palette.ground(),
    };
    darkroom.begin(sheet).await?;
    let all = desk.pictures.len();
    let mut gone = Vec::new();
    for (done, (picture, cell)) in desk.pictures.iter().zip(&laid.cells).enumerate() {
        dispatch.dispatch(Update::of(move |desk| {
            desk.stage = Stage::Making { done, all };
        }));
        let cell = sharp(cell);
        let cover = cover(picture.ratio, &cell);
        let cut = Cut {
            width: cover.width,
            height: cover.height,
            from: (cover.x, cover.y),
            to: (cell.x, cell.y, cell.w, cell.h),
        };
        match darkroom.put(cut, &picture.file).await {
            Ok(()) => (),
            Err(Failure::Broke(_)) => gone.push(picture.name.clone()),
            Err(why) => return Err(why.into()),
        }
    }
    if !gone.is_empty() {
        return Err(Unmade::Gone(gone));
    }
    let mime = if desk.png { give::PNG } else { "image/jpeg" };
    let blob = darkroom
        .finish(lines_of(&laid.items, palette), mime)
        .await?;
    Ok((blob, laid))
}
