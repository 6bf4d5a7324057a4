//! The page of the game: for the host's hands and the room's eyes in one window.

mod aim;
mod audience;
mod board;
mod buzzers;
mod ceremony;
mod console;
mod desk;
mod flash;
mod host_bar;
mod hotkeys;
mod keying;
mod line;
mod look;
mod panels;
mod picture;
mod podium;
mod poster;
mod question;
mod race;
mod reveal;
mod scene;
mod screen;
mod second;
mod sound;
mod standings;
mod strip;
mod tally;
mod unveil;
mod wagers;

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::session::{Opening, Table};
use crate::text::keeping;
use crate::text::play as text;
use crate::ui::route::Route;
use crate::ui::services::use_services;

use self::screen::GameScreen;

pub use self::audience::StagePage;

#[derive(PartialEq, Properties)]
pub struct PlayPageProps {
    /// The game's name on the shelf.
    pub id: AttrValue,
}

/// What opening the game has come to.
#[derive(Clone)]
enum Stage {
    Open(Rc<RefCell<Table>>),
    Elsewhere,
    Damaged { what: String },
    Missing,
}

impl From<Opening> for Stage {
    fn from(opening: Opening) -> Self {
        match opening {
            Opening::Opened(table) => Self::Open(Rc::new(RefCell::new(*table))),
            Opening::Elsewhere => Self::Elsewhere,
            Opening::Missing => Self::Missing,
            Opening::Damaged(aside) => Self::Damaged {
                what: aside
                    .damage
                    .as_ref()
                    .map(keeping::damage)
                    .unwrap_or_default(),
            },
        }
    }
}

#[component]
pub fn PlayPage(props: &PlayPageProps) -> Html {
    let services = use_services();
    let stage = {
        let services = services.clone();
        let id = props.id.clone();
        use_state(move || match services.take_handed(&id) {
            Some(table) => Stage::Open(Rc::new(RefCell::new(table))),
            None => services.shelf.open(&id, false).into(),
        })
    };
    let take_over = {
        let stage = stage.clone();
        let id = props.id.clone();
        Callback::from(move |_: MouseEvent| stage.set(services.shelf.open(&id, true).into()))
    };
    let lose = {
        let stage = stage.clone();
        Callback::from(move |()| stage.set(Stage::Elsewhere))
    };
    match &*stage {
        Stage::Open(table) => html! {
            <GameScreen key="game" table={desk::Seat(Rc::clone(table))} on_lost={lose} />
        },
        Stage::Elsewhere => notice(
            text::ELSEWHERE_TITLE,
            text::ELSEWHERE_NOTE,
            html! {
                <button class="button is-primary is-big" type="button" onclick={take_over}>{ text::USE_HERE }</button>
            },
        ),
        Stage::Missing => notice(text::MISSING_TITLE, text::MISSING_NOTE, past_games()),
        Stage::Damaged { what } => {
            notice(text::DAMAGED_TITLE, &keeping::set_aside(what), past_games())
        }
    }
}

fn past_games() -> Html {
    html! {
        <a class="button is-primary is-big" href={Route::History.to_string()}>{ text::PAST_GAMES }</a>
    }
}

fn notice(title: &'static str, note: &str, way_on: Html) -> Html {
    html! {
        <div class="game" key="notice">
            <main class="game-main poster fit" id="main" tabindex="-1">
                <h1 class="poster-title is-lengthy">{ title }</h1>
                <p class="poster-note">{ note.to_owned() }</p>
                <p class="home-do">
                    { way_on }
                    <a class="button is-big" href={Route::Home.to_string()}>{ text::HOME }</a>
                </p>
            </main>
        </div>
    }
}
