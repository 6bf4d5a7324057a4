use yew::prelude::*;

use crate::practice::Item;
use crate::text::practice as text;
use crate::ui::parts::{Dialog, Sign, icon};

#[derive(PartialEq, Properties)]
pub struct OverviewProps {
    pub items: Vec<Item>,
    pub here: usize,
    /// Opened by whoever wants to hand in, not to look.
    pub finishing: bool,
    pub on_go: Callback<usize>,
    pub on_finish: Callback<()>,
    pub on_close: Callback<()>,
}

/// Every question of an exam at a glance: answered, flagged, open. Handing in with open ones is
/// asked about once.
#[component]
pub fn Overview(props: &OverviewProps) -> Html {
    let open = props
        .items
        .iter()
        .filter(|item| item.given.is_none())
        .count();
    let flagged = props.items.iter().filter(|item| item.flagged).count();
    let asking = use_state_eq(|| props.finishing);
    let finish = {
        let (asking, on_finish) = (asking.clone(), props.on_finish.clone());
        let sure = *asking || open == 0;
        Callback::from(move |_: MouseEvent| {
            if sure {
                on_finish.emit(());
            } else {
                asking.set(true);
            }
        })
    };
    let next_open = props.items.iter().position(|item| item.given.is_none());
    let to_open = {
        let (on_go, on_close) = (props.on_go.clone(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| match next_open {
            Some(place) => on_go.emit(place),
            None => on_close.emit(()),
        })
    };
    let cell = |(place, item): (usize, &Item)| {
        let go = {
            let on_go = props.on_go.clone();
            Callback::from(move |_: MouseEvent| on_go.emit(place))
        };
        let answered = item.given.is_some();
        html! {
            <li key={place}>
                <button
                    class="cell"
                    type="button"
                    data-answered={answered.then_some("")}
                    aria-current={(place == props.here).then_some("true")}
                    aria-label={text::cell(place + 1, answered, item.flagged)}
                    onclick={go}
                >
                    { place + 1 }
                    if item.flagged {
                        { icon(Sign::End) }
                    }
                </button>
            </li>
        }
    };
    html! {
        <Dialog title={text::OVERVIEW} class="is-small" on_close={props.on_close.clone()}>
            <p role="status">{ text::overview(props.items.len() - open, flagged, open) }</p>
            <ol class="cells" role="list">{ for props.items.iter().enumerate().map(cell) }</ol>
            <div class="dialog-foot is-stuck">
                if open > 0 {
                    <p class="hint">{ if *asking { text::still_open(open) } else { String::new() } }</p>
                    <button class="button" type="button" onclick={to_open}>{ text::TO_OPEN }</button>
                }
                <button class={classes!("button", if open == 0 { "is-primary" } else { "is-danger" })} type="button" onclick={finish}>
                    { if *asking && open > 0 { text::FINISH_ANYWAY } else { text::FINISH } }
                </button>
            </div>
        </Dialog>
    }
}
