//! What the audience sees, drawn from a [`View`]: the same in the one window and on the stage.

use std::rc::Rc;

use yew::prelude::*;

use crate::session::{GameClock, Recorder};
use crate::stage::{Moment, Scene, View};
use crate::text::play as text;
use crate::ui::parts::named;

use super::board::{grid, unveil, wagers};
use super::podium::podium;
use super::poster::{BreakView, finished, round_intro, tie_break_intro, turn};
use super::question::question;
use super::reveal::{results_strip, reveal};
use super::screen::Keying;
use super::standings::StandingsView;
use super::strip::strip;

/// A view, and the clock that its countdown runs by.
#[derive(Clone, Debug)]
pub struct Scenery {
    pub view: Rc<View>,
    pub clock: GameClock,
}

impl PartialEq for Scenery {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.view, &other.view) && self.clock == other.clock
    }
}

/// What answers are keyed in with. The stage has none: there nothing can be pressed.
#[derive(Clone, Copy)]
pub struct Hands<'a> {
    /// `None` while no answers are taken.
    pub recorder: Option<&'a Recorder>,
    pub keying: &'a Callback<Keying>,
}

/// The middle of the page: a main part and, with questions, a strip of teams.
pub fn scene(scenery: &Scenery, hands: Option<Hands<'_>>) -> Html {
    let view = &scenery.view;
    match &view.scene {
        Scene::Intro { .. } => round_intro(view),
        Scene::Question {
            moment,
            asking,
            seats,
            tie_break,
            ..
        } => html! {
            <>
                { question(&scenery.clock, *moment, asking, *tie_break, seats.len(), hands) }
                { strip(view, seats, *moment, asking.ask.unit(), hands) }
            </>
        },
        Scene::Turn { team, .. } => turn(view, *team),
        Scene::Board(shown) => grid(view, shown),
        Scene::Wagers(shown) => wagers(view, shown),
        Scene::Unveil(shown) => unveil(view, shown),
        Scene::Reveal(shown) => {
            html! { <>{ reveal(view, shown) }{ results_strip(view, shown) }</> }
        }
        Scene::Standings { reached, lines } => html! {
            <StandingsView key="standings" view={Rc::clone(view)} reached={*reached} lines={lines.clone()} />
        },
        Scene::Break { timer, next } => html! {
            <BreakView key="break" clock={scenery.clock.clone()} timer={*timer} next={next.clone()} />
        },
        Scene::TieBreak { teams, points } => tie_break_intro(view, teams, *points),
        Scene::Podium { lines } => podium(view, lines),
        Scene::Finished => finished(view),
    }
}

pub fn phase_name(scene: &Scene) -> &'static str {
    match scene {
        Scene::Intro { .. } => "intro",
        Scene::Question { moment, .. } => match moment {
            Moment::Reading(_) => "reading",
            Moment::Answering(_) => "answering",
            Moment::Closed { .. } => "closed",
        },
        Scene::Turn { .. } => "turn",
        Scene::Board(_) => "board",
        Scene::Wagers(_) => "wagers",
        Scene::Unveil(_) => "unveil",
        Scene::Reveal(_) => "reveal",
        Scene::Standings { .. } => "standings",
        Scene::Break { .. } => "break",
        Scene::TieBreak { .. } => "tiebreak",
        Scene::Podium { .. } => "podium",
        Scene::Finished => "finished",
    }
}

/// Where the night has got to: event, round, question.
pub fn head(view: &View) -> Html {
    html! {
        <header class="game-top">
            <progress class="game-progress" max={view.planned.max(1).to_string()} value={view.done.to_string()} aria-label={text::PROGRESS}></progress>
            <div class="game-head fit">
                <p>{ named(&view.event) }</p>
                <p dir="auto">{ text::place(&view.place) }</p>
                <p>{ text::question_of(&view.place) }</p>
            </div>
        </header>
    }
}
