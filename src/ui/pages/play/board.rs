//! A board: what is left of it, who picks, and what the teams have.

use yew::prelude::*;

use crate::game::{Cell, Millis, TeamId, Timer};
use crate::session::GameClock;
use crate::stage::{Grid, View};
use crate::text::board as text;
use crate::text::game::total;
use crate::ui::dom::has_long_word;
use crate::ui::parts::{Sign, badge, icon, minutes, named, use_remaining};

use super::keying::Keying;
use super::scene::Hands;
use super::strip::is_many;

/// From here on the time for a board is seen to run out.
const LAST_MINUTE: Millis = Millis::minutes(1);

/// The categories from left to right, their values from top to bottom. For the host each is a
/// button, and the digits that pick it are shown.
pub fn grid(view: &View, grid: &Grid, clock: &GameClock, hands: Option<Hands<'_>>) -> Html {
    html! {
        <main class="game-main board" id="main" tabindex="-1">
            <div class="board-control fit" role="status">
                <h1>{ control(view, grid) }</h1>
                <div>{ time_left(grid, clock) }</div>
            </div>
            { table(grid, hands) }
        </main>
    }
}

/// Who picks.
pub fn control(view: &View, grid: &Grid) -> Html {
    let over = grid.left == 0;
    match grid.control.filter(|_| !over) {
        Some(team) => html! {
            <>{ badge(team) }<span>{ named(view.name(team)) }{ text::PICKS }</span></>
        },
        None if over => html! { <>{ text::BOARD_OVER }</> },
        None => html! { <>{ text::BOARD }</> },
    }
}

/// What is left of the time for a board that has a limit.
pub fn time_left(grid: &Grid, clock: &GameClock) -> Html {
    match grid.timer {
        Some(timer) => html! { <TimeLeft key="left" clock={clock.clone()} {timer} /> },
        None => html! { <span key="no-limit" hidden=true></span> },
    }
}

#[derive(PartialEq, Properties)]
pub struct TimeLeftProps {
    pub clock: GameClock,
    pub timer: Timer,
}

/// How long the board is still on, in minutes and seconds.
#[component]
pub fn TimeLeft(props: &TimeLeftProps) -> Html {
    let left = use_remaining(&props.clock, Some(props.timer));
    let low = left <= LAST_MINUTE;
    html! {
        <p class={classes!("board-left", low.then_some("is-low"))} role="timer" aria-live="off" aria-label={text::TIME_LEFT}>
            { icon(if props.timer.is_running() { Sign::Clock } else { Sign::Pause }) }
            { minutes(left.seconds_up()) }
        </p>
    }
}

/// The board alone, as it stands in the console too.
pub fn table(grid: &Grid, hands: Option<Hands<'_>>) -> Html {
    let aim = hands.and_then(|hands| hands.aim.0);
    html! {
        <div class="board-box fit">
            <table class="board-grid" data-columns={grid.categories.len().to_string()}>
                <caption class="sr-only">{ grid.title.clone() }</caption>
                <thead><tr>{ for (0..).zip(&grid.categories).map(|(category, title)| html! {
                    <th
                        key={category} scope="col" dir="auto"
                        class={(aim == Some(category)).then_some("is-aimed")}
                        data-long={has_long_word(title).then_some("")}
                    >
                        if hands.is_some() {
                            <kbd>{ category + 1 }</kbd>
                        }
                        <span>{ title.clone() }</span>
                    </th>
                }) }</tr></thead>
                <tbody>{ for (0..).zip(&grid.values).map(|(row, value)| html! {
                    <tr key={row}>{ for (0..).zip(&grid.categories).map(|(category, title)| {
                        let cell = Cell { category, row };
                        let aimed = aim == Some(category);
                        html! { <td key={category}>{ place(grid, cell, title, *value, aimed, hands) }</td> }
                    }) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

fn place(
    grid: &Grid,
    cell: Cell,
    title: &str,
    value: u16,
    aimed: bool,
    hands: Option<Hands<'_>>,
) -> Html {
    if grid.gone.contains(&cell) {
        return html! { <div class="board-cell is-gone"><span class="sr-only">{ text::GONE }</span></div> };
    }
    let Some(hands) = hands else {
        return html! { <div class="board-cell">{ value }</div> };
    };
    let keying = hands.keying.clone();
    html! {
        <button
            class={classes!("board-cell", aimed.then_some("is-aimed"))} type="button"
            aria-label={text::cell(title, value)} disabled={grid.left == 0}
            onclick={move |_: MouseEvent| keying.emit(Keying::Pick(cell))}
        >
            { value }
            if aimed {
                <kbd>{ cell.row + 1 }</kbd>
            }
        </button>
    }
}

/// What the teams have, under the board.
pub fn totals(view: &View, grid: &Grid) -> Html {
    let many = is_many(grid.totals.iter().map(|line| view.name(line.team)));
    html! {
        <section class={classes!("strip", many.then_some("is-many"))} aria-label={text::TOTALS}>
            <ul class="chips is-totals fit" role="list">
                { for grid.totals.iter().map(|line| {
                    chip(view, line.team, line.points, many, grid.control == Some(line.team))
                }) }
            </ul>
        </section>
    }
}

fn chip(view: &View, team: TeamId, points: i64, letter_only: bool, picks: bool) -> Html {
    let name = view.name(team);
    html! {
        <li key={team.0}>
            <div class="chip is-total" data-state={picks.then_some("floor")}>
                { badge(team) }
                <span
                    class={if letter_only { "sr-only" } else { "chip-name" }} dir="auto"
                    data-long={has_long_word(name).then_some("")}
                >
                    { name.to_owned() }
                </span>
                <strong>{ total(points) }</strong>
            </div>
        </li>
    }
}
