//! What the apps of all programs share: addresses, title and theme.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use yew::prelude::*;

use super::dom;
use super::looks;
use super::program::Program;
use super::route::{Corner, Errand, Route};

#[derive(PartialEq, Properties)]
pub struct FrameProps {
    pub children: Html,
}

/// Around every page.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    use_effect_with((), |()| {
        let changed = EventListener::new(&window(), "storage", |_| looks::show_kept());
        move || drop(changed)
    });
    props.children.clone()
}

/// The page to be shown. An address of another program changes nothing here: the page stays until
/// that program takes its place.
#[hook]
pub fn use_route(program: Program) -> Route {
    let route = use_state_eq(here);
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                let here = here();
                if here.program() == program {
                    route.set(here);
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with((*route).clone(), |route| {
        if !dom::is_unseen() {
            show_theme(route);
            document().set_title(&title(route));
        }
    });
    (*route).clone()
}

/// The page that the address names. What is drawn before it is asked for is practice.
pub fn here() -> Route {
    if dom::is_unseen() {
        return Route::Practice(Corner::Choose);
    }
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Goes to another page.
pub fn go(route: &Route) {
    // Setting a hash cannot fail on a page that is shown.
    window().location().set_hash(&route.to_string()).ok();
}

/// The game is dark for the projector whatever the device or its owner prefers.
fn show_theme(route: &Route) {
    looks::show_for(matches!(route, Route::Play(_) | Route::Stage(_)));
}

pub fn title(route: &Route) -> String {
    let page = match route {
        Route::Home => return crate::text::PRODUCT.to_owned(),
        Route::Setup => "Set up the night",
        Route::Play(_) => "The game",
        Route::Stage(_) => "The stage",
        Route::History => "Past games",
        Route::Practice(_) => "Practice",
        Route::Packs(_) => crate::text::packs::TITLE,
        Route::Settings => crate::text::settings::TITLE,
        Route::About => "About and help",
        Route::Week(Errand::Choose) => crate::text::week::TITLE,
        Route::Week(Errand::Certificates(_)) => crate::text::certificates::TITLE,
        Route::Week(Errand::Paper(_)) => crate::text::paper::TITLE,
        Route::Week(Errand::Question(_)) => crate::text::daily::TITLE,
        Route::Week(Errand::League(_)) => crate::text::league::TITLE,
        Route::Week(Errand::Hall) => crate::text::league::hall::TITLE,
        Route::Week(Errand::Results(_)) => crate::text::results::TITLE,
        Route::Press(_) => crate::text::press::TITLE,
    };
    format!("{page} · {}", crate::text::PRODUCT)
}
