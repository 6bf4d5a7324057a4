use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct MoreProps {
    pub title: AttrValue,
    /// What is chosen inside, in a few words.
    pub hint: AttrValue,
    /// Made once it is first opened, or at once if something inside needs to be seen.
    #[prop_or(true)]
    pub needed: bool,
    pub children: Html,
}

/// A part that is folded away until wanted. The browser opens and closes it; the page opens it
/// where a fault is inside.
#[component]
pub fn More(props: &MoreProps) -> Html {
    let opened = use_state(|| false);
    let onclick = {
        let opened = opened.clone();
        Callback::from(move |_: MouseEvent| opened.set(true))
    };
    html! {
        <details class="more">
            <summary {onclick}>{ props.title.clone() }<span class="hint">{ props.hint.clone() }</span></summary>
            <div class="setup-part">
                if *opened || props.needed {
                    { props.children.clone() }
                }
            </div>
        </details>
    }
}
