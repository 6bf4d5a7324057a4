//! Items to put in order: dragged by their handle, or moved by buttons and arrow keys.

use yew::prelude::*;

use crate::text::practice as text;
use crate::ui::dom::use_aim;
use crate::ui::drag::use_drags;
use crate::ui::parts::{Sign, icon, named_as};

use super::Touch;

#[derive(PartialEq, Properties)]
pub struct OrderListProps {
    /// In the right order, as they are written.
    pub items: Vec<String>,
    /// Their positions, as they have been put so far.
    pub order: Vec<u8>,
    pub shut: bool,
    pub touch: Callback<Touch>,
}

#[component]
pub fn OrderList(props: &OrderListProps) -> Html {
    let told = use_state_eq(String::new);
    let aim = use_aim();
    let last = props.order.len().saturating_sub(1);
    let put = {
        let (touch, told) = (props.touch.clone(), told.clone());
        let (items, order) = (props.items.clone(), props.order.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            if from == to {
                return;
            }
            let item = order.get(from).and_then(|&n| items.get(usize::from(n)));
            if let Some(item) = item {
                told.set(text::moved(item, to + 1, items.len()));
            }
            touch.emit(Touch::Put { from, to });
        })
    };
    let shut = props.shut;
    let drags = use_drags(put.clone());
    let grab = |from: usize| {
        let grab = drags.grab.clone();
        Callback::from(move |event: PointerEvent| {
            if !shut {
                grab.emit((from, event));
            }
        })
    };
    let row = |(place, item): (usize, u8)| {
        let words = props.items.get(usize::from(item))?;
        let step = |to: usize, id: String| {
            let (put, aim) = (put.clone(), aim.clone());
            Callback::from(move |()| {
                aim.emit(id.clone());
                put.emit((place, to));
            })
        };
        let (up_id, down_id) = (format!("up-{item}"), format!("down-{item}"));
        let up = (place > 0).then(|| step(place - 1, up_id.clone()));
        let down = (place < last).then(|| step(place + 1, down_id.clone()));
        let keys = {
            let (up, down, shut) = (up.clone(), down.clone(), props.shut);
            Callback::from(move |event: KeyboardEvent| {
                let step = match event.key().as_str() {
                    "ArrowUp" => &up,
                    "ArrowDown" => &down,
                    _ => return,
                };
                event.prevent_default();
                if let Some(step) = step.as_ref().filter(|_| !shut) {
                    step.emit(());
                }
            })
        };
        let mark = props.shut.then_some(if usize::from(item) == place {
            "right"
        } else {
            "mine"
        });
        Some(html! {
            <li key={item} data-mark={mark} onkeydown={keys}>
                <span
                    class="handle"
                    aria-hidden="true"
                    onpointerdown={grab(place)}
                    onpointermove={drags.pull.clone()}
                    onpointerup={drags.let_go.clone()}
                    onpointercancel={drags.let_go.clone()}
                >
                    { icon(Sign::Grip) }{ place + 1 }
                </span>
                { named_as("option-text", words) }
                if props.shut {
                    <span class="order-mark">
                        { icon(if mark == Some("right") { Sign::Tick } else { Sign::Cross }) }
                        { text::belongs(usize::from(item) + 1, place + 1) }
                    </span>
                } else {
                    { arrow(Sign::Up, up_id, text::move_up(words), up) }
                    { arrow(Sign::Down, down_id, text::move_down(words), down) }
                }
            </li>
        })
    };
    html! {
        <div>
            <ol ref={drags.list.clone()} class="order" role="list" aria-labelledby="stem">
                { for (0..).zip(props.order.iter().copied()).filter_map(row) }
            </ol>
            <p class="sr-only" role="status">{ (*told).clone() }</p>
        </div>
    }
}

/// At the end of its way it stays in reach, so that the focus is not lost.
fn arrow(sign: Sign, id: String, label: String, step: Option<Callback<()>>) -> Html {
    let disabled = step.is_none().then_some("true");
    let press = Callback::from(move |_: MouseEvent| {
        if let Some(step) = &step {
            step.emit(());
        }
    });
    html! {
        <button class="button" type="button" {id} aria-label={label} aria-disabled={disabled} onclick={press}>
            { icon(sign) }
        </button>
    }
}
