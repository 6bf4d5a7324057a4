//! How a round is played: who moves on, what an answer is worth, what follows.

use yew::prelude::*;

use crate::bank::Difficulty;
use crate::game::{Pace, Points, RoundPlan};
use crate::text::bank::difficulty;
use crate::text::form as words;
use crate::ui::draft::{Field, USUAL_CLOCK};

use super::faults::nothing;
use super::fields::{OneOf, byte, tick, wide};
use super::round::Cell;

/// The break that is offered when one is wanted.
const USUAL_BREAK: u8 = 10;

pub fn manner_part(cell: &Cell, plan: &RoundPlan, last: bool) -> Html {
    let worthless =
        (plan.warm_up || !plan.kind.is_pointed()) && cell.fault(Field::Points).is_none();
    html! {
        <>
            <div>{ if plan.kind.is_paced() { pace(cell, plan.pace) } else { nothing() } }</div>
            <div>{ if worthless { nothing() } else { points(cell, plan.points) } }</div>
            <div class="segments">{ for manners(cell, plan) }</div>
            { cell.error("warm-up", Field::WarmUp) }
            { rest(cell, plan.break_minutes, last) }
        </>
    }
}

fn pace(cell: &Cell, pace: Pace) -> Html {
    let who = OneOf {
        name: cell.id("pace"),
        legend: words::CLOCK,
        legend_class: "label",
        options: &[words::BY_CLOCK, words::BY_HOST],
        chosen: usize::from(pace == Pace::Host),
        wrong: cell.fault(Field::Pace).map(|_| cell.id("pace")),
        on_choose: cell.change(|plan, n| {
            plan.pace = if n == 0 { USUAL_CLOCK } else { Pace::Host };
        }),
    };
    html! { <div key="pace">{ who.view() }{ cell.error("pace", Field::Pace) }</div> }
}

/// What can be ticked of a round of this kind; and what is ticked and cannot be, so that it can be
/// let go of.
fn manners(cell: &Cell, plan: &RoundPlan) -> Vec<Html> {
    let mut ticks = Vec::new();
    if !plan.kind.is_spoken() {
        let judged = cell.change(|plan, on| plan.judged = on);
        ticks.push(tick(words::JUDGED, plan.judged, None, judged));
    }
    if plan.warm_up || plan.kind.may_warm_up() {
        let wrong = cell.fault(Field::WarmUp).map(|_| cell.id("warm-up"));
        let warm_up = cell.change(|plan, on| plan.warm_up = on);
        ticks.push(tick(words::WARM_UP, plan.warm_up, wrong, warm_up));
    }
    ticks
}

fn points(cell: &Cell, points: Points) -> Html {
    let number = |name: &str, label: String, value: u16, change: fn(&mut RoundPlan, u16)| {
        cell.number(
            (name, Field::Points),
            label,
            value,
            RoundPlan::POINTS.into_inner(),
            change,
        )
    };
    let level = |level| words::points_for(difficulty(level));
    let fields = match points {
        Points::Flat(value) => vec![number(
            "points",
            words::POINTS_EACH.to_owned(),
            value,
            |plan, n| plan.points = Points::Flat(n),
        )],
        Points::ByDifficulty { easy, medium, hard } => vec![
            number("easy", level(Difficulty::Easy), easy, set_easy),
            number("medium", level(Difficulty::Medium), medium, set_medium),
            number("hard", level(Difficulty::Hard), hard, set_hard),
        ],
    };
    let way = OneOf {
        name: cell.id("worth"),
        legend: words::POINTS,
        legend_class: "label",
        options: &[words::POINTS_FLAT, words::POINTS_BY_DIFFICULTY],
        chosen: usize::from(!matches!(points, Points::Flat(_))),
        wrong: None,
        on_choose: cell.change(choose),
    };
    html! {
        <div key="points" class="setup-part">
            { way.view() }
            <div class="form-row">{ for fields }</div>
            { cell.error(first_wrong(points), Field::Points) }
        </div>
    }
}

/// The field that the fault of the points is about.
fn first_wrong(points: Points) -> &'static str {
    let sound = |n: u16| RoundPlan::POINTS.contains(&n);
    match points {
        Points::Flat(_) => "points",
        Points::ByDifficulty { easy, .. } if !sound(easy) => "easy",
        Points::ByDifficulty { medium, .. } if !sound(medium) => "medium",
        Points::ByDifficulty { .. } => "hard",
    }
}

/// The other way of giving points, as near to the old one as it can be.
fn choose(plan: &mut RoundPlan, way: usize) {
    plan.points = match (way, plan.points) {
        (0, Points::ByDifficulty { easy, .. }) => Points::Flat(easy),
        (1, Points::Flat(points)) => Points::ByDifficulty {
            easy: points,
            medium: points.saturating_mul(2),
            hard: points.saturating_mul(3),
        },
        (_, points) => points,
    };
}

fn set_easy(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { easy, .. } = &mut plan.points {
        *easy = n;
    }
}

fn set_medium(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { medium, .. } = &mut plan.points {
        *medium = n;
    }
}

fn set_hard(plan: &mut RoundPlan, n: u16) {
    if let Points::ByDifficulty { hard, .. } = &mut plan.points {
        *hard = n;
    }
}

/// The break after a round.
fn rest(cell: &Cell, minutes: Option<u8>, last: bool) -> Html {
    let minutes_field = match minutes {
        Some(minutes) => html! {
            <div key="minutes" class="form-row">
                { cell.number(("break", Field::Break), words::BREAK_MINUTES, wide(minutes), (1, 60),
                    |plan, n| plan.break_minutes = Some(byte(n))) }
            </div>
        },
        None => nothing(),
    };
    let in_vain = if last && minutes.is_some() {
        html! { <p key="in-vain" class="hint">{ words::NO_BREAK_AFTER_LAST }</p> }
    } else {
        nothing()
    };
    html! {
        <div class="setup-part">
            <div class="segments">
                { tick(words::BREAK, minutes.is_some(), None, cell.change(|plan, on: bool| {
                    plan.break_minutes = on.then_some(USUAL_BREAK);
                })) }
            </div>
            <div>{ minutes_field }</div>
            { cell.error("break", Field::Break) }
            <div>{ in_vain }</div>
        </div>
    }
}
