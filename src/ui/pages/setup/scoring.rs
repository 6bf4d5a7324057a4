//! How answers come in, how points are given, when they are shown, and how the questions are drawn.

use yew::prelude::*;

use crate::game::{Scoring, SpeedBy, StandingsShown};
use crate::text::form as words;
use crate::text::setup::{Place, scoring as named, standings as shown_when};
use crate::ui::draft::{Draft, Field};

use super::acts::{Act, Dispatch};
use super::details::More;
use super::faults::{Shown, error_line, nothing};
use super::fields::{NumberField, OneOf, byte, marks, typed, wide};

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

pub fn scoring_part(draft: &Draft, shown: &Shown, dispatch: &Dispatch) -> Html {
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
    let ways = OneOf {
        name: "scoring".to_owned(),
        legend: words::SCORING,
        legend_class: "sr-only",
        options: &SCORINGS.map(named),
        chosen,
        wrong: None,
        on_choose: choose,
    }
    .view();
    html! {
        <More title={words::SCORING} hint={named(now)}>
            { ways }
            <p class="hint">{ words::scoring_explained(now) }</p>
            { match percent {
                Some((label, value, max)) => html! {
                    <div key="percent" class="form-row">
                        <NumberField key={label} id="percent" {label} value={wide(value)} min=1 {max}
                            wrong={fault.is_some()} {on_change} />
                    </div>
                },
                None => nothing(),
            } }
            { error_line("percent", fault) }
        </More>
    }
}

/// Keyed in, or left on paper.
pub fn answers_part(draft: &Draft, dispatch: &Dispatch) -> Html {
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |n: usize| dispatch.dispatch(Act::PlayOnPaper(n == 1)))
    };
    let ways = [words::KEYED_IN, words::ON_PAPER];
    let chosen = usize::from(draft.on_paper);
    let how = OneOf {
        name: "answers".to_owned(),
        legend: words::ANSWERS,
        legend_class: "sr-only",
        options: &ways,
        chosen,
        wrong: None,
        on_choose: choose,
    }
    .view();
    html! {
        <More title={words::ANSWERS} hint={ways[chosen]}>
            { how }
            <p class="hint">{ if draft.on_paper { words::ON_PAPER_HINT } else { words::KEYED_IN_HINT } }</p>
        </More>
    }
}

const STANDINGS: [StandingsShown; 3] = [
    StandingsShown::AfterQuestion,
    StandingsShown::AfterRound,
    StandingsShown::AtTheEnd,
];

pub fn standings_part(draft: &Draft, dispatch: &Dispatch) -> Html {
    let now = draft.standings;
    let choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |n: usize| dispatch.dispatch(Act::ShowStandings(STANDINGS[n])))
    };
    let when = OneOf {
        name: "standings".to_owned(),
        legend: words::STANDINGS_LABEL,
        legend_class: "sr-only",
        options: &STANDINGS.map(shown_when),
        chosen: STANDINGS.iter().position(|when| *when == now).unwrap_or(1),
        wrong: None,
        on_choose: choose,
    }
    .view();
    html! {
        <More title={words::STANDINGS} hint={shown_when(now)}>
            { when }
            <p class="hint">{ words::TIE_BREAK }</p>
        </More>
    }
}

pub fn draw_part(draft: &Draft, shown: &Shown, dispatch: &Dispatch) -> Html {
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
    let how = OneOf {
        name: "draw".to_owned(),
        legend: words::DRAW_LABEL,
        legend_class: "sr-only",
        options: &[words::BY_CHANCE, words::BY_NUMBER],
        chosen: usize::from(draft.seed.is_some()),
        wrong: None,
        on_choose: choose,
    }
    .view();
    html! {
        <More title={words::DRAW} hint={words::drawn(draft.seed.as_deref())}>
            { how }
            { match &draft.seed {
                Some(seed) => html! {
                    <div key="seed">
                        <label class="label" for="seed">{ words::SEED }</label>
                        <input class="field" id="seed" inputmode="numeric" autocomplete="off" value={seed.clone()}
                            aria-invalid={invalid} aria-describedby={described} {oninput} />
                        { error_line("seed", fault) }
                    </div>
                },
                None => nothing(),
            } }
            <p class="hint">{ words::SEED_HINT }</p>
        </More>
    }
}
