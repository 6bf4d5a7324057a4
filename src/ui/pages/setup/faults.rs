use std::rc::Rc;

use yew::prelude::*;

use crate::text::setup::Place;
use crate::ui::draft::{Fault, Field};
use crate::ui::parts::{Icon, Sign};

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

#[derive(PartialEq, Properties)]
pub struct ErrorLineProps {
    /// The id of the field it speaks of.
    pub field: AttrValue,
    pub words: Option<AttrValue>,
}

/// What is wrong with a field, under it; not seen while nothing is.
#[component]
pub fn ErrorLine(props: &ErrorLineProps) -> Html {
    let id = error_id(&props.field);
    match &props.words {
        Some(words) => html! {
            <p key="error" class="error" id={id}><Icon sign={Sign::Warn} />{ words.clone() }</p>
        },
        None => html! { <span key="none" hidden=true></span> },
    }
}
