//! The worker's end, for pictures: made small, cut and put on a sheet, one at a time, so that never more than one
//! of them is whole in memory.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, ImageBitmap, ImageEncodeOptions, OffscreenCanvas};

use crate::platform::web::worker;
use crate::ui::canvas::{paint_ground, write};
use crate::workshop::{Cut, Done, Line, Sheet, Task, WHAT, say};

thread_local! {
    /// What pictures are being put on.
    static SHEET: RefCell<Option<OffscreenCanvas>> = const { RefCell::new(None) };
    /// How many pixels were put there since it was looked at.
    static NOTED: Cell<u32> = const { Cell::new(0) };
}

/// Browsers only note what is drawn, and keep all its pictures, until somebody looks. That takes a copy of the
/// sheet, so it is not done for each of many small ones.
const MOST_NOTED: u32 = 2_000_000;

/// How wide the small copies are that a page shows.
const SMALL: u32 = 360;
/// Keeps what is transparent; a browser that does not write it writes PNG.
const SMALL_KIND: &str = "image/webp";
const SMALL_QUALITY: f64 = 0.8;

/// The picture of a file, upright as its EXIF says, made so wide and high while it is read.
async fn bitmap(file: &JsValue, wide: u32, high: Option<u32>) -> Result<ImageBitmap, JsValue> {
    let scope: JsValue = worker::scope().into();
    let make: Function =
        Reflect::get(&scope, &JsValue::from_str("createImageBitmap"))?.dyn_into()?;
    let options = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&options, &JsValue::from_str(name), &value);
    set("imageOrientation", JsValue::from_str("from-image"))?;
    set("resizeQuality", JsValue::from_str("high"))?;
    set("resizeWidth", JsValue::from(wide))?;
    if let Some(high) = high {
        set("resizeHeight", JsValue::from(high))?;
    }
    let made: Promise = make.call2(&scope, file, &options)?.dyn_into()?;
    JsFuture::from(made).await?.dyn_into()
}

/// An error of its own where the browser has none.
fn canvas(width: u32, height: u32) -> Result<(OffscreenCanvas, CanvasRenderingContext2d), JsValue> {
    let scope: JsValue = worker::scope().into();
    if !Reflect::has(&scope, &JsValue::from_str("OffscreenCanvas"))? {
        return Err(JsValue::from_str("OffscreenCanvas"));
    }
    let canvas = OffscreenCanvas::new(width, height)?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    // It has all methods of the other kind that are used here.
    Ok((canvas, context.unchecked_into()))
}

/// The canvas as a file. It is empty afterwards: left to the browser, its pixels would stay for long.
async fn encoded(canvas: &OffscreenCanvas, mime: &str, quality: f64) -> Result<Blob, JsValue> {
    let options = ImageEncodeOptions::new();
    options.set_type(mime);
    options.set_quality(quality);
    let made = JsFuture::from(canvas.convert_to_blob_with_options(&options)?).await;
    canvas.set_width(0);
    canvas.set_height(0);
    made?.dyn_into()
}

fn answer(done: Done, beside: &[JsValue]) -> Result<Array, JsValue> {
    let done = say(done).map_err(|why| why.to_string())?;
    let all = Array::of1(&JsValue::from_str(&done));
    beside.iter().for_each(|it| {
        all.push(it);
    });
    Ok(all)
}

/// A small copy of a picture; its shape tells that of the whole.
async fn small(asked: &Array) -> Result<Array, JsValue> {
    let bitmap = bitmap(&asked.get(1), SMALL, None).await?;
    let (width, height) = (bitmap.width(), bitmap.height());
    let (canvas, context) = canvas(width, height)?;
    context.draw_image_with_image_bitmap(&bitmap, 0.0, 0.0)?;
    bitmap.close();
    let copy = encoded(&canvas, SMALL_KIND, SMALL_QUALITY).await?;
    answer(Done::Small { width, height }, &[copy.into()])
}

fn begin(sheet: &Sheet) -> Result<Array, JsValue> {
    let (canvas, context) = canvas(sheet.width, sheet.height)?;
    let size = (f64::from(sheet.width), f64::from(sheet.height));
    let [back, above, below] = &sheet.ground;
    paint_ground(&context, size, back, [above, below])?;
    SHEET.set(Some(canvas));
    NOTED.set(0);
    answer(Done::Put, &[])
}

fn sheet() -> Result<(OffscreenCanvas, CanvasRenderingContext2d), JsValue> {
    let canvas = SHEET.with_borrow(Clone::clone).ok_or("no sheet")?;
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    Ok((canvas, context.unchecked_into()))
}

async fn put(cut: Cut, asked: &Array) -> Result<Array, JsValue> {
    let (_, context) = sheet()?;
    let bitmap = bitmap(&asked.get(1), cut.width, Some(cut.height)).await?;
    let (x, y, w, h) = cut.to;
    context.draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        &bitmap, cut.from.0, cut.from.1, w, h, x, y, w, h,
    )?;
    bitmap.close();
    NOTED.set(
        NOTED
            .get()
            .saturating_add(cut.width.saturating_mul(cut.height)),
    );
    if NOTED.get() > MOST_NOTED {
        context.get_image_data(0.0, 0.0, 1.0, 1.0)?;
        NOTED.set(0);
    }
    answer(Done::Put, &[])
}

async fn finish(lines: &[Line], mime: &str, quality: f64) -> Result<Array, JsValue> {
    let (canvas, context) = sheet()?;
    lines.iter().try_for_each(|line| write(&context, line))?;
    let made = encoded(&canvas, mime, quality).await?;
    SHEET.set(None);
    answer(Done::Made, &[made.into()])
}

/// How much of a JPEG is kept: more is not seen, and weighs twice as much.
const QUALITY: f64 = 0.9;

/// Does what the page asks for with pictures.
pub async fn develop(task: Task, asked: &Array) -> Result<Array, JsValue> {
    match task {
        Task::Small => small(asked).await,
        Task::Begin(sheet) => begin(&sheet),
        Task::Put(cut) => put(cut, asked).await,
        Task::Finish { lines, mime } => finish(&lines, &mime, QUALITY).await,
        // Whatever is done elsewhere, a page of this version does not ask for here.
        Task::Check { .. } | Task::Workbook | Task::Word => {
            Ok(Array::of1(&JsValue::from_str(WHAT)))
        }
    }
}
