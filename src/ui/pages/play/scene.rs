//! What the audience sees, drawn from a [`View`]: the same in the one window and on the stage.

use std::rc::Rc;

use yew::prelude::*;

use crate::session::{Aim, GameClock, Recorder};
use crate::stage::{Honour, Moment, Scene, Stake, View};
use crate::text::board::stake_line;
use crate::text::play as text;
use crate::ui::parts::named;

use super::board::{grid, totals};
use super::ceremony::ceremony;
use super::flash::turn;
use super::keying::Keying;
use super::look::Glance;
use super::podium::{highlights, podium};
use super::poster::{BreakView, finished, round_intro, tie_break_intro};
use super::question::{Question, question};
use super::race::race_strip;
use super::reveal::{results_strip, reveal};
use super::standings::StandingsView;
use super::strip::strip;
use super::tally::tally;
use super::unveil::unveil;
use super::wagers::wagers;

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
    /// On a board: the category that waits for a row.
    pub aim: Aim,
    /// How the audience is to look at it.
    pub on_glance: &'a Callback<Glance>,
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
            picture_round,
            floor,
        } => {
            let shown = Question {
                moment: *moment,
                asking,
                tie_break: *tie_break,
                picture_round: *picture_round,
                wagered: matches!(view.stake, Some(Stake::Final { .. })),
                teams: seats.len(),
                floor: floor.as_ref(),
            };
            html! {
                <>
                    { question(&scenery.clock, view, shown, hands) }
                    { match floor {
                        None if view.on_paper => on_paper(),
                        Some(floor) => race_strip(view, seats, floor, &scenery.clock, hands),
                        None => strip(view, seats, *moment, asking.ask.unit(), hands),
                    } }
                </>
            }
        }
        Scene::Turn(spurt) => turn(scenery, spurt, hands),
        Scene::Board(shown) => {
            html! { <>{ grid(view, shown, &scenery.clock, hands) }{ totals(view, shown) }</> }
        }
        Scene::Wagers(shown) => wagers(view, shown, hands),
        Scene::Unveil(shown) => unveil(view, shown),
        Scene::Reveal(shown) => {
            let strip = if view.on_paper {
                html! { <div class="strip is-none"></div> }
            } else {
                results_strip(view, shown)
            };
            html! { <>{ reveal(view, shown, None, hands) }{ strip }</> }
        }
        Scene::Tally(shown) => tally(view, shown, hands),
        Scene::Standings { reached, lines } => html! {
            <StandingsView key="standings" view={Rc::clone(view)} reached={*reached} lines={lines.clone()} />
        },
        Scene::Break { timer, next } => html! {
            <BreakView key="break" clock={scenery.clock.clone()} timer={*timer} next={next.clone()} />
        },
        Scene::TieBreak { teams, points } => tie_break_intro(view, teams, *points),
        Scene::Podium { ranks, lines } => podium(view, ranks, lines),
        Scene::Highlights(feats) => highlights(view, feats),
        Scene::Ceremony(shown) => ceremony(view, shown),
        Scene::Finished => finished(view),
    }
}

/// In the place of the teams, of which nothing is recorded.
fn on_paper() -> Html {
    html! { <section class="strip is-note"><p>{ text::WRITE_ON_PAPER }</p></section> }
}

pub fn phase_name(scene: &Scene) -> &'static str {
    match scene {
        Scene::Intro { .. } => "intro",
        Scene::Question {
            floor: Some(floor),
            moment: Moment::Reading(_) | Moment::Answering(_),
            ..
        } => match floor.by.len() {
            0 if floor.open => "open",
            0 => "reading",
            1 => "taken",
            _ => "tied",
        },
        Scene::Question { moment, .. } => match moment {
            Moment::Reading(_) => "reading",
            Moment::Answering(_) => "answering",
            Moment::Closed { .. } => "closed",
        },
        Scene::Board(_) => "board",
        Scene::Wagers(_) => "wagers",
        Scene::Unveil(_) => "unveil",
        Scene::Turn(spurt) => match (spurt.over, spurt.timer) {
            (true, _) => "result",
            (false, Some(_)) => "flash",
            (false, None) => "ready",
        },
        Scene::Reveal(_) => "reveal",
        Scene::Tally(_) => "tally",
        Scene::Standings { .. } => "standings",
        Scene::Break { .. } => "break",
        Scene::TieBreak { .. } => "tiebreak",
        Scene::Podium { .. } => "podium",
        Scene::Highlights(_) => "highlights",
        Scene::Ceremony(shown) => match &shown.award {
            None => "ceremony",
            Some(Honour::OfGame { won: None, .. } | Honour::Own { won: None, .. }) => "award",
            Some(_) => "winner",
        },
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
                <p class={view.is_warm_up().then_some("is-warm-up")}>{ match &view.stake {
                    Some(stake) => stake_line(stake),
                    None => text::question_of(&view.place),
                } }</p>
            </div>
        </header>
    }
}
