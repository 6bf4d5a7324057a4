//! This year's event, as its host says it is.

use yew::prelude::*;

use crate::league::{LONGEST_NAME, Week};
use crate::platform::web;
use crate::session::Almanac;
use crate::text::week as words;
use crate::ui::parts::{Sign, icon};

use super::fields::{DateField, TextField, nothing};

#[component]
pub fn EventPart() -> Html {
    let kept = (*use_memo((), |()| Almanac::new(web::platform()))).clone();
    let read = use_memo((), |()| kept.week());
    let week = use_state(|| (*read).clone().unwrap_or_default());
    let trouble = use_state(|| {
        let damage = read.as_ref().as_ref().err();
        damage.map(|damage| AttrValue::from(words::damaged(damage)))
    });
    let change = {
        let (week, trouble) = (week.clone(), trouble.clone());
        Callback::from(move |next: Week| {
            let fault = kept.keep_week(&next).err();
            trouble.set(fault.map(|fault| words::not_kept(fault).into()));
            week.set(next);
        })
    };
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
    let date = |id, label, value, set: fn(&mut Week, Option<crate::league::Day>)| {
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
    let said = match &*trouble {
        Some(text) => html! {
            <div key="said" class="notice" data-kind="bad">{ icon(Sign::Warn) }<p>{ text.clone() }</p></div>
        },
        None => nothing(),
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
                <div role="status">{ said }</div>
            </div>
        </details>
    }
}
