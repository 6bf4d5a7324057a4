use yew::prelude::*;

use crate::game::TeamId;
use crate::ui::dom::has_long_word;

/// A team's letter on its colour and shape.
pub fn badge(team: TeamId) -> Html {
    let badge = team.badge();
    html! {
        <span class="badge" data-colour={badge.colour.to_string()} data-shape={badge.shape.to_string()}>
            { badge.letter }
        </span>
    }
}

/// Somebody's words: in their own direction, and broken inside a word only where one word alone
/// is too long for a line.
pub fn named(text: &str) -> Html {
    named_as("", text)
}

/// The same, with a class.
pub fn named_as(class: &'static str, text: &str) -> Html {
    let long = has_long_word(text).then_some("");
    html! { <span {class} dir="auto" data-long={long}>{ text.to_owned() }</span> }
}
