//! After a final wager: the teams, one after another, from the last place to the first.

use yew::prelude::*;

use crate::game::Verdict;
use crate::stage::{Unveil, Unveiled, View};
use crate::text::board as text;
use crate::text::game::{points, total};
use crate::text::play::fate;
use crate::ui::parts::{Sign, badge, icon, named};

/// The team shown last, large; those before it in a row, and how many are to come.
pub fn unveil(view: &View, shown: &Unveil) -> Html {
    let (last, before) = match shown.shown.split_last() {
        Some((last, before)) => (Some(last), before),
        None => (None, &shown.shown[..]),
    };
    html! {
        <main class="game-main unveil fit" id="main" tabindex="-1">
            <p class="unveil-stem" dir="auto">{ shown.asking.stem.clone() }</p>
            <div class="unveil-now" role="status">
                if let Some(line) = last {
                    { card(view, shown, line) }
                } else {
                    <h1 class="poster-title">{ text::UNVEIL }</h1>
                }
                if let Some(why) = fate(shown.fate) {
                    <p class="fate">{ why }</p>
                }
            </div>
            <ol class="unveil-before" role="list">
                { for before.iter().map(|line| html! {
                    <li key={line.team.0}>
                        { badge(line.team) }
                        <span class="sr-only">{ view.name(line.team).to_owned() }</span>
                        <span>{ icon(sign(line.verdict)) }</span>
                        <strong>{ total(line.total) }</strong>
                    </li>
                }) }
            </ol>
            <p class="unveil-left">{ text::to_come(shown.to_come.len()) }</p>
        </main>
    }
}

fn sign(verdict: Verdict) -> Sign {
    match verdict {
        Verdict::Right => Sign::Tick,
        Verdict::Partly { .. } => Sign::Half,
        Verdict::Wrong => Sign::Cross,
    }
}

fn card(view: &View, shown: &Unveil, line: &Unveiled) -> Html {
    let state = match line.verdict {
        Verdict::Right => "right",
        Verdict::Partly { .. } => "partly",
        Verdict::Wrong => "wrong",
    };
    html! {
        <article class="unveil-card" key={line.team.0} data-state={state}>
            <h1>{ badge(line.team) }<span>{ named(view.name(line.team)) }</span></h1>
            <dl>
                <div class="unveil-said">
                    <dt>{ text::SAID }</dt>
                    <dd dir="auto">{ text::said(&shown.asking, line.said.as_ref()) }</dd>
                </div>
                <div class="unveil-verdict">
                    <dt class="sr-only">{ text::VERDICT }</dt>
                    <dd>{ icon(sign(line.verdict)) }{ text::verdict(line.verdict) }</dd>
                </div>
                <div>
                    <dt>{ text::WAGER }</dt>
                    <dd>{ line.wager }</dd>
                </div>
                <div>
                    <dt>{ text::CHANGE_OF }</dt>
                    <dd>{ points(i64::from(line.points)) }</dd>
                </div>
                <div class="unveil-total">
                    <dt>{ text::NOW }</dt>
                    <dd>{ total(line.total) }</dd>
                </div>
            </dl>
        </article>
    }
}
