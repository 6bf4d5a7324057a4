use yew::prelude::*;

use crate::game::TeamId;
use crate::ui::dom::has_long_word;

#[derive(PartialEq, Properties)]
pub struct BadgeMarkProps {
    pub team: TeamId,
}

/// A team's letter on its colour and shape.
#[component]
pub fn BadgeMark(props: &BadgeMarkProps) -> Html {
    let badge = props.team.badge();
    html! {
        <span class="badge" data-colour={badge.colour.to_string()} data-shape={badge.shape.to_string()}>
            { badge.letter }
        </span>
    }
}

#[derive(PartialEq, Properties)]
pub struct NamedProps {
    pub text: AttrValue,
    #[prop_or_default]
    pub class: Classes,
}

/// Somebody's words: in their own direction, and broken inside a word only where one word alone
/// is too long for a line.
#[component]
pub fn Named(props: &NamedProps) -> Html {
    let long = has_long_word(&props.text).then_some("");
    html! {
        <span class={props.class.clone()} dir="auto" data-long={long}>{ props.text.clone() }</span>
    }
}
