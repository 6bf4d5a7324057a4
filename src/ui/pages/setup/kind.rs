//! What kind of round it is.

use yew::prelude::*;

use crate::game::{RoundKind, RoundPlan};
use crate::text::form as words;
use crate::ui::draft::Field;

use super::faults::nothing;
use super::fields::{OneOf, tick};
use super::round::Cell;

const KINDS: [&str; 4] = [
    words::KIND_STANDARD,
    words::KIND_PICTURE,
    words::KIND_BUZZER,
    words::KIND_LIGHTNING,
];
/// What an early buzz costs where nothing else is said.
const USUAL_LOCK: u16 = 500;

pub fn kind_part(cell: &Cell, plan: &RoundPlan) -> Html {
    let which = OneOf {
        name: cell.id("kind"),
        legend: words::KIND,
        legend_class: "label",
        options: &KINDS,
        chosen: place(&plan.kind),
        wrong: cell.fault(Field::Only).map(|_| cell.id("kind")),
        on_choose: cell.change(choose),
    };
    let more = match plan.kind {
        RoundKind::Standard | RoundKind::Picture => html! {
            <div key="warm-up" class="segments">
                { tick(words::WARM_UP, plan.warm_up, cell.change(|plan, on| plan.warm_up = on)) }
            </div>
        },
        RoundKind::Lightning { seconds } => {
            let times = RoundKind::LIGHTNING.map(|seconds| seconds.to_string());
            let times = times.each_ref().map(String::as_str);
            let at = RoundKind::LIGHTNING.iter().position(|s| *s == seconds);
            OneOf {
                name: cell.id("lightning"),
                legend: words::LIGHTNING_SECONDS,
                legend_class: "label",
                options: &times,
                chosen: at.unwrap_or(0),
                wrong: None,
                on_choose: cell.change(|plan, place: usize| {
                    if let Some(seconds) = RoundKind::LIGHTNING.get(place) {
                        plan.kind = RoundKind::Lightning { seconds: *seconds };
                    }
                }),
            }
            .view()
        }
        _ => nothing(),
    };
    html! {
        <div class="setup-part">
            { which.view() }
            { cell.error("kind", Field::Only) }
            <div>{ more }</div>
        </div>
    }
}

fn place(kind: &RoundKind) -> usize {
    match kind {
        RoundKind::Standard => 0,
        RoundKind::Picture => 1,
        RoundKind::Buzzer { .. } => 2,
        RoundKind::Lightning { .. } => 3,
        // Not offered yet; a set-up that has one keeps it until another is chosen.
        RoundKind::Board(_) | RoundKind::FinalWager { .. } => KINDS.len(),
    }
}

/// Another kind; what that kind cannot have goes.
fn choose(plan: &mut RoundPlan, place: usize) {
    plan.kind = match place {
        1 => RoundKind::Picture,
        2 => RoundKind::Buzzer {
            early_ms: USUAL_LOCK,
        },
        3 => RoundKind::Lightning {
            seconds: RoundKind::LIGHTNING[0],
        },
        _ => RoundKind::Standard,
    };
    plan.warm_up &= matches!(plan.kind, RoundKind::Standard | RoundKind::Picture);
}
