use yew::prelude::*;

use crate::text::about as words;
use crate::ui::dom::use_arrival;
use crate::ui::route::Route;

#[component]
pub fn AboutPage() -> Html {
    use_arrival();
    html! {
        <main class="page is-narrow prose card" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{ words::TITLE }</h1>
                <a class="button is-quiet" href={Route::Home.to_string()}>{ words::BACK }</a>
            </header>
            <p>{ words::WHAT }</p>
            <h2>{ words::NIGHT }</h2>
            <ol>
                { for words::STEPS.iter().map(|(head, rest)| html! {
                    <li key={*head}><strong>{ *head }</strong>{ " " }{ *rest }</li>
                }) }
            </ol>
            <h2>{ words::LOST }</h2>
            <p>{ words::LOST_TEXT }</p>
            <h2>{ words::PRIVATE }</h2>
            <p>{ words::PRIVATE_TEXT }</p>
            <h2>{ words::SOURCES }</h2>
            <ul>
                { for words::SOURCES_LIST.iter().map(|line| html! { <li key={*line}>{ *line }</li> }) }
            </ul>
            <p>{ words::OWN }{ " " }<a href={Route::Packs(None).to_string()}>{ crate::text::packs::LINK }</a></p>
            <h2>{ words::LICENCES }</h2>
            <p>{ words::LICENCES_TEXT }</p>
        </main>
    }
}
