use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use web_sys::Element;
use yew::html::BaseComponent;
use yew::{AppHandle, Renderer};

use crate::ui::program::Program;

/// Shows the app while it is this program's turn. Whose it is, the boot script writes on the root
/// and tells all programs, this one too once it has begun.
pub fn run<A: BaseComponent<Properties = ()>>(program: Program, draw: fn() -> Option<Drawn<A>>) {
    let shown = RefCell::new(None::<AppHandle<A>>);
    let listener = EventListener::new(&window(), "program", move |_| {
        let mut shown = shown.borrow_mut();
        match (turn().as_deref() == Some(program.name()), shown.take()) {
            (true, None) => *shown = draw().map(put),
            // A moment later: what has come is painted first.
            (false, Some(app)) => {
                Timeout::new(0, move || app.destroy()).forget();
            }
            (_, as_before) => *shown = as_before,
        }
    });
    // As long as the document.
    listener.forget();
}

/// Whose turn it is.
pub fn turn() -> Option<String> {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("data-program"))
}

/// An app in an element that is not on the page yet.
pub struct Drawn<A: BaseComponent> {
    pub app: AppHandle<A>,
    stage: Element,
}

/// The element is a fresh one: Yew takes an app away a moment after it is told, and must not find
/// another in its element then.
pub fn draw<A: BaseComponent<Properties = ()>>() -> Option<Drawn<A>> {
    let stage = document().create_element("div").ok()?;
    stage.set_id("app");
    let app = Renderer::<A>::with_root(stage.clone()).render();
    Some(Drawn { app, stage })
}

/// Puts the app in the place of what is shown.
fn put<A: BaseComponent>(drawn: Drawn<A>) -> AppHandle<A> {
    let Drawn { app, stage } = drawn;
    let put = match document().get_element_by_id("app") {
        Some(before) => before.replace_with_with_node_1(&stage),
        None => document()
            .body()
            .map_or(Ok(()), |body| body.append_child(&stage).map(drop)),
    };
    if let Err(error) = put {
        web_sys::console::error_1(&error);
    }
    app
}
