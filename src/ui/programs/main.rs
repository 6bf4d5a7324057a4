use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::pages::{AboutPage, HomePage};
use crate::ui::program::Program;
use crate::ui::route::Route;

#[component]
pub fn MainApp() -> Html {
    let route = use_route(Program::Main);
    let page = match &route {
        Route::About => html! { <AboutPage key="about" /> },
        _ => html! { <HomePage key="home" /> },
    };
    html! { <Frame>{ page }</Frame> }
}
