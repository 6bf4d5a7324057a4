//! What a learner decides about reviews. It is kept with what was practised, not with the device.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::practice::{Retention, Settings};
use crate::session::Study;
use crate::text::settings as words;

use super::parts::{Choice, one_of};

/// How many new questions a day may be chosen; what was chosen elsewhere is offered, too.
const NEW: [u16; 7] = [0, 5, 10, 15, 20, 30, 50];

/// For how long a memory lasts that serves as the example of what the other setting does, in days.
const EXAMPLE: f32 = 30.0;

/// The settings of reviews. `held` is where the slider is while it has not been let go.
pub fn learning(
    study: &Study,
    held: Option<u8>,
    hold: &Callback<u8>,
    change: &Callback<Settings>,
) -> Html {
    let (settings, today) = (study.learner().settings, study.today());
    let percent = held.unwrap_or(settings.retention.percent());
    let retention = Retention::of_percent(percent);
    let due = study.learner().due(retention, today);
    let left = study.learner().new_left(today);
    let mut numbers = NEW.to_vec();
    if !numbers.contains(&settings.new_a_day) {
        numbers.push(settings.new_a_day);
        numbers.sort_unstable();
    }
    let choice = |new_a_day: u16| -> Choice {
        let change = change.clone();
        let choose = Callback::from(move |()| {
            change.emit(Settings {
                new_a_day,
                ..settings
            });
        });
        let is_chosen = new_a_day == settings.new_a_day;
        (words::new_a_day(new_a_day).into(), is_chosen, choose)
    };
    let choices: Vec<Choice> = numbers.into_iter().map(choice).collect();
    let slid = |then: Callback<u8>| {
        Callback::from(move |event: Event| {
            let slider = event.target().and_then(|it| it.dyn_into().ok());
            let value = slider.and_then(|slider: HtmlInputElement| slider.value().parse().ok());
            if let Some(percent) = value {
                then.emit(percent);
            }
        })
    };
    let let_go = {
        let change = change.clone();
        slid(Callback::from(move |percent| {
            change.emit(Settings {
                retention: Retention::of_percent(percent),
                ..settings
            });
        }))
    };
    let moved = slid(hold.clone()).reform(|event: InputEvent| event.into());
    let said = words::percent(percent);
    let effect = words::retention_effect(retention.interval(EXAMPLE), due);
    html! {
        <>
            <div key="retention">
                <label class="label slider-label" for="retention">
                    <span>{ words::RETENTION }</span><output for="retention">{ said.clone() }</output>
                </label>
                <input
                    id="retention"
                    type="range"
                    min={Retention::LEAST.to_string()}
                    max={Retention::MOST.to_string()}
                    value={percent.to_string()}
                    aria-valuetext={said}
                    aria-describedby="retention-hint retention-effect"
                    oninput={moved}
                    onchange={let_go}
                />
                <p class="hint" id="retention-hint">{ words::RETENTION_HINT }</p>
                <p class="hint" id="retention-effect">{ effect }</p>
            </div>
            { one_of("new-a-day", words::NEW_A_DAY, Some(words::new_left(left).into()), &choices) }
        </>
    }
}
