use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::PracticePage;
use crate::ui::program::Program;
use crate::ui::route::{Corner, Route};

#[component]
pub fn PracticeApp() -> Html {
    let corner = match use_route(Program::Practice) {
        Route::Practice(corner) => corner,
        _ => Corner::Choose,
    };
    html! { <Frame><BankProvider><PracticePage {corner} /></BankProvider></Frame> }
}
