//! This year's event, as its host says it is.

use yew::prelude::*;

use crate::league::{Day, LONGEST_NAME, Week};
use crate::session::Almanac;
use crate::text::week as words;
use crate::ui::parts::{Sign, icon};

use super::fields::{DateField, TextField};
use super::kept::{Held, told, use_held};

#[component]
pub fn EventPart() -> Html {
    let Held {
        now: week,
        change,
        trouble,
    } = use_held(Almanac::week, Almanac::keep_week);
    let text = |id: &str, label, value, set: fn(&mut Week, String)| {
        let week = week.clone();
        let on_input = change.reform(move |text: String| {
            let mut next = (*week).clone();
            set(&mut next, text);
            next
        });
        TextField {
            id: id.to_owned(),
            label,
            value,
            most: LONGEST_NAME,
            on_input,
        }
        .view()
    };
    let wrong = week.runs_back();
    let date = |id, label, value, set: fn(&mut Week, Option<Day>)| {
        let week = week.clone();
        let on_change = change.reform(move |day| {
            let mut next = (*week).clone();
            set(&mut next, day);
            next
        });
        DateField {
            id,
            label,
            value,
            wrong: wrong.then_some("runs-back"),
            on_change,
        }
        .view()
    };
    html! {
        <details class="more week-event">
            <summary>
                <h2>{ words::EVENT_PART }</h2>
                <span class="hint" dir="auto">{ words::said(&week) }</span>
            </summary>
            <div class="cert-part">
                <p class="hint">{ words::EVENT_HINT }</p>
                { text("event-name", words::NAME, &week.name, |week, text| week.name = text) }
                <div class="cert-pair">
                    { date("event-first", words::FIRST, week.first, |week, day| week.first = day) }
                    { date("event-last", words::LAST, week.last, |week, day| week.last = day) }
                </div>
                <div id="runs-back" role="status">
                    if wrong {
                        <p class="error">{ icon(Sign::Warn) }{ words::RUNS_BACK }</p>
                    }
                </div>
                { text("event-place", words::PLACE, &week.place, |week, text| week.place = text) }
                { text("event-host", words::HOST, &week.host, |week, text| week.host = text) }
                { told(trouble.as_ref()) }
            </div>
        </details>
    }
}
