use yew::prelude::*;

use crate::stage::{Feat, Line, View};
use crate::text::{game as words, play as text};
use crate::ui::parts::{badge, named, named_as};

/// More teams on one place than stand well in one column.
const CROWD: usize = 4;
/// Pieces of confetti.
const PIECES: usize = 36;

/// The first three places, ties together, and everybody else below. A place that nobody is said to
/// stand on is still to be shown.
pub fn podium(view: &View, ranks: &[usize], lines: &[Line]) -> Html {
    let event = &view.event;
    let title = if event.is_empty() {
        text::PODIUM
    } else {
        event
    };
    let on_podium = |line: &Line| line.rank.is_some_and(|rank| ranks.contains(&rank));
    let complete = ranks
        .iter()
        .all(|rank| lines.iter().any(|line| line.rank == Some(*rank)));
    let rest: Vec<_> = lines
        .iter()
        .filter(|line| !on_podium(line))
        .copied()
        .collect();
    html! {
        <main class="game-main podium fit" id="main" tabindex="-1">
            <h1>{ named(title) }</h1>
            <ol class="plinths" role="list" aria-live="polite">
                { for ranks.iter().zip(1..).map(|(rank, place)| plinth(view, lines, *rank, place)) }
            </ol>
            if !rest.is_empty() {
                <ol class="also" role="list" aria-label={text::ALSO}>
                    { for rest.iter().map(|line| also(view, line)) }
                </ol>
            }
            <div class="confetti" aria-hidden="true">
                { for (0..if complete { PIECES } else { 0 }).map(|piece| html! { <i key={piece}></i> }) }
            </div>
        </main>
    }
}

fn plinth(view: &View, lines: &[Line], rank: usize, place: usize) -> Html {
    let teams: Vec<_> = lines
        .iter()
        .filter(|line| line.rank == Some(rank))
        .collect();
    let points = teams.first().map_or_else(
        || text::HIDDEN_PLACE.to_owned(),
        |line| text::total_points(line.points),
    );
    html! {
        <li
            class={classes!("plinth", teams.is_empty().then_some("is-veiled"))}
            key={rank} data-place={place.to_string()}
        >
            <ul class={classes!("plinth-teams", (teams.len() > 1).then_some("is-joint"), (teams.len() > CROWD).then_some("is-crowd"))} role="list">
                { for teams.iter().map(|line| html! {
                    <li key={line.team.0}>{ badge(line.team) }{ named(view.name(line.team)) }</li>
                }) }
            </ul>
            <div class="plinth-block">
                <span class="plinth-place">{ words::ordinal(rank) }</span>
                <span class="plinth-points">{ points }</span>
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

/// The moments of the night, after the winners.
pub fn highlights(view: &View, feats: &[Feat]) -> Html {
    html! {
        <main class="game-main feats fit" id="main" tabindex="-1">
            <h1>{ text::HIGHLIGHTS }</h1>
            <ul role="list">
                { for feats.iter().enumerate().map(|(n, feat)| html! {
                    <li class="feat" key={n}>
                        <h2>{ text::feat_title(&feat.highlight) }</h2>
                        { named_as("feat-who", &text::feat(view, feat)) }
                        <p dir="auto" hidden={feat.stem.is_empty()}>{ feat.stem.clone() }</p>
                    </li>
                }) }
            </ul>
        </main>
    }
}
