use yew::prelude::*;

#[component]
pub fn HistoryPage() -> Html {
    html! { <main class="page" id="main" tabindex="-1"><h1>{ "History" }</h1></main> }
}
