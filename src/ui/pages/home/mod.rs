//! The first page: one obvious thing to do.
//!
//! `index.html` paints the same before any program has come; keep both alike.

mod art;
mod notices;
mod quick;
mod whole;

use yew::prelude::*;

use crate::save::Glance;
use crate::text::home as words;
use crate::ui::app::go;
use crate::ui::dates;
use crate::ui::parts::{Sign, icon, named};
use crate::ui::route::{Corner, Errand, Route};

use art::art;
pub use quick::HomePage;
pub use whole::WholeHomePage;

/// The page: `notices` above, then the game to go on with by its name, or the way to a first one.
fn home(notices: Html, waiting: Option<&(String, Glance)>) -> Html {
    let has_resume = waiting.is_some().then_some("has-resume");
    html! {
        <div class={classes!("home", has_resume)}>
            { notices }
            <main class="home-main" id="main" tabindex="-1">
                <p class="eyebrow">{ words::EYEBROW }</p>
                <h1 class="wordmark"><span>{ "Prime" }</span>{ " " }<span>{ "Time" }</span></h1>
                <p class="lead">{ words::LEAD }</p>
                { match waiting {
                    Some((id, game)) => resume(id, game),
                    None => html! {
                        <div key="start" class="home-do">
                            <a class="button is-primary is-big" href={Route::Setup.to_string()}>{ words::START }</a>
                        </div>
                    },
                } }
                <div key="alone" class="home-do">
                    <a class="button" href={Route::Practice(Corner::Quick).to_string()}>{ words::QUICK }</a>
                    <a class="button is-quiet" href={Route::Practice(Corner::Choose).to_string()}>{ words::PRACTISE }</a>
                </div>
            </main>
            { art() }
            <nav class="home-foot" aria-label={words::MORE}>
                <a href={Route::History.to_string()}>{ words::PAST }</a>
                <a href={Route::Week(Errand::Choose).to_string()}>{ crate::text::week::LINK }</a>
                <a href={Route::Packs(None).to_string()}>{ crate::text::packs::LINK }</a>
                <a href={Route::Settings.to_string()}>{ words::SETTINGS }</a>
                <a href={Route::About.to_string()}>{ words::ABOUT }</a>
            </nav>
        </div>
    }
}

fn resume(id: &str, game: &Glance) -> Html {
    let go_on = {
        let id = id.to_owned();
        Callback::from(move |_: MouseEvent| go(&Route::Play(id.clone())))
    };
    html! {
        <>
            <section class="resume card" aria-labelledby="resume">
                <h2 id="resume">
                    { words::WAITING }{ " " }{ named(words::event(&game.event)) }
                </h2>
                <p>{ words::waiting(game, &dates::moment(game.started)) }</p>
                <div class="home-do">
                    <button class="button is-primary is-big" type="button" onclick={go_on}>
                        { icon(Sign::Play) }{ words::GO_ON }
                    </button>
                </div>
            </section>
            <div class="home-do">
                <a class="button" href={Route::Setup.to_string()}>{ words::START_ANOTHER }</a>
            </div>
        </>
    }
}
