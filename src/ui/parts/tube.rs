use yew::prelude::*;

use crate::ui::dom::use_properties;

#[derive(PartialEq, Properties)]
pub struct TubeProps {
    /// 0 to 1.
    pub fill: f64,
    #[prop_or_default]
    pub class: Classes,
}

/// Tubing, filled so far.
#[component]
pub fn Tube(props: &TubeProps) -> Html {
    let inside = use_node_ref();
    use_properties(&inside, vec![("--fill", format!("{:.4}", props.fill))]);
    html! {
        <span class={classes!("tube", props.class.clone())} aria-hidden="true">
            <span ref={inside}></span>
        </span>
    }
}
