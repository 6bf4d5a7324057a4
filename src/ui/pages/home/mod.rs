//! The first page: one obvious thing to do.

mod art;
mod notices;

use yew::prelude::*;

use crate::session::Summary;
use crate::text::home as words;
use crate::ui::app::go;
use crate::ui::dates;
use crate::ui::dom::use_arrival;
use crate::ui::parts::{Sign, icon, named};
use crate::ui::route::Route;
use crate::ui::services::use_services;

use art::art;
use notices::Notices;

/// The game to go on with.
#[derive(Clone, PartialEq)]
struct Waiting {
    game: Summary,
    /// Where it stands.
    sentence: String,
}

#[component]
pub fn HomePage() -> Html {
    use_arrival();
    let services = use_services();
    let stock = use_memo((), |()| services.shelf.stock());
    let waiting = use_memo((), |()| {
        let game = stock.as_ref().as_ref().ok()?.unfinished()?.clone();
        let journal = services.shelf.look(&game.id)?;
        let sentence = words::waiting(journal.game(), &dates::moment(game.started));
        Some(Waiting { game, sentence })
    });
    let has_resume = waiting.is_some().then_some("has-resume");
    html! {
        <div class={classes!("home", has_resume)}>
            <Notices found={(*stock).clone()} />
            <main class="home-main" id="main" tabindex="-1">
                <p class="eyebrow">{ words::EYEBROW }</p>
                <h1 class="wordmark"><span>{ "Prime" }</span>{ " " }<span>{ "Time" }</span></h1>
                <p class="lead">{ words::LEAD }</p>
                { match &*waiting {
                    Some(waiting) => resume(waiting),
                    None => html! {
                        <div key="start" class="home-do">
                            <a class="button is-primary is-big" href={Route::Setup.to_string()}>{ words::START }</a>
                        </div>
                    },
                } }
            </main>
            { art() }
            <nav class="home-foot" aria-label={words::MORE}>
                <a href={Route::History.to_string()}>{ words::PAST }</a>
                <a href={Route::About.to_string()}>{ words::ABOUT }</a>
            </nav>
        </div>
    }
}

fn resume(Waiting { game, sentence }: &Waiting) -> Html {
    let go_on = {
        let id = game.id.clone();
        Callback::from(move |_: MouseEvent| go(&Route::Play(id.clone())))
    };
    html! {
        <>
            <section class="resume card" aria-labelledby="resume">
                <h2 id="resume">
                    { words::WAITING }{ " " }{ named(words::event(&game.event)) }
                </h2>
                <p>{ sentence }</p>
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
