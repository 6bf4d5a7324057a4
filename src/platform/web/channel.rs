use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::platform::{Channel, Channels};

#[derive(Debug)]
pub struct Broadcasts;

struct Broadcast {
    line: BroadcastChannel,
    _hear: EventListener,
}

impl Channels for Broadcasts {
    fn open(&self, name: &str, hear: Rc<dyn Fn(String)>) -> Option<Box<dyn Channel>> {
        let line = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&line, "message", move |event| {
            let text = event
                .dyn_ref::<MessageEvent>()
                .and_then(|event| event.data().as_string());
            if let Some(text) = text {
                hear(text);
            }
        });
        Some(Box::new(Broadcast {
            line,
            _hear: listener,
        }))
    }
}

impl Channel for Broadcast {
    fn send(&self, text: &str) {
        // Refused only by a line that is closed, and that is done when this is dropped.
        self.line.post_message(&JsValue::from_str(text)).ok();
    }
}

impl Drop for Broadcast {
    fn drop(&mut self) {
        self.line.close();
    }
}
