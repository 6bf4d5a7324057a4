//! A board, and the wagers on a question.

use yew::prelude::*;

use crate::game::Cell;
use crate::stage::{Grid, Unveil, View, Wagers};
use crate::text::board as text;
use crate::ui::parts::{badge, named};

/// The categories from left to right, their values from top to bottom.
pub fn grid(view: &View, grid: &Grid) -> Html {
    let rows = (0..).zip(&grid.values).map(|(row, value)| {
        let cells = (0..).zip(&grid.categories).map(|(category, title)| {
            let gone = grid.gone.contains(&Cell { category, row });
            let shown = if gone {
                String::new()
            } else {
                value.to_string()
            };
            html! { <td key={title.clone()} class="board-cell">{ shown }</td> }
        });
        html! { <tr key={value.to_string()}>{ for cells }</tr> }
    });
    html! {
        <main class="game-main board" id="main" tabindex="-1">
            <h1 class="board-control fit">{ for grid.control.map(badge) }{ text::picks(grid.control.map(|team| view.name(team))) }</h1>
            <table class="board-grid fit">
                <thead><tr>{ for grid.categories.iter().map(|title| html! {
                    <th key={title.clone()} scope="col" dir="auto">{ title.clone() }</th>
                }) }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </main>
    }
}

/// Before the question: what it is about, and who has wagered.
pub fn wagers(view: &View, wagers: &Wagers) -> Html {
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-kicker">{ text::WAGERS }</p>
            <h1 class="poster-title" dir="auto">{ text::stake(view.stake.as_ref()) }</h1>
            <ul class="wager-seats">{ for wagers.seats.iter().map(|seat| html! {
                <li key={seat.team.0}>
                    { badge(seat.team) }{ named(view.name(seat.team)) }
                    { if seat.answered { text::WAGERED } else { text::THINKING } }
                </li>
            }) }</ul>
        </main>
    }
}

/// The team shown last, and how many are to come.
pub fn unveil(view: &View, unveil: &Unveil) -> Html {
    let last = unveil.shown.last().map(|line| {
        html! {
            <>
                <h1 class="poster-title">{ badge(line.team) }{ named(view.name(line.team)) }</h1>
                <p class="poster-note">{ text::unveiled(line) }</p>
            </>
        }
    });
    html! {
        <main class="game-main poster fit" id="main" tabindex="-1">
            <p class="poster-kicker">{ unveil.asking.stem.clone() }</p>
            { for last }
            <p class="poster-note">{ text::to_come(unveil.to_come.len()) }</p>
        </main>
    }
}
