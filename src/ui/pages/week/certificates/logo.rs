//! A logo from a file.

use std::rc::Rc;

use gloo::utils::document;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, Url,
};

use crate::honours::{LARGEST_LOGO, LogoKind, NoLogo, logo_kind};
use crate::text::certificates as words;

/// An address of the kind `data:`, compared by pointer: it may be long.
#[derive(Clone, Debug)]
pub struct Logo(pub Rc<str>);

impl PartialEq for Logo {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A logo is drawn anew with at most so many pixels a side: enough for four centimetres of paper, and
/// nothing of what else the file held is kept.
const PIXELS: f64 = 1200.0;
/// An address with more characters is tried with fewer pixels: what is kept here, games share.
const LONGEST: usize = 600_000;
/// Fewer pixels are no logo.
const FEWEST: f64 = 100.0;

/// The address of a logo, or why it is none.
pub async fn take(file: &File) -> Result<Logo, String> {
    let name = file.name();
    let refused = |why: &NoLogo| words::no_logo(&name, why);
    // Not even read: it may be gigabytes.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the limit is far below what a float holds exactly"
    )]
    if file.size() > LARGEST_LOGO as f64 {
        return Err(refused(&NoLogo::TooLarge));
    }
    let undrawable = |_: JsValue| words::undrawable_logo(&name);
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(undrawable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let kind = logo_kind(&bytes).map_err(|why| refused(&why))?;
    let address = drawn(&bytes, kind).await.map_err(undrawable)?;
    Ok(Logo(address.into()))
}

/// What is drawn of a file, as an address. An SVG stays what it is, so that it is printed as sharp as
/// the paper allows, unless it is long.
async fn drawn(bytes: &[u8], kind: LogoKind) -> Result<String, JsValue> {
    let mime = match kind {
        LogoKind::Png => "image/png",
        LogoKind::Jpeg => "image/jpeg",
        LogoKind::Svg => "image/svg+xml",
    };
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&address)?;
    decoded?;
    if kind == LogoKind::Svg {
        let text = String::from_utf8_lossy(bytes);
        let whole = format!("data:{mime},{}", js_sys::encode_uri_component(&text));
        if whole.len() <= LONGEST {
            return Ok(whole);
        }
    }
    let vector = kind == LogoKind::Svg;
    let mut pixels = PIXELS;
    loop {
        let address = scaled(&image, pixels, vector, mime)?;
        if address.len() <= LONGEST || pixels <= FEWEST {
            return Ok(address);
        }
        pixels *= 0.7;
    }
}

/// The picture with at most so many pixels a side, as an address.
fn scaled(
    image: &HtmlImageElement,
    pixels: f64,
    vector: bool,
    mime: &str,
) -> Result<String, JsValue> {
    let (width, height) = (
        f64::from(image.natural_width()),
        f64::from(image.natural_height()),
    );
    let longest = width.max(height);
    if longest < 1.0 {
        return Err(JsValue::from_str("no size"));
    }
    let scale = pixels / longest;
    let scale = if vector { scale } else { scale.min(1.0) };
    let (width, height) = ((width * scale).max(1.0), (height * scale).max(1.0));
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 1 to PIXELS"
    )]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    // What a JPEG has no word for, transparency, a PNG keeps.
    let mime = if vector { "image/png" } else { mime };
    canvas.to_data_url_with_type(mime)
}
