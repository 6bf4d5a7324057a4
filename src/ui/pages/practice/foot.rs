use yew::prelude::*;

use crate::bank::{Kind, Response};
use crate::practice::Unready;
use crate::practice::{Given, Marked, Rating, Verdict};
use crate::text::practice as text;
use crate::ui::parts::{Sign, icon};

use super::drill::Act;

/// What the foot of a question depends on.
#[derive(Clone, Copy, Debug)]
pub struct Foot<'a> {
    pub kind: Kind,
    pub told: Option<&'a Marked>,
    pub given: Option<&'a Given>,
    pub exam: bool,
    pub last: bool,
    pub unready: Option<Unready>,
}

/// What is said in a line, and the one thing to do next below it. As high before the answer as
/// after it.
pub fn foot(foot: Foot<'_>, act: &Callback<Act>, proceed: &Callback<()>) -> Html {
    let state = foot.told.map(|told| mark(foot.given, told).0);
    html! {
        <footer class="drill-foot" data-mark={state}>
            <div class="drill-say">{ say(foot, act) }</div>
            <div class="drill-do">{ next(foot, act, proceed) }</div>
        </footer>
    }
}

/// How it is called in the styles, its sign and its word.
fn mark(given: Option<&Given>, told: &Marked) -> (&'static str, Sign, &'static str) {
    // The learner's own word goes before the list of accepted forms.
    let right = given.is_some_and(|given| given.right);
    let gave_up = given.is_some_and(|given| given.response == Response::Judged(false));
    match (told.verdict, right) {
        (Verdict::Near, true) => ("right", Sign::Tick, text::RIGHT_WITH_SLIP),
        (_, true) => ("right", Sign::Tick, text::RIGHT),
        (Verdict::Near, false) => ("near", Sign::Half, text::NEARLY),
        (_, false) if gave_up => ("near", Sign::Help, text::GIVEN_UP),
        (_, false) => ("wrong", Sign::Cross, text::WRONG),
    }
}

fn say(foot: Foot<'_>, act: &Callback<Act>) -> Html {
    let emit = |what: Act| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(what.clone()))
    };
    let Some(told) = foot.told else {
        let wants_way_out = !foot.exam && !matches!(foot.kind, Kind::Choice | Kind::TrueFalse);
        return html! {
            <>
                <p class="hint" id="task">
                    <span role="alert">
                        if let Some(why) = foot.unready {
                            <span class="error">{ icon(Sign::Warn) }{ text::unready(why) }</span>
                        }
                    </span>
                    if foot.unready.is_none() {
                        { text::task(foot.kind) }
                    }
                </p>
                if wants_way_out {
                    <button class="pill" type="button" onclick={emit(Act::GiveUp)}>{ text::GIVE_UP }</button>
                }
            </>
        };
    };
    let (_, sign, word) = mark(foot.given, told);
    let rating = foot.given.map(|given| given.rating);
    let right = foot.given.is_some_and(|given| given.right);
    let rate = |to: Rating, short: &'static str, name: &'static str| {
        let pressed = rating == Some(to);
        // Pressed again, it is taken back.
        let act = emit(Act::Rate(if pressed { Rating::Good } else { to }));
        html! {
            <button class="pill" type="button" aria-label={name} aria-pressed={pressed.to_string()} onclick={act}>
                { short }
            </button>
        }
    };
    html! {
        <>
            <strong class="verdict">{ icon(sign) }{ word }</strong>
            if right {
                { rate(Rating::Hard, text::HARD, text::WAS_HARD) }
                { rate(Rating::Easy, text::EASY, text::WAS_EASY) }
            } else if foot.kind == Kind::Text && told.verdict == Verdict::Wrong {
                <button class="pill" type="button" onclick={emit(Act::CountAsRight)}>{ text::WAS_RIGHT }</button>
            }
        </>
    }
}

fn next(foot: Foot<'_>, act: &Callback<Act>, proceed: &Callback<()>) -> Html {
    let go = {
        let proceed = proceed.clone();
        Callback::from(move |event: MouseEvent| {
            // The second half of a double press was meant for the button that stood here before.
            if event.detail() < 2 {
                proceed.emit(());
            }
        })
    };
    if foot.told.is_some() || foot.exam {
        let words = match (foot.exam, foot.last) {
            (true, true) => text::OVERVIEW,
            (false, true) => text::TO_THE_END,
            (_, false) => text::NEXT,
        };
        return html! {
            <button key="next" class="button is-primary" id="next" type="button" aria-keyshortcuts="Enter" onclick={go}>
                { words }
            </button>
        };
    }
    if matches!(foot.kind, Kind::Choice | Kind::TrueFalse) {
        let give_up = {
            let act = act.clone();
            Callback::from(move |_: MouseEvent| act.emit(Act::GiveUp))
        };
        return html! {
            <button key="give-up" class="button is-wide" type="button" onclick={give_up}>{ text::GIVE_UP }</button>
        };
    }
    html! {
        <button key="check" class="button is-primary" id="check" type="button" aria-keyshortcuts="Enter" onclick={go}>
            { text::CHECK }
        </button>
    }
}
