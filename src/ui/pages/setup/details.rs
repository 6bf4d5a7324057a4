use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MoreProps {
    pub title: AttrValue,
    /// What is chosen inside, in a few words.
    pub hint: AttrValue,
    /// Made only once it is first opened.
    #[prop_or_default]
    pub lazy: bool,
    pub children: Html,
}

/// A part that is folded away until wanted. The browser opens and closes it; the page opens it
/// where a fault is inside.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let opened = use_state(|| !props.lazy);
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    html! {
        <details class="more">
            <summary {onclick}>{ props.title.clone() }<span class="hint">{ props.hint.clone() }</span></summary>
            <div>
                if *opened {
                    { props.children.clone() }
                }
            </div>
        </details>
    }
}
