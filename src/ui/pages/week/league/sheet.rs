//! The standings of a league, as they are printed too.

use yew::prelude::*;

use crate::league::{Counting, League, Line, Night};
use crate::text::{home, league as words};
use crate::ui::dates;
use crate::ui::parts::named;

pub fn standings_part(league: &League, nights: &[&Night], lines: &[Line]) -> Html {
    let table = if lines.is_empty() {
        html! { <p key="none" class="hint">{ words::EMPTY }</p> }
    } else {
        html! {
            // As above: many nights are wider than a telephone.
            <div key="table" class="wide-table" role="group" aria-labelledby="standings" tabindex="0">
                { table(league, nights, lines) }
            </div>
        }
    };
    let note = match league.counting {
        Counting::Places => words::BY_PLACES,
        Counting::Sum | Counting::Best(_) => "",
    };
    html! {
        // In reach of the keyboard, since it scrolls by itself where there is room beside the form.
        <section class="cert-preview" aria-labelledby="standings" tabindex="0">
            <h2 id="standings">{ words::STANDINGS }</h2>
            <div class="card league-sheet">
                <h3 class="league-title">{ named(words::name(&league.name)) }</h3>
                { table }
                <p class="hint">{ words::rule(league.counting, &league.places) }{ " " }{ note }</p>
            </div>
        </section>
    }
}

fn table(league: &League, nights: &[&Night], lines: &[Line]) -> Html {
    html! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{ words::RANK }</th>
                    <th scope="col">{ words::TEAM }</th>
                    <th scope="col">{ words::TOTAL }</th>
                    { for nights.iter().map(|night| html! {
                        <th key={night.game.clone()} scope="col">
                            { named(home::event(&night.event)) }<small>{ dates::day(night.started) }</small>
                        </th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for lines.iter().map(|line| html! {
                    <tr key={line.team.clone()}>
                        <td>{ words::rank(line) }</td>
                        <th scope="row">{ named(&line.name) }</th>
                        <td><strong>{ crate::text::game::total(line.total) }</strong></td>
                        { for line.nights.iter().enumerate().map(|(n, night)| html! {
                            <td key={n}>{ words::scored(*night, league.counting) }</td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
