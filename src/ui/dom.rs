//! Small things to do with elements.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, MessageChannel, MessagePort};
use yew::prelude::*;

use super::services::use_services;

/// Sets a custom property of an element; the security policy forbids `style` in the markup.
pub fn set_property(element: &Element, name: &str, value: &str) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    if let Err(error) = style.set_property(name, value) {
        web_sys::console::error_1(&error);
    }
}

/// Keeps custom properties of an element as given, from before it is first painted.
#[hook]
pub fn use_properties(node: &NodeRef, properties: Vec<(&'static str, String)>) {
    let node = node.clone();
    use_effect_with(properties, move |properties| {
        if let Some(element) = node.cast::<Element>() {
            for (name, value) in properties {
                set_property(&element, name, value);
            }
        }
    });
}

/// Whether a word of the text is too long to stand on a line, so that it may be broken inside.
pub fn has_long_word(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.chars().count() > 24)
}

/// Whether the browser lets pages write to the clipboard: not where the page came over plain http.
pub fn can_copy() -> bool {
    window().is_secure_context()
}

/// Puts a text on the clipboard; to be called only where it [can be](can_copy).
pub fn copy_text(text: String, then: Callback<()>) {
    wasm_bindgen_futures::spawn_local(async move {
        let written = window().navigator().clipboard().write_text(&text);
        match wasm_bindgen_futures::JsFuture::from(written).await {
            Ok(_) => then.emit(()),
            Err(error) => web_sys::console::error_1(&error),
        }
    });
}

/// A call that is to come; dropped, it does not.
pub struct Soon {
    _heard: EventListener,
    port: MessagePort,
}

impl Soon {
    /// After the fingers and keys that wait in the browser's queue, which are let past a message. Neither
    /// a timer nor a frame: after a touch Chromium holds timers back, and the next frame has just gone.
    pub fn after_input(call: impl FnOnce() + 'static) -> Option<Self> {
        let channel = match MessageChannel::new() {
            Ok(channel) => channel,
            Err(error) => {
                web_sys::console::error_1(&error);
                call();
                return None;
            }
        };
        let port = channel.port1();
        let heard = EventListener::once(&port, "message", move |_| call());
        port.start();
        if let Err(error) = channel.port2().post_message(&JsValue::NULL) {
            web_sys::console::error_1(&error);
        }
        Some(Self {
            _heard: heard,
            port,
        })
    }
}

impl Drop for Soon {
    fn drop(&mut self) {
        self.port.close();
    }
}

/// Calls before every frame, while it is wanted.
#[hook]
pub fn use_frames(wanted: bool, call: &Callback<()>) {
    let latest = use_mut_ref(|| call.clone());
    latest.borrow_mut().clone_from(call);
    use_effect_with(wanted, move |wanted| {
        let frames = wanted.then(|| Frames::begin(move || latest.borrow().clone().emit(())));
        move || drop(frames)
    });
}

type Slot = Rc<RefCell<Option<Closure<dyn FnMut()>>>>;

/// A call before every frame; dropped, it ends.
struct Frames {
    next: Rc<Cell<Option<i32>>>,
    _call: Slot,
}

impl Frames {
    fn begin(call: impl Fn() + 'static) -> Self {
        let next = Rc::new(Cell::new(None));
        let again = Slot::default();
        let ask = {
            let (next, again) = (Rc::clone(&next), Rc::downgrade(&again));
            move || {
                let Some(again) = again.upgrade() else { return };
                if let Some(closure) = &*again.borrow() {
                    let function = closure.as_ref().unchecked_ref();
                    next.set(window().request_animation_frame(function).ok());
                }
            }
        };
        let frame = {
            let ask = ask.clone();
            // Asked for first: the call may end it.
            Closure::<dyn FnMut()>::new(move || {
                ask();
                call();
            })
        };
        again.replace(Some(frame));
        ask();
        Self { next, _call: again }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let Some(next) = self.next.get() {
            // A frame that has been is not to be called off.
            window().cancel_animation_frame(next).ok();
        }
    }
}

/// Puts the focus on an element.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        element.focus().ok();
    }
}

