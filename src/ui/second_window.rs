//! The audience's window: opened, and put on the projector where the browser can.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{MessageEvent, Window};
use yew::prelude::*;

use super::dom::fill_screen;
use super::route::Route;

/// As large as fits beside the host's window until somebody drags it to the projector.
const SIZE: &str = "popup,width=960,height=540";
/// What the stage is told when it may fill its screen.
const FILL: &str = "prime-time/fill-screen";

/// The stage as the host's window has opened it.
pub struct SecondWindow {
    window: Window,
    /// It stands on a display of its own and does not fill it yet.
    beside: Cell<bool>,
}

impl SecondWindow {
    /// Opens the stage of a game; `None` if the browser does not let it. To be called from a key
    /// or a click. With a second display the window goes there, if the host allows it when asked.
    pub fn open(game: &str) -> Option<Rc<Self>> {
        let address = Route::Stage(game.to_owned()).to_string();
        let opened =
            window().open_with_url_and_target_and_features(&address, "prime-time-stage", SIZE);
        let stage = Rc::new(Self {
            window: opened.ok().flatten()?,
            beside: Cell::new(false),
        });
        // Opened at once and moved later: by the time the host has answered, the browser would no
        // longer take it for the host's wish.
        if let Some(asked) = ask_for_displays() {
            let stage = Rc::clone(&stage);
            spawn_local(async move {
                if let Ok(displays) = JsFuture::from(asked).await {
                    let placed = put_on_other(&stage.window, &displays);
                    stage.beside.set(placed.is_some());
                }
            });
        }
        Some(stage)
    }

    /// Hands the host's key or click on to the stage, which a browser wants to see before a window
    /// may fill its screen. Done once, and only where the stage has a display of its own.
    pub fn fill(&self) {
        if self.beside.get() && self.hand_on().is_some() {
            self.beside.set(false);
        }
    }

    fn hand_on(&self) -> Option<JsValue> {
        let origin = window().location().origin().ok()?;
        let how = Object::new();
        Reflect::set(&how, &"targetOrigin".into(), &origin.into()).ok()?;
        Reflect::set(&how, &"delegate".into(), &"fullscreen".into()).ok()?;
        let post: Function = member(&self.window, "postMessage")?.dyn_into().ok()?;
        post.call2(&self.window, &FILL.into(), &how).ok()
    }
}

/// The stage's end of [`SecondWindow::fill`].
#[hook]
pub fn use_handed_screen() {
    use_effect_with((), |()| {
        let told = EventListener::new(&window(), "message", |event| {
            let own = window().location().origin().ok();
            if let Some(event) = event.dyn_ref::<MessageEvent>()
                && Some(event.origin()) == own
                && event.data() == FILL
            {
                fill_screen();
            }
        });
        move || drop(told)
    });
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
