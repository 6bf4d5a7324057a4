//! What a question is answered with, by thumb, keyboard and ear.

mod options;
mod order;
mod written;

use yew::prelude::*;

use crate::bank::{Answer, Question};
use crate::practice::Draft;

use options::options;
use order::OrderList;
use written::written;

/// What was done to a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touch {
    /// An option was pressed, by its position as it is written.
    Pick(u8),
    Write(String),
    /// An item was put from one place to another.
    Put {
        from: usize,
        to: usize,
    },
    /// What stands there is the answer.
    Enter,
}

/// What the controls need to know.
#[derive(Clone, Copy, Debug)]
pub struct Controls<'a> {
    pub question: &'a Question,
    /// The positions of the options or items in the order of the screen.
    pub shown: &'a [u8],
    pub draft: &'a Draft,
    pub stage: Stage,
}

/// How far the answering is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A single press answers, where it can.
    Open,
    /// A press chooses and can be taken back: nothing is told yet.
    Choosing,
    /// Nothing can be changed, and every part shows how it was.
    Shut,
}

pub fn answer(controls: Controls<'_>, touch: &Callback<Touch>) -> Html {
    match &controls.question.answer {
        Answer::Choice { .. } | Answer::Multiple { .. } | Answer::TrueFalse { .. } => {
            options(controls, touch)
        }
        Answer::Number { .. } | Answer::Text { .. } => written(controls, touch),
        Answer::Order { items } => match controls.draft {
            Draft::Order(order) => html! {
                <OrderList
                    items={items.clone()}
                    order={order.clone()}
                    shut={controls.stage == Stage::Shut}
                    touch={touch.clone()}
                />
            },
            _ => html! { <div></div> },
        },
    }
}
