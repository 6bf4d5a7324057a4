use yew::prelude::*;

#[component]
pub fn SetupPage() -> Html {
    html! { <main class="page" id="main" tabindex="-1"><h1>{ "Setup" }</h1></main> }
}
