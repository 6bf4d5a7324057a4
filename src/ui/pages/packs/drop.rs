use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, FileList};
use yew::prelude::*;

/// Takes files that are dropped anywhere on the page, and says whether some are held over it. Beside
/// the page's own boxes, too: there the browser would leave the app for the file.
#[hook]
pub fn use_drop(take: impl Fn(FileList) + 'static) -> bool {
    let held = use_state(|| false);
    let take = use_mut_ref(|| take);
    {
        let held = held.setter();
        use_effect_with((), move |()| {
            let listen = |name: &'static str, hear: Box<dyn Fn(&DragEvent)>| {
                let options = EventListenerOptions::enable_prevent_default();
                EventListener::new_with_options(&window(), name, options, move |event| {
                    if let Some(event) = event.dyn_ref::<DragEvent>()
                        && has_files(event)
                    {
                        event.prevent_default();
                        hear(event);
                    }
                })
            };
            let (over, left, dropped) = (held.clone(), held.clone(), held);
            let listeners = [
                listen("dragover", Box::new(move |_| over.set(true))),
                listen(
                    "dragleave",
                    Box::new(move |event| {
                        // From one box to the next it is still over the page.
                        if event.related_target().is_none() {
                            left.set(false);
                        }
                    }),
                ),
                listen(
                    "drop",
                    Box::new(move |event| {
                        dropped.set(false);
                        if let Some(files) = event.data_transfer().and_then(|it| it.files()) {
                            take.borrow()(files);
                        }
                    }),
                ),
            ];
            move || drop(listeners)
        });
    }
    *held
}

fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|it| it.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}
