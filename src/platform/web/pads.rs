use std::any::Any;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Gamepad, GamepadButton};

use crate::platform::{Pad, Pads};

/// The Gamepad API. Over plain http, other than on this machine, browsers have none.
#[derive(Debug)]
pub struct BrowserPads;

impl Pads for BrowserPads {
    fn now(&self) -> Vec<Pad> {
        let Ok(all) = window().navigator().get_gamepads() else {
            return Vec::new();
        };
        // A place from which one was pulled out stays empty.
        let present = |pad: &JsValue| !pad.is_null() && !pad.is_undefined();
        all.iter()
            .filter(present)
            .filter_map(|pad| read(&pad))
            .collect()
    }

    fn watch(&self, changed: Rc<dyn Fn()>) -> Box<dyn Any> {
        let listen = |name: &'static str| {
            let changed = Rc::clone(&changed);
            EventListener::new(&window(), name, move |_| changed())
        };
        Box::new([listen("gamepadconnected"), listen("gamepaddisconnected")])
    }
}

fn read(pad: &JsValue) -> Option<Pad> {
    let pad: &Gamepad = pad.unchecked_ref();
    let buttons = pad.buttons();
    let down = |button: &u32| {
        let button = buttons.get(*button);
        button.unchecked_ref::<GamepadButton>().pressed()
    };
    let pressed = (0..buttons.length().min(u64::BITS)).filter(down);
    pad.connected().then(|| Pad {
        index: pad.index(),
        id: pad.id(),
        stamp: pad.timestamp(),
        pressed: pressed.fold(0, |bits, button| bits | (1 << button)),
    })
}
