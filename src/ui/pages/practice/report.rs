use yew::prelude::*;

use crate::text::practice as text;
use crate::ui::dom::copy;
use crate::ui::parts::{Sign, icon};

#[derive(PartialEq, Properties)]
pub struct ReportProblemProps {
    pub id: AttrValue,
    pub stem: AttrValue,
}

/// Copies what somebody needs to know who is told that a question is wrong. Nothing is sent.
#[component]
pub fn ReportProblem(props: &ReportProblemProps) -> Html {
    let copied = use_state_eq(|| None::<bool>);
    let words = text::problem(&props.id, &props.stem);
    let press = {
        let (copied, words) = (copied.clone(), words.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, words) = (copied.clone(), words.clone());
            wasm_bindgen_futures::spawn_local(async move { copied.set(Some(copy(&words).await)) });
        })
    };
    html! {
        <div class="problem">
            <button class="button is-quiet" type="button" onclick={press}>
                { icon(Sign::Copy) }{ text::REPORT }
            </button>
            <div role="status">
                if let Some(done) = *copied {
                    <p class="hint">{ if done { text::REPORTED } else { text::REPORT_BY_HAND } }</p>
                }
            </div>
            if *copied == Some(false) {
                <textarea class="field" rows="4" readonly=true aria-label={text::REPORT} value={words} />
            }
        </div>
    }
}
