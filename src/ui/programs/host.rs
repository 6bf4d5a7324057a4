use yew::prelude::*;

use crate::platform::web;
use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::{HistoryPage, PlayPage, SetupPage, StagePage, WholeHomePage};
use crate::ui::program::Program;
use crate::ui::route::Route;
use crate::ui::services::Services;

#[component]
pub fn HostApp() -> Html {
    let services = use_memo((), |()| Services::new(web::platform()));
    let route = use_route(Program::Host);
    let page = match &route {
        Route::Setup => html! { <SetupPage key="setup" /> },
        Route::Play(id) => {
            html! { <PlayPage key={format!("play-{id}")} id={AttrValue::from(id.clone())} /> }
        }
        Route::Stage(id) => {
            html! { <StagePage key={format!("stage-{id}")} id={AttrValue::from(id.clone())} /> }
        }
        Route::History => html! { <HistoryPage key="history" /> },
        // Home comes here when the main program cannot read what is kept.
        Route::Home
        | Route::Packs(_)
        | Route::Practice(_)
        | Route::Settings
        | Route::About
        | Route::Week(_)
        | Route::Press(_) => {
            html! { <WholeHomePage key="home" /> }
        }
    };
    html! {
        <ContextProvider<Services> context={(*services).clone()}>
            <Frame><BankProvider>{ page }</BankProvider></Frame>
        </ContextProvider<Services>>
    }
}
