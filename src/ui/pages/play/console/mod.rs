//! The host's window while a stage shows the game: all that a host knows and the room does not.

mod awards;
mod question;
mod steps;

use yew::prelude::*;

use crate::game::Millis;
use crate::session::{Ahead, ahead};
use crate::stage::{Connection, Scene};
use crate::text::{game as words, stage as text};
use crate::ui::parts::{ClockUse, ReservoirClock, Sign, badge, icon, named};

use super::board;
use super::desk::Shown;
use super::flash::turn_strip;
use super::race::{floor_band, race_strip};
use super::scene::{Hands, Scenery};
use super::strip::strip;
use super::tally;
use super::wagers;

pub use self::steps::{Steps, steps};

use self::question::{asked, flashed, revealed, said, unveiled};

/// What the console is drawn from.
pub struct ConsoleProps<'a> {
    pub shown: &'a Shown,
    /// As the audience looks at it.
    pub scenery: &'a Scenery,
    pub hands: Hands<'a>,
    pub connection: Connection,
    pub steps: Steps,
    /// Goes back so many steps.
    pub back: &'a Callback<usize>,
    /// Lists all steps.
    pub all: &'a Callback<()>,
    pub open: &'a Callback<()>,
    pub close: &'a Callback<()>,
}

/// The middle of the host's page.
pub fn console(props: ConsoleProps<'_>) -> Html {
    let ConsoleProps {
        shown,
        scenery,
        hands,
        connection,
        steps: list,
        back,
        all,
        open,
        close,
    } = props;
    let view = &scenery.view;
    let now = scenery.clock.now();
    let awards = awards::is_near(&shown.game);
    let strip = match &view.scene {
        Scene::Question {
            seats,
            floor: Some(floor),
            ..
        } => race_strip(view, seats, floor, &scenery.clock, Some(hands)),
        Scene::Turn(spurt) => turn_strip(view, spurt, hands),
        Scene::Question {
            moment,
            asking,
            seats,
            ..
        } if !view.on_paper => strip(view, seats, *moment, asking.ask.unit(), Some(hands)),
        _ => html! { <div class="strip is-none"></div> },
    };
    html! {
        <>
            { stage_state(connection, open, close) }
            <main class="game-main console" id="main" tabindex="-1">
                <section class="console-now" tabindex="0" aria-labelledby="console-now">
                    <h1 id="console-now">
                        <small>{ text::ON_STAGE }</small>{ " " }{ text::on_stage(&view.scene) }
                    </h1>
                    { match &view.scene {
                        Scene::Question { moment, asking, floor, .. } => html! {
                            <>
                                { for floor.as_ref().map(|floor| floor_band(view, floor, *moment, Some(hands))) }
                                { asked(shown, view, *moment, asking, floor.as_ref(), hands) }
                            </>
                        },
                        Scene::Turn(spurt) => flashed(shown, view, spurt, hands),
                        Scene::Board(grid) => html! {
                            <>
                                <p class="console-turn" role="status">{ board::control(view, grid) }</p>
                                <div>{ board::time_left(grid, &scenery.clock) }</div>
                                { board::table(grid, Some(hands)) }
                            </>
                        },
                        Scene::Unveil(unveil) => unveiled(view, unveil),
                        Scene::Tally(lines) => tally::form(view, lines, false, hands.keying),
                        Scene::Wagers(lines) => wagers::form(view, lines, false, hands.keying),
                        Scene::Reveal(reveal) => revealed(shown, view, reveal, hands),
                        Scene::Ceremony(_) => awards::announced(shown).unwrap_or_else(|| between(shown)),
                        _ => between(shown),
                    } }
                </section>
                { if awards { awards::list(shown) } else { said(shown, now) } }
                { if awards { awards::next(shown) } else { next(shown, now) } }
                { steps::view(&list, back, all) }
            </main>
            { strip }
        </>
    }
}

/// Whether the stage follows; if not, what to do about it.
fn stage_state(connection: Connection, open: &Callback<()>, close: &Callback<()>) -> Html {
    let press = |act: &Callback<()>| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(()))
    };
    let gone = match connection {
        Connection::Here => {
            return html! {
                <p class="console-line" role="status" key="line">
                    { icon(Sign::Screen) }{ text::CONNECTED }
                </p>
            };
        }
        Connection::Silent => text::SILENT,
        Connection::None | Connection::Closed => text::CLOSED,
    };
    html! {
        <div class="notice" role="status" key="line">
            { icon(Sign::Warn) }
            <p>{ gone }</p>
            <button class="button" type="button" onclick={press(open)}>{ text::OPEN_AGAIN }</button>
            <button class="button" type="button" onclick={press(close)}>{ text::GO_ON_HERE }</button>
        </div>
    }
}

/// The clock, if one runs, and how the teams stand: for when no question is on.
fn between(shown: &Shown) -> Html {
    let Scenery { view, clock } = &shown.scenery;
    html! {
        <div class="console-question">
            <div class="console-clock">
                if let Some(timer) = view.timer() {
                    <ReservoirClock clock={clock.clone()} {timer} used_for={ClockUse::Answering} />
                }
            </div>
            { table(shown) }
        </div>
    }
}

fn table(shown: &Shown) -> Html {
    let game = &shown.game;
    html! {
        <ol class="console-table" role="list" aria-label={text::TABLE}>
            { for game.standings().into_iter().map(|line| {
                let name = game.team(line.team).map_or("", |team| team.name.as_str());
                html! {
                    <li key={line.team.0}>
                        <span class="console-rank">
                            { line.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()) }
                        </span>
                        { badge(line.team) }
                        { named(name) }
                        <strong>{ words::total(line.points) }</strong>
                    </li>
                }
            }) }
        </ol>
    }
}

/// The question after this one, with its answer.
fn next(shown: &Shown, now: Millis) -> Html {
    let ahead = ahead(&shown.game, now);
    html! {
        <section class="console-next" tabindex="0" aria-labelledby="console-next">
            <h2 id="console-next">{ text::NEXT }</h2>
            if let Ahead::Question(_, card) = &ahead {
                <p class="console-stem" dir="auto">{ card.question.stem.clone() }</p>
                <p class="console-answer" dir="auto">
                    { icon(Sign::Tick) }<span>{ words::solution(&card.question) }</span>
                </p>
                <p class="console-note" dir="auto">{ card.question.host_note.clone().unwrap_or_default() }</p>
            } else {
                <p class="console-note">
                    { if ahead == Ahead::Picked { text::PICKED_NEXT } else { text::NO_NEXT } }
                </p>
            }
        </section>
    }
}
