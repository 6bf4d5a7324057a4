//! What stands on a board.

use yew::prelude::*;

use crate::game::{Board, Category, RoundKind};
use crate::text::bank::section;
use crate::text::form as words;
use crate::ui::draft::{
    Field, LIMITS, STEPS, offers, set_category, set_title, set_values, settle_title, step, topic,
};

use super::details::More;
use super::faults::error_id;
use super::fields::{OneOf, marks, tick, typed};
use super::round::Cell;

pub fn board_part(cell: &Cell, board: &Board) -> Html {
    let wrong = || cell.fault(Field::Categories).map(|_| cell.id("categories"));
    let ticks = offers(board).into_iter().enumerate().map(|(place, offer)| {
        let category = offer.category;
        let name = match offer.topic {
            Some(topic) => section(topic).to_owned(),
            None => words::own_category(place + 1, &category.title),
        };
        let on_tick = cell.change(move |plan, on| set_category(plan, &category, on));
        tick(&name, offer.on, wrong(), on_tick)
    });
    let own = board
        .categories
        .iter()
        .filter(|one| topic(one).is_none_or(|topic| one.title != section(topic)))
        .count();
    html! {
        <div key="board" class="setup-part">
            <fieldset>
                <legend class="label">{ words::CATEGORIES }</legend>
                <div class="segments board-topics">{ for ticks }</div>
            </fieldset>
            { cell.error("categories", Field::Categories) }
            { rows(cell, board) }
            { values(cell, board) }
            { doubles(cell, board) }
            { cell.error("doubles", Field::Doubles) }
            { limit(cell, board) }
            { cell.error("limit", Field::Minutes) }
            <More title={words::TITLES} hint={words::titles(own)} needed={cell.fault(Field::Titles).is_some()}>
                { titles(cell, board) }
            </More>
        </div>
    }
}

/// A field for the title of each category, named after what it is drawn from.
fn titles(cell: &Cell, board: &Board) -> Html {
    let fault = cell.fault(Field::Titles);
    let is_wrong = |place: usize, title: &str| {
        let before = &board.categories[..place];
        title.is_empty()
            || title.chars().count() > Category::LONGEST_TITLE
            || before.iter().any(|other| other.title.trim() == title)
    };
    let field = |(place, category): (usize, &Category)| {
        let id = cell.id(&format!("title-{place}"));
        let wrong = fault.is_some() && is_wrong(place, category.title.trim());
        let (invalid, _) = marks(&id, wrong);
        let described = wrong.then(|| error_id(&cell.id("titles")));
        let label = match topic(category) {
            Some(topic) => section(topic).to_owned(),
            None => words::category(place + 1),
        };
        let change = cell.change(move |plan, title| set_title(plan, place, title));
        let settle = cell.change(move |plan, ()| settle_title(plan, place));
        html! {
            <div key={place}>
                <label class="label" for={id.clone()}>{ label }</label>
                <input class="field" {id} dir="auto" autocomplete="off" value={category.title.clone()}
                    maxlength={Category::LONGEST_TITLE.to_string()}
                    aria-invalid={invalid} aria-describedby={described}
                    oninput={Callback::from(move |event: InputEvent| change.emit(typed(&event)))}
                    onchange={Callback::from(move |_: Event| settle.emit(()))} />
            </div>
        }
    };
    html! {
        <>
            <p class="hint">{ words::TITLES_HINT }</p>
            <div class="board-titles">{ for board.categories.iter().enumerate().map(field) }</div>
            { cell.error("titles", Field::Titles) }
        </>
    }
}

fn limit(cell: &Cell, board: &Board) -> Html {
    let names = LIMITS.map(words::limit);
    let chosen = LIMITS.iter().position(|limit| *limit == board.minutes);
    OneOf {
        name: cell.id("limit"),
        legend: words::LIMIT,
        legend_class: "label",
        options: &names.each_ref().map(String::as_str),
        chosen: chosen.unwrap_or(usize::MAX),
        wrong: cell.fault(Field::Minutes).map(|_| cell.id("limit")),
        on_choose: cell.change(|plan, n: usize| {
            if let RoundKind::Board(board) = &mut plan.kind {
                board.minutes = LIMITS[n];
            }
        }),
    }
    .view()
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
