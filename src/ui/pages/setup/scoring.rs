//! How points are given, when they are shown, and how the questions are drawn.

use std::rc::Rc;

use yew::prelude::*;

use crate::game::{Scoring, SpeedBy, StandingsShown};
use crate::text::form as words;
use crate::text::setup::{Place, scoring as named, standings as shown_when};
use crate::ui::draft::{Draft, Field};

use super::acts::{Act, Dispatch};
use super::details::More;
use super::faults::{ErrorLine, Shown};
use super::fields::{NumberField, OneOf, marks, typed};
use super::round::byte;

#[derive(PartialEq, Properties)]
pub struct RulesProps {
    pub draft: Rc<Draft>,
    pub shown: Shown,
    pub dispatch: Dispatch,
}

/// The ways of scoring as they are offered, each with the usual share.
const SCORINGS: [Scoring; 4] = [
    Scoring::Accuracy,
    Scoring::Speed {
        by: SpeedBy::Order,
        most_percent: 20,
    },
    Scoring::Speed {
        by: SpeedBy::Time,
        most_percent: 20,
    },
    Scoring::Negative { percent: 50 },
];

fn same_way(one: Scoring, other: Scoring) -> bool {
    named(one) == named(other)
}

#[component]
pub fn ScoringPart(props: &RulesProps) -> Html {
    let RulesProps {
        draft,
        shown,
        dispatch,
    } = props;
    let now = draft.scoring;
    let chosen = SCORINGS
        .iter()
        .position(|way| same_way(*way, now))
        .unwrap_or(0);
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |n: usize| dispatch.dispatch(Act::Score(SCORINGS[n])))
    };
    let fault = shown.at(Place::Scoring, Field::Only);
    let percent = match now {
        Scoring::Accuracy => None,
        Scoring::Speed { most_percent, .. } => Some((
            words::SPEED_PERCENT,
            most_percent,
            u16::from(Scoring::MOST_SPEED_PERCENT),
        )),
        Scoring::Negative { percent } => Some((words::PENALTY_PERCENT, percent, 100)),
    };
    let on_change = {
        let dispatch = dispatch.clone();
        Callback::from(move |n: u16| {
            let scoring = match now {
                Scoring::Accuracy => Scoring::Accuracy,
                Scoring::Speed { by, .. } => Scoring::Speed {
                    by,
                    most_percent: byte(n),
                },
                Scoring::Negative { .. } => Scoring::Negative { percent: byte(n) },
            };
            dispatch.dispatch(Act::Score(scoring));
        })
    };
    html! {
        <More title={words::SCORING} hint={named(now)}>
            <OneOf name="scoring" legend={words::SCORING} legend_class="sr-only" {chosen} on_choose={choose}
                options={SCORINGS.map(|way| AttrValue::from(named(way))).to_vec()} />
            <p class="hint">{ words::scoring_explained(now) }</p>
            { match percent {
                Some((label, value, max)) => html! {
                    <div key="percent" class="form-row">
                        <NumberField id="percent" {label} value={u16::from(value)} min=1 {max}
                            wrong={fault.is_some()} {on_change} />
                    </div>
                },
                None => html! { <span key="none" hidden=true></span> },
            } }
            <ErrorLine field="percent" words={fault} />
        </More>
    }
}

const STANDINGS: [StandingsShown; 3] = [
    StandingsShown::AfterQuestion,
    StandingsShown::AfterRound,
    StandingsShown::AtTheEnd,
];

#[component]
pub fn StandingsPart(props: &RulesProps) -> Html {
    let now = props.draft.standings;
    let choose = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |n: usize| dispatch.dispatch(Act::ShowStandings(STANDINGS[n])))
    };
    html! {
        <More title={words::STANDINGS} hint={shown_when(now)}>
            <OneOf name="standings" legend={words::STANDINGS_LABEL} legend_class="sr-only" on_choose={choose}
                chosen={STANDINGS.iter().position(|when| *when == now).unwrap_or(1)}
                options={STANDINGS.map(|when| AttrValue::from(shown_when(when))).to_vec()} />
            <p class="hint">{ words::TIE_BREAK }</p>
        </More>
    }
}

#[component]
pub fn DrawPart(props: &RulesProps) -> Html {
    let RulesProps {
        draft,
        shown,
        dispatch,
    } = props;
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |n: usize| {
            dispatch.dispatch(Act::Seed((n == 1).then(|| "1".to_owned())));
        })
    };
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Act::Seed(Some(typed(&event)))))
    };
    let fault = shown.at(Place::Seed, Field::Only);
    let (invalid, described) = marks("seed", fault.is_some());
    html! {
        <More title={words::DRAW} hint={words::drawn(draft.seed.as_deref())}>
            <OneOf name="draw" legend={words::DRAW_LABEL} legend_class="sr-only" on_choose={choose}
                chosen={usize::from(draft.seed.is_some())}
                options={vec![words::BY_CHANCE.into(), words::BY_NUMBER.into()]} />
            { match &draft.seed {
                Some(seed) => html! {
                    <div key="seed">
                        <label class="label" for="seed">{ words::SEED }</label>
                        <input class="field" id="seed" inputmode="numeric" autocomplete="off" value={seed.clone()}
                            aria-invalid={invalid} aria-describedby={described} {oninput} />
                        <ErrorLine field="seed" words={fault} />
                    </div>
                },
                None => html! { <span key="none" hidden=true></span> },
            } }
            <p class="hint">{ words::SEED_HINT }</p>
        </More>
    }
}
