use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::game::{Asked, Game, Standing, StandingsShown, TeamId};
use crate::text::{game as words, play as text};
use crate::ui::dom::{set_property, use_properties};
use crate::ui::parts::{Tube, badge, named_as};

use super::desk::Shown;

/// From so many teams on the list stands in two columns.
const ONE_COLUMN: usize = 8;

#[derive(PartialEq, Properties)]
pub struct StandingsViewProps {
    pub shown: Shown,
}

/// All teams by points, moving from where they stood to where they stand.
#[component]
pub fn StandingsView(props: &StandingsViewProps) -> Html {
    let game = &props.shown.game;
    let lines = game.standings();
    let two = lines.len() > ONE_COLUMN;
    let rows = if two {
        lines.len().div_ceil(2)
    } else {
        lines.len()
    };
    let list = use_node_ref();
    use_properties(&list, vec![("--rows", rows.to_string())]);
    let before = places_before(game);
    let moves: Vec<(usize, usize)> = lines
        .iter()
        .enumerate()
        .map(|(here, line)| {
            let there = before.iter().position(|team| *team == line.team);
            (here, there.unwrap_or(here))
        })
        .collect();
    use_moves(&list, moves, rows);
    let top = lines
        .iter()
        .map(|line| line.points)
        .max()
        .unwrap_or(0)
        .max(1);
    html! {
        <main class="game-main ranking fit" id="main" tabindex="-1">
            <h1>{ text::standings_title(game) }</h1>
            <ol ref={list} class={classes!("standings", two.then_some("is-two"))} role="list">
                { for lines.iter().enumerate().map(|(n, line)| row(game, &lines, n, line, top)) }
            </ol>
        </main>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a drawing")]
fn row(game: &Game, lines: &[Standing], n: usize, line: &Standing, top: i64) -> Html {
    let name = game.team(line.team).map_or("", |team| team.name.as_str());
    let gain = gained(game, line.team);
    let alike = |other: Option<&Standing>| other.is_some_and(|other| other.rank == line.rank);
    let tied = line.tied.then(|| {
        match (
            n > 0 && alike(lines.get(n.wrapping_sub(1))),
            alike(lines.get(n + 1)),
        ) {
            (false, _) => "first",
            (true, true) => "mid",
            (true, false) => "last",
        }
    });
    html! {
        <li class="standing" key={line.team.0} data-rank={line.rank.map(|rank| rank.to_string())} data-tied={tied}>
            <span class="standing-rank">
                { line.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()) }
                if line.tied {
                    <><span aria-hidden="true">{ "=" }</span><span class="sr-only">{ text::TIED }</span></>
                }
            </span>
            { badge(line.team) }
            { named_as("standing-name", name) }
            <span class="standing-points">
                if gain != 0 {
                    <span class="standing-gain"><span class="sr-only">{ text::GAINED }</span>{ words::points(gain) }</span>
                }
                { words::total(line.points) }
                <span class="sr-only">{ text::POINTS_WORD }</span>
            </span>
            <Tube fill={(line.points.max(0) as f64) / top as f64} />
        </li>
    }
}

/// Where the room saw the standings last: before this question, or before this round.
fn since(game: &Game) -> usize {
    let last = game
        .played()
        .iter()
        .rev()
        .find_map(|played| match played.asked {
            Asked::InRound { round, .. } => Some(round),
            Asked::InTieBreak { .. } => None,
        });
    match game.plan().setup.standings {
        StandingsShown::AfterQuestion => game.played().len().saturating_sub(1),
        StandingsShown::AfterRound => game
            .played()
            .iter()
            .position(|played| {
                matches!(played.asked, Asked::InRound { round, .. } if Some(round) == last)
            })
            .unwrap_or(0),
        StandingsShown::AtTheEnd => 0,
    }
}

fn gained(game: &Game, team: TeamId) -> i64 {
    game.played()
        .iter()
        .skip(since(game))
        .map(|played| i64::from(played.points(team)))
        .sum()
}

/// The teams as they stood then.
fn places_before(game: &Game) -> Vec<TeamId> {
    let mut teams: Vec<_> = game
        .teams()
        .iter()
        .map(|team| {
            (
                team.retired,
                -(game.points(team.id) - gained(game, team.id)),
                team.id,
            )
        })
        .collect();
    teams.sort_unstable();
    teams.into_iter().map(|(_, _, team)| team).collect()
}

/// Puts rows where they were, then lets them go to where they are. Without motion they are there
/// at once.
#[hook]
fn use_moves(list: &NodeRef, moves: Vec<(usize, usize)>, rows: usize) {
    let list = list.clone();
    use_effect_with((moves, rows), move |(moves, rows)| {
        let rows = *rows;
        if let Some(element) = list.cast::<Element>() {
            let items = element.children();
            for (here, there) in moves {
                // Between columns a row only falls into its place.
                let same_column = here / rows.max(1) == there / rows.max(1);
                let item = u32::try_from(*here).ok().and_then(|n| items.item(n));
                let other = u32::try_from(*there).ok().and_then(|n| items.item(n));
                if let (Some(item), Some(other)) = (item, other)
                    && same_column
                {
                    let top = |e: &Element| e.unchecked_ref::<HtmlElement>().offset_top();
                    set_property(&item, "--from", &format!("{}px", top(&other) - top(&item)));
                }
            }
            let release = gloo::timers::callback::Timeout::new(600, move || {
                element.class_list().add_1("is-moving").ok();
            });
            let reduced = window()
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()
                .flatten()
                .is_some_and(|query| query.matches());
            if reduced {
                for n in 0..items.length() {
                    if let Some(item) = items.item(n) {
                        set_property(&item, "--from", "0px");
                    }
                }
            }
            return Box::new(move || drop(release)) as Box<dyn FnOnce()>;
        }
        Box::new(|| ()) as Box<dyn FnOnce()>
    });
}
