use yew::prelude::*;

use crate::practice::Nothing;
use crate::text::practice as text;
use crate::ui::bank::ask;
use crate::ui::dom::use_arrival;
use crate::ui::route::{Corner, Route};

/// The questions are on their way, or did not come.
pub fn waiting(failed: Option<&str>) -> Html {
    let again = Callback::from(|_: MouseEvent| ask());
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <div class="empty" role="status">
                if let Some(why) = failed {
                    <h1>{ text::NO_BANK }</h1>
                    <p class="hint">{ why.to_owned() }</p>
                    <button class="button is-primary" type="button" onclick={again}>{ text::TRY_AGAIN }</button>
                } else {
                    <h1>{ text::LOADING }</h1>
                }
            </div>
        </main>
    }
}

#[derive(PartialEq, Properties)]
pub struct ArrivedProps {
    pub children: Html,
}

/// A page that is only drawn: focus and place as for whoever has just come to it.
#[component]
pub fn Arrived(props: &ArrivedProps) -> Html {
    use_arrival();
    props.children.clone()
}

/// There is nothing to ask: why, and what to do instead.
pub fn nothing(why: Nothing) -> Html {
    nothing_here(text::nothing(why))
}

/// A run that is over, or was gone on with elsewhere.
pub fn no_run() -> Html {
    nothing_here(text::NO_RUN)
}

fn nothing_here((title, hint): (&'static str, &'static str)) -> Html {
    html! {
        <main class="page is-narrow" id="main" tabindex="-1">
            <div class="empty card nothing">
                <h1>{ title }</h1>
                <p>{ hint }</p>
                <a class="button is-primary is-big" href={Route::Practice(Corner::Quick).to_string()}>{ text::QUICK }</a>
                <a class="button" href={Route::Practice(Corner::Choose).to_string()}>{ text::BACK }</a>
            </div>
        </main>
    }
}
