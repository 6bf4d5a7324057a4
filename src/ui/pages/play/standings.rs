use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::stage::{Line, Reached, View};
use crate::text::{game as words, play as text};
use crate::ui::dom::{is_still, set_property, use_properties};
use crate::ui::parts::{Tube, badge, named_as};

/// From so many teams on the list stands in two columns.
const ONE_COLUMN: usize = 8;

#[derive(PartialEq, Properties)]
pub struct StandingsViewProps {
    pub view: Rc<View>,
    pub reached: Reached,
    pub lines: Vec<Line>,
}

/// All teams by points, moving from where they stood to where they stand.
#[component]
pub fn StandingsView(props: &StandingsViewProps) -> Html {
    let lines = &props.lines;
    let two = lines.len() > ONE_COLUMN;
    let rows = if two {
        lines.len().div_ceil(2)
    } else {
        lines.len()
    };
    let list = use_node_ref();
    use_properties(&list, vec![("--rows", rows.to_string())]);
    let moves: Vec<(usize, usize)> = lines.iter().map(|line| line.before).enumerate().collect();
    use_moves(&list, moves, rows);
    let top = lines
        .iter()
        .map(|line| line.points)
        .max()
        .unwrap_or(0)
        .max(1);
    html! {
        <main class="game-main ranking fit" id="main" tabindex="-1">
            <h1>{ text::standings_title(props.reached) }</h1>
            <ol ref={list} class={classes!("standings", two.then_some("is-two"))} role="list">
                { for lines.iter().enumerate().map(|(n, line)| row(&props.view, lines, n, line, top)) }
            </ol>
        </main>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a drawing")]
fn row(view: &View, lines: &[Line], n: usize, line: &Line, top: i64) -> Html {
    let name = view.name(line.team);
    let gain = line.gain;
    let alike = |other: Option<&Line>| other.is_some_and(|other| other.rank == line.rank);
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
            if is_still() {
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
