//! What stands on a board.

use yew::prelude::*;

use crate::game::{Board, RoundKind};
use crate::text::form as words;
use crate::ui::draft::{Field, STEPS, categories, set_category, set_values, step};

use super::fields::{OneOf, tick};
use super::round::Cell;

pub fn board_part(cell: &Cell, board: &Board) -> Html {
    let wrong = || cell.fault(Field::Categories).map(|_| cell.id("categories"));
    let ticks = categories(board).into_iter().map(|category| {
        let on = board.categories.contains(&category);
        let title = category.title.clone();
        let on_tick = cell.change(move |plan, on| set_category(plan, &category, on));
        tick(&title, on, wrong(), on_tick)
    });
    html! {
        <div key="board" class="setup-part">
            <fieldset>
                <legend class="label">{ words::CATEGORIES }</legend>
                <div class="segments">{ for ticks }</div>
            </fieldset>
            { cell.error("categories", Field::Categories) }
            { rows(cell, board) }
            { values(cell, board) }
            { doubles(cell, board) }
            { cell.error("doubles", Field::Doubles) }
        </div>
    }
}

fn rows(cell: &Cell, board: &Board) -> Html {
    let names: Vec<String> = (1..=Board::MOST_VALUES).map(|n| n.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let rise = step(board).unwrap_or(STEPS[0]);
    OneOf {
        name: cell.id("rows"),
        legend: words::ROWS,
        legend_class: "label",
        options: &names,
        chosen: board.values.len().wrapping_sub(1),
        wrong: None,
        on_choose: cell.change(move |plan, n: usize| {
            set_values(plan, u16::try_from(n + 1).unwrap_or(1), rise);
        }),
    }
    .view()
}

fn values(cell: &Cell, board: &Board) -> Html {
    let names = STEPS.map(|points| points.to_string());
    let rows = u16::try_from(board.values.len().max(1)).unwrap_or(1);
    let now = step(board);
    OneOf {
        name: cell.id("values"),
        legend: words::VALUES,
        legend_class: "label",
        options: &names.each_ref().map(String::as_str),
        chosen: STEPS
            .iter()
            .position(|points| Some(*points) == now)
            .unwrap_or(usize::MAX),
        wrong: None,
        on_choose: cell.change(move |plan, n: usize| set_values(plan, rows, STEPS[n])),
    }
    .view()
}

fn doubles(cell: &Cell, board: &Board) -> Html {
    let names: Vec<String> = (0..=Board::MOST_DOUBLES).map(|n| n.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    OneOf {
        name: cell.id("doubles"),
        legend: words::DOUBLES,
        legend_class: "label",
        options: &names,
        chosen: board.doubles.into(),
        wrong: cell.fault(Field::Doubles).map(|_| cell.id("doubles")),
        on_choose: cell.change(|plan, n: usize| {
            if let RoundKind::Board(board) = &mut plan.kind {
                board.doubles = u8::try_from(n).unwrap_or(0);
            }
        }),
    }
    .view()
}
