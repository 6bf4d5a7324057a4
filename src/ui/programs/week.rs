use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::{
    CertificatesPage, HallPage, LeaguePage, LeaguesPage, PaperPage, QuestionPage, ResultsPage,
    WeekPage,
};
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
            // What is no day leads to today's.
            let day = day.and_then(|day| day.parse().ok());
            html! { <BankProvider key="question"><QuestionPage {day} /></BankProvider> }
        }
        Route::Week(Errand::League(None)) => html! { <LeaguesPage key="leagues" /> },
        Route::Week(Errand::League(Some(id))) => {
            html! { <LeaguePage key={format!("league-{id}")} id={AttrValue::from(id.clone())} /> }
        }
        Route::Week(Errand::Hall) => html! { <HallPage key="hall" /> },
        Route::Week(Errand::Results(game)) => {
            let game = game.map(AttrValue::from);
            html! { <ResultsPage key="results" {game} /> }
        }
        _ => html! { <WeekPage key="week" /> },
    };
    html! { <Frame>{ page }</Frame> }
}
