//! The awards, one a line.

use yew::prelude::*;

use crate::game::{AwardKey, Game, Item};
use crate::text::ceremony as text;
use crate::ui::parts::{Sign, icon, named};

use super::{Act, id};

pub struct ListProps<'a> {
    pub game: &'a Game,
    pub items: &'a [Item],
    /// This window is what the room looks at.
    pub room_sees: bool,
    pub may_write: bool,
    /// What was done last.
    pub told: &'a str,
    pub act: &'a Callback<Act>,
}

pub fn list(props: &ListProps<'_>) -> Html {
    let ListProps {
        game,
        items,
        room_sees,
        may_write,
        told,
        act,
    } = props;
    let add = {
        let act = (*act).clone();
        Callback::from(move |_: MouseEvent| act.emit(Act::Write(None)))
    };
    let given = items.iter().filter(|item| item.given).count();
    html! {
        <div class="awards" key="list">
            <p class="hint">{ text::HINT }</p>
            <p class="hint" hidden={!room_sees}>{ text::ROOM_SEES }</p>
            <p class="hint" hidden={!items.is_empty()}>{ text::EMPTY }</p>
            <ol class="award-rows" role="list">
                { for items.iter().enumerate().map(|(n, item)| {
                    let ends = (n <= given, n + 1 == items.len());
                    row(game, item, ends, act)
                }) }
            </ol>
            <p class="sr-only" role="status">{ (*told).to_owned() }</p>
            <div class="dialog-foot">
                <button class="button is-primary" id="award-add" type="button" disabled={!may_write} onclick={add}>
                    { icon(Sign::Plus) }{ text::ADD }
                </button>
            </div>
        </div>
    }
}

/// `ends`: whether it is the first that can still be moved, and the last.
fn row(game: &Game, item: &Item, ends: (bool, bool), act: &Callback<Act>) -> Html {
    let key = item.key;
    let id = id(key);
    let name = text::name(item);
    let press = |what: Act| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.emit(what))
    };
    let tick = {
        let (act, out) = (act.clone(), !item.left_out);
        Callback::from(move |_: Event| act.emit(Act::LeaveOut(key, out)))
    };
    let square = |what: Act, sign: Sign, deed: &'static str, end: &'static str, disabled: bool| {
        html! {
            <button
                class="button is-quiet is-square" type="button" id={format!("{id}-{end}")}
                aria-label={text::about(deed, &name)} {disabled} onclick={press(what)}
            >
                { icon(sign) }
            </button>
        }
    };
    let own = match key {
        AwardKey::Own(number) => html! {
            <>
                { square(Act::Write(Some(number)), Sign::Name, text::CHANGE, "change", false) }
                { square(Act::Remove(number), Sign::Bin, text::REMOVE, "remove", false) }
            </>
        },
        _ => html! { <span hidden=true></span> },
    };
    html! {
        <li class="award-row" key={id.clone()} data-given={item.given.then_some("")}>
            <label class="pick">
                <input type="checkbox" id={format!("{id}-give")} checked={item.given || !item.left_out} disabled={item.given} onchange={tick} />
                <span>{ named(&name) }<small>{ named(&about(game, item)) }</small></span>
            </label>
            <span class="award-do">
                { square(Act::Earlier(key), Sign::Up, text::EARLIER, "up", item.given || ends.0) }
                { square(Act::Later(key), Sign::Down, text::LATER, "down", item.given || ends.1) }
                { own }
            </span>
        </li>
    }
}

/// Who has won it and why, in one line.
fn about(game: &Game, item: &Item) -> String {
    if !item.is_settled() {
        return text::NO_WINNER.to_owned();
    }
    let parts = [text::winner(game, item), text::grounds(game, item)];
    let said: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    let words = said.join(" · ");
    if item.given {
        text::about(text::WAS_GIVEN, &words)
    } else {
        words
    }
}
