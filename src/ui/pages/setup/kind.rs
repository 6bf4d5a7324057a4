//! What kind of round it is.

use yew::prelude::*;

use crate::bank::{Filter, Section};
use crate::game::{Board, Category, RoundKind, RoundPlan};
use crate::text::bank::section;
use crate::text::form as words;
use crate::ui::draft::Field;

use super::faults::nothing;
use super::fields::{OneOf, tick};
use super::round::Cell;

const KINDS: [&str; 6] = [
    words::KIND_STANDARD,
    words::KIND_PICTURE,
    words::KIND_BUZZER,
    words::KIND_LIGHTNING,
    words::KIND_BOARD,
    words::KIND_FINAL_WAGER,
];
/// What an early buzz costs where nothing else is said.
const USUAL_LOCK: u16 = 500;
/// What a team without points may wager where nothing else is said.
const USUAL_MINIMUM: u16 = 50;
const USUAL_VALUES: [u16; 5] = [10, 20, 30, 40, 50];
/// What a board is about where nothing else is said.
const USUAL_CATEGORIES: [Section; 6] = [
    Section::AnatomyPhysiology,
    Section::Pharmacology,
    Section::DevicesEquipment,
    Section::Monitoring,
    Section::History,
    Section::JustForFun,
];

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
    let more = match &plan.kind {
        RoundKind::Standard | RoundKind::Picture => html! {
            <div key="warm-up" class="segments">
                { tick(words::WARM_UP, plan.warm_up, cell.change(|plan, on| plan.warm_up = on)) }
            </div>
        },
        RoundKind::Lightning { seconds } => {
            let seconds = *seconds;
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
        RoundKind::Buzzer { .. } | RoundKind::Board(_) | RoundKind::FinalWager { .. } => nothing(),
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
        RoundKind::Board(_) => 4,
        RoundKind::FinalWager { .. } => 5,
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
        4 => RoundKind::Board(usual_board()),
        5 => RoundKind::FinalWager {
            minimum: USUAL_MINIMUM,
        },
        _ => RoundKind::Standard,
    };
    if let RoundKind::Board(board) = &plan.kind {
        plan.questions = u16::try_from(board.size()).unwrap_or(u16::MAX);
    } else if let RoundKind::FinalWager { .. } = plan.kind {
        plan.questions = 1;
    }
    plan.warm_up &= matches!(plan.kind, RoundKind::Standard | RoundKind::Picture);
}

fn usual_board() -> Board {
    let category = |of: Section| Category {
        title: section(of).to_owned(),
        filter: Filter {
            sections: vec![of],
            ..Filter::default()
        },
    };
    Board {
        categories: USUAL_CATEGORIES.map(category).to_vec(),
        values: USUAL_VALUES.to_vec(),
        doubles: 1,
        early_ms: USUAL_LOCK,
    }
}
