use yew::prelude::*;

#[component]
pub fn HomePage() -> Html {
    html! { <main class="page" id="main" tabindex="-1"><h1>{ "Home" }</h1></main> }
}
