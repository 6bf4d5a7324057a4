//! What somebody prefers, shown on the root of the page. `static/boot.js` does the same before the
//! first paint; keep both alike.

use gloo::utils::document;

use crate::platform::web;
use crate::save::{Preferences, TextSize, Theme};
use crate::session::preferences;

pub const PROJECTOR: &str = "projector";

const THEME: &str = "data-theme";
/// What was chosen, for when a page that has a theme of its own is left.
const CHOSEN: &str = "data-chosen-theme";

/// Another tab may have changed them.
pub fn show_kept() {
    show(&preferences(web::platform().storage.as_ref()));
}

pub fn show(preferences: &Preferences) {
    let theme = preferences.theme;
    set(CHOSEN, (theme != Theme::System).then(|| theme.name()));
    if get(THEME).as_deref() != Some(PROJECTOR) {
        show_preferred_theme();
    }
    let size = preferences.text_size;
    set("data-text", (size != TextSize::Normal).then(|| size.name()));
    set(
        "data-motion",
        preferences.reduced_motion.then_some("reduced"),
    );
}

pub fn show_theme(theme: &str) {
    set(THEME, Some(theme));
}

pub fn show_preferred_theme() {
    set(THEME, get(CHOSEN).as_deref());
}

fn get(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn set(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let done = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    if let Err(error) = done {
        web_sys::console::error_1(&error);
    }
}

/// The projector's colours, or those that the device or its owner prefers.
pub fn show_for(projector: bool) {
    if projector {
        show_theme(PROJECTOR);
    } else {
        show_preferred_theme();
    }
}

/// Does something while the page wears a theme, and gives the page back as it was: for reading the
/// theme's colours. Nothing is painted meanwhile.
pub fn with_theme<T>(theme: &str, read: impl FnOnce() -> T) -> T {
    let before = get(THEME);
    show_theme(theme);
    let it = read();
    set(THEME, before.as_deref());
    it
}