/// Puts the focus on the element with this id, if it is there.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.unchecked_ref::<HtmlElement>().focus().ok();
    }
}

/// Takes the focus off whatever has it, so that keys are the page's again. Also before that goes: a browser
/// that finds the focus in what is taken away lays the page out anew there and then.
pub fn unfocus() {
    if let Some(focused) = document().active_element() {
        focused.unchecked_ref::<HtmlElement>().blur().ok();
    }
}

/// On the root once a page has been shown, by whichever program.
const ARRIVED: &str = "data-arrived";

thread_local! {
    static UNSEEN: Cell<bool> = const { Cell::new(false) };
}

/// Whether a page is being drawn that is not on the screen yet: it leaves focus, place and title alone.
pub fn is_unseen() -> bool {
    UNSEEN.get()
}

/// Sets it, and says what was.
pub fn set_unseen(unseen: bool) -> bool {
    UNSEEN.replace(unseen)
}

/// Begins a page at its top, with the focus on its main part, so that a keyboard goes on from
/// there and a screen reader says where it is. The first page is left alone: there the browser has
/// put the focus already.
#[hook]
pub fn use_arrival() {
    use_effect_with((), |()| {
        if !is_unseen() {
            arrive();
        }
    });
}

/// The page has come onto the screen.
pub fn arrive() {
    let Some(root) = document().document_element() else {
        return;
    };
    if root.has_attribute(ARRIVED) {
        // In this order: taking the focus scrolls past what stands above.
        focus_id("main");
        window().scroll_to_with_x_and_y(0.0, 0.0);
    } else if let Err(error) = root.set_attribute(ARRIVED, "") {
        web_sys::console::error_1(&error);
    }
}

/// Puts the focus on the element with a given id once the change that was made at the same time is
/// on the page: for buttons that move or vanish when they are pressed.
#[hook]
pub fn use_aim() -> Callback<String> {
    let aim = use_mut_ref(String::new);
    {
        let aim = aim.clone();
        use_effect(move || {
            let id = aim.take();
            if !id.is_empty() {
                focus_id(&id);
            }
        });
    }
    use_callback((), move |id: String, ()| {
        aim.replace(id);
    })
}

/// Whether nothing is to move, by the system's setting or by the app's own.
pub fn is_still() -> bool {
    let system = window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let root = document().document_element();
    let own = root.and_then(|root| root.get_attribute("data-motion"));
    system || own.as_deref() == Some("reduced")
}

/// Puts a text on the clipboard, and says whether it is there.
pub async fn copy(text: &str) -> bool {
    // The clipboard is there on https and on this machine only; plain http has the old way.
    if window().is_secure_context() {
        let written = window().navigator().clipboard().write_text(text);
        if JsFuture::from(written).await.is_ok() {
            return true;
        }
    }
    copy_by_selecting(text).unwrap_or(false)
}

fn copy_by_selecting(text: &str) -> Result<bool, wasm_bindgen::JsValue> {
    let field: HtmlTextAreaElement = document().create_element("textarea")?.unchecked_into();
    field.set_value(text);
    field.set_class_name("sr-only");
    let body = document().body().ok_or(wasm_bindgen::JsValue::NULL)?;
    body.append_child(&field)?;
    field.select();
    let page: web_sys::HtmlDocument = document().unchecked_into();
    let copied = page.exec_command("copy");
    field.remove();
    copied
}

/// In and out of it; to be called from a key or a click.
pub fn toggle_full_screen() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else {
        fill_screen();
    }
}

/// Full screen, as far as the browser allows it here and now.
pub fn fill_screen() {
    let document = document();
    if document.fullscreen_element().is_none()
        && let Some(root) = document.document_element()
    {
        // A browser that refuses shows the page as it is, which is no harm.
        root.request_fullscreen().ok();
    }
}

/// Keeps the screen from going dark while this is so.
#[hook]
pub fn use_awake(awake: bool) {
    let wake = use_services().wake;
    use_effect_with(awake, move |awake| {
        wake.keep(*awake);
        move || wake.keep(false)
    });
}
