use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct PlayPageProps {
    pub id: AttrValue,
}

#[component]
pub fn PlayPage(props: &PlayPageProps) -> Html {
    html! { <main class="page" id="main" tabindex="-1"><h1>{ props.id.clone() }</h1></main> }
}
