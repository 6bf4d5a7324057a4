//! Text that fits its box, whatever its length: nothing on the projector scrolls or is cut.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::ui::dom::set_property;

/// Text shrinks from 1 to the floor; then the layout changes (`is-dense`) and text may shrink to
/// a second floor. Found by halving, so a box costs about six layouts.
const FLOOR: f64 = 0.66;
const DENSE_FLOOR: f64 = 0.4;
const STEP: f64 = 0.03;

/// Fits every box of the class `fit` after each render and whenever the window changes. On a
/// phone pages scroll instead.
#[hook]
pub fn use_fit() {
    use_effect(|| {
        fit_all();
    });
    use_effect_with((), |()| {
        let on_resize = EventListener::new(&window(), "resize", |_| fit_all());
        let media = document().clone();
        // Pictures and fonts change sizes when they arrive.
        let on_load = EventListener::new_with_options(
            &media,
            "load",
            gloo::events::EventListenerOptions::run_in_capture_phase(),
            |_| fit_all(),
        );
        move || drop((on_resize, on_load))
    });
}

fn fit_all() {
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
                element.class_list().remove_1("is-dense").ok();
                set_property(&element, "--fit", "1");
            } else {
                fit(&element);
            }
        }
    }
}

fn fit(element: &Element) {
    // A class list refuses only what is no token.
    element.class_list().remove_1("is-dense").ok();
    if search(element, FLOOR) {
        return;
    }
    element.class_list().add_1("is-dense").ok();
    search(element, DENSE_FLOOR);
}

/// Sets the largest step that fits; the floor if none does.
fn search(element: &Element, floor: f64) -> bool {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "about twenty steps"
    )]
    let last = ((1.0 - floor) / STEP).round() as u32;
    let fits = |step: u32| {
        set_property(
            element,
            "--fit",
            &format!("{:.2}", 1.0 - f64::from(step) * STEP),
        );
        !overflows(element)
    };
    if fits(0) {
        return true;
    }
    let (mut too_large, mut small_enough) = (0, last);
    if !fits(last) {
        return false;
    }
    while small_enough - too_large > 1 {
        let middle = u32::midpoint(too_large, small_enough);
        if fits(middle) {
            small_enough = middle;
        } else {
            too_large = middle;
        }
    }
    fits(small_enough)
}

fn overflows(element: &Element) -> bool {
    let element = element.unchecked_ref::<HtmlElement>();
    element.scroll_height() > element.client_height() + 1
        || element.scroll_width() > element.client_width() + 1
}
