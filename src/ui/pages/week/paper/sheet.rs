//! What the teams write on.

use yew::prelude::*;

use crate::paper::{AnswerSheet, Blank, Part, answer_sheets};
use crate::text::paper as words;
use crate::ui::parts::{badge, named};

use super::PagesProps;
use super::leaf::{Head, leaf};

#[component]
pub fn AnswerPages(props: &PagesProps) -> Html {
    let game = &props.game.0;
    let rounds = game.plan().setup.rounds.len();
    html! {
        <div class="leaves">
            { for answer_sheets(game).iter().map(|sheet| {
                let head = Head {
                    what: words::part(Part::Answers).0,
                    title: words::round_title(sheet.round, rounds, sheet.plan),
                    aside: html! { <p class="leaf-points">{ words::POINTS }<span class="gap"></span></p> },
                };
                let key = format!("{}-{}", sheet.round, sheet.team.id.0);
                leaf(key, "is-sheet", game, head, body(sheet))
            }) }
        </div>
    }
}

fn body(sheet: &AnswerSheet<'_>) -> Html {
    html! {
        <>
            <p class="leaf-team">{ badge(sheet.team.id) }{ named(&sheet.team.name) }</p>
            <div class="wager">
                if sheet.wager {
                    <p>{ words::WAGER }<span class="gap"></span><small>{ words::WAGER_HINT }</small></p>
                }
            </div>
            <ol class="blanks" role="list">
                { for sheet.blanks.iter().enumerate().map(|(n, it)| html! {
                    <li key={n}><b>{ n + 1 }</b>{ blank(it) }</li>
                }) }
                <li key="replaced" class="is-spare"><small>{ words::REPLACED }</small><span class="gap"></span><span class="line"></span></li>
            </ol>
        </>
    }
}

fn blank(blank: &Blank) -> Html {
    let boxes = words::boxes(blank);
    let hint = words::blank_hint(blank).to_owned();
    if boxes.is_empty() {
        return html! { <><span class="line"></span><small dir="auto">{ hint }</small></> };
    }
    let ordered = matches!(blank, Blank::InOrder(_));
    html! {
        <>
            <span class={classes!("boxes", ordered.then_some("is-ordered"))}>
                { for boxes.into_iter().enumerate().map(|(n, (inside, beside))| html! {
                    <span key={n}><span class="box">{ inside }</span>{ beside }</span>
                }) }
            </span>
            <small>{ hint }</small>
        </>
    }
}
