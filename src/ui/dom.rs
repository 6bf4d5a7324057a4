//! Small things to do with elements.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

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

/// Puts the focus on an element.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        element.focus().ok();
    }
}
