use yew::prelude::*;

/// A circuit: from the patient by the reservoir, the pump and the oxygenator back to the patient. The
/// same drawing stands in the page before any program comes; as one text it is there much sooner
/// than line by line.
pub fn art() -> Html {
    Html::from_html_unchecked(AttrValue::Static(include_str!(
        "../../../../static/circuit.svg"
    )))
}
