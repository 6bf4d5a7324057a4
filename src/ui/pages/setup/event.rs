use yew::prelude::*;

use crate::text::form as words;
use crate::text::setup::Place;
use crate::ui::draft::{Draft, Field};

use super::acts::{Act, Dispatch};
use super::faults::{Shown, error_line};
use super::fields::{marks, typed};

/// The name of the evening. Its length is not cut off while typing: browsers count a flag or a
/// family as up to eleven letters, people as one.
pub fn event_part(draft: &Draft, year: u32, shown: &Shown, dispatch: &Dispatch) -> Html {
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| dispatch.dispatch(Act::NameEvent(typed(&event))))
    };
    let fault = shown.at(Place::Event, Field::Only);
    let (invalid, described) = marks("event", fault.is_some());
    html! {
        <section class="setup-part" aria-labelledby="event-head">
            <h2 id="event-head">{ words::EVENT }</h2>
            <div>
                <label class="label" for="event">{ words::EVENT_NAME }</label>
                <input class="field" id="event" dir="auto" autocomplete="off" value={draft.event.clone()}
                    placeholder={words::event_example(year)} aria-invalid={invalid} aria-describedby={described} {oninput} />
                { error_line("event", fault) }
            </div>
        </section>
    }
}
