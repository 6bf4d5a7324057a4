use gloo::utils::window;
use yew::prelude::*;

use crate::platform::web;
use crate::save::Glance;
use crate::session::{Glances, glances};
use crate::text::home as words;
use crate::ui::dom::use_arrival;

use super::home;
use super::notices::storage_notice;

/// Home as the main program shows it, by what lies beside the games. Where that is not enough, the
/// host's program is called, which reads the games themselves and then shows home in its stead.
#[component]
pub fn HomePage() -> Html {
    use_arrival();
    let found = use_memo((), |()| glances(web::platform().storage.as_ref()));
    let is_unclear = matches!(*found, Ok(Glances::Unclear));
    use_effect_with(is_unclear, |is_unclear| {
        if *is_unclear {
            call_host();
        }
    });
    let looking = if is_unclear {
        html! { <p key="looking" class="hint" role="status">{ words::LOOKING }</p> }
    } else {
        html! { <span key="looking" hidden=true></span> }
    };
    let notices = html! {
        <div>
            { storage_notice() }
            { looking }
        </div>
    };
    home(notices, unfinished(&found))
}

fn unfinished<E>(found: &Result<Glances, E>) -> Option<&(String, Glance)> {
    match found {
        Ok(Glances::Clear(games)) => games.iter().find(|(_, game)| !game.is_finished()),
        Ok(Glances::Unclear) | Err(_) => None,
    }
}

/// The boot script hears it.
fn call_host() {
    let called = web_sys::Event::new("call-host").and_then(|event| window().dispatch_event(&event));
    if let Err(error) = called {
        web_sys::console::error_1(&error);
    }
}
