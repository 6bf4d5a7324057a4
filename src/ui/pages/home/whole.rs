use yew::prelude::*;

use crate::ui::dom::use_arrival;
use crate::ui::services::use_services;

use super::home;
use super::notices::Notices;

/// Home as the host's program shows it: games are read to the last line, and what is damaged is set
/// aside and told of.
#[component]
pub fn WholeHomePage() -> Html {
    use_arrival();
    let services = use_services();
    let stock = use_memo((), |()| services.shelf.stock());
    let waiting = use_memo((), |()| {
        let game = stock.as_ref().as_ref().ok()?.unfinished()?;
        services
            .shelf
            .glance(&game.id)
            .map(|glance| (game.id.clone(), glance))
    });
    let notices = html! { <Notices found={(*stock).clone()} /> };
    home(notices, waiting.as_ref().as_ref())
}
