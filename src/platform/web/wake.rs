use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::platform::Wake;

/// The browser's wake lock, by name: where it is not, nothing is done. The browser drops a lock
/// when the page is hidden, so it is taken again when the page is back.
#[derive(Default)]
pub struct ScreenLock {
    state: Rc<State>,
    again: RefCell<Option<EventListener>>,
}

#[derive(Default)]
struct State {
    wanted: Cell<bool>,
    lock: RefCell<Option<JsValue>>,
}

impl Wake for ScreenLock {
    fn keep(&self, awake: bool) {
        if self.state.wanted.replace(awake) == awake {
            return;
        }
        if awake {
            let state = Rc::clone(&self.state);
            *self.again.borrow_mut() = Some(EventListener::new(
                &document(),
                "visibilitychange",
                move |_| {
                    take(&state);
                },
            ));
            take(&self.state);
        } else {
            *self.again.borrow_mut() = None;
            if let Some(lock) = self.state.lock.take() {
                release(&lock);
            }
        }
    }
}

fn take(state: &Rc<State>) {
    if document().hidden() {
        return;
    }
    let Some(asked) = ask() else { return };
    let state = Rc::clone(state);
    spawn_local(async move {
        // Refused with an empty battery, say: then the screen goes dark as it always did.
        let Ok(lock) = JsFuture::from(asked).await else {
            return;
        };
        if !state.wanted.get() {
            release(&lock);
        } else if let Some(before) = state.lock.replace(Some(lock)) {
            release(&before);
        }
    });
}

fn ask() -> Option<Promise> {
    let locks = member(&window().navigator(), "wakeLock")?;
    let request = member(&locks, "request")?.dyn_into::<Function>().ok()?;
    request
        .call1(&locks, &JsValue::from_str("screen"))
        .ok()?
        .dyn_into()
        .ok()
}

fn release(lock: &JsValue) {
    let released = member(lock, "release").and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(release) = released {
        // What the browser has released already needs no releasing.
        release.call0(lock).ok();
    }
}

fn member(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name))
        .ok()
        .filter(|found| !found.is_undefined() && !found.is_null())
}
