use yew::prelude::*;

use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::dates;
use crate::ui::draft::Field;
use crate::ui::services::use_services;

use super::acts::{Act, Dispatch};
use super::faults::{ErrorLine, Shown};
use super::fields::{marks, typed};

#[derive(PartialEq, Properties)]
pub struct EventPartProps {
    pub event: String,
    pub shown: Shown,
    pub dispatch: Dispatch,
}

/// The name of the evening. Its length is not cut off while typing: browsers count a flag or a
/// family as up to eleven letters, people as one.
#[component]
pub fn EventPart(props: &EventPartProps) -> Html {
    let services = use_services();
    let example = words::event_example(dates::year(services.platform.clock.date()));
    let oninput = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Act::NameEvent(typed(&event))))
    };
    let fault = props.shown.at(Place::Event, Field::Only);
    let (invalid, described) = marks("event", fault.is_some());
    html! {
        <section class="setup-part" aria-labelledby="event-head">
            <h2 id="event-head">{ words::EVENT }</h2>
            <div>
                <label class="label" for="event">{ words::EVENT_NAME }</label>
                <input class="field" id="event" dir="auto" autocomplete="off" value={props.event.clone()}
                    placeholder={example} aria-invalid={invalid} aria-describedby={described} {oninput} />
                <ErrorLine field="event" words={fault} />
            </div>
        </section>
    }
}
