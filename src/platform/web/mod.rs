//! The real services, over `web-sys`.

mod audio;
mod channel;
mod pads;
mod wake;
pub mod worker;

use std::rc::Rc;

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};

pub use audio::Loudspeaker;
pub use pads::BrowserPads;

use super::{Channels, Clock, Entropy, Files, Haptics, Platform, Storage, StorageFault, Wake};

/// The browser's own services.
pub fn platform() -> Platform {
    Platform {
        storage: Rc::new(LocalStorage),
        clock: Rc::new(BrowserClock),
        entropy: Rc::new(BrowserEntropy),
        files: Rc::new(Downloads),
        haptics: Rc::new(Vibration),
    }
}

/// The lines between this browser's windows.
pub fn channels() -> Rc<dyn Channels> {
    Rc::new(channel::Broadcasts)
}

/// The screen of the device.
pub fn wake() -> Rc<dyn Wake> {
    Rc::new(wake::ScreenLock::default())
}

/// `localStorage`, asked for anew at each call: a browser may take it away while the page is open.
#[derive(Debug)]
struct LocalStorage;

impl LocalStorage {
    fn open() -> Result<web_sys::Storage, StorageFault> {
        window()
            .local_storage()
            .ok()
            .flatten()
            .ok_or(StorageFault::Denied)
    }

    /// A browser says that the quota is exceeded by the error's name; whatever else it says, the
    /// storage cannot be used.
    fn fault(error: &JsValue) -> StorageFault {
        let name = js_sys::Reflect::get(error, &JsValue::from_str("name"))
            .ok()
            .and_then(|name| name.as_string())
            .unwrap_or_default();
        if name.contains("Quota") || name.contains("QUOTA") {
            StorageFault::Full
        } else {
            StorageFault::Denied
        }
    }
}

impl Storage for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        Self::open()?.get_item(key).map_err(|e| Self::fault(&e))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageFault> {
        Self::open()?
            .set_item(key, value)
            .map_err(|e| Self::fault(&e))
    }

    fn remove(&self, key: &str) -> Result<(), StorageFault> {
        Self::open()?.remove_item(key).map_err(|e| Self::fault(&e))
    }

    fn keys(&self) -> Result<Vec<String>, StorageFault> {
        let storage = Self::open()?;
        let count = storage.length().map_err(|e| Self::fault(&e))?;
        (0..count)
            .filter_map(|n| storage.key(n).transpose())
            .collect::<Result<_, _>>()
            .map_err(|e| Self::fault(&e))
    }
}

#[derive(Debug)]
struct BrowserClock;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole milliseconds, far below the limits; a negative one is taken as zero"
)]
impl Clock for BrowserClock {
    fn ticks(&self) -> u64 {
        window()
            .performance()
            .map_or_else(js_sys::Date::now, |p| p.now()) as u64
    }

    fn date(&self) -> u64 {
        js_sys::Date::now() as u64
    }

    fn offset(&self) -> i32 {
        -(js_sys::Date::new_0().get_timezone_offset() as i32)
    }
}

#[derive(Debug)]
struct BrowserEntropy;

impl Entropy for BrowserEntropy {
    fn draw(&self) -> u64 {
        let mut bytes = [0; 8];
        let drawn = window()
            .crypto()
            .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
        match drawn {
            Ok(_) => u64::from_le_bytes(bytes),
            // Without Web Crypto the questions are still shuffled, only less well.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "any bits do"
            )]
            Err(_) => (js_sys::Math::random() * 9e15) as u64,
        }
    }
}

#[derive(Debug)]
struct Downloads;

impl Downloads {
    fn link(bytes: &[u8], mime: &str, name: &str) -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(mime);
        let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
        let address = web_sys::Url::create_object_url_with_blob(&blob)?;
        let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // The click has begun the download; a minute is ample for the slowest dialog.
        gloo::timers::callback::Timeout::new(60_000, move || {
            // An address that is already gone needs no revoking.
            drop(web_sys::Url::revoke_object_url(&address));
        })
        .forget();
        Ok(())
    }
}

impl Files for Downloads {
    fn offer_bytes(&self, name: &str, mime: &str, bytes: &[u8]) {
        if let Err(error) = Self::link(bytes, mime, name) {
            web_sys::console::error_1(&error);
        }
    }
}

/// Missing in Safari, and on devices without a motor it does nothing.
#[derive(Debug)]
struct Vibration;

impl Haptics for Vibration {
    fn buzz(&self, millis: &[u32]) {
        let navigator = window().navigator();
        let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name));
        let known = get(&navigator, "vibrate").is_ok_and(|vibrate| vibrate.is_function());
        // Before the first touch of the page it is refused, with a complaint.
        let touched = get(&navigator, "userActivation")
            .and_then(|activation| get(&activation, "hasBeenActive"))
            .is_ok_and(|active| active.is_truthy());
        if known && touched {
            let pattern: js_sys::Array = millis.iter().copied().map(JsValue::from).collect();
            navigator.vibrate_with_pattern(&pattern);
        }
    }
}
