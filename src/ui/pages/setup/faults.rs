use std::rc::Rc;

use yew::prelude::*;

use crate::text::setup::Place;
use crate::ui::draft::{Fault, Field};
use crate::ui::parts::{Sign, icon};

/// Faults that are to be seen, shared by all parts of the page.
#[derive(Clone, PartialEq)]
pub struct Shown(pub Rc<Vec<Fault>>);

impl Shown {
    pub fn at(&self, place: Place, field: Field) -> Option<AttrValue> {
        let fault = |fault: &&Fault| fault.place == place && fault.field == field;
        let words = self.0.iter().find(fault)?.words.clone();
        Some(AttrValue::from(words))
    }

    /// Those of one place, apart: so that a round is drawn anew only when its own change.
    pub fn of(&self, place: Place) -> Self {
        let own = self.0.iter().filter(|fault| fault.place == place);
        Self(Rc::new(own.cloned().collect()))
    }
}

/// The name of the line that says what is wrong with a field.
pub fn error_id(field: &str) -> String {
    format!("{field}-error")
}

/// What is wrong with a field, under it; not seen while nothing is.
pub fn error_line(field: &str, words: Option<AttrValue>) -> Html {
    match words {
        Some(words) => html! {
            <p key="error" class="error" id={error_id(field)}>{ icon(Sign::Warn) }{ words }</p>
        },
        None => nothing(),
    }
}

/// Holds the place of what is not there, since nothing at all between siblings that come and go
/// confuses Yew 0.23 (yewstack/yew#4092).
pub fn nothing() -> Html {
    html! { <span key="nothing" hidden=true></span> }
}
