use yew::prelude::*;

#[component]
pub fn AboutPage() -> Html {
    html! { <main class="page" id="main" tabindex="-1"><h1>{ "About" }</h1></main> }
}
