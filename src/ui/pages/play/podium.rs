use yew::prelude::*;

use crate::stage::{Line, View};
use crate::text::{game as words, play as text};
use crate::ui::parts::{badge, named};

/// More teams on one place than stand well in one column.
const CROWD: usize = 4;

/// The first three places, ties together, and everybody else below.
pub fn podium(view: &View, lines: &[Line]) -> Html {
    let event = &view.event;
    let title = if event.is_empty() {
        text::PODIUM
    } else {
        event
    };
    let mut ranks: Vec<usize> = lines.iter().filter_map(|line| line.rank).collect();
    ranks.dedup();
    ranks.truncate(3);
    let on_podium = |line: &Line| line.rank.is_some_and(|rank| ranks.contains(&rank));
    let rest: Vec<_> = lines
        .iter()
        .filter(|line| !on_podium(line))
        .copied()
        .collect();
    html! {
        <main class="game-main podium fit" id="main" tabindex="-1">
            <h1>{ named(title) }</h1>
            <ol class="plinths" role="list">
                { for ranks.iter().zip(1..).map(|(rank, place)| plinth(view, lines, *rank, place)) }
            </ol>
            if !rest.is_empty() {
                <ol class="also" role="list" aria-label={text::ALSO}>
                    { for rest.iter().map(|line| also(view, line)) }
                </ol>
            }
        </main>
    }
}

fn plinth(view: &View, lines: &[Line], rank: usize, place: usize) -> Html {
    let teams: Vec<_> = lines
        .iter()
        .filter(|line| line.rank == Some(rank))
        .collect();
    let points = teams.first().map_or(0, |line| line.points);
    html! {
        <li class="plinth" key={rank} data-place={place.to_string()}>
            <ul class={classes!("plinth-teams", (teams.len() > 1).then_some("is-joint"), (teams.len() > CROWD).then_some("is-crowd"))} role="list">
                { for teams.iter().map(|line| html! {
                    <li key={line.team.0}>{ badge(line.team) }{ named(view.name(line.team)) }</li>
                }) }
            </ul>
            <div class="plinth-block">
                <span class="plinth-place">{ words::ordinal(rank) }</span>
                <span class="plinth-points">{ text::total_points(points) }</span>
            </div>
        </li>
    }
}

fn also(view: &View, line: &Line) -> Html {
    let rank = line
        .rank
        .map_or_else(|| "–".to_owned(), |rank| format!("{rank}."));
    html! {
        <li key={line.team.0}>
            { rank }{ " " }{ badge(line.team) }
            { named(view.name(line.team)) }{ " " }{ words::total(line.points) }
        </li>
    }
}
