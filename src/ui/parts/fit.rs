//! Text that fits its box, whatever its length: nothing on the projector scrolls or is cut.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ui::dom::set_property;
use crate::ui::fitting::{Scale, first_that_fits};

/// Text shrinks from 1 to the floor; then the layout changes (`is-dense`) and text may shrink to
/// a second floor.
const PLAIN: Scale = Scale {
    floor: 0.66,
    step: 0.03,
};
const DENSE: Scale = Scale {
    floor: 0.4,
    step: 0.03,
};

/// Fits every box of the class `fit` after each render and whenever the window changes. On a
/// phone pages scroll instead.
///
/// While `race` names the same question, text only shrinks: whether it may grow takes more layouts
/// than drawing a buzz has time for, and would have it jump.
#[hook]
pub fn use_fit(race: Option<String>) {
    let before = use_mut_ref(|| None::<String>);
    use_effect(move || {
        let steady = race.is_some() && *before.borrow() == race;
        *before.borrow_mut() = race;
        fit_all(!steady);
    });
    use_effect_with((), |()| {
        let on_resize = EventListener::new(&window(), "resize", |_| fit_all(true));
        let media = document().clone();
        // Pictures and fonts change sizes when they arrive.
        let on_load = EventListener::new_with_options(
            &media,
            "load",
            gloo::events::EventListenerOptions::run_in_capture_phase(),
            |_| fit_all(true),
        );
        move || drop((on_resize, on_load))
    });
}

fn fit_all(may_grow: bool) {
    let small = window()
        .match_media("(max-width: 55rem), (max-height: 30rem)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    let Ok(boxes) = document().query_selector_all(".fit") else {
        return;
    };
    for n in 0..boxes.length() {
        if let Some(element) = boxes
            .item(n)
            .and_then(|node| node.dyn_into::<Element>().ok())
        {
            if small {
                // A class list refuses only what is no token.
                element.class_list().remove_1("is-dense").ok();
                set_property(&element, "--fit", "1");
            } else {
                fit(&element, may_grow);
            }
        }
    }
}

fn fit(element: &Element, may_grow: bool) {
    if !may_grow && !overflows(element) {
        return;
    }
    let style = element.unchecked_ref::<HtmlElement>().style();
    let before = style.get_property_value("--fit").unwrap_or_default();
    let classes = element.class_list();
    let was_dense = classes.contains("is-dense");
    if was_dense {
        classes.remove_1("is-dense").ok();
    }
    let near = if was_dense {
        PLAIN.last()
    } else {
        PLAIN.step_of(&before)
    };
    if search(element, PLAIN, near) {
        return;
    }
    classes.add_1("is-dense").ok();
    let near = if was_dense {
        DENSE.step_of(&before)
    } else {
        PLAIN.last()
    };
    search(element, DENSE, near);
}

/// Sets the largest size that fits; the floor if none does. Most boxes are as full as they were, so
/// their size is looked for around the one that they have.
fn search(element: &Element, scale: Scale, near: u32) -> bool {
    let set = |step: u32| set_property(element, "--fit", &scale.size(step));
    let mut at = None;
    let found = first_that_fits(scale.last(), near, |step| {
        set(step);
        at = Some(step);
        !overflows(element)
    });
    let step = found.unwrap_or(scale.last());
    if at != Some(step) {
        set(step);
    }
    found.is_some()
}

fn overflows(element: &Element) -> bool {
    let element = element.unchecked_ref::<HtmlElement>();
    element.scroll_height() > element.client_height() + 1
        || element.scroll_width() > element.client_width() + 1
}
