use yew::prelude::*;

use crate::game::Pace;
use crate::text::form as words;
use crate::ui::draft::Field;

use super::fields::{NumberField, OneOf};
use super::round::{Cell, byte};

/// The clock that is offered when one is wanted.
const USUAL: Pace = Pace::Timed {
    reading: 5,
    seconds: 25,
};

#[derive(PartialEq, Properties)]
pub struct PacePartProps {
    pub cell: Cell,
    pub pace: Pace,
}

/// Who moves a question on, and how long the clock gives.
#[component]
pub fn PacePart(props: &PacePartProps) -> Html {
    let PacePartProps { cell, pace } = props;
    let wrong = cell
        .fault(Field::Pace)
        .map(|_| AttrValue::from(cell.id("pace")));
    let who = html! {
        <OneOf name={cell.id("pace")} legend={words::CLOCK} legend_class="label"
            options={vec![words::BY_CLOCK.into(), words::BY_HOST.into()]}
            chosen={usize::from(*pace == Pace::Host)} wrong_id={wrong}
            on_choose={cell.edit(|plan, n: usize| plan.pace = if n == 0 { USUAL } else { Pace::Host })} />
    };
    match *pace {
        Pace::Timed { reading, seconds } => html! {
            <>
                <NumberField key="seconds" id={cell.id("seconds")} label={words::SECONDS} value={seconds}
                    min=5 max=600 wrong={cell.fault(Field::Seconds).is_some()}
                    on_change={cell.edit(|plan, n| {
                        if let Pace::Timed { seconds, .. } = &mut plan.pace {
                            *seconds = n;
                        }
                    })} />
                <NumberField key="reading" id={cell.id("reading")} label={words::READING} value={u16::from(reading)}
                    min=0 max=60 wrong={cell.fault(Field::Reading).is_some()}
                    on_change={cell.edit(|plan, n| {
                        if let Pace::Timed { reading, .. } = &mut plan.pace {
                            *reading = byte(n);
                        }
                    })} />
                <div key="who">{ who }</div>
            </>
        },
        Pace::Host => html! { <><div key="who">{ who }</div></> },
    }
}
