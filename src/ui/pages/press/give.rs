//! Ways in which something that was made leaves the page.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

pub const PNG: &str = "image/png";

/// The picture on a canvas as a file's content.
pub async fn blob_of(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            // None when there is no memory for it.
            let settle = if blob.is_null() { &reject } else { &resolve };
            settle.call1(&JsValue::NULL, &blob).ok();
        });
        if let Err(error) = canvas.to_blob(done.unchecked_ref::<Function>()) {
            web_sys::console::error_1(&error);
        }
    });
    JsFuture::from(promise).await?.dyn_into()
}

/// Offers it as a file.
pub fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    // Longer than any dialog waits.
    const KEPT: u32 = 60_000;
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // An address that is gone needs no revoking.
    Timeout::new(KEPT, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}

fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// The constructor of what is laid on the clipboard, where pictures can be.
fn clipboard_item() -> Option<Function> {
    let item: Function = get(&window(), "ClipboardItem")?.dyn_into().ok()?;
    window().is_secure_context().then_some(item)
}

pub fn can_copy_pictures() -> bool {
    clipboard_item().is_some()
}

/// Puts a picture on the clipboard. It is promised at once and made meanwhile: Safari wants the first
/// in the same moment as the click.
pub async fn copy_picture(picture: Promise) -> Result<(), JsValue> {
    let item = clipboard_item().ok_or(JsValue::NULL)?;
    let parts = Object::new();
    Reflect::set(&parts, &JsValue::from_str(PNG), &picture)?;
    let item = Reflect::construct(&item, &Array::of1(&parts))?;
    let clipboard: JsValue = window().navigator().clipboard().into();
    let write: Function = get(&clipboard, "write").ok_or(JsValue::NULL)?.dyn_into()?;
    let written: Promise = write.call1(&clipboard, &Array::of1(&item))?.dyn_into()?;
    JsFuture::from(written).await.map(drop)
}

fn message(file: &File, words: &str) -> Result<Object, JsValue> {
    let message = Object::new();
    Reflect::set(&message, &JsValue::from_str("files"), &Array::of1(file))?;
    Reflect::set(
        &message,
        &JsValue::from_str("text"),
        &JsValue::from_str(words),
    )?;
    Ok(message)
}

fn as_file(blob: &Blob, name: &str) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&blob.type_());
    File::new_with_blob_sequence_and_options(&Array::of1(blob), name, &options)
}

/// Whether the platform has a sheet on which pictures are shared.
pub fn can_share() -> bool {
    let navigator: JsValue = window().navigator().into();
    let try_it = || -> Result<bool, JsValue> {
        let can: Function = get(&navigator, "canShare")
            .ok_or(JsValue::NULL)?
            .dyn_into()?;
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(PNG);
        let blob = Blob::new_with_u8_array_sequence_and_options(&Array::new(), &options)?;
        let message = message(&as_file(&blob, "prime-time.png")?, "")?;
        Ok(can.call1(&navigator, &message)?.is_truthy())
    };
    try_it().unwrap_or(false)
}

/// Opens that sheet; an error where somebody closed it without sharing.
pub async fn share(blob: &Blob, name: &str, words: &str) -> Result<(), JsValue> {
    let navigator: JsValue = window().navigator().into();
    let share: Function = get(&navigator, "share").ok_or(JsValue::NULL)?.dyn_into()?;
    let message = message(&as_file(blob, name)?, words)?;
    let shared: Promise = share.call1(&navigator, &message)?.dyn_into()?;
    JsFuture::from(shared).await.map(drop)
}
