use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::{CertificatesPage, PaperPage, QuestionPage, WeekPage};
use crate::ui::program::Program;
use crate::ui::route::{Errand, Route};

#[component]
pub fn WeekApp() -> Html {
    let page = match use_route(Program::Week) {
        Route::Week(Errand::Certificates(game)) => {
            let game = game.map(AttrValue::from);
            let key = game.clone().unwrap_or_default();
            html! { <CertificatesPage key={format!("certificates-{key}")} {game} /> }
        }
        Route::Week(Errand::Paper(game)) => {
            let game = game.map(AttrValue::from);
            html! { <PaperPage key="paper" {game} /> }
        }
        Route::Week(Errand::Question(day)) => {
            html! { <BankProvider key="question"><QuestionPage {day} /></BankProvider> }
        }
        _ => html! { <WeekPage key="week" /> },
    };
    html! { <Frame>{ page }</Frame> }
}
