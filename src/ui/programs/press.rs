use yew::prelude::*;

use crate::ui::app::{Frame, use_route};
use crate::ui::bank::BankProvider;
use crate::ui::pages::{CollagePage, SharePage, TextsPage};
use crate::ui::program::Program;
use crate::ui::route::{Matter, Route};

#[component]
pub fn PressApp() -> Html {
    let page = match use_route(Program::Press) {
        Route::Press(Matter::Share(of)) => {
            let of = of.map(AttrValue::from);
            let key = of.clone().unwrap_or_default();
            html! { <SharePage key={format!("share-{key}")} {of} /> }
        }
        Route::Press(Matter::Texts) => html! { <TextsPage key="texts" /> },
        Route::Press(Matter::Collage) => html! { <CollagePage key="collage" /> },
        _ => html! { <SharePage key="share" of={None::<AttrValue>} /> },
    };
    html! { <Frame><BankProvider>{ page }</BankProvider></Frame> }
}
