//! What kind of round it is, and what only that kind can be told.

use yew::prelude::*;

use crate::game::{Board, Pace, RoundKind, RoundPlan};
use crate::session::offered;
use crate::text::bank::section;
use crate::text::form as words;
use crate::text::setup::kind as named;
use crate::ui::draft::{Field, turn};

use super::board::board_part;
use super::faults::nothing;
use super::fields::{OneOf, byte, wide};
use super::round::Cell;

/// The kinds to choose from. One that came with a file and cannot be shown is among them, so that
/// it can be let go of.
fn kinds(now: &RoundKind) -> Vec<RoundKind> {
    let mut kinds: Vec<RoundKind> = offered(section).collect();
    if !kinds.iter().any(|kind| kind.is_like(now)) {
        kinds.push(now.clone());
    }
    kinds
}

/// Nothing where there is no choice.
pub fn kind_part(cell: &Cell, now: &RoundKind) -> Html {
    let kinds = kinds(now);
    if kinds.len() < 2 {
        return nothing();
    }
    let names: Vec<&str> = kinds.iter().map(|kind| named(kind).0).collect();
    let chosen = kinds.iter().position(|kind| kind.is_like(now));
    let choice = OneOf {
        name: cell.id("kind"),
        legend: words::KIND,
        legend_class: "label",
        options: &names,
        chosen: chosen.unwrap_or_default(),
        wrong: cell.fault(Field::Kind).map(|_| cell.id("kind")),
        on_choose: {
            let kinds = kinds.clone();
            cell.change(move |plan, n: usize| turn(plan, &kinds[n]))
        },
    };
    html! {
        <div key="kind">
            { choice.view() }
            <p class="hint">{ named(now).1 }</p>
            { cell.error("kind", Field::Kind) }
        </div>
    }
}

/// The numbers that a host changes most.
pub fn numbers(cell: &Cell, plan: &RoundPlan) -> Html {
    let label = match plan.kind {
        RoundKind::Lightning { .. } => words::HAND,
        _ => words::QUESTIONS,
    };
    html! {
        <div class="round-numbers">
            <div class="form-row">
                { cell.number(("questions", Field::Questions), label, plan.questions,
                    (1, plan.kind.most_questions()), |plan, n| plan.questions = n) }
                <div class="round-clock">{ clock(cell, plan) }</div>
                <div class="round-own">{ of_kind(cell, &plan.kind) }</div>
            </div>
            <div>{ board(cell, &plan.kind) }</div>
            <div>{ cell.error("questions", Field::Questions) }</div>
            <div>{ cell.error("seconds", Field::Seconds) }</div>
            <div>{ cell.error("reading", Field::Reading) }</div>
            <div>{ cell.error("early", Field::Lock) }</div>
            <div>{ cell.error("spell", Field::Spell) }</div>
            <div>{ cell.error("minimum", Field::Wager) }</div>
        </div>
    }
}

fn board(cell: &Cell, kind: &RoundKind) -> Html {
    match kind {
        RoundKind::Board(board) => board_part(cell, board),
        _ => nothing(),
    }
}

fn clock(cell: &Cell, plan: &RoundPlan) -> Html {
    let Pace::Timed { reading, seconds } = plan.pace else {
        return nothing();
    };
    if !plan.kind.is_paced() {
        return nothing();
    }
    let (shortest, longest) = RoundPlan::SECONDS.into_inner();
    let set_seconds = |plan: &mut RoundPlan, n| {
        if let Pace::Timed { seconds, .. } = &mut plan.pace {
            *seconds = n;
        }
    };
    let set_reading = |plan: &mut RoundPlan, n| {
        if let Pace::Timed { reading, .. } = &mut plan.pace {
            *reading = byte(n);
        }
    };
    html! {
        <div key="clock" class="form-row">
            { cell.number(("seconds", Field::Seconds), words::SECONDS, seconds, (shortest, longest), set_seconds) }
            { cell.number(("reading", Field::Reading), words::READING, wide(reading),
                (0, RoundPlan::LONGEST_READING.into()), set_reading) }
        </div>
    }
}

/// What only rounds of this kind have.
fn of_kind(cell: &Cell, kind: &RoundKind) -> Html {
    match kind {
        RoundKind::Standard | RoundKind::Picture => nothing(),
        RoundKind::Buzzer { early_ms } | RoundKind::Board(Board { early_ms, .. }) => html! {
            <div key="buzzer">
                { cell.number(("early", Field::Lock), words::EARLY, *early_ms, (0, RoundKind::LONGEST_LOCK),
                    |plan, n| {
                        if let RoundKind::Buzzer { early_ms }
                        | RoundKind::Board(Board { early_ms, .. }) = &mut plan.kind
                        {
                            *early_ms = n;
                        }
                    }) }
            </div>
        },
        RoundKind::FinalWager { minimum } => html! {
            <div key="wager">
                { cell.number(("minimum", Field::Wager), words::MINIMUM, *minimum, (1, RoundKind::MOST_MINIMUM),
                    |plan, n| {
                        if let RoundKind::FinalWager { minimum } = &mut plan.kind {
                            *minimum = n;
                        }
                    }) }
            </div>
        },
        RoundKind::Lightning { seconds } => {
            let names = RoundKind::LIGHTNING.map(words::spell);
            let spell = OneOf {
                name: cell.id("spell"),
                legend: words::SPELL,
                legend_class: "label",
                options: &names.each_ref().map(String::as_str),
                chosen: RoundKind::LIGHTNING
                    .iter()
                    .position(|spell| spell == seconds)
                    .unwrap_or(usize::MAX),
                wrong: None,
                on_choose: cell.change(|plan, n: usize| {
                    plan.kind = RoundKind::Lightning {
                        seconds: RoundKind::LIGHTNING[n],
                    };
                }),
            };
            html! { <div key="lightning">{ spell.view() }</div> }
        }
    }
}
