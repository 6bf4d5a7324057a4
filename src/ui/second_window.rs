//! The audience's window: opened, and put on the projector where the browser can.

use gloo::utils::window;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Window;

use super::route::Route;

/// As large as fits beside the host's window until somebody drags it to the projector.
const SIZE: &str = "popup,width=960,height=540";

/// Opens the stage of a game; false if the browser does not let it. To be called from a key or a
/// click. With a second display the window goes there, if the host allows it when asked.
pub fn open_stage(game: &str) -> bool {
    let address = Route::Stage(game.to_owned()).to_string();
    let opened = window().open_with_url_and_target_and_features(&address, "prime-time-stage", SIZE);
    let Ok(Some(stage)) = opened else {
        return false;
    };
    // Opened at once and moved later: by the time the host has answered, the browser would no
    // longer take it for the host's wish.
    if let Some(asked) = ask_for_displays() {
        spawn_local(async move {
            if let Ok(displays) = JsFuture::from(asked).await {
                put_on_other(&stage, &displays);
            }
        });
    }
    true
}

/// Nothing is asked where there is but one display, or no way to tell.
fn ask_for_displays() -> Option<Promise> {
    let window = window();
    let screen = member(&window, "screen")?;
    member(&screen, "isExtended")?
        .as_bool()
        .filter(|more| *more)?;
    let ask = member(&window, "getScreenDetails")?
        .dyn_into::<Function>()
        .ok()?;
    ask.call0(&window).ok()?.dyn_into().ok()
}

/// On the first display that the host's window is not on, as large as that.
fn put_on_other(stage: &Window, displays: &JsValue) -> Option<()> {
    let here = member(displays, "currentScreen")?;
    let all: Array = member(displays, "screens")?.dyn_into().ok()?;
    let other = all.iter().find(|display| *display != here)?;
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a display")]
    let pixels = |name| Some(member(&other, name)?.as_f64()? as i32);
    stage
        .move_to(pixels("availLeft")?, pixels("availTop")?)
        .ok()?;
    stage
        .resize_to(pixels("availWidth")?, pixels("availHeight")?)
        .ok()
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .filter(|found| !found.is_undefined() && !found.is_null())
}
